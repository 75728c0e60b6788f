import { type FactWord, type FactWordOf, factUse, type ItemKind } from '@goldenthread/language';
import type { AnyFact, Item, Strategy } from '@goldenthread/strategy';
import type { AskedFile } from '../../asked.ts';
import { joinedPieces, type Row, shortened } from './card.ts';

/** Facts that readers ask for first, in this order. */
const keyWords: readonly FactWord[] = [
  'partnership',
  'period',
  'status',
  'lead',
  'strategic lead',
  'provider',
  'held by',
  'chair',
  'with',
  'from',
  'by',
  'every',
  'ongoing',
  'on',
  'date',
  'category',
  'kind',
  'rated',
  'quality',
  'size',
  'projected',
  'capacity',
  'amount',
  'cost',
  'funded until',
  'until',
  'retained until',
  'to follow by',
  'better when',
  'likelihood',
  'impact',
  'sector',
  'sits',
  'accountable to',
  'version',
  'known as',
  'source',
];
const mostFacts = 6;
const longestValue = 80;

/** "lead council: Head of Housing · by 31 March 2030 · cost £6,000", as the plan has it. */
export function keyFactsRow(asked: AskedFile, item: Item): Row {
  const owner = asked.workspace.strategyOf(item.place.uri) ?? asked.strategy;
  const parts = keyWords
    .flatMap((word) => factsOf(owner, item, word).slice(0, 1))
    .slice(0, mostFacts)
    .map((fact): Row => {
      const value = shortened(writtenOf(asked, fact), longestValue);
      return [{ strong: fact.word }, value === '' || value.startsWith(':') ? value : ` ${value}`];
    });
  return joinedPieces(parts, ' · ');
}

/** The item's facts of a word, own or given by `every …`; none where its kind has no such fact. */
function factsOf(owner: Strategy, item: Item, word: FactWord): readonly AnyFact[] {
  if (factUse(item.kind, word) === undefined) return [];
  return owner.facts(item as Item<ItemKind>, word as FactWordOf<ItemKind>);
}

/** What stands behind the fact's word in its file. */
function writtenOf({ workspace }: AskedFile, { word, place }: AnyFact): string {
  const file = workspace.file(place.uri);
  if (file === undefined) return '';
  const { start, end } = place.range;
  const written = file.text.slice(file.index.offset(start), file.index.offset(end));
  const begins = new RegExp(`^(?:every\\s+\\S+(?:\\s+of|\\s+on)?\\s+)?${word.replaceAll(' ', '\\s+')}\\s*`);
  return written.replace(begins, '').replace(/\s+/g, ' ').trim();
}
