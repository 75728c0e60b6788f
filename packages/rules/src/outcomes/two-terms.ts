import { joined } from '@goldenthread/language';
import { type AnyFact, type Item, ownFacts } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';
import { terms } from '../terms.ts';
import { called, capital } from '../wording.ts';

export const outcomeTwoTerms: Rule = {
  code: 'outcomes/two-terms',
  title: 'No outcome has two terms',
  severity: 'error',
  why: 'An outcome with two terms comes due twice, and nobody can tell which holds.',
  source: 'Framework, Partnership checklist, p. 32: point 2',
  fix: 'Keep the term that fits. If the change comes in steps, write an outcome for each, and `leads to` between them.',
  ruleSets: ['framework'],
  ignoreWhen: 'There is no good reason to: a change that comes in steps is an outcome for each step.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  medium term
  long term
`,
    marks: ['long term'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  medium term
`,
  check(plan, report) {
    for (const outcome of plan.ofKind('outcome')) {
      const facts = terms
        .flatMap((term): readonly AnyFact[] => ownFacts(outcome as Item, term).slice(0, 1))
        .sort((a, b) => a.place.range.start.line - b.place.range.start.line);
      const [first, second] = facts;
      if (first === undefined || second === undefined) continue;
      report({
        place: second.place,
        message: `${capital(called(outcome))} is for the ${joined(
          facts.map((fact) => fact.word),
          'and',
        )} at once, so nobody can tell when it should be seen. Keep one of them, or write an outcome for each.`,
        related: [{ message: 'The first is here.', place: first.place }],
      });
    }
  },
};
