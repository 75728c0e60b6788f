import { type Finding, NameTable, nameFindings, parseFile } from '@goldenthread/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Damage, damaged } from './damage/damage.ts';
import { damagesOfFacts } from './damage/damages-of-facts.ts';
import { damagesOfHeads } from './damage/damages-of-heads.ts';
import { damagesOfLines } from './damage/damages-of-lines.ts';
import { damagesOfValues } from './damage/damages-of-values.ts';
import { itemsOfLines } from './damage/items-of-lines.ts';
import { readPlan } from './damage/read-plan.ts';
import { smallPlan } from './damage/small-plan.ts';

/** Longer runs: `FUZZ_RUNS=20000 npm run vitest -- test/language/messages.test.ts`. */
const runs = Number(process.env.FUZZ_RUNS ?? 500);
const seed = Number(process.env.FUZZ_SEED ?? 20261122);

/** The words of the tools below, and of those who build languages. Nobody who plans services should meet them. */
const stock =
  /expect(?:ing|ed)|tokens?\b|redundant|but found|could not resolve|unexpected|invalid|illegal|\bpars(?:e|er|ing|ed)\b|syntax|grammar|lexer|keyword|identifier|reference|\bEOF\b|undefined|\bnull\b|\bNaN\b|\bInfinity\b|\[object|[A-Z]{2,}_|!/i;

function expectGoodMessage({ message, code, severity, fix, related }: Finding): void {
  // What stands between backticks is the author's, or the language's own word.
  const own = message.replace(/`[^`]*`/g, '`x`');
  expect(own).not.toMatch(stock);
  expect(own, 'a whole sentence').toMatch(/^[A-Z`].*[.?]$/);
  expect(own, 'pairs of backticks').not.toMatch(/`x`[^`]*`(?!x`)/);
  expect(message.length, message).toBeLessThan(500);
  expect(code).toMatch(/^(?:line|name|fact|word|value)\/[a-z]+(?:-[a-z]+)*$/);
  expect(['error', 'warning', 'information', 'hint']).toContain(severity);
  if (fix !== undefined) {
    expect(fix.title.replace(/`[^`]*`/g, '`x`')).toMatch(/^[A-Z][^!]*[^.!]$/);
    expect(fix.changes).not.toEqual([]);
  }
  for (const place of related ?? []) expect(place.message).toMatch(/\.$/);
}

function expectInFile({ place, fix, message }: Finding, text: string): void {
  const lines = text.split(/\r\n?|\n/);
  for (const { range } of [place, ...(fix?.changes ?? []).map((change) => change.place)]) {
    const { start, end } = range;
    for (const { line, character } of [start, end]) {
      expect(line, message).toBeLessThan(lines.length);
      expect(line, message).toBeGreaterThanOrEqual(0);
      expect(character, message).toBeLessThanOrEqual((lines[line] ?? '').length);
      expect(character, message).toBeGreaterThanOrEqual(0);
    }
    expect(end.line > start.line || (end.line === start.line && end.character >= start.character), message).toBe(true);
  }
}

describe('the message of each damage', () => {
  const damages: readonly Damage[] = [...damagesOfFacts, ...damagesOfValues, ...damagesOfHeads, ...damagesOfLines];

  it.each(damages.map((damage) => [damage.what, damage] as const))('%s', (_, damage) => {
    const text = damaged(damage.item, damage.change);
    const { findings } = readPlan(text);
    for (const finding of findings) {
      expectGoodMessage(finding);
      expectInFile(finding, text);
    }
  });

  it.each(
    damages
      .map((damage) => ({ damage, text: damaged(damage.item, damage.change) }))
      .map(({ damage, text }) => ({ what: damage.what, text, fix: readPlan(text).findings[0]?.fix }))
      .filter(({ fix }) => fix !== undefined),
  )('$what: the fix mends what the message says, and adds no new one', ({ text, fix }) => {
    const before = readPlan(text);
    let mended = text;
    for (const { place, newText } of (fix?.changes ?? []).toReversed()) {
      const from = before.file.index.offset(place.range.start);
      mended = mended.slice(0, from) + newText + mended.slice(before.file.index.offset(place.range.end));
    }
    const code = before.findings[0]?.code;
    const after = readPlan(mended).findings;
    expect(after.filter((finding) => finding.code === code).map(({ message }) => message)).toEqual([]);
    expect(after.length, after.map(({ message }) => message).join('\n')).toBeLessThan(2);
  });
});

/** What people type and paste within a line. */
const typed = fc
  .oneof(
    fc.constantFrom(
      ':',
      ',',
      '"',
      '#',
      ' ',
      '\t',
      '-',
      '.',
      '/',
      '£',
      '%',
      '&',
      '|',
      '\u201c',
      '\u00a0',
      '\u00ad',
      '\u200b',
      '\u2011',
      '\u2028',
      '\0',
      '\ufeff',
      '\ud83c',
      '\u0627\u0644',
      'and',
      ' by ',
      ' to ',
      ' from ',
      ' in ',
      'every ',
      ' at ',
      ' 31 March',
      'need ',
      'action A9: ',
      'text:',
      ' because: ',
      '<<<<<<< ',
      '=======',
      '>>>>>>> ',
      '1.2m',
      '2028/29',
      ' per ',
      'a year',
    ),
    fc.string({ maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  .map((text) => text.replace(/[\r\n]/g, ' '));

const lines = smallPlan.split('\n');
const undamaged = readPlan(smallPlan);
const itemOfLine = itemsOfLines(undamaged, lines);
/** Lines of facts: all but the first of each item. The vision has a text instead. */
const factLines = lines.flatMap((_, line) => {
  const item = itemOfLine[line];
  return item !== undefined && item !== 1 && itemOfLine[line - 1] === item ? [line] : [];
});

describe('whatever is typed', () => {
  it('within a line of a fact, every other item says what it said, and every message is good and in the file', () => {
    const edit = fc.record({
      line: fc.constantFrom(...factLines),
      at: fc.nat({ max: 60 }),
      remove: fc.nat({ max: 12 }),
      text: typed,
    });
    fc.assert(
      fc.property(edit, ({ line, at, remove, text }) => {
        const old = lines[line] ?? '';
        const changed = lines.with(line, old.slice(0, at) + text + old.slice(at + remove)).join('\n');
        const plan = readPlan(changed);
        for (const [number, item] of undamaged.items.entries()) {
          if (number !== itemOfLine[line]) expect(plan.items).toContainEqual(item);
        }
        for (const finding of plan.findings) {
          expectGoodMessage(finding);
          expectInFile(finding, changed);
        }
        // What is typed may be the head of an item, and then the facts below are those of that item.
        const hasNewItem = plan.items.length > undamaged.items.length;
        if (!hasNewItem) expect(plan.file.findings.length, 'one message for one slip').toBeLessThan(2);
      }),
      { numRuns: runs, seed },
    );
  });

  it('nothing fails, no text is lost, and every message is good and in the file', () => {
    const anything = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...lines) },
        { weight: 3, arbitrary: typed },
        { weight: 1, arbitrary: fc.constantFrom('\n', '\r', '\r\n', '\n\n', '\n  ', '\n    ', '\n\t') },
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(anything, fc.constantFrom('\n', '\n', '\r', '\r\n', ''), (parts, join) => {
        const text = parts.join(join);
        const file = parseFile('file:///plan.cjoip', text);
        const table = new NameTable([file], { tableOf: () => undefined, strategyNames: () => [] });
        for (const finding of [...file.findings, ...nameFindings(file, table, () => undefined)]) {
          expectGoodMessage(finding);
          expectInFile(finding, text);
        }
        const lineNumbers = file.findings.map(({ place }) => place.range.start.line);
        const errors = file.findings.filter(({ severity }) => severity === 'error').length;
        if (errors === file.findings.length) expect(new Set(lineNumbers).size, 'one message a line').toBe(errors);
      }),
      { numRuns: runs, seed },
    );
  });
});
