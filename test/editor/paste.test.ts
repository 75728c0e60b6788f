import { type PasteChoice, PasteRequest } from '@goldenthread/editor/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { applied } from './edits.ts';
import { cursorIn, marked } from './marked.ts';

const client = new TestClient();

beforeAll(async () => {
  await client.start([]);
});

afterAll(async () => {
  await client.stop();
  expect(client.errors).toBe('');
});

const header = 'strategy northshire: Northshire plan\n  period 1 April 2026 to 31 March 2036\n\n';
const table = `<table>
  <tr><th>Action</th><th>Lead</th><th>By when</th></tr>
  <tr><td>Sign a housing protocol</td><td>Northshire Council</td><td>30 June 2027</td></tr>
  <tr><td>Train 12 officers</td><td>Northshire Council</td><td>September 2027</td></tr>
</table>`;
const paragraphs =
  '<p>Two in five people leave custody without a home.</p><ul><li>Some stay with friends</li><li>Some do not</li></ul>';

async function choices(place: string, clipboard: { readonly html?: string; readonly text?: string }) {
  const written = header + place;
  const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': written });
  const found = await client.ask(PasteRequest, { uri, position: cursorIn(written), ...clipboard });
  return found.map((choice) => ({ ...choice, after: pasted(written, choice) }));
}

function pasted(written: string, { insertText, edits }: PasteChoice): string {
  const cursor = cursorIn(written);
  const all = [...edits, { range: { start: cursor, end: cursor }, newText: insertText }];
  return applied(marked(written).text, all).slice(header.length);
}

describe('an action table', () => {
  it.each([
    ['on a blank line below everything', 'need home: A home\n\n‸'],
    ['between items', 'need home: A home\n\n‸\n\nneed work: Work\n'],
    ['within an item, below which the actions go', 'need home: A home\n  size 312 people‸\n\nneed work: Work\n'],
    ['in the author’s own words', 'need home: A home\n  text:\n    Some say that ‸\n\nneed work: Work\n'],
  ])('becomes actions %s', async (_where, place) => {
    const found = await choices(place, { html: table, text: 'Action\tLead\nSign a housing protocol' });
    const isInWords = place.includes('that ‸');
    expect(found.map(({ kind }) => kind)).toEqual(isInWords ? ['prose', 'items'] : ['items', 'prose']);
    const first = found.find(({ kind }) => kind === 'items');
    expect(first?.title).toMatch(/^Paste as 2 actions/);
    expect(first?.after).toMatch(
      /^action sign-housing-protocol: Sign a housing protocol\n(?: {2}.*\n)* {2}by 30 June 2027$/m,
    );
    expect(first?.after).toMatch(/\n\naction train-12-officers: Train 12 officers\n/);
    expect(first?.after).not.toMatch(/\S\naction|\n\n\n\n/);
    expect(first?.after).toContain('need home: A home\n');
  });
});

describe('paragraphs and lists', () => {
  it.each([
    [
      'in the author’s own words',
      'need home: A home\n  text:\n    Before. ‸\n\nneed work: Work\n',
      `need home: A home
  text:
    Before. Two in five people leave custody without a home.

    - Some stay with friends
    - Some do not

need work: Work
`,
    ],
    [
      'behind a colon',
      'need home: A home\n  text:‸\n',
      `need home: A home
  text:
    Two in five people leave custody without a home.

    - Some stay with friends
    - Some do not
`,
    ],
    [
      'behind the colon of the vision',
      'vision:‸\n',
      'vision:\n  Two in five people leave custody without a home.\n\n  - Some stay with friends\n  - Some do not\n',
    ],
    [
      'among facts, as a text of the item',
      'need home: A home\n  size 312 people‸\n  category housing\n\nneed work: Work\n',
      `need home: A home
  size 312 people
  category housing
  text:
    Two in five people leave custody without a home.

    - Some stay with friends
    - Some do not

need work: Work
`,
    ],
    [
      'between items, as a section',
      'need home: A home\n\n‸\n\nneed work: Work\n',
      `need home: A home

section pasted-text: Pasted text
  text:
    Two in five people leave custody without a home.

    - Some stay with friends
    - Some do not

need work: Work
`,
    ],
  ])('%s', async (_where, place, after) => {
    expect((await choices(place, { html: paragraphs })).map((choice) => choice.after)).toEqual([after]);
  });
});

describe('pasting stays as it is', () => {
  it.each([
    ['plain words in a line', 'need home: A ‸home\n', { text: 'settled', html: '<b>settled</b>' }],
    ['plain words in a text', 'need home: A home\n  text: Some ‸\n', { text: 'people' }],
    ['lines of a plan', '‸', { text: 'need home: A home\n  category housing\n' }],
    ['a name', 'need home: A home\n  for ‸\n', { text: 'everyone', html: '<span>everyone</span>' }],
    ['in a remark', '# Remember ‸\n', { html: paragraphs }],
    ['nothing', '‸', {}],
  ])('for %s', async (_what, place, clipboard) => {
    expect(await choices(place, clipboard)).toEqual([]);
  });
});

it('a file that is not there has no choices', async () => {
  const asked = { uri: 'file:///nowhere.cjoip', position: { line: 0, character: 0 }, html: table };
  expect(await client.ask(PasteRequest, asked)).toEqual([]);
});
