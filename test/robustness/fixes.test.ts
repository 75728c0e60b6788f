import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Finding, LineIndex, parseFile, readIsoDate } from '@goldenthread/language';
import { type AppliedFix, applyAllSafeFixes, applySafeFixes, reportOn } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Longer runs: `FUZZ_RUNS=2000 npm run vitest -- test/robustness/fixes.test.ts`. */
const runs = Number(process.env.FUZZ_RUNS ?? 60);
const seed = Number(process.env.FUZZ_SEED ?? 20261122);
const asOf = readIsoDate('2026-11-22');
if (asOf === undefined) throw new Error('The day of the tests is no day.');
const context = { asOf };

type Texts = ReadonlyMap<string, string>;

const folder = fileURLToPath(new URL('../../examples/starter/', import.meta.url));
const example: Texts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.cjoip'))
    .map((name) => [`file:///plans/${name}`, readFileSync(`${folder}${name}`, 'utf8')]),
);
const uris = [...example.keys()];

function findingsOf(texts: Texts): readonly Finding[] {
  const workspace = new StrategyWorkspace();
  for (const [uri, text] of texts) workspace.set(parseFile(uri, text));
  return workspace.strategies().flatMap((strategy) => reportOn(strategy, workspace, context).findings);
}

/** Slips of the kind that safe fixes mend, and some that they do not: each is one of a line. */
const slips: readonly ((line: string) => string)[] = [
  (line) => line.replace(/\p{L}/u, (letter) => letter.toUpperCase()),
  (line) => line.replace(/^ *\p{L}+/u, (word) => word.toUpperCase()),
  (line) => line.replace(':', ''),
  (line) => line.replace(':', ' -'),
  (line) => line.replace(':', ';'),
  (line) => line.replace(/^( +[a-z]+) /, '$1: '),
  (line) => line.replace(/^( +[a-z]+) /, '$1:'),
  (line) => line.replace(',', ',,'),
  (line) => line.replace(',', ' and'),
  (line) => line.replace(',', ' or'),
  (line) => line.replace(/^( +[a-z]+) /, '$1 , '),
  (line) => line.replaceAll('-', ' '),
  (line) => line.replace(/ (\S+):/, ' "$1":'),
  (line) => line.replace(/^(?:strategy|part of) .*/, ''),
  (line) => `${line}\n${line}`,
  (line) => line.replace(/^ +/, ''),
  (line) => `# ${line}`,
  (line) => `# ignore thread/need-unmet: agreed\n${line}`,
  (line) => line.slice(0, line.length / 2),
  (line) => `${line}\r`,
  () => '',
];

interface Slip {
  readonly file: number;
  readonly at: number;
  readonly slip: number;
}

const damages: fc.Arbitrary<readonly Slip[]> = fc.array(
  fc.record({
    file: fc.nat({ max: uris.length - 1 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    slip: fc.nat({ max: slips.length - 1 }),
  }),
  { minLength: 1, maxLength: 8 },
);

function damaged(list: readonly Slip[]): Texts {
  const texts = new Map(example);
  for (const { file, at, slip } of list) {
    const uri = uris[file] ?? '';
    const lines = (texts.get(uri) ?? '').split('\n');
    const damage = slips[slip] ?? String;
    const from = Math.floor(at * (lines.length - 1));
    const line = lines.findIndex((text, number) => number >= from && damage(text) !== text);
    if (line < 0) continue;
    lines[line] = damage(lines[line] ?? '');
    texts.set(uri, lines.join('\n'));
  }
  return texts;
}

function errors(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
}

describe('the safe fixes of a damaged plan', () => {
  it('make no errors, and are all done at once', () => {
    let applied = 0;
    fc.assert(
      fc.property(damages, (list) => {
        const before = damaged(list);
        const fixed = applyAllSafeFixes(before, findingsOf);
        applied += fixed.applied.length;
        expect(fixed.isDone).toBe(true);
        expect(applyAllSafeFixes(fixed.texts, findingsOf).texts).toEqual(fixed.texts);
        const [was, is] = [errors(findingsOf(before)), errors(fixed.findings)];
        expect(is.length, `${titles(fixed.applied)}\n${added(was, is)}`).toBeLessThanOrEqual(was.length);
      }),
      { numRuns: runs, seed },
    );
    expect(applied, 'the slips are such as safe fixes mend').toBeGreaterThan(runs / 2);
  });

  it('leave everything as it was but the places that they name', () => {
    fc.assert(
      fc.property(damages, (list) => {
        const before = damaged(list);
        const { texts, applied } = applySafeFixes(before, findingsOf(before));
        for (const [uri, text] of before) {
          const kept = keptParts(uri, text, applied);
          const after = texts.get(uri) ?? '';
          let position = 0;
          for (const part of kept) {
            const at = after.indexOf(part, position);
            expect(at, `${JSON.stringify(part)} is kept`).toBeGreaterThanOrEqual(position);
            position = at + part.length;
          }
          expect(after.startsWith(kept[0] ?? '')).toBe(true);
          expect(after.endsWith(kept.at(-1) ?? '')).toBe(true);
          expect(comments(after), 'remarks survive').toEqual(comments(text));
        }
      }),
      { numRuns: runs, seed },
    );
  });
});

/** What stands between the places that the fixes change. */
function keptParts(uri: string, text: string, applied: readonly AppliedFix[]): readonly string[] {
  const index = new LineIndex(uri, text);
  const changes = applied
    .flatMap(({ fix }) => fix.changes)
    .filter(({ place }) => place.uri === uri)
    .map(({ place: { range } }) => ({ start: index.offset(range.start), end: index.offset(range.end) }))
    .sort((a, b) => a.start - b.start);
  return [...changes, { start: text.length, end: text.length }].map(({ start }, number) =>
    text.slice(changes[number - 1]?.end ?? 0, start),
  );
}

function comments(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).filter((line) => line.trimStart().startsWith('#'));
}

function titles(applied: readonly AppliedFix[]): string {
  return applied.map(({ finding, fix }) => `${finding.code}: ${fix.title}`).join('\n');
}

function added(was: readonly string[], is: readonly string[]): string {
  return is.filter((line) => !was.includes(line)).join('\n');
}
