import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { termsOf } from '../terms.ts';
import { called, capital } from '../wording.ts';

export const outcomeTerm: Rule = {
  code: 'outcomes/term',
  title: 'Every outcome has a term',
  severity: 'error',
  why: 'Without a term nobody can tell when the change should be seen, nor what has to come before it.',
  source: 'Framework, Partnership checklist, p. 32: point 2',
  fix: 'Add `short term`, `medium term` or `long term` below the outcome.',
  scaffold: { facts: [['short term', 'medium term', 'long term']] },
  ruleSets: ['framework'],
  ignoreWhen: 'The term is still to be agreed, and the plan is a draft.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
`,
    marks: ['settled-homes'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  medium term
`,
  check(plan, report) {
    for (const outcome of finished(plan, 'outcome')) {
      if (termsOf(plan, outcome).length > 0) continue;
      report({
        place: outcome.namePlace,
        message: `${capital(called(outcome))} has no term, so nobody can tell when it should be seen. An outcome is for the \`short term\`, \`medium term\` or \`long term\`: add the one that fits.`,
      });
    }
  },
};
