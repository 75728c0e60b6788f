import type { ComparisonDocument } from '@goldenthread/publish';
import { describe, expect, it } from 'vitest';
import { styleFor } from '../text/style.ts';
import { minutesText } from './minutes-text.ts';

type Blocks = ComparisonDocument['document']['children'];

function written(children: Blocks, columns = Number.POSITIVE_INFINITY, hasColours = false): Promise<string> {
  return minutesText(
    { title: 'Changes', document: { type: 'root', children } },
    { style: styleFor(hasColours), columns },
  );
}

function sentence(value: string): Blocks[number] {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

const reworded: Blocks = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'Open a ' },
      { type: 'delete', children: [{ type: 'text', value: 'room' }] },
      { type: 'text', value: ' ' },
      { type: 'strong', data: { hName: 'ins' }, children: [{ type: 'text', value: 'flat' }] },
    ],
  },
];

describe('words that were taken out and put in', () => {
  it('have marks around them where there are no colours', async () => {
    expect(await written(reworded)).toBe('Changes\n\nOpen a [-room-] {+flat+}\n');
  });

  it('are struck through and underlined where there are', async () => {
    const text = await written(reworded, 80, true);
    expect(text).toContain('\u001b[9mroom');
    expect(text).toContain('\u001b[4mflat');
    expect(text).not.toMatch(/\[-|\{\+/);
  });
});

it('a word of the language with its colon is marked, and no other name', async () => {
  const code = (value: string) => ({ type: 'inlineCode' as const, value });
  const words: Blocks = [
    {
      type: 'paragraph',
      children: [code('a'), { type: 'text', value: ' lacks ' }, code('where:'), { type: 'text', value: ' it is.' }],
    },
  ];
  expect(await written(words)).toBe('Changes\n\na lacks `where:` it is.\n');
});

describe('lines', () => {
  it.each([20, 40, 60])('are no longer than %i columns, where no word is', async (columns) => {
    const point: Blocks[number] = {
      type: 'list',
      children: [
        {
          type: 'listItem',
          children: [
            { type: 'paragraph', children: [{ type: 'text', value: 'A point that goes on and on. '.repeat(6) }] },
          ],
        },
      ],
    };
    const text = await written([sentence('Words that go on, 日本語 too. '.repeat(8)), point], columns);
    for (const line of text.split('\n'))
      expect([...line].reduce((sum, each) => sum + (each > '\u2e80' ? 2 : 1), 0)).toBeLessThanOrEqual(columns);
    expect(text.replace(/\s+/g, ' ').match(/Words that go on/g)).toHaveLength(8);
    expect(text).toContain('\n    ');
  });

  it('are not broken in a pipe', async () => {
    expect((await written([sentence('word '.repeat(200))])).split('\n')[2]).toHaveLength(999);
  });
});

it('steers no terminal', async () => {
  const text = await written([sentence('a \u001b]0;title\u0007 b \u202e c\r\nd')]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through.
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(text.split('\n')).toHaveLength(4);
});

it('shows a table as points, with what each column says', async () => {
  const row = (...cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((value) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value }] })),
  });
  const text = await written([
    {
      type: 'table',
      data: { caption: 'Sums' },
      children: [row('What', 'Before', 'Now'), row('First nights', '£2', '£1')],
    },
  ]);
  expect(text).toBe('Changes\n\nSums:\n  - First nights: before £2, now £1\n');
});
