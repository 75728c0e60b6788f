import { finished } from '../finished.ts';
import { probablyMeant } from '../probably-meant.ts';
import type { Rule } from '../rule.ts';
import { newItem } from '../scaffolds/new-item.ts';
import { called } from '../wording.ts';

export const outcomeWithoutObjective: Rule = {
  code: 'thread/outcome-without-objective',
  title: 'Every outcome is served by an objective, or by an action straight under it',
  severity: 'warning',
  why: 'An outcome that nothing is done for will not come about.',
  source: 'Framework, Develop priorities, and strategies, p. 27',
  fix: 'Add `towards` with its name to the objective that serves it, or write that objective.',
  ruleSets: ['framework'],
  ignoreWhen: 'The outcome follows from earlier ones alone, or from what others do, and the partners only watch it.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home

outcome work: People with convictions have work

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
  towards settled-homes
`,
    marks: ['work'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home

outcome work: People with convictions have work

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
  towards settled-homes

action A1: Open a job club
  towards work
`,
  check(plan, report) {
    if (plan.ofKind('objective').length === 0 && plan.ofKind('action').length === 0) return;
    for (const outcome of finished(plan, 'outcome')) {
      if (plan.namedBy(outcome, 'towards').some((item) => item.kind !== 'service')) continue;
      if (probablyMeant(plan).has(outcome)) continue;
      report({
        place: outcome.namePlace,
        scaffold: newItem(plan, 'objective', { facts: { towards: outcome.name ?? '' } }),
        message: `No objective serves ${called(outcome)}, so nothing is planned that would bring it about. Add \`towards ${outcome.name}\` to the objective or action that does.`,
      });
    }
  },
};
