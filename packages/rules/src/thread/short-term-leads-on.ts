import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';
import { isLater, termOf } from '../terms.ts';
import { called, capital } from '../wording.ts';

export const shortTermLeadsOn: Rule = {
  code: 'thread/short-term-leads-on',
  title: 'Every short term outcome leads to a later one',
  severity: 'warning',
  why: 'A first step that leads to nothing later may cost much and change little: the model is read from left to right.',
  source: 'Framework, Long term model for effective joint planning and delivery, pp. 7-9',
  fix: 'Add `leads to` and the name of the later outcome that it makes possible.',
  scaffold: { facts: ['leads to'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The outcome is good in itself for the people it is for, and was never meant as a step.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome housing-plan: People have a housing plan before they leave custody
  short term

outcome release-plan: Prison and council plan each release together
  short term
  leads to settled-homes

outcome settled-homes: People leaving custody have a settled home
  medium term
`,
    marks: ['housing-plan'],
  },
  right: `strategy northshire: Northshire plan

outcome housing-plan: People have a housing plan before they leave custody
  short term
  leads to settled-homes

outcome release-plan: Prison and council plan each release together
  short term
  leads to settled-homes

outcome settled-homes: People leaving custody have a settled home
  medium term
`,
  check(plan, report) {
    // A step may lead to another short term step first: that one is judged in its turn.
    const hasLater = plan.ofKind('outcome').some((outcome) => isLater(termOf(plan, outcome), 'short term'));
    if (!hasLater) return;
    for (const outcome of finished(plan, 'outcome')) {
      if (termOf(plan, outcome) !== 'short term' || namesAnything(plan, outcome, 'leads to')) continue;
      report({
        place: outcome.namePlace,
        message: `${capital(called(outcome))} leads to no later outcome, so readers cannot see what lasting change it prepares. Add \`leads to\` and the name of a medium or long term outcome.`,
      });
    }
  },
};
