import { finished } from '../finished.ts';
import { probablyMeant } from '../probably-meant.ts';
import type { Rule } from '../rule.ts';
import { newItem } from '../scaffolds/new-item.ts';
import { called } from '../wording.ts';

export const objectiveWithoutAction: Rule = {
  code: 'thread/objective-without-action',
  title: 'Every objective has an action in the delivery plan',
  severity: 'warning',
  why: 'Delivery plans hold the actions that achieve objectives; an objective without one stays on paper.',
  source: 'Framework, Develop priorities, and strategies, p. 28',
  fix: 'Write an `action` with `towards` and the name of the objective.',
  ruleSets: ['framework'],
  ignoreWhen: 'The actions are part of the delivery plan of later years, and the reason says of which.',
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Offer a settled tenancy to every person leaving HMP Northshire

objective O2: Help 75 people with convictions into work

action A1: Sign a housing protocol
  towards O1
`,
    marks: ['O2'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Offer a settled tenancy to every person leaving HMP Northshire

objective O2: Help 75 people with convictions into work

action A1: Sign a housing protocol
  towards O1

action A2: Open a job club
  towards O2
`,
  check(plan, report) {
    if (plan.ofKind('action').length === 0) return;
    for (const objective of finished(plan, 'objective')) {
      if (plan.links(objective, 'towards').length > 0 || probablyMeant(plan).has(objective)) continue;
      report({
        place: objective.namePlace,
        scaffold: newItem(plan, 'action', { facts: { towards: objective.name ?? '' } }),
        message: `No action works towards ${called(objective)}, so it will stay on paper. Write an \`action\` with \`towards ${objective.name}\`.`,
      });
    }
  },
};
