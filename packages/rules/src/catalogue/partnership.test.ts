import { byPlace } from '@goldenthread/language';
import { expect, it } from 'vitest';
import { type RuleCode, runRule } from '../rule.ts';
import { context, planOf } from '../testing/plan.ts';
import { partnershipRules } from './partnership.ts';

/** What a rule marks in a plan, below a header. What is only unusual, or has a finding already, gives none. */
interface Case {
  readonly code: RuleCode;
  readonly plan: string;
  readonly says: string;
  readonly marks: readonly string[];
}

const six = [1, 2, 3, 4, 5, 6];

const cases: readonly Case[] = [
  // Vision and terms
  { code: 'vision/goal', says: 'a sum is no goal', plan: 'vision: Homes for all, for £40,000.', marks: ['vision'] },
  {
    code: 'vision/goal',
    says: 'a list of what will be done is a list of actions',
    plan: 'vision:\n  Homes for all.\n\n  - Publish a guide\n  - Appoint two officers',
    marks: ['vision'],
  },
  {
    code: 'vision/goal',
    says: 'a list of what will be true is a goal',
    plan: 'vision:\n  In ten years:\n\n  - people are safe\n  - homes are there for all',
    marks: [],
  },
  {
    code: 'outcomes/horizon',
    says: 'without a period there is nothing to count from',
    plan: 'outcome o: O\n  short term\n  target m to 9% by 2060',
    marks: [],
  },
  {
    code: 'outcomes/horizon',
    says: 'a plan of one year may hold all three terms',
    plan: [
      'period 1 April 2026 to 31 March 2027',
      'outcome a: A\n  short term\n  target m to 9% by March 2027',
      'outcome b: B\n  medium term\n  target m to 9% by March 2027',
      'outcome c: C\n  long term\n  target m to 9% by March 2027',
    ].join('\n\n'),
    marks: [],
  },
  {
    code: 'outcomes/horizon',
    says: 'a plan of five years with terms of its own may end before the long term begins',
    plan: [
      'period 1 April 2026 to 31 March 2031\n  terms short to 3 years, medium to 7 years, long to 15 years',
      'outcome c: C\n  long term\n  target m to 9% by end of plan',
    ].join('\n\n'),
    marks: [],
  },
  {
    code: 'outcomes/horizon',
    says: 'one year beyond the term is within reach, and more is not',
    plan: [
      'period 1 April 2026 to 31 March 2036\n  terms short to 3 years',
      'outcome a: A\n  short term\n  target m to 9% by March 2030',
      'outcome b: B\n  short term\n  target m to 9% by March 2031',
    ].join('\n\n'),
    marks: ['target m to 9% by March 2031'],
  },
  {
    code: 'outcomes/horizon',
    says: 'a period that begins on a leap day has a first day in every year',
    plan: [
      'period 29 February 2028 to 28 February 2038\n  terms short to 3 years',
      'outcome a: A\n  short term\n  target m to 9% by March 2033',
    ].join('\n\n'),
    marks: ['target m to 9% by March 2033'],
  },

  // Approval and publication
  { code: 'strategy/approvals', says: 'a draft needs no approval', plan: 'status draft', marks: [] },
  {
    code: 'strategy/published-where',
    says: 'no day at all is told',
    plan: 'status published',
    marks: ['status published'],
  },
  { code: 'strategy/published-where', says: 'approved is not yet published', plan: 'status approved', marks: [] },
  {
    code: 'strategy/copy-to-cjs',
    says: 'the record may stand in a text of the plan',
    plan: 'status published\n  published on 30 June 2026: Libraries\n\nsection s: S\n  text: A copy went to Community Justice Scotland.',
    marks: [],
  },
  {
    code: 'strategy/old-framework',
    says: 'both frameworks side by side are legal',
    plan: 'period 2026 to 2030\n  uses opi, cjpf',
    marks: [],
  },

  // National outcomes
  { code: 'assessments/missing', says: 'a plan without a framework assesses nothing', plan: '', marks: ['plan'] },
  {
    code: 'assessments/missing',
    says: 'a framework that is not there has its finding already',
    plan: 'uses cjfp',
    marks: [],
  },
  { code: 'assessments/missing', says: 'none at all is told once', plan: 'uses cjpf', marks: ['plan'] },
  {
    code: 'assessments/missing',
    says: 'the aims of the National Strategy are no national outcomes',
    plan: 'uses national-strategy',
    marks: ['plan'],
  },
  {
    code: 'assessments/indicator',
    says: 'an indicator for all outcomes together will do',
    plan: 'uses cjpf\n\nassessment of cjpf.diversion: A\n  using cjpf.balance-and-reconviction',
    marks: [],
  },
  {
    code: 'assessments/indicator',
    says: 'an outcome for which the framework has no indicator may use any measure',
    plan: 'uses opi\n\nassessment of opi.community-understanding: A\n  using m\n\nmeasure m: M',
    marks: [],
  },
  {
    code: 'assessments/local-outcome',
    says: 'what leads to a national outcome through others is a step to it',
    plan: [
      'uses cjpf',
      'outcome a: A\n  leads to b',
      'outcome b: B\n  leads to c',
      'outcome c: C\n  contributes to cjpf.diversion',
      'measure m: M',
    ].join('\n\n'),
    marks: [],
  },
  {
    code: 'assessments/local-outcome',
    says: 'a model without measures and actions is told by the checklist',
    plan: 'uses cjpf\n\noutcome a: A',
    marks: [],
  },
  {
    code: 'assessments/local-outcome',
    says: 'an objective without an action is not enough',
    plan: [
      'uses cjpf',
      'outcome a: A\n  measured by m',
      'measure m: M',
      'objective j: J\n  towards a',
      'outcome b: B\n  contributes to cjpf.diversion',
      'action x: X\n  towards b',
    ].join('\n\n'),
    marks: ['a'],
  },

  {
    code: 'assessments/achieved',
    says: 'what no assessment says is told once',
    plan: `uses cjpf\n\n${['diversion', 'accommodation', 'throughcare', 'employability'].map((name) => `assessment of cjpf.${name}: A`).join('\n\n')}`,
    marks: ['cjpf.diversion'],
  },

  // Priorities and scores
  {
    code: 'priorities/criteria',
    says: 'many without a criterion are told once',
    plan: ['a', 'b', 'c', 'd'].map((name) => `priority ${name}: P`).join('\n\n'),
    marks: ['a'],
  },
  { code: 'priorities/rank', says: 'no ranks are no fault', plan: 'priority a: A\n\npriority b: B', marks: [] },
  {
    code: 'priorities/rank',
    says: 'two that share a place leave the next one free',
    plan: 'priority a: A\n  rank 1\n\npriority b: B\n  rank 1\n\npriority c: C\n  rank 3',
    marks: ['rank 1'],
  },
  {
    code: 'priorities/rank',
    says: 'the order of the file is not that of the ranks',
    plan: 'priority a: A\n  rank 3\n\npriority b: B\n  rank 1\n\npriority c: C\n  rank 2',
    marks: [],
  },
  { code: 'priorities/principles', says: 'nothing weighed needs no principles yet', plan: 'priority a: A', marks: [] },
  {
    code: 'priorities/principles',
    says: 'ranks without any principle are told',
    plan: 'priority a: A\n  rank 1',
    marks: ['plan'],
  },
  {
    code: 'scores/criteria-differ',
    says: 'options of two appraisals are not compared',
    plan: [
      'criterion c: C\n\ncriterion d: D',
      'appraisal one: One?\n\noption a: A\n  score 1 on c\n\noption b: B\n  score 2 on c',
      'appraisal two: Two?\n\noption e: E\n  score 1 on d\n\noption f: F\n  score 2 on d',
    ].join('\n\n'),
    marks: [],
  },
  {
    code: 'scores/rank-disagrees',
    says: 'ties in points may be ranked either way',
    plan: 'criterion c: C\n\npriority a: A\n  rank 2\n  score 3 on c\n\npriority b: B\n  rank 1\n  score 3 on c',
    marks: [],
  },
  {
    code: 'scores/rank-disagrees',
    says: 'what is not scored alike cannot be held against each other',
    plan: [
      'criterion c: C\n\ncriterion d: D\n  weight 3',
      'priority a: A\n  rank 1\n  score 1 on c\n  score 1 on d',
      'priority b: B\n  rank 2\n  score 3 on c\n  score 3 on d',
    ].join('\n\n'),
    marks: [],
  },
  {
    code: 'scores/weights',
    says: 'an appraisal may use some of the criteria that make a whole together',
    plan: [
      'criterion c: C\n  weight 60%\n\ncriterion d: D\n  weight 40%',
      'appraisal one: One?\n\noption a: A\n  score 1 on c',
    ].join('\n\n'),
    marks: [],
  },
  {
    code: 'scores/weights',
    says: 'weights in percent that make no whole are told once, at the first',
    plan: [
      'criterion c: C\n  weight 60%\n\ncriterion d: D\n  weight 30%',
      'priority p: P\n  score 1 on c\n  score 1 on d',
      'appraisal one: One?\n\noption a: A\n  score 1 on c\n  score 1 on d',
    ].join('\n\n'),
    marks: ['weight 60%'],
  },
  {
    code: 'scores/weights',
    says: 'thirds make a whole',
    plan: `${['c', 'd', 'e'].map((name) => `criterion ${name}: C\n  weight 33%`).join('\n\n')}\n\npriority p: P\n  score 1 on c\n  score 1 on d\n  score 1 on e`,
    marks: [],
  },

  // Governance, partners, leads and roles
  {
    code: 'governance/responsibilities',
    says: 'that nobody holds any is told by the checklist',
    plan: 'group board: Board',
    marks: [],
  },
  {
    code: 'governance/circle',
    says: 'a group that answers to itself',
    plan: 'group a: A\n  accountable to a',
    marks: ['a'],
  },
  { code: 'governance/accountable-body', says: 'one group alone is the top', plan: 'group a: A', marks: [] },
  {
    code: 'governance/accountable-body',
    says: 'many groups that answer to nobody are told once',
    plan: ['a', 'b', 'c', 'd', 'e'].map((name) => `group ${name}: G`).join('\n\n'),
    marks: ['b'],
  },
  {
    code: 'governance/accountable-body',
    says: 'a misspelt name has its own finding',
    plan: 'group a: A\n\ngroup b: B\n  accountable to aa',
    marks: [],
  },
  {
    code: 'governance/route-upwards',
    says: 'the words of the governance section may say it',
    plan: 'governance\n  text: What cannot be agreed goes to the council.',
    marks: [],
  },
  {
    code: 'governance/route-upwards',
    says: 'an action that a senior group decides on shows the way',
    plan: 'group a: A\n\naction x: X\n  decided by a',
    marks: [],
  },
  {
    code: 'governance/outcome-in-charge',
    says: 'a plan that shares out no outcome is not half done',
    plan: 'outcome a: A\n\noutcome b: B',
    marks: [],
  },
  {
    code: 'partners/statutory',
    says: 'either service of the Scottish Ministers will do',
    plan: ['police', 'health-board', 'integration-joint-board', 'local-authority', 'courts', 'skills', 'fire', 'fiscal']
      .map((word) => `partner p-${word}: P\n  statutory as ${word}`)
      .join('\n\n'),
    marks: [],
  },
  { code: 'partners/statutory', says: 'no partner is told by the checklist', plan: '', marks: [] },
  {
    code: 'partners/without-part',
    says: 'who provides a service or answers for an outcome has a part',
    plan: [
      'action x: X\n  lead council',
      'partner council: C',
      'partner a: A\n  responsible for o',
      'partner b: B',
      'service s: S\n  provider b',
      'group g: G\n  members a, b',
      'outcome o: O',
    ].join('\n\n'),
    marks: [],
  },
  {
    code: 'partners/without-part',
    says: 'all partners take part where the plan says so',
    plan: 'action x: X\n  lead a\n  supported by all partners\n\npartner a: A\n\npartner b: B\n\ngroup g: G\n  members b',
    marks: [],
  },
  {
    code: 'leads/exactly-one',
    says: 'that no action has a lead is told by the checklist',
    plan: 'action a: A\n\naction b: B',
    marks: [],
  },
  {
    code: 'leads/exactly-one',
    says: 'two leads for every action are told once',
    plan: 'every action lead p, q\n\naction a: A\n\naction b: B\n\npartner p: P\n\npartner q: Q',
    marks: ['lead p, q'],
  },
  {
    code: 'leads/all-partners',
    says: 'one line for every action is told once, and outcomes may be in the charge of all',
    plan: 'every action lead all partners\n\naction a: A\n\naction b: B\n\noutcome o: O\n  lead all partners',
    marks: ['lead all partners'],
  },
  {
    code: 'leads/one-person',
    says: 'a partner without a post is no one person',
    plan: `every action lead p\n\n${six.map((at) => `action a${at}: A`).join('\n\n')}\n\npartner p: P`,
    marks: [],
  },
  {
    code: 'leads/one-person',
    says: 'half of the actions is not more than half',
    plan: `${six.map((at) => `action a${at}: A\n  lead p: Post ${at > 3 ? at : 1}`).join('\n\n')}\n\npartner p: P`,
    marks: [],
  },
  { code: 'roles/areas', says: 'no role at all is told once', plan: 'partner p: P', marks: ['plan'] },
  {
    code: 'roles/skills',
    says: 'roles without any skill are told once',
    plan: 'role r: R\n\nrole s: S',
    marks: ['plan'],
  },
];

it.each(cases)('$code: $says', ({ code, plan, marks }) => {
  const rule = partnershipRules.find((one) => one.code === code);
  if (rule === undefined) throw new Error(`There is no rule ${code}.`);
  const isHeader = /^(?:every|period|uses|status) /.test(plan);
  const { strategy, marked } = planOf(`strategy plan: Plan\n${isHeader ? '  ' : '\n'}${plan}\n`);
  expect(runRule(rule, strategy, context).sort(byPlace).map(marked)).toEqual(marks);
});

it.each(partnershipRules.map((rule) => [rule.code, rule] as const))(
  '%s says when it is right to leave it',
  (_, rule) => {
    expect(rule.ignoreWhen?.length).toBeGreaterThan(20);
  },
);
