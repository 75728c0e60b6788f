import type { Finding, Range, TextChange } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import { applyAllSafeFixes, applySafeFixes } from './apply-fixes.ts';

const uri = 'file:///plan/plan.cjoip';
const other = 'file:///plan/other.cjoip';

/** A change from one place of a line to another, given as `line:from-to`. */
function change(place: string, newText: string, file = uri): TextChange {
  const [, line = '', from = '', to = ''] = /^(\d+):(\d+)-(\d+)$/.exec(place) ?? [];
  const range: Range = {
    start: { line: Number(line), character: Number(from) },
    end: { line: Number(line), character: Number(to) },
  };
  return { place: { uri: file, range }, newText };
}

/** A finding at its first change. */
function finding(isSafe: boolean, ...changes: readonly TextChange[]): Finding {
  const place = changes[0]?.place ?? change('0:0-0', '').place;
  return { code: 'line/misspelt', severity: 'error', message: 'M.', place, fix: { title: 'Mend it', isSafe, changes } };
}

function fixed(text: string, ...findings: readonly Finding[]): string | undefined {
  return applySafeFixes(new Map([[uri, text]]), findings).texts.get(uri);
}

describe('safe fixes', () => {
  it('are applied together, in whatever order the findings come', () => {
    const findings = [
      finding(true, change('1:0-3', 'TWO')),
      finding(true, change('0:4-4', '!'), change('0:0-3', 'ONE')),
    ];
    expect(fixed('one x\ntwo\n', ...findings)).toBe('ONE !x\nTWO\n');
  });

  it('and no others', () => {
    expect(fixed('one\n', finding(false, change('0:0-3', 'ONE')))).toBe('one\n');
  });

  it('that overlap or touch wait for the next round', () => {
    const findings = [
      finding(true, change('0:0-3', 'ONE')),
      finding(true, change('0:2-5', 'x')),
      finding(true, change('0:3-3', 'y')),
      finding(true, change('0:4-7', 'TWO')),
    ];
    expect(fixed('one two', ...findings)).toBe('ONE TWO');
  });

  it('are applied as a whole or not at all', () => {
    const both = finding(true, change('0:0-3', 'ONE'), change('0:0-3', 'TWO', other));
    expect(fixed('one', both), 'the other file is not at hand').toBe('one');
    const texts = new Map([
      [uri, 'one'],
      [other, 'two'],
    ]);
    expect([...applySafeFixes(texts, [both]).texts.values()]).toEqual(['ONE', 'TWO']);
    expect(fixed('one two', finding(true, change('0:0-3', 'a'), change('0:2-5', 'b'))), 'it overlaps itself').toBe(
      'one two',
    );
  });

  it.each([
    ['CRLF', 'a\r\nb\r\n', 'x\r\n\r\na\r\nb\r\n'],
    ['CR', 'a\rb', 'x\r\ra\rb'],
    ['LF', 'a\nb', 'x\n\na\nb'],
    ['none yet', 'a', 'x\n\na'],
    ['CRLF, after a byte order mark', '\ufeffa\r\n', '\ufeffx\r\n\r\na\r\n'],
  ])('are written with the line ends of the file: %s', (_what, text, expected) => {
    expect(fixed(text, finding(true, change('0:0-0', 'x\n\n')))).toBe(expected);
  });

  it('that change nothing are not counted', () => {
    const { applied } = applySafeFixes(new Map([[uri, 'one']]), [finding(true, change('0:0-3', 'one'))]);
    expect(applied).toEqual([]);
  });
});

describe('all safe fixes', () => {
  /** Finds the first `a` of a line. */
  const firstOfLine = (texts: ReadonlyMap<string, string>): Finding[] =>
    (texts.get(uri) ?? '').split('\n').flatMap((line, number) => {
      const at = line.indexOf('a');
      return at < 0 ? [] : [finding(true, change(`${number}:${at}-${at + 1}`, 'b'))];
    });

  it('are applied round after round, until none is left', () => {
    const { texts, applied, findings, isDone } = applyAllSafeFixes(new Map([[uri, 'aaa\na']]), firstOfLine);
    expect(texts.get(uri)).toBe('bbb\nb');
    expect(applied).toHaveLength(4);
    expect({ findings, isDone }).toEqual({ findings: [], isDone: true });
  });

  it('leave out those that bring to light more errors than they mend', () => {
    const error = { ...finding(false), code: 'line/unknown' };
    const withTrap = (texts: ReadonlyMap<string, string>): Finding[] => [
      ...firstOfLine(texts),
      ...((texts.get(uri) ?? '').includes('trbp') ? [error, error, error, error, error] : []),
    ];
    const { texts, applied, isDone } = applyAllSafeFixes(new Map([[uri, 'ax\ntrap\nay\naz']]), withTrap);
    expect(texts.get(uri)).toBe('bx\ntrap\nby\nbz');
    expect(applied).toHaveLength(3);
    expect(isDone).toBe(true);
  });

  it('end, even where each fix makes the next', () => {
    const endless = (): Finding[] => [finding(true, change('0:0-0', 'x'))];
    const { texts, isDone } = applyAllSafeFixes(new Map([[uri, '']]), endless);
    expect(isDone).toBe(false);
    expect(texts.get(uri)?.length).toBeLessThan(1000);
  });
});
