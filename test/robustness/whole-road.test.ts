import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Finding, parseFile, readIsoDate } from '@goldenthread/language';
import { reportOn } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Longer runs: `FUZZ_RUNS=2000 npm run vitest -- test/robustness`. */
const runs = Number(process.env.FUZZ_RUNS ?? 60);
const asOf = readIsoDate('2026-11-22');
if (asOf === undefined) throw new Error('The day of the tests is no day.');
const context = { asOf };

const folder = fileURLToPath(new URL('../../examples/starter/', import.meta.url));
const example = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.cjoip'))
    .map((name) => [`file:///plans/${name}`, readFileSync(`${folder}${name}`, 'utf8')]),
);
const uris = [...example.keys()];

/** Text that people type and paste, and some that nobody should. */
const pasted = fc.oneof(
  fc.constantFrom(
    '\n',
    ':',
    ',',
    '"',
    '#',
    '  ',
    '\t',
    '\r',
    '\u00a0',
    '\u200b',
    '\u2028',
    '\0',
    '\ufeff',
    'need ',
    'action A1: ',
    'part of ',
    'strategy other: Other\n',
    'towards ',
    'every action lead ',
    'by 31 February 2027',
    '<<<<<<< HEAD\n',
    '| a | b |\n',
    '\u2022 a point\n',
    'text:\n    block\n',
    'خطة',
    '🙂',
    '__proto__',
    'constructor',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

interface Edit {
  readonly file: number;
  readonly at: number;
  readonly remove: number;
  readonly text: string;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    file: fc.nat({ max: uris.length - 1 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 400 })),
    text: pasted,
  }),
  { minLength: 1, maxLength: 6 },
);

function findings(workspace: StrategyWorkspace): Finding[] {
  return workspace.strategies().flatMap((strategy) => [...reportOn(strategy, workspace, context).findings]);
}

function workspaceOf(texts: ReadonlyMap<string, string>): StrategyWorkspace {
  const workspace = new StrategyWorkspace();
  for (const [uri, text] of texts) workspace.set(parseFile(uri, text));
  return workspace;
}

describe('whatever is typed into a plan', () => {
  it('is read and judged without a failure, and gives the same findings as reading it afresh', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const texts = new Map(example);
        const workspace = workspaceOf(texts);
        for (const { file, at, remove, text } of list) {
          const uri = uris[file] ?? '';
          const before = texts.get(uri) ?? '';
          const start = Math.floor(at * before.length);
          const after = before.slice(0, start) + text + before.slice(start + remove);
          texts.set(uri, after);
          workspace.set(parseFile(uri, after));
          workspace.strategies();
        }
        const incremental = findings(workspace);
        expect(incremental).toEqual(findings(workspaceOf(new Map([...texts].reverse()))));
        for (const finding of incremental) expectGood(finding, texts);
      }),
      { numRuns: runs, seed: 20261122 },
    );
  });
});

function expectGood({ place, message, code, related, fix }: Finding, texts: ReadonlyMap<string, string>): void {
  const lines = (texts.get(place.uri) ?? '').split(/\r\n?|\n/);
  const { start, end } = place.range;
  expect(start.line, code).toBeLessThan(lines.length);
  expect(end.line, code).toBeLessThan(lines.length);
  expect(end.character, code).toBeLessThanOrEqual((lines[end.line] ?? '').length + 2);
  expect(start.line * 1e6 + start.character, code).toBeLessThanOrEqual(end.line * 1e6 + end.character);
  expect(message, code).not.toMatch(/Expecting|token|Redundant|but found|Could not resolve|undefined|\[object/i);
  expect(message.trim(), code).not.toBe('');
  for (const { place: other } of related ?? []) expect(other.uri, code).not.toBe('');
  for (const { place: changed } of fix?.changes ?? []) expect(texts.has(changed.uri), code).toBe(true);
}

describe('a file cut off anywhere', () => {
  it('is read and judged without a failure', () => {
    const [uri = ''] = uris;
    const text = example.get(uri) ?? '';
    const workspace = workspaceOf(example);
    for (let length = 0; length < text.length; length += 37) {
      workspace.set(parseFile(uri, text.slice(0, length)));
      for (const finding of findings(workspace)) {
        expect(finding.place.range.end.line).toBeLessThan((example.get(finding.place.uri) ?? '').split('\n').length);
      }
    }
  });
});
