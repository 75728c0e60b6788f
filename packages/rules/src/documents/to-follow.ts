import { inWords } from '@goldenthread/language';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

/** Statuses at which the partners have agreed to the whole plan. */
const agreed: ReadonlySet<string> = new Set(['approved', 'published', 'under-review']);

export const documentsToFollow: Rule = {
  code: 'documents/to-follow',
  title: 'A document that is to follow is there when it was promised, and when the plan is approved',
  severity: 'warning',
  why: 'A board that approves a plan without its impact assessment decides without knowing whom it affects; later nobody asks for the paper any more.',
  source: 'Framework, Partnership checklist, p. 32: point 12',
  fix: 'Write `link:` or `file:` in place of `to follow by` when the document is there; or give a new day while the plan is a draft.',
  ruleSets: ['framework'],
  ignoreWhen: 'The partners approved the plan knowing that the document follows, and the reason names the minute.',
  wrong: {
    text: `strategy northshire: Northshire plan
  status approved

document impact-assessment: Impact assessment
  kind impact-assessment
  to follow by 31 March 2027

document needs-assessment: Needs assessment
  kind needs-assessment
  to follow by 30 June 2026
`,
    marks: ['to follow by 31 March 2027', 'to follow by 30 June 2026'],
  },
  right: `strategy northshire: Northshire plan
  status approved

document impact-assessment: Impact assessment
  kind impact-assessment
  file: documents/impact-assessment.pdf

document needs-assessment: Needs assessment
  kind needs-assessment
  to follow by 30 June 2026
  link: https://northshire.example/needs
`,
  check(plan, report, { asOf }) {
    for (const document of finished(plan, 'document')) {
      if (plan.facts(document, 'link').length > 0 || plan.facts(document, 'file').length > 0) continue;
      const promise = plan.fact(document, 'to follow by');
      const day = promise && plan.lastDay(promise.date);
      if (promise === undefined) continue;
      if (day !== undefined && day < asOf) {
        report({
          place: promise.place,
          message: `${capital(called(document))} was to follow by ${inWords(day)}, and that day has passed, so readers wait for a paper that does not come. Add \`link:\` or \`file:\`, or a new day.`,
        });
      } else if (agreed.has(plan.status)) {
        report({
          place: promise.place,
          message: `${capital(called(document))} is still to follow, and the plan is ${plan.status === 'approved' ? 'approved' : 'in force'}: partners have agreed to what they could not read. Add \`link:\` or \`file:\` as soon as it is there.`,
        });
      }
    }
  },
};
