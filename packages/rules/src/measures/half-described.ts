import { finished } from '../finished.ts';
import { lacking, listed, type Wanted } from '../lacking.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called, capital } from '../wording.ts';

export const halfDescribed: Rule = {
  code: 'measures/half-described',
  title: 'Every measure has a kind, a source, a lead, and says how often it is reported',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'A figure that nobody collects from anywhere at any time is not there when it is needed.',
  source:
    'Framework, Develop priorities, and strategies, p. 28: agreed measures, and the frequency of analysis and reporting',
  fix: 'Add `kind`, `source:` (or the indicator that it `reports`), `lead` and `reported every …` to the measure; `every measure lead …` below the strategy gives one lead to all.',
  scaffold: { facts: ['kind', ['source', 'reports', 'set out in'], 'lead', 'reported'] },
  ruleSets: ['framework'],
  ignoreWhen: 'A measurement framework that the measure is `set out in` gives the detail.',
  wrong: {
    text: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  kind impact
  source: Prison case records
`,
    marks: ['settled-on-release'],
  },
  right: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  kind impact
  source: Prison case records
  lead council: Housing Options Manager
  reported every quarter

partner council: Northshire Council
`,
  check(plan, report) {
    const { everywhere, items } = lacking(plan, finished(plan, 'measure'), wanted);
    if (everywhere.length > 0) {
      report({
        place: planPlace(plan),
        about: finished(plan, 'measure'),
        message: `No measure has ${listed(everywhere, 'or')}, so its figures may not be there when they are needed. Add it to each measure, or once for all with \`every measure\`.`,
      });
    }
    for (const [measure, missing] of items) {
      report({
        place: measure.namePlace,
        message: `${capital(called(measure))} lacks ${listed(missing)}, so its figures may not be there when they are needed. Add what is missing.`,
      });
    }
  },
};

const wanted: readonly Wanted<'measure'>[] = [
  { what: 'a kind (`kind`)', has: (plan, measure) => says(plan, measure, 'kind') },
  { what: 'a source (`source:`)', has: (plan, measure) => says(plan, measure, 'source', 'reports', 'set out in') },
  { what: 'a lead (`lead`)', has: (plan, measure) => says(plan, measure, 'lead') },
  { what: 'how often it is reported (`reported every …`)', has: (plan, measure) => says(plan, measure, 'reported') },
];
