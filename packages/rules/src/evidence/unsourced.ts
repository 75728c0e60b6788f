import { finished } from '../finished.ts';
import { lacking } from '../lacking.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called, capital } from '../wording.ts';

export const unsourced: Rule = {
  code: 'evidence/unsourced',
  title: 'Every piece of evidence says where it comes from',
  severity: 'information',
  why: 'Evidence that cannot be looked up cannot be checked, nor brought up to date.',
  source: 'Framework, Define what you should do - and how, p. 23',
  fix: 'Add `source:` with the study, the survey or the records, and their year.',
  scaffold: { facts: [['source', 'set out in']] },
  ruleSets: ['framework'],
  ignoreWhen: 'The source would show who the people are.',
  wrong: {
    text: `strategy northshire: Northshire plan

evidence exit-survey-2025: Four in ten people leave custody without a home
`,
    marks: ['exit-survey-2025'],
  },
  right: `strategy northshire: Northshire plan

evidence exit-survey-2025: Four in ten people leave custody without a home
  source: Exit survey by Northshire Council, 2025
`,
  check(plan, report) {
    const { everywhere, items } = lacking(plan, finished(plan, 'evidence'), [
      { what: 'a source', has: (_, evidence) => says(plan, evidence, 'source', 'set out in') },
    ]);
    if (everywhere.length > 0) {
      report({
        place: planPlace(plan),
        about: finished(plan, 'evidence'),
        message:
          'No piece of evidence says where it comes from, so none can be checked. Add `source:` with the study, the survey or the records to each.',
      });
    }
    for (const [evidence] of items) {
      report({
        place: evidence.namePlace,
        message: `${capital(called(evidence))} does not say where it comes from, so it cannot be checked. Add \`source:\` with the study, the survey or the records.`,
      });
    }
  },
};
