import type { Fact } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { baselineOf, figureSaid, measureOf, numberOf } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { wordOf } from '../says.ts';
import { agree, unitOfQuantity } from '../units.ts';
import { called } from '../wording.ts';

export const targetDirection: Rule = {
  code: 'measures/target-direction',
  title: 'A target moves the way that is good, and the way that its statement says',
  severity: 'warning',
  why: 'A target that points the wrong way would count things getting worse as success.',
  source: 'Framework, Develop priorities, and strategies, p. 27: SMART statements',
  fix: 'Swap the two figures, correct `better when`, or correct the verb of the statement.',
  ruleSets: ['framework'],
  ignoreWhen: 'More is counted at first because more people are noticed, and the text says so.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 85% in 2024/25 to 62% by March 2031

objective O1: Reduce remand from 233 to 290 people a year by offering bail supervision
  target remands from 233 people in 2024/25 to 290 people by March 2029

measure settled-on-release: People with a settled home on release
  better when higher

measure remands: People remanded in custody
`,
    marks: [
      'target settled-on-release from 85% in 2024/25 to 62% by March 2031',
      'target remands from 233 people in 2024/25 to 290 people by March 2029',
    ],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  target settled-on-release from 62% in 2024/25 to 85% by March 2031

objective O1: Reduce remand from 290 to 233 people a year by offering bail supervision
  target remands from 290 people in 2024/25 to 233 people by March 2029

objective O2: Reduce homelessness on release by raising settled homes from 62% to 85%
  target settled-on-release from 62% in 2024/25 to 85% by March 2031

measure settled-on-release: People with a settled home on release
  better when higher

measure remands: People remanded in custody
  better when lower
`,
  check(plan, report) {
    for (const { fact, item } of everyFact(plan, 'target')) {
      const measure = measureOf(plan, fact);
      const from = baselineOf(plan, fact);
      const to = fact.amount;
      const way =
        fact.direction ??
        (from && agree(unitOfQuantity(from), unitOfQuantity(to)) ? wayOf(numberOf(to) - numberOf(from)) : undefined);
      if (way === undefined) continue;
      const better = measure && wordOf(plan, measure, 'better when');
      const said = fact.direction ?? `from ${from ? figureSaid(from) : ''} to ${figureSaid(to)}`;
      if (measure !== undefined && better === (way === 'up' ? 'lower' : 'higher')) {
        report({
          place: fact.place,
          message: `This target goes ${said}, and ${called(measure)} is better when ${better}, so it would count things getting worse as success. Correct the figures, or \`better when\`.`,
          related: [{ message: 'The measure is defined here.', place: measure.place }],
        });
        continue;
      }
      const verb = verbBefore(item.statement ?? '', fact);
      if (verb === undefined || verb.way === way) continue;
      report({
        place: fact.place,
        message: `The statement says "${verb.word}" and its target goes ${said}, so readers cannot tell which is meant. Correct the verb or the figures.`,
      });
    }
  },
};

type Way = 'up' | 'down';

function wayOf(change: number): Way | undefined {
  return change > 0 ? 'up' : change < 0 ? 'down' : undefined;
}

const verbs: Readonly<Record<Way, RegExp>> = {
  up: /\b(?:rais(?:e|es|ing)|increas(?:e|es|ing)|grow(?:s|ing)?|boost(?:s|ing)?|doubl(?:e|es|ing)|trebl(?:e|es|ing)|tripl(?:e|es|ing)|expand(?:s|ing)?)\b/gi,
  down: /\b(?:reduc(?:e|es|ing)|cut(?:s|ting)?|lower(?:s|ing)?|decreas(?:e|es|ing)|halv(?:e|es|ing)|shrink(?:s|ing)?|shorten(?:s|ing)?)\b/gi,
};

/**
 * The verb that stands before the target's own figures in the statement: "raising settled homes from 62% to 85%". Where
 * the statement does not give both figures the verb may speak of something else than the measure.
 */
function verbBefore(statement: string, { from, amount }: Fact<'target'>): { word: string; way: Way } | undefined {
  if (from === undefined) return undefined;
  const start = statement.indexOf(`from ${from.quantity.amount.written}`);
  if (start < 0 || statement.indexOf(`to ${amount.amount.written}`, start) < 0) return undefined;
  const before = statement.slice(0, start);
  let nearest: { word: string; way: Way; at: number } | undefined;
  for (const way of ['up', 'down'] as const) {
    for (const { 0: word, index: at } of before.matchAll(verbs[way])) {
      if (nearest === undefined || at > nearest.at) nearest = { word, way, at };
    }
  }
  return nearest;
}
