import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';
import { applied } from './edits.ts';
import { cursorIn, marked } from './marked.ts';

const client = new TestClient();
const options = { tabSize: 8, insertSpaces: false };

beforeAll(async () => {
  await client.start([]);
});

afterAll(async () => {
  await client.stop();
  expect(client.errors).toBe('');
});

async function formatted(text: string): Promise<string> {
  const { plan: uri } = await client.plan({ plan: text });
  const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
  return applied(text, edits);
}

describe('a document', () => {
  it.each([
    [
      'is laid out, whatever the client says of tabs',
      'need home:   A home\n\tcategory   housing\n\n\n\nneed work: Work  \n  category employment',
      'need home: A home\n  category housing\n\nneed work: Work\n  category employment\n',
    ],
    [
      'with a damaged line keeps that line as it is',
      'need home: A home\n      categry   housing\n    for   leavers\n',
      'need home: A home\n      categry   housing\n  for leavers\n',
    ],
    [
      'keeps its line ends',
      'need home: A home\r\n    category housing\r\n',
      'need home: A home\r\n  category housing\r\n',
    ],
    [
      'that is in order has nothing to change',
      'need home: A home\n  category housing\n',
      'need home: A home\n  category housing\n',
    ],
    ['that is empty stays empty', '', ''],
  ])('%s', async (_, text, expected) => {
    expect(await formatted(text)).toBe(expected);
    expect(await formatted(expected)).toBe(expected);
  });
});

describe('a part of a document', () => {
  const text = 'need a: A\n      category housing\nneed b: B\n      category health\nneed c: C\n      category debt\n';
  const lines = (from: number, to: number): Range => ({
    start: { line: from, character: 0 },
    end: { line: to, character: 99 },
  });

  it('is laid out alone', async () => {
    const { plan: uri } = await client.plan({ plan: text });
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri },
      range: lines(3, 3),
      options,
    });
    expect(applied(text, edits)).toBe(text.replace('      category health', '  category health'));
  });

  it('may be several parts', async () => {
    const { plan: uri } = await client.plan({ plan: text });
    const edits = await client.request<TextEdit[]>('textDocument/rangesFormatting', {
      textDocument: { uri },
      ranges: [lines(1, 1), lines(5, 5)],
      options,
    });
    expect(applied(text, edits)).toBe(
      text.replace('      category housing', '  category housing').replace('      category debt', '  category debt'),
    );
  });
});

describe('Enter', () => {
  async function entered(written: string): Promise<string> {
    const { text } = marked(written);
    const position: Position = cursorIn(written);
    const { plan: uri } = await client.plan({ plan: text });
    const edits = await client.at<TextEdit[]>('textDocument/onTypeFormatting', uri, position, { ch: '\n', options });
    return applied(text, edits);
  }

  it.each([
    ['after a head indents the line of its first fact', 'need home: A home\n‸', 'need home: A home\n  '],
    ['after a fact keeps to the facts, and lays the fact out', 'need a: A\n      for   b\n‸', 'need a: A\n  for b\n  '],
    ['after a colon goes further in, to the text', 'need a: A\n  because:\n‸', 'need a: A\n  because:\n    '],
    ['after a blank line begins an item', 'need a: A\n  for b\n\n‸', 'need a: A\n  for b\n\n'],
  ])('%s', async (_, written, expected) => {
    expect(await entered(written)).toBe(expected);
  });
});

it('changes nothing in a framework', async () => {
  const uri = 'goldenthread-framework:/cjpf.cjoip';
  expect(await client.request('textDocument/formatting', { textDocument: { uri }, options })).toEqual([]);
});
