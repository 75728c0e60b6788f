import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { leadsOn, unlinked } from '../scaffolds/leads-on.ts';
import { newItem } from '../scaffolds/new-item.ts';
import { termOf } from '../terms.ts';
import { called } from '../wording.ts';
import { isPrepared } from './prepared.ts';

export const mediumTermPrepared: Rule = {
  code: 'thread/medium-term-prepared',
  title: 'Every medium term outcome is prepared by an earlier one',
  severity: 'warning',
  why: 'Many medium term outcomes depend on particular short term ones; one that nothing prepares will not come about by itself.',
  source: 'Framework, Long term model for effective joint planning and delivery, pp. 7-9',
  fix: 'Add `leads to` with its name to the short term outcome that makes it possible, or write that outcome.',
  ruleSets: ['framework'],
  ignoreWhen: 'The work that prepares the outcome was done under the last plan.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome housing-plan: People have a housing plan before they leave custody
  short term
  leads to settled-homes

outcome settled-homes: People leaving custody have a settled home
  medium term

outcome work: People who have left custody have work
  medium term
`,
    marks: ['work'],
  },
  right: `strategy northshire: Northshire plan

outcome housing-plan: People have a housing plan before they leave custody
  short term
  leads to settled-homes, work

outcome settled-homes: People leaving custody have a settled home
  medium term

outcome work: People who have left custody have work
  medium term
`,
  check(plan, report) {
    const outcomes = plan.ofKind('outcome');
    const earlier = outcomes.filter((outcome) => termOf(plan, outcome) === 'short term');
    if (earlier.length === 0) return;
    const free = unlinked(earlier);
    for (const outcome of finished(plan, 'outcome')) {
      if (termOf(plan, outcome) !== 'medium term' || isPrepared(plan, outcome)) continue;
      report({
        place: outcome.namePlace,
        scaffold:
          (free && leadsOn(plan, free, outcome)) ??
          newItem(plan, 'outcome', { facts: { 'short term': '', 'leads to': outcome.name ?? '' } }),
        message: `No short term outcome leads to ${called(outcome)}, so nothing in the first years prepares it. Add \`leads to ${outcome.name}\` to the outcome that makes it possible.`,
      });
    }
  },
};
