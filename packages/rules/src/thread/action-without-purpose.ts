import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import { probablyMeant } from '../probably-meant.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const actionWithoutPurpose: Rule = {
  code: 'thread/action-without-purpose',
  title: 'Every action works towards an objective or an outcome, or answers something that the plan asks for',
  severity: 'error',
  why: 'An action without a purpose takes time and money from those that have one, and nobody can tell whether it helped.',
  source: 'Framework, Develop priorities, and strategies, p. 28',
  fix: 'Add `towards` and the name of the objective or outcome that it serves.',
  scaffold: { facts: ['towards'] },
  ruleSets: ['framework'],
  ignoreWhen:
    'The action keeps the partnership itself going, a yearly meeting for instance, and serves all objectives alike.',
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Offer a settled tenancy to every person leaving HMP Northshire

action A1: Sign a housing protocol
  towards O1

action A2: Train 12 housing officers

action A3: Hold a conference

workforce protocol-training: Housing officers need training in the new protocol
  answered by A2
`,
    marks: ['A3'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Offer a settled tenancy to every person leaving HMP Northshire

action A1: Sign a housing protocol
  towards O1

action A2: Train 12 housing officers

action A3: Hold a conference with landlords
  towards O1

workforce protocol-training: Housing officers need training in the new protocol
  answered by A2
`,
  check(plan, report) {
    if (plan.ofKind('objective').length === 0 && plan.ofKind('outcome').length === 0) return;
    for (const action of finished(plan, 'action')) {
      if (namesAnything(plan, action, 'towards')) continue;
      // An assessment, a workforce need or a checkpoint that it answers is a purpose too.
      if (plan.links(action, 'answered by').length > 0 || probablyMeant(plan).has(action)) continue;
      report({
        place: action.namePlace,
        message: `${capital(called(action))} serves no objective and no outcome, so nobody can tell what it is for. Add \`towards\` and the name of the objective.`,
      });
    }
  },
};
