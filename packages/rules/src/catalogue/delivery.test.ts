import { expect, it } from 'vitest';
import { type MarkCase, marksOf } from '../testing/marks.ts';

const threeYears = 'delivery\n  period 1 April 2026 to 31 March 2029';
const fund = 'resource fund: Fund\n  amount £100,000 a year';
const measured = 'measure m: M\n  value 62% in 2024/25';

const cases: readonly MarkCase[] = [
  // The delivery plan
  ...(['2026/27', '2026', '1 April 2026 to 31 March 2031', '1 April 2026 to 25 March 2027'] as const).map((period) => ({
    code: 'delivery/years' as const,
    says: `${period} is one to five years`,
    plan: `delivery\n  period ${period}`,
    marks: [],
  })),
  {
    code: 'delivery/years',
    says: 'half a year is too short',
    plan: 'delivery\n  period 1 April 2026 to 30 September 2026',
    marks: ['period 1 April 2026 to 30 September 2026'],
  },
  { code: 'delivery/years', says: 'no period is told', plan: 'delivery\n  text: Soon.', marks: ['delivery'] },
  {
    code: 'delivery/years',
    says: 'a period that runs backwards has a finding of its own',
    plan: 'delivery\n  period 31 March 2029 to 1 April 2026',
    marks: [],
  },
  {
    code: 'delivery/first-year',
    says: 'what no action has is told once; a lead and a cost that none has are told by other rules',
    plan: `${threeYears}\n\n${['a', 'b', 'c'].map((name) => `action ${name}: A\n  by 31 March 2027`).join('\n\n')}`,
    marks: ['delivery'],
  },
  {
    code: 'delivery/first-year',
    says: 'a lead and a time that an action lacks are told by other rules, and a milestone is no last day',
    plan: [
      threeYears,
      'action a: A\n  from May 2026\n  by 31 March 2027\n  produces d\n  cost £5',
      'action b: B\n  from May 2026\n  lead council\n  produces d\n  cost £5',
      'action c: C\n  from May 2026\n  milestone by 30 June 2026: Draft\n  lead council\n  produces d\n  cost £5',
    ].join('\n\n'),
    marks: ['c'],
  },
  {
    code: 'delivery/first-year',
    says: 'what is given to every action counts',
    header: 'every action lead council\nevery action measured by m',
    plan: `${threeYears}\n\naction a: A\n  by 31 March 2027\n  drawing on fund\n\naction b: B\n  from May 2026\n  every 3 months\n  cost £0`,
    marks: [],
  },
  {
    code: 'delivery/first-year',
    says: 'later work may still be open, and so may work of which no day is known',
    plan: `${threeYears}\n\naction a: A\n  by 31 March 2028\n  lead council\n\naction b: B\n  cost £5`,
    marks: [],
  },
  {
    code: 'delivery/first-year',
    says: 'without a delivery plan the strategy gives the first year',
    header: 'period 2026/27 to 2030/31',
    plan: 'action a: A\n  by 31 March 2027\n  lead council\n  produces d\n\naction b: B\n  cost £5',
    marks: ['a'],
  },
  {
    code: 'delivery/longer-term',
    says: 'an objective may carry the thread, and a narrative may tell it',
    plan: `${threeYears}\n\noutcome o: O\n  long term\n\nobjective j: J\n  towards o\n\naction a: A\n  towards j`,
    marks: [],
  },
  {
    code: 'delivery/longer-term',
    says: 'a plan of short term outcomes alone has nothing to lead to',
    plan: `${threeYears}\n\noutcome o: O\n  short term\n\naction a: A\n  towards o`,
    marks: [],
  },
  {
    code: 'delivery/longer-term',
    says: 'outcomes that lead to each other in a circle are followed once',
    plan: `${threeYears}\n\noutcome o: O\n  leads to p\n\noutcome p: P\n  leads to o\n\noutcome q: Q\n  long term\n\naction a: A\n  towards o`,
    marks: ['delivery'],
  },
  {
    code: 'delivery/deliverable',
    says: 'where none is promised the checklist says so',
    plan: 'deliverable a: A\n\ndeliverable b: B',
    marks: [],
  },

  // Progress
  {
    code: 'progress/overdue',
    says: 'a plan that reports nothing hears so once',
    plan: 'action a: A\n  by June 2026\n\naction b: B\n  by July 2026\n\nobjective j: J\n  by August 2026',
    marks: ['plan'],
  },
  {
    code: 'progress/overdue',
    says: 'what goes on, what is still to come and what an action has delivered is not late',
    plan: [
      'action a: A\n  by end of 2025, then ongoing',
      'action b: B\n  by June 2027',
      'action c: C\n  by June 2026\n  produces d',
      'deliverable d: D\n  by June 2026',
      'progress on c at 30 June 2026: Done\n  closed on 29 June 2026',
    ].join('\n\n'),
    marks: [],
  },
  {
    code: 'progress/overdue',
    says: 'a new day that has passed too is told, and the last new day counts',
    plan: [
      'action a: A\n  by June 2026',
      'action b: B\n  by June 2026',
      'progress on a at 30 June 2026: Late\n  now by 31 July 2026 because: Late',
      'progress on b at 31 August 2026: Late\n  now by 31 March 2027 because: Late',
      'progress on b at 30 June 2026: Late\n  now by 31 July 2026 because: Late',
    ].join('\n\n'),
    marks: ['a'],
  },
  {
    code: 'progress/new-date',
    says: 'a new date that had passed when it was given is told for an outcome too',
    plan: 'outcome o: O\n\nprogress on o at 31 August 2026: Late\n  now by 31 July 2026 because: Late',
    marks: ['now by 31 July 2026 because: Late'],
  },
  {
    code: 'progress/contradiction',
    says: 'reports of the future, of a later close and of a close on the way contradict themselves',
    plan: [
      'action a: A',
      'progress on a at 31 March 2027: Done\n  status complete',
      'progress on a at 30 June 2026: Done\n  closed on 1 July 2026',
      'progress on a at 31 July 2026: Fine\n  status on-track\n  closed on 1 July 2026',
    ].join('\n\n'),
    marks: ['progress on a at 31 March 2027: Done', 'closed on 1 July 2026', 'closed on 1 July 2026'],
  },
  {
    code: 'progress/contradiction',
    says: 'two values on one day differ, and one that is rounded does not',
    plan: [
      measured,
      'progress on m at 30 June 2026: Now\n  value 62%',
      'progress on m at 30 June 2026: Now\n  value 61.8%',
      'progress on m at 30 June 2026: Now\n  value 70%',
    ].join('\n\n'),
    marks: ['m'],
  },
  {
    code: 'progress/contradiction',
    says: 'work that is given up may be closed',
    plan: 'action a: A\n\nprogress on a at 30 June 2026: Dropped\n  status off-track\n  closed on 1 June 2026',
    marks: [],
  },

  // Measures
  {
    code: 'measures/outcome-unmeasured',
    says: 'a plan without measures hears it from the checklist',
    plan: 'outcome o: O',
    marks: [],
  },
  {
    code: 'measures/outcome-unmeasured',
    says: 'where no outcome has one it is told once; a name that stands for nothing counts',
    plan: `${measured}\n\noutcome o: O\n\noutcome p: P\n\noutcome q: Q`,
    marks: ['plan'],
  },
  {
    code: 'measures/outcome-unmeasured',
    says: 'a misspelt measure has a finding of its own',
    plan: `${measured}\n\noutcome o: O\n  measured by mm`,
    marks: [],
  },
  {
    code: 'measures/half-described',
    says: 'a national indicator is a source; what no measure has is told once',
    plan: ['a', 'b', 'c'].map((name) => `measure ${name}: M\n  kind impact\n  reports i\n  lead council`).join('\n\n'),
    marks: ['plan'],
  },
  {
    code: 'measures/three-kinds',
    says: 'without any kind the measures say so one by one',
    plan: 'measure m: M',
    marks: [],
  },
  {
    code: 'measures/baseline-missing',
    says: 'a day for the baseline, a value or a measure that is not known will do, and a measure is told once',
    plan: [
      'measure a: A\n  baseline by 31 March 2027',
      measured,
      'measure b: B',
      'outcome o: O\n  target a to 80% by 2030\n  target m up 10 points by 2030\n  target z to 80% by 2030\n  target b to 80% by 2030\n  target b to 90% by 2032',
    ].join('\n\n'),
    marks: ['target b to 80% by 2030'],
  },
  {
    code: 'measures/baseline-differs',
    says: '`1 in 4` is 25%, other periods are other figures, and another form of the year is the same year',
    plan: [
      'measure a: A\n  value 25% in 2024/25\n  value 30% in 2025/26',
      'outcome o: O\n  target a from 1 in 4 in 2024/25 to 40% by 2030\n  target a from 28% in 2023/24 to 40% by 2030\n  target a from 31% in 2025-26 to 40% by 2030',
    ].join('\n\n'),
    marks: ['target a from 31% in 2025-26 to 40% by 2030'],
  },
  {
    code: 'measures/target-same',
    says: 'the only value is the baseline where the target gives none; of several none is',
    plan: `${measured}\n\nmeasure n: N\n  value 50% in 2023/24, 62% in 2024/25\n\noutcome o: O\n  target m to 62% by 2030\n  target n to 62% by 2030`,
    marks: ['target m to 62% by 2030'],
  },
  {
    code: 'measures/target-direction',
    says: '`up` and `down` have a direction too; ages and years in the statement are no figures of the target',
    plan: [
      'measure m: M\n  better when lower',
      'measure n: N',
      'outcome o: O\n  target m up 5 people by 2030',
      'objective j: Reduce remand among people from 16 to 25\n  target n from 40% in 2024/25 to 60% by 2030',
    ].join('\n\n'),
    marks: ['target m up 5 people by 2030'],
  },
  {
    code: 'measures/target-beyond',
    says: 'a percentage of a percentage may be meant, and only what is beyond the whole either way is told',
    plan: `${measured}\n\noutcome o: O\n  target m up 50% by 2030\n  target m up 70% by 2030\n  target m down 100% by 2030\n  target m down 120% by 2030`,
    marks: ['target m up 70% by 2030', 'target m down 120% by 2030'],
  },
  {
    code: 'measures/targets-contradict',
    says: 'the same target twice, and changes on the way, do not contradict each other',
    plan: `${measured}\n\noutcome o: O\n  target m to 80% by March 2030\n\nobjective j: J\n  target m to 80% by 31 March 2030\n  target m up 5 points by 31 March 2030`,
    marks: [],
  },
  {
    code: 'measures/yearly',
    says: 'one recurrence for every measure is told where it is written',
    header: 'every measure reported every 18 months',
    plan: 'measure m: M\n\nmeasure n: N\n  reported every 12 months',
    marks: ['reported every 18 months'],
  },
  {
    code: 'measures/value-twice',
    says: 'the same value twice says one thing',
    plan: 'measure m: M\n  value 62% in 2024/25\n  value 62% in 2024-25',
    marks: [],
  },
  {
    code: 'measures/unit-unknown',
    says: 'percent, pounds and a word say the unit; a target may give it, and no figure asks for none',
    plan: 'measure a: A\n  value £5 in 2024/25\n\nmeasure b: B\n  value 41 in 2024/25\n\nmeasure c: C\n\noutcome o: O\n  target b to 25 people by 2030',
    marks: [],
  },

  // Needs, gaps, services, evidence
  {
    code: 'needs/approaches',
    says: 'no approach at all is told once, and a plan without needs has none to take',
    plan: 'need n: N\n\nneed o: O',
    marks: ['plan'],
  },
  { code: 'needs/approaches', says: 'a plan without needs hears nothing', plan: 'outcome o: O', marks: [] },
  {
    code: 'needs/size',
    says: 'a size without its period is told for a need too, and one that is not counted needs none',
    plan: 'need n: N\n  size 12 people\n  source: Records\n\nneed o: O\n  approach engagement',
    marks: ['n'],
  },
  { code: 'needs/sub-groups', says: 'needs of nobody are told once', plan: 'need n: N', marks: ['plan'] },
  {
    code: 'needs/sub-groups',
    says: 'groups that are within nothing the plan describes leave out the whole',
    plan: 'population a: A\n  within b\n\npopulation b: B\n  within a',
    marks: ['plan'],
  },
  {
    code: 'needs/category-leads',
    says: 'where no category has a lead it is told once',
    plan: ['housing', 'health', 'safety'].map((word) => `need ${word}-need: N\n  category ${word}`).join('\n\n'),
    marks: ['plan'],
  },
  {
    code: 'needs/category-leads',
    says: 'a lead for every need is a lead for each category',
    header: 'every need strategic lead council\nevery need operational lead council',
    plan: 'need n: N\n  category housing',
    marks: [],
  },
  { code: 'needs/future', says: 'no projection is told once', plan: 'need n: N', marks: ['plan'] },
  {
    code: 'needs/future',
    says: 'the limit of the data may be stated at the checkpoint',
    plan: 'need n: N\n\ncheckpoint analyse\n  question needs no: The numbers are too small to forecast',
    marks: [],
  },
  {
    code: 'gaps/incomplete',
    says: 'what no gap names is told once',
    plan: ['a', 'b', 'c'].map((name) => `gap ${name}: G\n  concerns n\n  kind missing`).join('\n\n'),
    marks: ['plan'],
  },
  {
    code: 'services/upstream',
    says: 'two services are too few to tell a balance from, and one that does not say counts for nothing',
    plan: 'service a: A\n  prevention tertiary\n\nservice b: B\n  prevention tertiary\n\nservice c: C',
    marks: [],
  },
  {
    code: 'services/duplication',
    says: 'a change takes it up, and a service is no duplicate of itself',
    plan: 'service a: A\n  duplicates b\n\nservice b: B\n\nchange c: C\n  affects b\n\nservice d: D\n  duplicates d',
    marks: ['duplicates d'],
  },
  {
    code: 'services/duplication',
    says: 'a gap that is there despite one of the two for another reason does not take it up',
    plan: 'service a: A\n  duplicates b\n\nservice b: B\n\ngap g: G\n  despite a\n  kind too-little',
    marks: ['duplicates b'],
  },
  {
    code: 'evidence/uncited',
    says: 'what the plan does not build on needs none, and the change may cite it',
    plan: 'service a: A\n\nservice b: B\n\nchange c: C\n  affects b\n  kind expand\n  based on e\n\nservice d: D\n\nchange f: F\n  affects d\n  kind decommission',
    marks: [],
  },
  {
    code: 'evidence/ineffective',
    says: 'other evidence may speak for it',
    plan: 'service a: A\n  based on e, f\n\nevidence e: E\n  rated ineffective\n\nevidence f: F\n  rated promising',
    marks: [],
  },
  {
    code: 'duties/summary',
    says: 'a plan with objectives and no duty is told once',
    plan: 'objective o: O',
    marks: ['plan'],
  },

  // Money
  {
    code: 'money/funding-differs',
    says: 'amounts that are not given, and years beside totals, are not added up',
    plan: `${fund}\n\naction a: A\n  cost £10,000\n  funded by fund, fund £1\n\naction b: B\n  cost £10,000\n  funded by fund £1 a year`,
    marks: [],
  },
  {
    code: 'money/funding-differs',
    says: 'thousands that were rounded are the same',
    plan: `${fund}\n\naction a: A\n  cost £1.2m\n  funded by fund £1,196,500`,
    marks: [],
  },
  {
    code: 'money/overspent',
    says: 'an only source pays the whole cost',
    plan: 'resource fund: Fund\n  amount £10,000\n\naction a: A\n  cost £12,000\n  funded by fund',
    marks: ['amount £10,000'],
  },
  {
    code: 'money/overspent',
    says: 'work of which no day is known may come one after the other',
    plan: `${fund}\n\naction a: A\n  funded by fund £60,000 a year\n\naction b: B\n  funded by fund £60,000 a year`,
    marks: [],
  },
  {
    code: 'money/overspent',
    says: 'services are there at the same time, unless the funding of one has ended',
    plan: [
      fund,
      'resource other: Other\n  amount £100,000 a year',
      'service a: A\n  funded by fund £60,000 a year\n  funded by other £60,000 a year\n  funded until 31 March 2027',
      'service b: B\n  funded by fund £60,000 a year',
      'action c: C\n  from 1 April 2027\n  by 31 March 2028\n  funded by other £60,000 a year',
    ].join('\n\n'),
    marks: ['amount £100,000 a year'],
  },
  {
    code: 'money/overspent',
    says: 'an action through a service that is paid from the same fund is not counted twice',
    header: 'period 1 April 2026 to 31 March 2029',
    plan: `${fund}\n\nservice s: S\n  funded by fund £80,000 a year\n\naction a: A\n  from April 2026\n  by March 2028\n  through s\n  funded by fund £40,000 a year`,
    marks: [],
  },
  {
    code: 'money/overspent',
    says: 'a sum once is held against all the years of a yearly fund',
    header: 'period 1 April 2026 to 31 March 2029',
    plan: `${fund}\n\naction a: A\n  funded by fund £290,000\n\nresource small: Small\n  amount £10,000 a year\n\naction b: B\n  funded by small £40,000`,
    marks: ['amount £10,000 a year'],
  },
  {
    code: 'money/overspent',
    says: 'years of work are held against a sum that is there once',
    plan: 'resource fund: Fund\n  amount £150,000\n\naction a: A\n  from 1 April 2026\n  by 31 March 2029\n  funded by fund £60,000 a year',
    marks: ['amount £150,000'],
  },
  {
    code: 'money/overspent',
    says: 'people and days are no money',
    plan: 'resource team: Team\n  amount 4 people\n\naction a: A\n  cost £90,000\n  funded by team',
    marks: [],
  },
  {
    code: 'money/ends-early',
    says: 'one source that lasts is enough, and the end of the plan says that the work goes on',
    header: 'period 2026/27 to 2035/36',
    plan: 'resource a: A\n  until 31 March 2027\n\nresource b: B\n\naction x: X\n  by 31 March 2029\n  funded by a, b\n\naction y: Y\n  by end of plan\n  funded by a',
    marks: [],
  },
  {
    code: 'money/ends-early',
    says: 'of several that end early the last is marked, and a source for every action is told once',
    header: 'every action drawing on a, b',
    plan: 'resource a: A\n  until 31 March 2027\n\nresource b: B\n  until 31 March 2028\n\naction x: X\n  by 31 March 2029\n\naction y: Y\n  by 31 March 2029',
    marks: ['b'],
  },
  {
    code: 'money/cost-missing',
    says: 'what objectives draw on, and a budget elsewhere, are costs too',
    plan: `${threeYears}\n  set out in budget\n\naction a: A`,
    marks: [],
  },
  {
    code: 'money/decision',
    says: 'monthly amounts are counted by the year',
    plan: 'action a: A\n  cost £9,000 a month\n\naction b: B\n  cost £8,000 a month',
    marks: ['cost £9,000 a month'],
  },
];

it.each(cases)('$code: $says', (example) => {
  expect(marksOf(example)).toEqual(example.marks);
});
