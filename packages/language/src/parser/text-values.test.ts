import { describe, expect, it } from 'vitest';
import { parseFile } from '../file/parsed-file.ts';
import { plainText } from './text-values.ts';

/** The block as it stands in the file, from the start of its first line, and the text that readers see. */
const blocks: readonly (readonly [what: string, written: string, text: string])[] = [
  ['one line', 'A home', 'A home'],
  ['one line of a block', '  A home', 'A home'],
  ['two lines', '  A home\n  and work', 'A home\nand work'],
  ['a first line further in', '    A home\n  and work', '  A home\nand work'],
  ['a later line further in', '  - A home\n    - warm\n  - Work', '- A home\n  - warm\n- Work'],
  ['a blank line', '  A home\n\n  and work', 'A home\n\nand work'],
  ['a blank line with spaces', '  A home\n     \n  and work', 'A home\n\nand work'],
  ['spaces at line ends', '  A home  \n  and work\t', 'A home\nand work'],
  ['CRLF', '  A home\r\n  and work', 'A home\nand work'],
  ['lone CR', '  A home\r  and work', 'A home\nand work'],
  ['tabs', '\tA home\n\t\tand work', 'A home\n    and work'],
  ['a tab that counts to the next multiple of four', '  \tA home\n    and work', 'A home\nand work'],
  ['non-breaking spaces', '\u00a0\u00a0A home\n  and work', 'A home\nand work'],
  ['non-breaking spaces within', '  A\u00a0home', 'A\u00a0home'],
  ['a heading', '  # Homes\n  A home', '# Homes\nA home'],
  ['headings alone', '  # Homes\n  ## Warm', '# Homes\n## Warm'],
  ['a comment further out', '    A home\n# ask\n    and work', 'A home\nand work'],
  ['a comment a little further out', '    A home\n  # ask\n    and work', 'A home\nand work'],
  ['the line separator of Unicode', '  A home\u2028and work', 'A home\u2028and work'],
  ['nothing but spaces', '   ', ''],
];

describe('plainText', () => {
  it.each(blocks)('takes %s', (_, written, text) => {
    expect(plainText(written)).toBe(text);
  });
});

describe('a block in its file', () => {
  it.each([
    ['vision:\n  A home\n  and work\n', 'A home\nand work'],
    ['vision:\n\n\n  A home\n\n\n  and work\n\n\n', 'A home\n\n\nand work'],
    ['vision:\n    A home\n  and work\nneed n-1: N', '  A home\nand work'],
    ['vision:\n  # Homes\n  A home\n# a remark\n  and work', '# Homes\nA home\nand work'],
    ['# a remark\nvision:\n# another\n  A home', 'A home'],
    ['vision:\n  for everyone\n  by 2036\n  lead: the board', 'for everyone\nby 2036\nlead: the board'],
    ['vision:\n  outcome of the work\n  need we say more', 'outcome of the work\nneed we say more'],
    ['vision:\n  A home\n  note: ask', 'A home'],
    ['vision:\r\tA home\r\tand work', 'A home\nand work'],
    ['vision: A home: warm # not a remark', 'A home: warm # not a remark'],
    ['vision:A home', 'A home'],
    ['vision :  A home  ', 'A home'],
    ['vision:\n  \u201cA home\u201d \u2013 and work\u00ad', '\u201cA home\u201d \u2013 and work\u00ad'],
  ])('%j', (text, statement) => {
    const { tree, findings } = parseFile('file:///plan.cjoip', text);
    expect(tree.items[0]).toMatchObject({ statement });
    expect(findings).toEqual([]);
  });

  it('stands where its lines stand', () => {
    const text = 'vision:\n    A home\n    and work   \n\n# a remark\n';
    const { tree } = parseFile('file:///plan.cjoip', text);
    const node = tree.items[0]?.$cstNode;
    expect(node && text.slice(node.offset, node.end)).toBe('vision:\n    A home\n    and work');
  });
});
