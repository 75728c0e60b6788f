import { capital, type ItemKind, kindDefinition, kindOfWord } from '@goldenthread/language';
import { ownFacts, type Strategy } from '@goldenthread/strategy';
import { authorLine } from './author-text.ts';

/**
 * What a plan calls its items of a kind, for a heading: its own word by `calls outcome: Aim`, else `usual`, else the
 * Framework's.
 */
export function kindTitle(plan: Strategy, kind: ItemKind, usual?: string): string {
  const called = calledBy(plan, kind);
  return capital(called === undefined ? (usual ?? kindDefinition(kind).plural) : pluralOf(called));
}

/** What a plan calls one item of a kind, in a heading of a column: "Aim". */
export function kindName(plan: Strategy, kind: ItemKind, usual: string): string {
  return capital(calledBy(plan, kind) ?? usual);
}

function calledBy({ header }: Strategy, kind: ItemKind): string | undefined {
  if (header === undefined) return undefined;
  const fact = ownFacts(header, 'calls').find(({ kind: word }) => kindOfWord(word) === kind);
  const called = authorLine(fact?.called ?? '');
  return called === '' ? undefined : called;
}

/** "Aims", "Priorities"; words that are plural already stay. */
function pluralOf(word: string): string {
  if (/[^su]s$/i.test(word)) return word;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}
