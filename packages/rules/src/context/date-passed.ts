import { inWords } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const contextDatePassed: Rule = {
  code: 'context/date-passed',
  title: 'Assumptions, risks and factors are looked at again when their day has come',
  severity: 'information',
  why: 'What was still open when the plan was written is settled now. A plan that goes on as if it were open rests on old news.',
  source:
    'Framework, Long term model for effective joint planning and delivery, p. 9: assumptions and external factors',
  fix: 'Say with `response:` or `text:` what came of it, and give a new `watch until`, or take the item away.',
  ruleSets: ['framework'],
  ignoreWhen: 'The plan is kept as it was published, and its review says what came of it.',
  wrong: {
    text: `strategy northshire: Northshire plan

factor national-review: The national strategy is under review
  watch until 30 June 2026
`,
    marks: ['watch until 30 June 2026'],
  },
  right: `strategy northshire: Northshire plan

factor national-review: The national strategy is under review
  watch until 2027
`,
  check(plan, report, { asOf }) {
    for (const kind of ['assumption', 'factor', 'risk'] as const) {
      for (const item of finished(plan, kind) as readonly Item<typeof kind>[]) {
        for (const fact of plan.facts(item, 'watch until')) {
          const day = plan.lastDay(fact.date);
          if (day === undefined || day >= asOf) continue;
          report({
            place: fact.place,
            message: `${capital(called(item))} was to be watched until ${inWords(day)}, and that day has passed, so the plan may rest on old news. Say what came of it, and give a new day or take the item away.`,
          });
        }
      }
    }
  },
};
