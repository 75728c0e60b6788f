import { either, joined } from '@goldenthread/language';
import { reportOnlyBegun, written } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { type NewItem, newItems } from '../scaffolds/new-item.ts';
import { type Term, terms, termsOf } from '../terms.ts';

export const checklistOutcomes: Rule = {
  code: 'checklist/outcomes',
  title: 'The plan has short, medium and long term outcomes',
  severity: 'error',
  why: 'Outcomes say what will be different for people. Without all three terms nobody can see how the work of the next years leads to lasting change.',
  source: 'Framework, Partnership checklist, p. 32: point 2; Long term model, pp. 7-9',
  fix: 'Write an `outcome` for each term, with `short term`, `medium term` or `long term` below it. A plan for one to five years also says to which later outcomes it leads.',
  ruleSets: ['framework'],
  ignoreWhen:
    'The plan covers a year or two, and the later outcomes stand in a longer strategy that it names with `uses`.',
  checklistPoint: 2,
  answers: (plan) => plan.ofKind('outcome'),
  wrong: {
    text: `strategy northshire: Northshire plan

outcome housing-plan: People have a housing plan before they leave custody
  short term
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

outcome housing-plan: People have a housing plan before they leave custody
  short term

outcome settled-homes: People leaving custody have a settled home
  medium term

outcome staying-out: People who have left custody stay out of custody
  long term
`,
  check(plan, report) {
    const outcomes = plan.ofKind('outcome');
    if (outcomes.length === 0) {
      report({
        place: planPlace(plan),
        scaffold: newItems(plan, terms.map(outcomeFor)),
        message:
          'The plan has no outcomes, so it does not say what will be different for people. Write an `outcome` for the short, the medium and the long term (checklist point 2).',
      });
      return;
    }
    const present = new Set(outcomes.flatMap((outcome) => termsOf(plan, outcome)));
    const there = new Set(written(plan, 'outcome').flatMap((outcome) => termsOf(plan, outcome)));
    for (const term of terms) {
      const begun = there.has(term) ? undefined : outcomes.find((outcome) => termsOf(plan, outcome).includes(term));
      if (begun !== undefined) reportOnlyBegun(begun, 2, report);
    }
    const missing = terms.filter((term) => !present.has(term));
    if (missing.length === 0) return;
    report({
      place: planPlace(plan),
      scaffold: newItems(plan, missing.map(outcomeFor)),
      message: `The plan has no ${joined(missing, 'or')} outcome, so it does not show how the first steps lead to lasting change. Write one, with ${either(missing)} below it (checklist point 2).`,
    });
  },
};

function outcomeFor(term: Term): NewItem {
  return { kind: 'outcome', name: `new-${term.replace(' ', '-')}-outcome`, facts: { [term]: '' } };
}
