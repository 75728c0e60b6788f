import { assessmentOf, assessmentsOf, finishedAssessments } from '../national-outcomes.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { capital } from '../wording.ts';

export const assessmentsAchieved: Rule = {
  code: 'assessments/achieved',
  title: 'Every assessment says whether the national outcome is achieved',
  severity: 'error',
  why: 'The Act asks whether each national outcome is achieved in the area and, if not, how near it is; figures without a judgement leave that to the reader.',
  source: 'Community Justice (Scotland) Act 2016, section 19',
  fix: 'Add `achieved yes`, `achieved partly` or `achieved no` below the assessment.',
  scaffold: { facts: ['achieved'] },
  ruleSets: ['statute'],
  ignoreWhen:
    'There are no figures yet on which a judgement could rest, and the text of the assessment says when there will be.',
  byStatus: { draft: 'warning' },
  wrong: {
    text: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years
  is a priority no
  using cjpf.diversion-indicator
`,
    marks: ['cjpf.diversion'],
  },
  right: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years
  achieved partly
  is a priority no
`,
  check(plan, report) {
    const silent = finishedAssessments(plan).filter((assessment) => plan.facts(assessment, 'achieved').length === 0);
    tellTogether(
      report,
      silent,
      (assessment) =>
        `${capital(assessmentOf(assessment))} does not say whether the outcome is achieved, which the Act asks. Add \`achieved yes\`, \`achieved partly\` or \`achieved no\` (section 19).`,
      (all) =>
        `${capital(assessmentsOf(all))} do not say whether the outcomes are achieved, which the Act asks. Add \`achieved yes\`, \`achieved partly\` or \`achieved no\` to each (section 19).`,
    );
  },
};
