import { assessmentOf, assessmentsOf, finishedAssessments } from '../national-outcomes.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { capital } from '../wording.ts';

export const assessmentsPriority: Rule = {
  code: 'assessments/priority',
  title: 'Every assessment says whether the national outcome is a priority in the area',
  severity: 'error',
  why: 'The Act asks of each national outcome whether it is a priority for the area, so that people can see what comes first and what does not.',
  source: 'Community Justice (Scotland) Act 2016, section 19',
  fix: 'Add `is a priority yes` or `is a priority no` below the assessment.',
  scaffold: { facts: ['is a priority'] },
  ruleSets: ['statute'],
  ignoreWhen: 'The partners have not yet agreed their priorities, and the plan is a draft.',
  byStatus: { draft: 'warning' },
  wrong: {
    text: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years
  achieved partly
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
    const silent = finishedAssessments(plan).filter(
      (assessment) => plan.facts(assessment, 'is a priority').length === 0,
    );
    tellTogether(
      report,
      silent,
      (assessment) =>
        `${capital(assessmentOf(assessment))} does not say whether the outcome is a priority here, which the Act asks. Add \`is a priority yes\` or \`is a priority no\` (section 19).`,
      (all) =>
        `${capital(assessmentsOf(all))} do not say whether the outcomes are priorities here, which the Act asks. Add \`is a priority yes\` or \`is a priority no\` to each (section 19).`,
    );
  },
};
