import { parseFile } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';

/** Texts as large as somebody may paste: read whole, without a failure, and with no more messages than there are slips. */

const megabyte = 1_000_000;
const notes = Array.from({ length: 200_000 }, (_, number) => `  note: Ask ${number}\n`).join('');
const sentence = 'Everyone has the home, the health and the work they need. ';

/** A text, the codes of its messages, and how long the statement of its first item is. */
const texts: Readonly<
  Record<string, { readonly text: string; readonly codes: readonly string[]; readonly length?: number }>
> = {
  '10 MB of prose in a block': {
    text: `vision:\n${`  ${sentence}\n`.repeat((10 * megabyte) / 60)}need n-1: N\n`,
    codes: [],
    length: Math.floor((10 * megabyte) / 60) * sentence.length - 1,
  },
  '10 MB of prose on a line': {
    text: `vision: ${sentence.repeat((10 * megabyte) / sentence.length)}\nneed n-1: N\n`,
    codes: [],
    length: Math.floor((10 * megabyte) / sentence.length) * sentence.length - 1,
  },
  '10 MB of prose that is no text of an item': {
    text: `vision: V\n\n${`${sentence}\n`.repeat((10 * megabyte) / 60)}\nneed n-1: N\n`,
    codes: ['line/unknown'],
  },
  '10 MB on a line that is no text of an item': {
    text: `vision: V\n\n${sentence.repeat((10 * megabyte) / 60)}\n\nneed n-1: N\n`,
    codes: ['line/unknown'],
  },
  '200,000 comments': { text: `${'# ask\n'.repeat(200_000)}need n-1: N\n`, codes: [] },
  '200,000 comments in a block': {
    text: `vision:\n${'# ask\n'.repeat(200_000)}  V\nneed n-1: N\n`,
    codes: [],
    length: 1,
  },
  '200,000 names in a list': {
    text: `service s-1: S\n  meets home${', home'.repeat(200_000)}\nneed n-1: N\n`,
    codes: [],
  },
  '200,000 names without commas': {
    text: `service s-1: S\n  meets home-1${' home-1'.repeat(200_000)}\nneed n-1: N\n`,
    codes: ['line/comma-missing'],
  },
  '200,000 facts': { text: `risk r-1: R\n${notes}need n-1: N\n`, codes: [] },
  'a name of 1 MB': {
    text: `need ${'n'.repeat(megabyte)}: N\nservice s-1: S\n  meets ${'n'.repeat(megabyte)}\nneed n-1: N\n`,
    codes: [],
  },
};

describe('a large text', () => {
  it.each(Object.entries(texts))(
    '%s',
    (_, { text, codes, length }) => {
      const file = parseFile('file:///plan.cjoip', text);
      expect(file.findings.map(({ code }) => code)).toEqual(codes);
      expect(file.outline.declarations.at(-1)?.name, 'the item below it is read').toBe('n-1');
      const [first] = file.tree.items;
      if (length !== undefined) expect(first && 'statement' in first && String(first.statement).length).toBe(length);
      for (const { message } of file.findings) expect(message.length).toBeLessThan(500);
    },
    30_000,
  );
});
