import type { Item } from '@goldenthread/strategy';
import { finishedAssessments } from '../national-outcomes.ts';
import type { Rule } from '../rule.ts';

export const assessmentsTwice: Rule = {
  code: 'assessments/twice',
  title: 'No national outcome is assessed twice',
  severity: 'warning',
  why: 'Two assessments of one outcome may say different things, and readers cannot tell which of them holds.',
  source: 'Community Justice (Scotland) Act 2016, section 19',
  fix: 'Bring the two together in one assessment, and take the other away.',
  ruleSets: ['statute'],
  ignoreWhen: 'The plan covers several council areas, and each area has an assessment of its own.',
  wrong: {
    text: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years
  achieved partly
  is a priority no
  using cjpf.diversion-indicator
  no action because: The service that we have goes on

assessment of cjpf.diversion: Diversion is offered in Kirkmarnoch far more than in the glens
  achieved partly
  is a priority no
  using cjpf.diversion-indicator
  no action because: The service that we have goes on
`,
    marks: ['cjpf.diversion'],
  },
  right: `strategy northshire: Northshire plan
  uses cjpf

assessment of cjpf.diversion: Completed diversions rose from 48 to 74 in two years, far more in Kirkmarnoch than in the glens
  achieved partly
  is a priority no
  using cjpf.diversion-indicator
  no action because: The service that we have goes on

assessment of cjpf.accommodation: Two in five people leave custody without a settled home
`,
  check(plan, report) {
    const first = new Map<Item, Item<'assessment'>>();
    for (const assessment of finishedAssessments(plan)) {
      const outcome = assessment.about && plan.target(assessment.about);
      if (outcome === undefined) continue;
      const before = first.get(outcome);
      if (before === undefined) {
        first.set(outcome, assessment);
        continue;
      }
      report({
        place: assessment.namePlace,
        message: `\`${assessment.about?.name ?? ''}\` is assessed a second time here, so readers cannot tell which assessment holds. Bring the two together.`,
        related: [{ message: 'The first assessment is here.', place: before.place }],
      });
    }
  },
};
