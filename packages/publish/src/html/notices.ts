import type { Element } from 'hast';
import { h } from 'hastscript';

/** Something that is wrong, in plain English, and where. */
export interface PageProblem {
  /** "needs.cjoip, line 5"; nothing where the message says it. */
  readonly place?: string;
  readonly message: string;
}

/** What a preview says beside the document. */
export interface PreviewNotices {
  /** What of the text could not be read. */
  readonly unread: readonly PageProblem[];
  /** Whether the document below is the last one from before that. */
  readonly isLastGood: boolean;
  /** Where the document stands with what can be read of it now. */
  readonly now?: string;
  /** What is wrong with the settings by which the plan is judged. */
  readonly settings: readonly PageProblem[];
}

/**
 * It stays at the foot of the window, where it moves nothing that is being read, and is there when there is nothing to say
 * as well, so that what comes up later is read out.
 */
export function noticesHast({ unread, isLastGood, now, settings }: PreviewNotices): Element {
  const title = isLastGood
    ? 'What could not be read. The document is the last version from before.'
    : 'What could not be read. The document is without it.';
  return h('aside', { id: 'preview-notices', ariaLabel: 'The preview' }, [
    h('div', { role: 'status' }, [
      ...box('unread', title, unread, now),
      ...box('settings', 'To look at in the settings', settings),
    ]),
  ]);
}

/** A header that is lost leaves every other file without a strategy: the first few say enough. */
const most = 4;

function box(id: string, title: string, problems: readonly PageProblem[], now?: string): readonly Element[] {
  if (problems.length === 0) return [];
  return [
    h('div', { id: `preview-${id}`, className: ['problem'] }, [
      h('p', { className: ['notice-title'] }, title),
      h(
        'ul',
        problems
          .slice(0, most)
          .map(({ place, message }) =>
            h('li', place === undefined ? message : [h('span', { className: ['place'] }, place), `: ${message}`]),
          ),
      ),
      ...(problems.length > most ? [h('p', `And ${problems.length - most} more.`)] : []),
      ...(now === undefined ? [] : [h('p', h('a', { href: now }, 'Show what can be read of it now'))]),
    ]),
  ];
}
