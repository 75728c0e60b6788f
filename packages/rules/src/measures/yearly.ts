import { isKind } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import type { Rule } from '../rule.ts';
import { numberOption } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const yearly: Rule = {
  code: 'measures/yearly',
  title: 'Every measure is reported at least once a year',
  severity: 'warning',
  why: 'The partnership reports to Community Justice Scotland each year; a figure that comes more seldom leaves a year without an answer.',
  source: 'Framework, Review strategy, performance and impact, p. 36; the Act, section 23',
  fix: 'Correct `reported every …`, or add a measure that can be had each year.',
  ruleSets: ['framework', 'statute'],
  ignoreWhen:
    'The figure comes from a national survey that is held every second year, and another measure fills the gap.',
  options: {
    timesAYear: {
      usual: 1,
      description: 'How many times a year each measure is reported at least: 4 for every quarter.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  reported every 24 months
`,
    marks: ['reported every 24 months'],
  },
  right: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  reported every quarter
`,
  check(plan, report, context) {
    const least = numberOption(context, 'timesAYear');
    for (const { fact, item } of everyFact(plan, 'reported')) {
      const times = fact.recurrence.timesAYear;
      if (times === undefined || times >= least * 0.99) continue;
      const what = isKind(item, 'measure') ? called(item) : 'every measure';
      report({
        place: fact.place,
        message: `${capital(what)} is reported less than ${least === 1 ? 'once' : `${least} times`} a year, so an annual report will be without it. Report it more often, or add a measure that can be had each year.`,
      });
    }
  },
};
