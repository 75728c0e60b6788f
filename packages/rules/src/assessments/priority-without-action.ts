import { namesAnything } from '../names-of-facts.ts';
import { assessmentOf, finishedAssessments } from '../national-outcomes.ts';
import type { Rule } from '../rule.ts';
import { capital } from '../wording.ts';

export const assessmentsPriorityWithoutAction: Rule = {
  code: 'assessments/priority-without-action',
  title: 'A national outcome that is a priority has an action',
  severity: 'warning',
  why: 'A priority is what comes first; where nothing is done about it, the word has no meaning and the reader is misled.',
  source: 'Community Justice (Scotland) Act 2016, section 19',
  fix: 'Add `answered by` and the objective or action, or say `is a priority no`.',
  ruleSets: ['statute'],
  ignoreWhen: 'What is done for the priority is done by others, and the reason says who and in which plan.',
  wrong: {
    text: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years
  achieved partly
  is a priority yes
  no action because: A new service has begun, and its effect is to be seen first
`,
    marks: ['no action because: A new service has begun, and its effect is to be seen first'],
  },
  right: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years
  achieved partly
  is a priority no
  no action because: A new service has begun, and its effect is to be seen first
`,
  check(plan, report) {
    for (const assessment of finishedAssessments(plan)) {
      const reason = plan.fact(assessment, 'no action because');
      if (reason === undefined || plan.fact(assessment, 'is a priority')?.words[0] !== 'yes') continue;
      if (namesAnything(plan, assessment, 'answered by')) continue;
      report({
        place: reason.place,
        message: `${capital(assessmentOf(assessment))} calls the outcome a priority and gives a reason for no action, so readers cannot tell which holds. Add \`answered by\` and what will be done, or say \`is a priority no\`.`,
      });
    }
  },
};
