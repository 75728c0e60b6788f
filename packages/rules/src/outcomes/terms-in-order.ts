import { ownFacts } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';

export const outcomesTermsInOrder: Rule = {
  code: 'outcomes/terms-in-order',
  title: 'The medium term reaches further than the short term, and the long term further than both',
  severity: 'error',
  why: 'Every outcome is placed by its term. Where the long term ends before the short, no outcome can be placed.',
  source: 'Framework, Long term model, pp. 7-9; Appendix A - Definitions and terms, p. 49',
  fix: 'Correct the years, for example `terms short to 3 years, medium to 6 years, long to 10 years`.',
  ruleSets: ['framework'],
  ignoreWhen: 'There is no good reason to: a term that ends before the one before it holds no day.',
  wrong: {
    text: `strategy northshire: Northshire plan
  terms short to 5 years, medium to 3 years
`,
    marks: ['terms short to 5 years, medium to 3 years'],
  },
  right: `strategy northshire: Northshire plan
  terms short to 3 years, medium to 6 years, long to 10 years
`,
  check(plan, report) {
    const { header } = plan;
    if (header === undefined) return;
    for (const fact of ownFacts(header, 'terms')) {
      const given = order.flatMap((term) => fact.terms.filter((one) => one.term === term));
      const wrong = given.find((one, index) => one.years <= (given[index - 1]?.years ?? 0));
      if (wrong === undefined) continue;
      const before = given[given.indexOf(wrong) - 1];
      report({
        place: fact.place,
        message: `The ${wrong.term} term reaches to ${wrong.years} years${before === undefined ? '' : `, and the ${before.term} term, which comes before it, to ${before.years}`}, so it holds no day. Correct the years.`,
      });
    }
  },
};

const order = ['short', 'medium', 'long'];
