import { type AnyFact, type Fact, type Item, isKind, type Quantity, type Strategy } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { agree, type Unit, unitOfQuantity, unitOfWord } from '../units.ts';
import { called, capital } from '../wording.ts';

export const unitsDiffer: Rule = {
  code: 'amounts/units-differ',
  title: 'Values, baselines and targets of a measure count in the same unit',
  severity: 'error',
  why: 'People cannot be taken from percent: where the units differ nobody can tell how far the plan has come.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures',
  fix: 'Give all figures of a measure in its `unit`, or write a second measure.',
  ruleSets: ['framework'],
  ignoreWhen:
    'The measure changed its unit, both figures are right, and the text says how one is turned into the other.',
  wrong: {
    text: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  unit percent
  value 193 people in 2024/25

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 62% in 2024/25 to 265 people by March 2031
`,
    marks: ['value 193 people in 2024/25', 'target settled-on-release from 62% in 2024/25 to 265 people by March 2031'],
  },
  right: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  unit percent
  value 62% in 2024/25

measure tenancies: Tenancies kept for a year
  value 1 tenancy in 2023/24, 12 tenancies in 2024/25

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 62% in 2024/25 to 85% by March 2031
  target settled-on-release up 2 points by March 2027
  target tenancies up 25% by March 2027
`,
  check(plan, report) {
    const reported = new Set<unknown>();
    for (const { fact } of everyFact(plan, 'target')) {
      const [from, to] = [fact.from?.quantity, fact.amount];
      if (from === undefined || isRelative(fact) || agree(unitOfQuantity(from), unitOfQuantity(to))) continue;
      reported.add(fact);
      report({
        place: fact.place,
        message: `The baseline \`${written(from)}\` is in ${unitOfQuantity(from).said} and the target \`${written(to)}\` in ${unitOfQuantity(to).said}, so nobody can tell how far it is to go. Give both in one unit.`,
      });
    }
    for (const measure of finished(plan, 'measure')) {
      const unit = unitOf(plan, measure);
      if (unit === undefined) continue;
      for (const [fact, quantity] of quantitiesOf(plan, measure)) {
        if (reported.has(fact) || agree(unit, unitOfQuantity(quantity))) continue;
        reported.add(fact);
        report({
          place: fact.place,
          message: `\`${written(quantity)}\` is in ${unitOfQuantity(quantity).said} and ${called(measure)} counts in ${unit.said}, so the two cannot be compared. Give the figure in that unit, or write a second measure.`,
          related: [{ message: `${capital(called(measure))} is defined here.`, place: measure.place }],
        });
      }
    }
  },
};

/** `up 10%` and `up 2 points` are changes of the baseline, whatever that counts in. */
function isRelative({ direction, amount }: Fact<'target'>): boolean {
  return direction !== undefined && (amount.amount.unit === 'percent' || /^points?$/i.test(amount.unit ?? ''));
}

/** What the measure says it counts in, else what its first value does. */
function unitOf(plan: Strategy, measure: Item<'measure'>): Unit | undefined {
  const word = plan.fact(measure, 'unit')?.words[0];
  if (word !== undefined) return unitOfWord(word);
  const first = plan.fact(measure, 'value')?.figures[0];
  return first && unitOfQuantity(first.quantity);
}

/** Every figure of the measure: its values, those of its progress, and the targets that name it. */
function* quantitiesOf(plan: Strategy, measure: Item<'measure'>): Iterable<readonly [AnyFact, Quantity]> {
  for (const fact of plan.facts(measure, 'value')) for (const { quantity } of fact.figures) yield [fact, quantity];
  for (const { from, by, fact } of plan.links(measure)) {
    if (by === 'progress on' && isKind(from, 'progress')) {
      for (const value of plan.facts(from, 'value')) for (const { quantity } of value.figures) yield [value, quantity];
    } else if (by === 'target' && fact !== undefined) {
      const target = fact as Fact<'target'>;
      if (target.from !== undefined) yield [target, target.from.quantity];
      if (!isRelative(target)) yield [target, target.amount];
    }
  }
}

function written({ amount, unit }: Quantity): string {
  return unit === undefined ? amount.written : `${amount.written} ${unit}`;
}
