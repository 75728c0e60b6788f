import { type FactShape, type FactWord, factDefinitions, type ItemKind } from '@goldenthread/language';
import { formsOfFact } from '../../forms/fact-forms.ts';
import { shownForm } from '../../forms/shown-form.ts';
import { type Card, lines, type Row, withTyped } from './card.ts';

/** What a word between values says; by the shape of its fact, where that makes a difference. */
const meanings: Readonly<Record<string, string | Readonly<Partial<Record<FactShape | 'any', string>>>>> = {
  a: 'For each: `a year` makes an amount a yearly one.',
  'all partners': 'Every partner of the plan.',
  at: 'The day on which it stood so.',
  because: 'The reason follows after the colon.',
  by: {
    reviewed: 'Who looked at it.',
    any: 'The day by which it is reached. A period means its last day.',
  },
  down: 'By how much the measure should fall.',
  every: 'How often: once in so many months, quarters or years.',
  from: 'Where the measure starts, with its period.',
  in: 'The period that the figure is of.',
  on: { score: 'The criterion that is scored.', any: 'The day of it.' },
  'then ongoing': 'It goes on after that day.',
  times: 'So many times in each week, month, quarter or year.',
  to: {
    period: 'The last day of the period.',
    terms: 'How many years the term reaches.',
    reported: 'Who is told.',
    any: 'Where the measure should be.',
  },
  up: 'By how much the measure should rise.',
  years: 'Counted from the first day of the plan.',
};

/** A word between the values of a fact, or in the head of an item. */
export function linkingWordCard(word: string, fact: FactWord | undefined, kind: ItemKind | undefined): Card {
  const said = meanings[word.replace(/\s+/g, ' ')];
  if (said === undefined) return [];
  const shape = fact === undefined ? 'any' : factDefinitions[fact].shape;
  const meaning = typeof said === 'string' ? said : (said[shape] ?? said.any ?? '');
  return lines([{ strong: word }, ': ', ...withTyped(meaning)], ...formRows(fact, kind));
}

function formRows(fact: FactWord | undefined, kind: ItemKind | undefined): readonly Row[] {
  if (fact === undefined) return [];
  const [form] = kind === undefined ? [] : formsOfFact(fact);
  return [
    ...(form === undefined || kind === undefined
      ? []
      : [[{ strong: 'Written:' }, ' ', { typed: shownForm(form, kind, fact).label }]]),
    [{ strong: 'Like this:' }, ' ', { typed: factDefinitions[fact].example }],
  ];
}
