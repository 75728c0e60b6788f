import { byPlace } from '@goldenthread/language';
import { expect, it } from 'vitest';
import { type RuleCode, runRule } from './rule.ts';
import { rules } from './rules.ts';
import { context, planOf } from './testing/plan.ts';

/** What a rule marks in a plan, below a header. What is only unusual, or has a finding already, gives none. */
interface Case {
  readonly code: RuleCode;
  readonly plan: string;
  readonly says: string;
  readonly marks: readonly string[];
}

const cases: readonly Case[] = [
  {
    code: 'checklist/vision',
    says: 'two visions are one too many, and the second is marked',
    plan: 'vision: A home for all.\n\nvision: Work for all.',
    marks: ['vision'],
  },
  {
    code: 'checklist/outcomes',
    says: 'no outcome at all is told once',
    plan: '',
    marks: ['plan'],
  },
  {
    code: 'checklist/outcomes',
    says: 'a term given to every outcome counts',
    plan: 'every outcome short term\n\noutcome a: A\n\noutcome b: B\n  medium term\n\noutcome c: C\n  long term',
    marks: [],
  },
  {
    code: 'checklist/governance',
    says: 'groups and terms of reference are arrangements too',
    plan: 'group board: Board\n\ndocument tor: Terms\n  kind terms-of-reference',
    marks: [],
  },
  {
    code: 'checklist/governance',
    says: 'another planning partnership is no governance of this one',
    plan: 'group adp: Alcohol and Drug Partnership\n  shared aim: Fewer deaths',
    marks: ['plan'],
  },
  {
    code: 'checklist/governance',
    says: 'what points to no document is marked',
    plan: 'governance\n  text: We meet.',
    marks: ['governance'],
  },
  {
    code: 'checklist/governance',
    says: 'a memorandum will do, and so will a document whose name is misspelt',
    plan: 'governance\n  set out in mou\n',
    marks: [],
  },
  {
    code: 'checklist/roles',
    says: 'a lead for every action is a lead for each',
    plan: 'every action lead council\n\naction a: A\n\npartner council: Council\n  leads the plan',
    marks: [],
  },
  { code: 'checklist/roles', says: 'no partner is told once', plan: 'action a: A', marks: ['plan'] },
  {
    code: 'checklist/delivery-plan',
    says: 'actions without their years are not enough',
    plan: 'action a: A',
    marks: ['plan'],
  },
  { code: 'checklist/delivery-plan', says: 'neither is told once', plan: '', marks: ['plan'] },
  {
    code: 'checklist/service-changes',
    says: 'a plan that says it makes no change needs nothing to sustain',
    plan: 'change none: No service changes in a major way',
    marks: [],
  },
  { code: 'checklist/service-changes', says: 'silence on changes is told', plan: '', marks: ['plan'] },
  {
    code: 'checklist/deliverables',
    says: 'one that is promised is enough',
    plan: 'deliverable a: A\n\ndeliverable b: B\n  by 2027\n  lead all partners',
    marks: [],
  },
  { code: 'checklist/deliverables', says: 'none is told', plan: '', marks: ['plan'] },
  { code: 'checklist/workforce', says: 'silence on the workforce is told', plan: '', marks: ['plan'] },
  {
    code: 'checklist/workforce',
    says: 'a lead without a day is no action',
    plan: 'workforce w: W\n  lead all partners',
    marks: ['w'],
  },
  { code: 'checklist/participation', says: 'silence on participation is told once', plan: '', marks: ['plan'] },
  {
    code: 'checklist/participation',
    says: 'the third sector provides services',
    plan: 'participation p: P\n  involves lived-experience, third-sector, practitioners\n  every year',
    marks: [],
  },
  {
    code: 'checklist/evaluation',
    says: 'what is measured by national indicators is measured',
    plan: 'evaluation\n  monitors outcomes: A\n  monitors process: B\n  monitors impact: C\n\noutcome o: O\n  measured by cjpf.i',
    marks: [],
  },
  {
    code: 'checklist/evaluation',
    says: 'nothing to count is told',
    plan: 'evaluation\n  monitors outcomes: A\n  monitors process: B\n  monitors impact: C',
    marks: ['evaluation'],
  },
  {
    code: 'thread/short-term-leads-on',
    says: 'a plan without later outcomes has its finding from the checklist',
    plan: 'outcome a: A\n  short term',
    marks: [],
  },
  {
    code: 'thread/short-term-leads-on',
    says: 'a misspelt name has its own finding',
    plan: 'outcome a: A\n  short term\n  leads to beee\n\noutcome b: B\n  long term',
    marks: [],
  },
  {
    code: 'thread/medium-term-prepared',
    says: 'an outcome that a misspelt name was meant for is not told again',
    plan: 'outcome a: A\n  short term\n  leads to setled\n\noutcome settled: B\n  medium term',
    marks: [],
  },
  {
    code: 'thread/medium-term-prepared',
    says: 'what an item of a misspelt kind leads to is not told again',
    plan: 'outcome a: A\n  short term\n\noutcom b: B\n  leads to settled\n\noutcome settled: C\n  medium term',
    marks: [],
  },
  {
    code: 'thread/long-term-reached',
    says: 'an output of the long term model reaches it',
    plan: 'outcome a: A\n  short term\n\noutcome z: Z\n  long term\n\noutput maps: Service maps\n  leads to z',
    marks: [],
  },
  {
    code: 'thread/backwards',
    says: 'the same term is no step back, and two terms are a finding of their own',
    plan: 'outcome a: A\n  long term\n  leads to b, c\n\noutcome b: B\n  long term\n\noutcome c: C\n  short term\n  long term',
    marks: [],
  },
  {
    code: 'thread/backwards',
    says: 'every link back is marked',
    plan: 'outcome z: Z\n  long term\n  leads to a, b\n\noutcome a: A\n  short term\n\noutcome b: B\n  medium term',
    marks: ['a', 'b'],
  },
  {
    code: 'thread/circle',
    says: 'a link back is told as such, and not as a circle too',
    plan: 'outcome a: A\n  short term\n  leads to z\n\noutcome z: Z\n  long term\n  leads to a',
    marks: [],
  },
  {
    code: 'thread/circle',
    says: 'a tangle is told once, and a circle apart from it once',
    plan: [
      'action a: A\n  depends on b, c',
      'action b: B\n  depends on a',
      'action c: C\n  depends on a, b',
      'action d: D\n  depends on a, e',
      'action e: E\n  depends on d',
    ].join('\n\n'),
    marks: ['a', 'd'],
  },
  {
    code: 'thread/national-outcome',
    says: 'a plan without a framework is told once',
    plan: 'outcome a: A\n\noutcome b: B',
    marks: ['plan'],
  },
  {
    code: 'thread/national-outcome',
    says: 'a framework that is not found has its own finding',
    plan: 'uses cjfp\n\noutcome a: A\n  contributes to cjfp.accommodation\n\noutcome b: B',
    marks: [],
  },
  {
    code: 'thread/objective-without-outcome',
    says: 'a misspelt outcome has its own finding, and so has a plan without outcomes',
    plan: 'outcome settled: A\n\nobjective o: O\n  towards setled',
    marks: [],
  },
  {
    code: 'thread/objective-without-outcome',
    says: 'what is given to every objective counts',
    plan: 'every objective towards a\n\noutcome a: A\n\nobjective o: O\n\nobjective p: P',
    marks: [],
  },
  {
    code: 'thread/objective-without-outcome',
    says: 'an objective whose head is still being written is left alone',
    plan: 'outcome a: A\n\nobjective o\n\nobjective',
    marks: [],
  },
  {
    code: 'thread/outcome-without-objective',
    says: 'a service alone is no objective',
    plan: 'outcome a: A\n\nobjective o: O\n\nservice s: S\n  towards a',
    marks: ['a'],
  },
  {
    code: 'thread/outcome-without-objective',
    says: 'with neither objectives nor actions the checklist tells it',
    plan: 'outcome a: A\n\noutcome b: B',
    marks: [],
  },
  {
    code: 'thread/outcome-without-objective',
    says: 'what every objective is towards is served',
    plan: 'every objective towards a\n\noutcome a: A\n\nobjective o: O',
    marks: [],
  },
  {
    code: 'thread/objective-without-action',
    says: 'without any action the checklist tells it',
    plan: 'objective a: A\n\nobjective b: B',
    marks: [],
  },
  {
    code: 'thread/action-without-purpose',
    says: 'an action straight under an outcome is legal',
    plan: 'outcome a: A\n\naction b: B\n  towards a',
    marks: [],
  },
  {
    code: 'thread/need-unmet',
    says: 'a gap, a priority or a reason covers a need; an outcome alone does not',
    plan: [
      'need a: A\n\ngap g: G\n  concerns a',
      'need b: B\n\npriority p: P\n  addresses b',
      'need c: C\n  unmet because: The numbers are small.',
      'need d: D\n\noutcome o: O\n  meets d',
    ].join('\n\n'),
    marks: ['d'],
  },
  {
    code: 'name/twice',
    says: 'each copy after the first is marked',
    plan: 'need a: A\n\nneed a: A\n\nservice a: A',
    marks: ['a', 'a'],
  },
  {
    code: 'name/unused',
    says: 'the whole population, measures for context and the documents of the checklist stand alone',
    plan: [
      'population everyone: Everyone',
      'measure crime: Crime\n  kind contextual',
      'document n: Needs assessment\n  kind needs-assessment',
      'risk r: R',
      'partner council: Council',
    ].join('\n\n'),
    marks: ['council'],
  },
  {
    code: 'name/unused',
    says: 'all partners are named where all partners lead',
    plan: 'every action lead all partners\n\npartner council: Council',
    marks: [],
  },
  {
    code: 'name/unused',
    says: 'what a misspelt name was meant for is not told again',
    plan: 'evidence exit-survey: E\n\nneed n: N\n  based on exit-surwey',
    marks: [],
  },
  {
    code: 'dates/outside-period',
    says: 'without a delivery plan the period of the strategy counts',
    plan: 'period 2026 to 2028\n\naction a: A\n  by 2029',
    marks: ['by 2029'],
  },
  {
    code: 'dates/outside-period',
    says: 'a date for every action is marked once',
    plan: 'period 2026 to 2028\n  every action by 2029\n\naction a: A\n\naction b: B',
    marks: ['by 2029'],
  },
  {
    code: 'dates/outside-period',
    says: 'of two delivery plans either holds; one beyond the strategy is marked',
    plan: 'period 2026 to 2030\n\ndelivery\n  period 2026 to 2028\n\ndelivery\n  period 2029 to 2031\n\naction a: A\n  from 2026\n  by 2031',
    marks: ['period 2029 to 2031'],
  },
  {
    code: 'dates/outside-period',
    says: 'a period that runs back has its own finding',
    plan: 'period 31 March 2029 to 1 April 2026\n\naction a: A\n  by 2027',
    marks: [],
  },
  {
    code: 'dates/outside-period',
    says: 'without a period nothing is outside',
    plan: 'action a: A\n  by 2027',
    marks: [],
  },
  {
    code: 'dates/order',
    says: 'dates for every action that run back are marked once',
    plan: 'every action from 2028\n  every action by 2027\n\naction a: A\n\naction b: B',
    marks: ['by 2027'],
  },
  {
    code: 'dates/order',
    says: 'resources, changes and procurements are in order too',
    plan: [
      'resource r: R\n  from 2028\n  until 2027',
      'change c: C\n  by 2028\n  retained until 2027',
      'procurement p: P\n  from 2028\n  by 2027',
    ].join('\n\n'),
    marks: ['until 2027', 'retained until 2027', 'by 2027'],
  },
  {
    code: 'dates/baseline-after-target',
    says: 'a baseline that is known after the target is due shows nothing',
    plan: 'measure m: M\n  baseline by 2030\n\noutcome o: O\n  target m to 85% by 2029',
    marks: ['target m to 85% by 2029'],
  },
  {
    code: 'dates/baseline-after-target',
    says: 'a baseline of the year of the target is legal',
    plan: 'outcome o: O\n  target m from 5% in 2026/27 to 8% by March 2027',
    marks: [],
  },
  {
    code: 'amounts/percentage-range',
    says: 'shares, sizes and projections are in range too; changes are free',
    plan: 'need n: N\n  size 5 in 4 in 2024/25\n  projected 120% in 2030\n\noutcome o: O\n  target m up 120% by 2029',
    marks: ['size 5 in 4 in 2024/25', 'projected 120% in 2030'],
  },
  {
    code: 'amounts/units-differ',
    says: 'progress counts in the unit of its measure',
    plan: 'measure m: M\n  unit people\n\nprogress on m at 30 June 2027: Better\n  value 62%',
    marks: ['value 62%'],
  },
  {
    code: 'amounts/units-differ',
    says: 'the first value gives the unit where the measure says none; one and many are one word',
    plan: 'measure m: M\n  value 1 person in 2023/24, 12 people in 2024/25, £5 in 2025/26',
    marks: ['value 1 person in 2023/24, 12 people in 2024/25, £5 in 2025/26'],
  },
  {
    code: 'amounts/units-differ',
    says: 'a share may be written in percent, and a number without its word',
    plan: [
      'measure m: M\n  unit percent\n  value 1 in 4 in 2024/25',
      'measure n: N\n  unit people\n  value 41 in 2024/25',
      'outcome o: O\n  target m from 1 in 4 to 20% by 2029\n  target n from 41 people to 25 by 2029',
    ].join('\n\n'),
    marks: [],
  },
];

it.each(cases)('$code: $says', ({ code, plan, marks }) => {
  const rule = rules.find((one) => one.code === code);
  if (rule === undefined) throw new Error(`There is no rule ${code}.`);
  const isHeader = /^(?:every|period|uses) /.test(plan);
  const { strategy, marked } = planOf(`strategy plan: Plan\n${isHeader ? '  ' : '\n'}${plan}\n`);
  expect(runRule(rule, strategy, context).sort(byPlace).map(marked)).toEqual(marks);
});
