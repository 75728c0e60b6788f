import { finished } from '../finished.ts';
import { inPounds, moneyOf } from '../money.ts';
import { numberOption, type Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called, capital } from '../wording.ts';

export const moneyDecision: Rule = {
  code: 'money/decision',
  title: 'A large cost names the group that decides on it',
  severity: 'information',
  why: 'Money that the partnership cannot grant itself waits for a board that has not been asked.',
  source: 'Framework, Develop priorities, and strategies, p. 28: links to more senior decision making',
  fix: 'Add `decided by` with the group that decides. The sum from which it is asked is an option of the rule, `pounds`: set it to what your partnership can decide by itself.',
  scaffold: { facts: ['decided by'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The money is in the core budget of the partner that leads, which decides by itself.',
  options: {
    pounds: {
      usual: 100_000,
      description:
        'The cost in pounds from which an action names the group that decides on it: what your partnership cannot decide by itself.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Open 40 tenancies
  cost £144,000 a year

action A2: Run the job club
  cost £120,000 a year
  decided by community-planning-board

group community-planning-board: Community Planning Board
`,
    marks: ['cost £144,000 a year'],
  },
  right: `strategy northshire: Northshire plan

action A1: Open 40 tenancies
  cost £144,000 a year
  decided by community-planning-board

action A2: Run the job club
  cost £120,000 a year
  decided by community-planning-board

group community-planning-board: Community Planning Board
`,
  check(plan, report, context) {
    const least = numberOption(context, 'pounds');
    for (const action of finished(plan, 'action')) {
      const cost = plan.fact(action, 'cost');
      const money = cost && moneyOf(cost.quantity);
      if (cost === undefined || money === undefined || money.pounds < least || says(plan, action, 'decided by'))
        continue;
      report({
        place: cost.place,
        about: [action],
        message: `${capital(called(action))} costs ${inPounds(money)} and names no group that decides on it, so it may wait for a board that nobody has asked. Add \`decided by\` with the group.`,
      });
    }
  },
};
