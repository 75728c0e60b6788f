import type { Finding } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import { type Damage, damaged, firstDifference } from './damage/damage.ts';
import { damagesOfFacts } from './damage/damages-of-facts.ts';
import { damagesOfHeads } from './damage/damages-of-heads.ts';
import { damagesOfLines } from './damage/damages-of-lines.ts';
import { damagesOfValues } from './damage/damages-of-values.ts';
import { type ItemContent, type ReadPlan, readPlan } from './damage/read-plan.ts';
import { smallPlan } from './damage/small-plan.ts';
import { unusualForms } from './damage/unusual.ts';

const undamaged = readPlan(smallPlan);

describe('the small plan', () => {
  it('reads without a finding', () => {
    expect(shown(undamaged)).toEqual([]);
    expect(undamaged.items).toHaveLength(17);
  });
});

describe('one message, on the damaged line', () => {
  for (const damage of [...damagesOfFacts, ...damagesOfValues, ...damagesOfHeads, ...damagesOfLines]) {
    it(damage.what, () => {
      const text = damaged(damage.item, damage.change);
      const plan = readPlan(text);
      const line = firstDifference(smallPlan, text) + (damage.below ?? 0);
      expect(shown(plan), 'one message on the damaged line').toEqual([`${damage.code} in line ${line + 1}`]);
      expectItems(damage, plan);
    });
  }
});

describe('no message where the text is only unusual', () => {
  for (const { what, change } of unusualForms) {
    it(what, () => {
      const text = change(smallPlan);
      expect(text, 'the form is not in the plan').not.toBe(smallPlan);
      const plan = readPlan(text);
      expect(shown(plan)).toEqual([]);
      expect(plan.items).toEqual(undamaged.items);
    });
  }
});

/** Every undamaged item says what it said; the damaged one keeps its name and every fact that is not damaged. */
function expectItems(damage: Damage, plan: ReadPlan): void {
  const swallowed = damage.swallows ?? [];
  const expected = undamaged.items.filter((item) => !swallowed.includes(item.head));
  const isDamaged = (item: ItemContent) => item.head.startsWith(damage.item.replace('progress on', 'progress'));
  expect(
    plan.items.map((item) => item.head).filter((head) => head !== 'governance' && !head.startsWith('checkpoint')),
    'the items that are left, in their order',
  ).toEqual(expected.map((item) => (isDamaged(item) ? (damage.becomes ?? item.head) : item.head)));
  for (const item of expected) {
    if (!isDamaged(item)) {
      expect(plan.items, `${item.head} is undamaged`).toContainEqual(item);
      continue;
    }
    const after = plan.items.find((other) => other.head === (damage.becomes ?? item.head));
    expect(after?.statement ?? '', `the statement of ${item.head}`).toBe(damage.statement ?? item.statement ?? '');
    for (const fact of item.facts) {
      if (!damage.loses?.includes(fact.word)) {
        expect(after?.facts, `${fact.word} of ${item.head} is undamaged`).toContainEqual(fact);
      }
    }
  }
}

function shown(plan: ReadPlan): string[] {
  return plan.findings.map((finding: Finding) => `${finding.code} in line ${finding.place.range.start.line + 1}`);
}
