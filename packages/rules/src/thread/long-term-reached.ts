import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { leadsOn, unlinked } from '../scaffolds/leads-on.ts';
import { newItem } from '../scaffolds/new-item.ts';
import { isLater, termOf } from '../terms.ts';
import { called } from '../wording.ts';
import { isPrepared } from './prepared.ts';

export const longTermReached: Rule = {
  code: 'thread/long-term-reached',
  title: 'Every long term outcome is reached from an earlier one',
  severity: 'warning',
  why: 'A long term outcome that no earlier one leads to is a wish: nobody can tell on the way whether it will come about.',
  source: 'Framework, Long term model for effective joint planning and delivery, pp. 7-9',
  fix: 'Add `leads to` with its name to the outcome that makes it possible, or write that outcome.',
  ruleSets: ['framework'],
  ignoreWhen: 'What leads to the outcome is done by others, nationally for instance, and the reason says by whom.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  medium term

outcome staying-out: People who have left custody stay out of custody
  long term
`,
    marks: ['staying-out'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  medium term
  leads to staying-out

outcome staying-out: People who have left custody stay out of custody
  long term
`,
  check(plan, report) {
    const outcomes = plan.ofKind('outcome');
    const earlier = outcomes.filter((outcome) => isLater('long term', termOf(plan, outcome)));
    if (earlier.length === 0) return;
    const free = unlinked(earlier);
    for (const outcome of finished(plan, 'outcome')) {
      if (termOf(plan, outcome) !== 'long term' || isPrepared(plan, outcome)) continue;
      report({
        place: outcome.namePlace,
        scaffold:
          (free && leadsOn(plan, free, outcome)) ??
          newItem(plan, 'outcome', { facts: { 'medium term': '', 'leads to': outcome.name ?? '' } }),
        message: `No earlier outcome leads to ${called(outcome)}, so nobody can tell on the way whether it will be reached. Add \`leads to ${outcome.name}\` to the outcome that makes it possible.`,
      });
    }
  },
};
