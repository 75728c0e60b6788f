import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const objectiveWithoutOutcome: Rule = {
  code: 'thread/objective-without-outcome',
  title: 'Every objective serves an outcome',
  severity: 'error',
  why: 'An objective is what needs to be done to achieve an outcome; one that serves none takes effort from those that do.',
  source: 'Framework, Develop priorities, and strategies, p. 27',
  fix: 'Add `towards` and the name of the outcome that it serves.',
  scaffold: { facts: ['towards'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The objective is about how the partnership itself works, and no outcome for people is claimed.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
  towards settled-homes

objective O2: Help 75 people with convictions into work
`,
    marks: ['O2'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
  towards settled-homes

objective O2: Help 75 people who hold a tenancy into work
  towards settled-homes
`,
  check(plan, report) {
    if (plan.ofKind('outcome').length === 0) return;
    for (const objective of finished(plan, 'objective')) {
      if (namesAnything(plan, objective, 'towards')) continue;
      report({
        place: objective.namePlace,
        message: `${capital(called(objective))} serves no outcome, so nobody can tell what it is to change for people. Add \`towards\` and the name of an outcome.`,
      });
    }
  },
};
