import { namesAnything } from '../names-of-facts.ts';
import { assessmentOf, assessmentsOf, finishedAssessments } from '../national-outcomes.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { capital } from '../wording.ts';

export const assessmentsAction: Rule = {
  code: 'assessments/action',
  title: 'Every assessment names what will be done, or says why nothing will',
  severity: 'error',
  why: 'The Act asks what partners will do to achieve each national outcome, or to keep it achieved. Where they do nothing, people should be told why.',
  source: 'Community Justice (Scotland) Act 2016, section 19',
  fix: 'Add `answered by` and the objective or action; or `no action because:` and the reason.',
  scaffold: { facts: [['answered by', 'no action because']] },
  ruleSets: ['statute'],
  ignoreWhen: 'The action stands in another published plan, and the text of the assessment says in which.',
  byStatus: { draft: 'warning' },
  wrong: {
    text: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years
  achieved partly
  is a priority no

assessment of cjpf.accommodation: Two in five people leave custody without a settled home
  achieved no
  is a priority yes
  answered by O1

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
`,
    marks: ['cjpf.diversion'],
  },
  right: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: 52 of the 60 people who began diversion completed it
  achieved yes
  is a priority no
  no action because: The service that we have keeps it there

assessment of cjpf.accommodation: Two in five people leave custody without a settled home
  achieved no
  is a priority yes
  answered by O1

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
`,
  check(plan, report) {
    // A priority for which nothing is done is told by `assessments/priority-without-action`.
    const silent = finishedAssessments(plan).filter(
      (assessment) =>
        !namesAnything(plan, assessment, 'answered by') && plan.facts(assessment, 'no action because').length === 0,
    );
    tellTogether(
      report,
      silent,
      (assessment) =>
        `${capital(assessmentOf(assessment))} does not say what will be done, which the Act asks. Add \`answered by\` and the objective or action, or \`no action because:\` and the reason (section 19).`,
      (all) =>
        `${capital(assessmentsOf(all))} do not say what will be done, which the Act asks. Add \`answered by\` and the objective or action to each, or \`no action because:\` and the reason (section 19).`,
    );
  },
};
