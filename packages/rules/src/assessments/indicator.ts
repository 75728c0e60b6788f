import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import {
  assessmentOf,
  assessmentsOf,
  finishedAssessments,
  type NationalOutcomes,
  nationalOutcomes,
} from '../national-outcomes.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { capital } from '../wording.ts';

export const assessmentsIndicator: Rule = {
  code: 'assessments/indicator',
  title: 'Every assessment names the national indicator that it used, or says that there is no data yet',
  severity: 'warning',
  why: 'The Act asks that national outcomes are assessed by the national indicators, so that areas can be compared and Scotland can be added up.',
  source: 'Community Justice (Scotland) Act 2016, section 19',
  fix: 'Add `using` and the indicator of that outcome, or a measure that `reports` it; or `no data yet`.',
  scaffold: { facts: [['using', 'no data yet']] },
  ruleSets: ['statute'],
  ignoreWhen:
    'The national figures are not given for areas as small as yours, and a figure of your own is used in their place.',
  wrong: {
    text: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years
  achieved partly

assessment of cjpf.accommodation: Two in five people leave custody without a settled home
  achieved no
  using cjpf.throughcare-indicator

assessment of cjpf.throughcare: Two services overlap
  achieved no
  using throughcare-given

assessment of cjpf.understanding-and-trust: One in four people can name what community justice does
  achieved no
  no data yet

measure throughcare-given: People who take up voluntary throughcare
`,
    marks: ['cjpf.diversion', 'using cjpf.throughcare-indicator', 'using throughcare-given'],
  },
  right: `strategy northshire: Northshire plan
  uses cjpf
  leaves out cjpf.understanding-and-trust-indicator because: The survey gives no figure for Northshire

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years
  achieved partly
  no data yet

assessment of cjpf.accommodation: Two in five people leave custody without a settled home
  achieved no
  using cjpf.accommodation-indicator, cjpf.balance-and-reconviction

assessment of cjpf.throughcare: Two services overlap
  achieved no
  using throughcare-given

assessment of cjpf.understanding-and-trust: One in four people can name what community justice does
  achieved no
  using can-name-it

measure throughcare-given: People who take up voluntary throughcare
  reports cjpf.throughcare-indicator

measure can-name-it: People who can name one thing that community justice does
`,
  check(plan, report) {
    const national = nationalOutcomes(plan);
    if (national === undefined) return;
    const leftOut = new Set(plan.header === undefined ? [] : plan.targets(plan.header, 'leaves out'));
    const indicators = indicatorsByOutcome(national);
    const silent: Item<'assessment'>[] = [];
    for (const assessment of finishedAssessments(plan)) {
      const outcome = assessment.about && plan.target(assessment.about);
      const own = (outcome && indicators.get(outcome)) ?? [];
      // Of one outcome the framework may have no indicator, or it may be left out for a reason.
      const wanted = own.filter((indicator) => !leftOut.has(indicator) && !isOfAll(national, indicator));
      const [using] = plan.facts(assessment, 'using');
      if (plan.facts(assessment, 'no data yet').length > 0) continue;
      if (using === undefined) {
        silent.push(assessment);
        continue;
      }
      const used = plan.targets(assessment, 'using');
      // A name that stands for nothing has a finding of its own.
      if (used.length === 0 || wanted.length === 0) continue;
      if (used.some((item) => own.some((indicator) => indicator === item || reports(plan, item, indicator)))) continue;
      report({
        place: using.place,
        message: `${capital(assessmentOf(assessment))} uses no national indicator of that outcome, and the Act asks for it. Add \`${national.name}.${wanted[0]?.name ?? ''}\`, or let the measure say that it \`reports\` it (section 19).`,
      });
    }
    tellTogether(
      report,
      silent,
      (assessment) =>
        `${capital(assessmentOf(assessment))} does not say by which national indicator it was made, so nobody can compare it with other areas. Add \`using\` and the indicator, or \`no data yet\` (section 19).`,
      (all) =>
        `${capital(assessmentsOf(all))} do not say by which national indicators they were made, so nobody can compare them with other areas. Add \`using\` and the indicator to each, or \`no data yet\` (section 19).`,
    );
  },
};

function indicatorsByOutcome({ framework }: NationalOutcomes): ReadonlyMap<Item, readonly Item<'indicator'>[]> {
  const found = new Map<Item, Item<'indicator'>[]>();
  for (const indicator of framework.ofKind('indicator')) {
    for (const outcome of framework.targets(indicator, 'of')) {
      const others = found.get(outcome);
      if (others) others.push(indicator);
      else found.set(outcome, [indicator]);
    }
  }
  return found;
}

/** An indicator for all outcomes together stands in for none that is left out. */
function isOfAll({ framework, outcomes }: NationalOutcomes, indicator: Item): boolean {
  return outcomes.length > 1 && framework.targets(indicator, 'of').length === outcomes.length;
}

function reports(plan: Strategy, item: Item, indicator: Item): boolean {
  return isKind(item, 'measure') && plan.targets(item, 'reports').includes(indicator);
}
