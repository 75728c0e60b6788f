import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { wordOf } from '../says.ts';
import { called, capital } from '../wording.ts';

export const ineffective: Rule = {
  code: 'evidence/ineffective',
  title: 'A service that is shown not to work is changed or ended',
  severity: 'information',
  why: 'What does not help people takes the place and the money of what would.',
  source: 'Framework, Develop priorities, and strategies, p. 28: decommissioning',
  fix: 'Write a `change` that `affects` the service, or add the evidence that speaks for it.',
  ruleSets: ['framework'],
  ignoreWhen: 'The evidence is from elsewhere and the service is being evaluated here.',
  wrong: {
    text: `strategy northshire: Northshire plan

service attendance-programme: Attendance programme
  based on evaluation-2025

evidence evaluation-2025: The programme has no effect on reconviction
  rated ineffective
  source: Independent evaluation, 2025

change no-change: No service changes in a major way
`,
    marks: ['attendance-programme'],
  },
  right: `strategy northshire: Northshire plan

service attendance-programme: Attendance programme
  based on evaluation-2025

evidence evaluation-2025: The programme has no effect on reconviction
  rated ineffective
  source: Independent evaluation, 2025

change close-attendance: End the attendance programme
  affects attendance-programme
  kind decommission
`,
  check(plan, report) {
    for (const service of finished(plan, 'service')) {
      const ratings = plan.targets(service, 'based on').flatMap((item) => ratingOf(plan, item) ?? []);
      if (ratings.length === 0 || ratings.some((rating) => rating !== 'ineffective')) continue;
      if (plan.links(service, 'affects').length > 0) continue;
      report({
        place: service.namePlace,
        message: `${capital(called(service))} is shown not to work and nothing changes it, so it takes the money of what would help. Write a \`change\` that \`affects\` it, or add the evidence that speaks for it.`,
      });
    }
  },
};

/** A finding of the plan's own has no rating, and says something too. */
function ratingOf(plan: Strategy, item: Item): string | undefined {
  return isKind(item, 'evidence') ? (wordOf(plan, item, 'rated') ?? 'unknown') : 'unknown';
}
