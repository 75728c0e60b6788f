import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { FollowedPage, type PageState } from './followed-page.ts';

const good = state();
const unreadable = [{ place: 'needs.cjoip, line 5', message: 'This line is not understood.' }];

function state(change: Partial<PageState> = {}): PageState {
  return { unread: [], settings: [], isNow: false, now: '?now', ...change };
}

/** A plan whose document says one sentence, and how often the document was made. */
function planThatSays(sentence: string) {
  const made = { times: 0 };
  const document = (): Root => {
    made.times++;
    return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: sentence }] }] };
  };
  return { title: sentence, document, made };
}

describe('the page of a strategy while it is written', () => {
  const cases: readonly { what: string; plan: string | undefined; state: PageState; title: string; says: string }[] = [
    { what: 'read again', plan: 'Second', state: state(), title: 'Second', says: 'Second' },
    { what: 'not to be read', plan: 'Second', state: state({ unread: unreadable }), title: 'First', says: 'First' },
    {
      what: 'not to be read, and wanted as it is now',
      plan: 'Second',
      state: state({ unread: unreadable, isNow: true }),
      title: 'Second',
      says: 'Second',
    },
    { what: 'lost', plan: undefined, state: state({ unread: unreadable }), title: 'First', says: 'First' },
    { what: 'gone', plan: undefined, state: state(), title: 'First', says: 'First' },
  ];

  it.each(cases)('shows $says where a plan that was good is $what', ({ plan, state, title, says }) => {
    const followed = new FollowedPage((uri) => uri);
    followed.page(planThatSays('First'), good);
    const shown = followed.page(plan === undefined ? undefined : planThatSays(plan), state);
    expect(shown.title).toBe(title);
    const html = shown.parts.map((part) => part.html).join('');
    expect(html).toContain(`<p>${says}</p>`);
    expect(html.includes('This line is not understood.'), 'what is wrong is said').toBe(state.unread.length > 0);
  });

  it('shows what there is where no plan was ever good', () => {
    const shown = new FollowedPage((uri) => uri).page(planThatSays('Begun'), state({ unread: unreadable }));
    expect(shown.title).toBe('Begun');
  });

  it('keeps the last good version for when the text can be read no more', () => {
    const followed = new FollowedPage((uri) => uri);
    for (const sentence of ['First', 'Second']) followed.page(planThatSays(sentence), good);
    expect(followed.page(planThatSays('Third'), state({ unread: unreadable })).title).toBe('Second');
  });

  it('makes the document once for a page, and not at all where the last good version is shown', () => {
    const followed = new FollowedPage((uri) => uri);
    const [first, second] = [planThatSays('First'), planThatSays('Second')];
    followed.page(first, good);
    followed.page(second, state({ unread: unreadable }));
    expect([first.made.times, second.made.times]).toEqual([1, 0]);
  });
});
