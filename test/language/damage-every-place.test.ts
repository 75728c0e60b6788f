import type { Finding } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import { itemsOfLines } from './damage/items-of-lines.ts';
import { type ReadPlan, readPlan } from './damage/read-plan.ts';
import { smallPlan } from './damage/small-plan.ts';

/** The same damage at every place of the small plan: cut off, a line lost, doubled or swapped with the next. */

const undamaged = readPlan(smallPlan);
const lines = smallPlan.split('\n');
/** For each line the number of its item among the plan's items; comments and blank lines belong to none. */
const itemOfLine = itemsOfLines(undamaged, lines);
const kindOfLine = lines.map((line, number) =>
  line === '' || line.startsWith('#') ? 'nothing' : itemOfLine[number] !== itemOfLine[number - 1] ? 'head' : 'fact',
);

describe('a plan that is cut off', () => {
  it('after any line keeps every item above and has at most one message, on its last line', () => {
    for (let count = 0; count <= lines.length; count++) expectCut(lines.slice(0, count).join('\n'));
  });

  it('after any character keeps every item above and has at most one message, on its last line', () => {
    const characters = lines.slice(0, 33).join('\n').length;
    for (let cut = 0; cut <= characters; cut++) expectCut(smallPlan.slice(0, cut));
  }, 30_000);

  it('says no more when the cut goes through a character', () => {
    const text =
      'need caf\u00e9: A caf\u00e9 \ud83c\udfe0\n  size \u00a31,000 in 2024/25\n  source: \u0627\u0644\u0639';
    const bytes = new TextEncoder().encode(text);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const { findings } = readPlan(new TextDecoder().decode(bytes.subarray(0, cut))).file;
      expect(findings.length, `messages at byte ${cut}: ${shown(findings)}`).toBeLessThan(2);
    }
  });
});

describe('a line that is lost', () => {
  for (const [number, line] of lines.entries()) {
    if (kindOfLine[number] === 'nothing') continue;
    it(`line ${number + 1}: ${line.trim()}`, () => {
      const plan = readPlan(lines.filter((_, other) => other !== number).join('\n'));
      const item = itemOfLine[number] ?? -1;
      expectOthersUndamaged(plan, kindOfLine[number] === 'head' ? [item - 1, item] : [item]);
      expect(plan.file.findings.length, shown(plan.file.findings)).toBeLessThan(2);
      if (kindOfLine[number] === 'head' && hasOrphans(plan))
        expect(shown(plan.findings)).toBe(shown(plan.file.findings));
      if (kindOfLine[number] === 'fact' && line.trim() !== 'uses cjpf') expect(shown(plan.findings)).toBe('');
    });
  }
});

describe('a line that is doubled', () => {
  for (const [number, line] of lines.entries()) {
    it(`line ${number + 1}: ${line.trim()}`, () => {
      const plan = readPlan(lines.flatMap((other, at) => (at === number ? [other, other] : [other])).join('\n'));
      const item = itemOfLine[number];
      expectOthersUndamaged(plan, item === undefined ? [] : [item]);
      for (const finding of plan.findings) expect([number, number + 1]).toContain(finding.place.range.start.line);
      expect(plan.findings.length, shown(plan.findings)).toBeLessThan(2);
      const isText = item === 1 && kindOfLine[number] === 'fact';
      if (kindOfLine[number] === 'fact' && !isText) expect(plan.findings, shown(plan.findings)).toHaveLength(1);
    });
  }
});

describe('two lines that are swapped', () => {
  for (let number = 0; number + 1 < lines.length; number++) {
    it(`lines ${number + 1} and ${number + 2}: ${lines[number]?.trim()}`, () => {
      const swapped = lines.with(number, lines[number + 1] ?? '').with(number + 1, lines[number] ?? '');
      const plan = readPlan(swapped.join('\n'));
      const touched = [itemOfLine[number], itemOfLine[number + 1]].filter((item) => item !== undefined);
      const isWithin = kindOfLine[number] === 'fact' && kindOfLine[number + 1] === 'fact';
      expectOthersUndamaged(plan, isWithin ? touched : touched.flatMap((item) => [item - 1, item]));
      if (isWithin) {
        expect(shown(plan.findings)).toBe('');
        for (const item of touched.filter((at) => at !== 1)) {
          expect(plan.items[item]?.facts.toSorted(byWord)).toEqual(undamaged.items[item]?.facts.toSorted(byWord));
        }
      }
    });
  }
});

/** Facts are left whose head was lost, and the reader is told of them: not again wherever the lost name is used. */
function hasOrphans({ file }: ReadPlan): boolean {
  return file.findings.some(({ code }) => code.startsWith('fact/'));
}

function expectCut(text: string): void {
  const plan = readPlan(text);
  const last = text.trimEnd().split('\n').length - 1;
  const whole = itemOfLine[last] ?? 1 + (itemOfLine.slice(0, last).findLast((item) => item !== undefined) ?? -1);
  const above = `items above a cut after ${JSON.stringify(text.slice(-30))}`;
  expect(plan.items.slice(0, whole), above).toEqual(undamaged.items.slice(0, whole));
  const { findings } = plan.file;
  expect(findings.length, `${above}: ${shown(findings)}`).toBeLessThan(2);
  for (const finding of findings) expect(finding.place.range.start.line, `${above}: ${finding.message}`).toBe(last);
}

function byWord(a: { readonly word: string }, b: { readonly word: string }): number {
  return a.word < b.word ? -1 : a.word > b.word ? 1 : 0;
}

function expectOthersUndamaged(plan: ReadPlan, damaged: readonly number[]): void {
  for (const [number, item] of undamaged.items.entries()) {
    if (!damaged.includes(number)) expect(plan.items, `${item.head} is undamaged`).toContainEqual(item);
  }
}

function shown(findings: readonly Finding[]): string {
  return findings
    .map(({ code, place, message }) => `${code} in line ${place.range.start.line + 1}: ${message}`)
    .join('\n');
}
