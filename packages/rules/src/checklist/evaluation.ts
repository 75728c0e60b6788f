import { joined } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { reportOnlyBegun, written } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { newItem } from '../scaffolds/new-item.ts';
import { isOnlyPlaceholder } from '../wording/placeholder.ts';

export const checklistEvaluation: Rule = {
  code: 'checklist/evaluation',
  title: 'The plan says how outcomes, process and impact are monitored and measured',
  severity: 'warning',
  why: 'Without evaluation nobody learns whether people are better off, and the next plan repeats the mistakes of this one.',
  source: 'Framework, Partnership checklist, p. 32: point 13; Review strategy, performance and impact, p. 36',
  fix: 'Write `evaluation` with `monitors outcomes:`, `monitors process:` and `monitors impact:`, and a `measure` for what is counted.',
  scaffold: { items: [{ kind: 'evaluation' }], facts: ['monitors outcomes', 'monitors process', 'monitors impact'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The evaluation is agreed after the plan, and the reason says by which day.',
  checklistPoint: 13,
  answers: (plan) => [...plan.ofKind('evaluation'), ...plan.ofKind('measure')],
  wrong: {
    text: `strategy northshire: Northshire plan

evaluation
  monitors outcomes: Each measure, twice a year

measure settled-on-release: People with a settled home on release
`,
    marks: ['evaluation'],
  },
  right: `strategy northshire: Northshire plan

evaluation
  monitors outcomes: Each measure, twice a year
  monitors process: A yearly survey of partners
  monitors impact: Interviews with 20 people, six months after release

measure settled-on-release: People with a settled home on release
`,
  check(plan, report) {
    const evaluations = plan.ofKind('evaluation');
    const first = evaluations[0];
    if (first === undefined) {
      report({
        place: planPlace(plan),
        message:
          'The plan does not say how it is evaluated, so nobody will learn whether people are better off. Write `evaluation`, with how outcomes, process and impact are monitored (checklist point 13).',
      });
      return;
    }
    const missing = aspects.filter(
      (word) => !evaluations.some((item) => plan.facts(item, word).some(({ text }) => !isOnlyPlaceholder(text))),
    );
    if (missing.length > 0) {
      report({
        place: first.namePlace,
        message: `The evaluation looks at only a part of the plan. Add ${joined(
          missing.map((word) => `\`${word}:\``),
          'and',
        )} (checklist point 13).`,
      });
    }
    const begun = plan.ofKind('measure')[0];
    if (written(plan, 'measure').length > 0 || usesIndicators(plan)) return;
    if (begun !== undefined) return reportOnlyBegun(begun, 13, report);
    report({
      place: first.namePlace,
      scaffold: newItem(plan, 'measure'),
      message:
        'The plan has no measures, so the evaluation has nothing to count. Write a `measure` for each outcome, or `measured by` and a national indicator (checklist point 13).',
    });
  },
};

const aspects = ['monitors outcomes', 'monitors process', 'monitors impact'] as const;

function usesIndicators(plan: Strategy): boolean {
  for (const _ of everyFact(plan, 'measured by')) return true;
  return false;
}
