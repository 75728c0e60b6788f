import { expect, it } from 'vitest';
import { judge } from './judge.ts';
import type { RuleCode } from './rule.ts';
import type { Settings } from './settings/settings.ts';
import { context, planOf } from './testing/plan.ts';

/** Two rules that would say the same of a plan: one tells it, and the other only where that one is off. */
interface Pair {
  readonly says: string;
  readonly plan: string;
  readonly tells: RuleCode;
  readonly leavesIt: RuleCode;
}

const firstYear = 'delivery\n  period 1 April 2026 to 31 March 2029\n\npartner council: Council';

const pairs: readonly Pair[] = [
  {
    says: 'an action that is ongoing, and no more',
    plan: 'action A1: Train 12 officers\n  ongoing',
    tells: 'dates/ongoing',
    leavesIt: 'smart/time-bound',
  },
  {
    says: 'people with lived experience who cannot know when they take part',
    plan: 'participation panel: Eight people who have left custody\n  involves lived-experience, providers, practitioners',
    tells: 'checklist/participation',
    leavesIt: 'participation/stages',
  },
  {
    says: 'one action of the first year without a lead',
    plan: `${firstYear}\n\naction A1: Train 12 officers\n  by 31 March 2027\n  produces plan\n  cost £5\n\naction A2: Sign it\n  lead council`,
    tells: 'leads/exactly-one',
    leavesIt: 'delivery/first-year',
  },
  {
    says: 'actions of the first year of which none has a lead',
    plan: `${firstYear}\n\naction A1: Train 12 officers\n  by 31 March 2027\n  produces plan\n  cost £5`,
    tells: 'checklist/roles',
    leavesIt: 'delivery/first-year',
  },
  {
    says: 'an action of the first year without a time',
    plan: `${firstYear}\n\naction A1: Train 12 officers\n  from May 2026\n  lead council\n  produces plan\n  cost £5`,
    tells: 'smart/time-bound',
    leavesIt: 'delivery/first-year',
  },
  {
    says: 'actions of the first year of which none has a cost',
    plan: `${firstYear}\n\naction A1: Train 12 officers\n  by 31 March 2027\n  lead council\n  produces plan`,
    tells: 'money/cost-missing',
    leavesIt: 'delivery/first-year',
  },
];

it.each(pairs)('one rule tells of $says', ({ plan, tells, leavesIt }) => {
  expect(toldBy(plan, {})).toContain(tells);
  expect(toldBy(plan, {}), `\`${leavesIt}\` says again what \`${tells}\` says`).not.toContain(leavesIt);
  expect(toldBy(plan, { [tells]: { severity: 'off' } }), `with \`${tells}\` off nobody tells it`).toContain(leavesIt);
});

function toldBy(plan: string, rules: Settings['rules']): readonly string[] {
  const { strategy } = planOf(`strategy plan: Plan\n\n${plan}\n`);
  return judge(strategy, { ...context, settings: { ruleSets: ['all'], rules } }).findings.map(({ code }) => code);
}
