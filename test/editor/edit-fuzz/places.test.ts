import { describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-protocol';
import { editsIn, outside, overlap, rangesIn } from './places.ts';

function range(from: string, to = from): Range {
  const [startLine = 0, start = 0] = from.split(':').map(Number);
  const [endLine = 0, end = 0] = to.split(':').map(Number);
  return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
}

describe('the ranges in an answer', () => {
  const one = range('1:0');
  const two = range('2:0');

  it.each([
    ['a hover', { contents: '', range: one }, ['asked 1']],
    ['locations', [{ uri: 'file:///a', range: one }], ['file:///a 1']],
    ['links', [{ originSelectionRange: one, targetUri: 'file:///a', targetRange: two }], ['asked 1', 'file:///a 2']],
    ['calls', [{ from: { uri: 'file:///a', range: one }, fromRanges: [two] }], ['file:///a 1', 'file:///a 2']],
    ['calls from here', [{ to: { uri: 'file:///a', range: one }, fromRanges: [two] }], ['file:///a 1', 'asked 2']],
    ['edits by file', { changes: { 'file:///a': [{ range: one, newText: '' }] } }, ['file:///a 1']],
    [
      'edits with versions',
      { documentChanges: [{ textDocument: { uri: 'file:///a' }, edits: [{ range: one, newText: '' }] }] },
      ['file:///a 1'],
    ],
    ['selections', [{ range: one, parent: { range: two } }], ['asked 1', 'asked 2']],
    ['what is asked back', [{ data: { range: one } }], []],
  ])('are found with their files: %s', (_, answer, expected) => {
    const found = [...rangesIn(answer, 'asked')].map((given) => `${given.uri} ${given.range.start.line}`);
    expect(found).toEqual(expected);
  });

  it.each([
    ['1:1', '1:3', undefined],
    ['1:1', '1:4', 'line 1 has 3 characters'],
    ['3:0', '3:0', undefined],
    ['4:0', '4:0', 'the text has 4 lines'],
    ['1:1', '0:0', 'ends before it begins'],
    ['2:1', '2:1', 'second half'],
  ])('lie within the text or not: %s to %s', (from, to, fault) => {
    const found = outside('one\r\ntwo\r🙂\n', range(from, to));
    if (fault === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(fault);
  });
});

describe('edits', () => {
  it.each([
    [[range('0:0', '0:2'), range('0:2', '0:3')], false],
    [[range('0:0', '0:2'), range('0:1', '0:3')], true],
    [[range('2:0'), range('2:0')], false],
    [[range('0:0', '3:0'), range('1:0')], true],
  ])('%j overlap: %s', (ranges, expected) => {
    expect(overlap(ranges) !== undefined).toBe(expected);
  });

  it('are taken together where the answer gives them together', () => {
    const answer = { changes: { 'file:///a': [{ range: range('1:0'), newText: '' }], 'file:///b': [] } };
    expect([...editsIn(answer, 'asked')]).toEqual([{ uri: 'file:///a', ranges: [range('1:0')] }]);
  });
});
