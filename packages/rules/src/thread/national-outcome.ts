import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { assessmentsMissing } from '../assessments/missing.ts';
import { circles } from '../circles.ts';
import { finished } from '../finished.ts';
import { exampleNationalOutcome } from '../national-outcomes.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const nationalOutcome: Rule = {
  code: 'thread/national-outcome',
  title: 'Every outcome contributes to a national outcome, itself or through the later outcomes that it leads to',
  severity: 'warning',
  why: 'A partnership plans for the national outcomes of the Act; an outcome that reaches none of them may be good, and the reader should be told why it is here.',
  source: 'Framework, Analyse, p. 18; Community Justice (Scotland) Act 2016, section 19',
  fix: 'Add `contributes to` and a national outcome, such as `cjpf.accommodation`; or `leads to` and the later outcome by which it is reached.',
  scaffold: { facts: [['contributes to', 'leads to']] },
  ruleSets: ['framework', 'statute'],
  ignoreWhen:
    'The outcome was asked for by people in the area, is good in itself, and no national outcome speaks of it.',
  wrong: {
    text: `strategy northshire: Northshire plan
  uses cjpf

outcome settled-homes: People leaving custody have a settled home
  medium term
`,
    marks: ['settled-homes'],
  },
  right: `strategy northshire: Northshire plan
  uses cjpf

outcome housing-plan: People have a housing plan before they leave custody
  short term
  leads to settled-homes

outcome settled-homes: People leaving custody have a settled home
  medium term
  contributes to cjpf.accommodation
`,
  check(plan, report, { tells }) {
    const outcomes = finished(plan, 'outcome');
    const { header } = plan;
    if (outcomes.length === 0 || header === undefined) return;
    if (plan.frameworkItems('outcome').length === 0) {
      if (ownFacts(header, 'uses').length > 0 || tells(assessmentsMissing)) return;
      report({
        place: planPlace(plan),
        message:
          'The plan uses no national framework, so its outcomes contribute to no national outcome that anybody can check. Add `uses cjpf` below `strategy`, and `contributes to` to its outcomes.',
      });
      return;
    }
    const add = `Add \`contributes to\` and its name, such as \`${exampleNationalOutcome(plan)}\`.`;
    for (const { outcome, next, before } of threadEnds(plan, outcomes)) {
      const local = next[0];
      report({
        place: outcome.namePlace,
        message:
          local === undefined
            ? `${capital(called(outcome))} contributes to no national outcome and leads to no later one, so nobody can see which national outcome it helps to reach. ${add}`
            : `${capital(called(outcome))} comes only to outcomes of this plan, such as ${called(local)}, and none of them contributes to a national one, so nobody can see which national outcome it helps to reach. ${add}`,
        related: before.map((item) => ({ message: `${capital(called(item))} comes to it.`, place: item.place })),
      });
    }
  },
};

interface ThreadEnd {
  readonly outcome: Item<'outcome'>;
  /** Outcomes of the plan that it names. */
  readonly next: readonly Item<'outcome'>[];
  /** Outcomes of the plan that name it and come to no national outcome either. */
  readonly before: readonly Item<'outcome'>[];
}

/**
 * The outcomes at which threads end that reach no national outcome: those that name no other, one of each circle, and
 * those that call an outcome of the plan national. What leads on to one of these is mended with it.
 */
function threadEnds(plan: Strategy, outcomes: readonly Item<'outcome'>[]): readonly ThreadEnd[] {
  const own = new Set<Item | undefined>(outcomes);
  const next = new Map<Item<'outcome'>, Item<'outcome'>[]>();
  const before = new Map<Item<'outcome'>, Item<'outcome'>[]>();
  const reached = new Set<Item<'outcome'>>();
  const contributing = new Set<Item<'outcome'>>();
  for (const outcome of outcomes) {
    const named = new Set<Item<'outcome'>>();
    for (const word of ['contributes to', 'leads to'] as const) {
      for (const ref of plan.facts(outcome, word).flatMap(({ refs }) => refs)) {
        const target = plan.target(ref);
        // A name that stands for nothing, and an outcome whose head is still being written, have findings of their own;
        // an outcome of another strategy is judged there.
        if (!own.has(target)) reached.add(outcome);
        else if (target !== outcome) {
          named.add(target as Item<'outcome'>);
          if (word === 'contributes to') contributing.add(outcome);
        }
      }
    }
    next.set(outcome, [...named]);
    for (const target of named) {
      const known = before.get(target);
      if (known === undefined) before.set(target, [outcome]);
      else known.push(outcome);
    }
  }
  const from = (items: Iterable<Item<'outcome'>>, found: Set<Item<'outcome'>>): void => {
    const wanted = [...items];
    for (const item of wanted) {
      found.add(item);
      for (const each of before.get(item) ?? []) {
        if (found.has(each)) continue;
        found.add(each);
        wanted.push(each);
      }
    }
  };
  from(reached, reached);
  const lost = outcomes.filter((outcome) => !reached.has(outcome));
  const ends = new Set(lost.filter((outcome) => contributing.has(outcome) || next.get(outcome)?.length === 0));
  const told = new Set<Item<'outcome'>>();
  from(ends, told);
  const round = lost.filter((outcome) => !told.has(outcome));
  for (const [first] of circles(round, (outcome) => next.get(outcome) ?? [])) if (first !== undefined) ends.add(first);
  return lost
    .filter((outcome) => ends.has(outcome))
    .map((outcome) => ({
      outcome,
      next: next.get(outcome) ?? [],
      before: (before.get(outcome) ?? []).filter((each) => !ends.has(each)),
    }));
}
