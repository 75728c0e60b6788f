import {
  type ClosedList,
  type ClosedListName,
  closedList,
  closedLists,
  factUse,
  factWords,
  itemKinds,
  kindDefinition,
  questionsOf,
} from '@goldenthread/language';
import { capital, code } from './markdown.ts';

/** Lists that stand behind a head or within a value, and so in no `list` of the vocabulary. */
const usedElsewhere: Partial<Record<ClosedListName, string>> = {
  ...Object.fromEntries(
    Object.entries(questionsOf).map(([stage, list]) => [list, `\`question\` of a \`checkpoint ${stage}\``]),
  ),
  checkpoint: 'the head of a `checkpoint`',
  documentPart: '`before` and `after` of a section',
  term: '`terms` of a strategy',
};

export const closedListNames = Object.keys(closedLists) as readonly ClosedListName[];

/** The heading of a list in the reference: "Kind of change". Two lists of answers are told apart by their words. */
export function listHeading(name: ClosedListName): string {
  const { what, words } = closedList(name);
  const plain = capital(what.replace(/^an? |^one of the (?:two |three |ten )?/, ''));
  const isShared = closedListNames.some((other) => other !== name && closedList(other).what === what);
  return isShared ? `${plain}: ${Object.keys(words).join(', ')}` : plain;
}

/** Where the words of a list are written. */
export function listUses(name: ClosedListName): string {
  const byWord = new Map<string, string[]>();
  for (const word of factWords) {
    for (const kind of itemKinds) {
      if (factUse(kind, word)?.list !== name) continue;
      byWord.set(word, [...(byWord.get(word) ?? []), kindDefinition(kind).plural]);
    }
  }
  const uses = [...byWord].map(([word, kinds]) => `${code(word)} of ${kinds.join(', ')}`);
  const elsewhere = usedElsewhere[name];
  if (elsewhere !== undefined) uses.push(elsewhere);
  if (uses.length === 0)
    throw new Error(`Nothing uses the closed list ${name}: take it away, or say here where it is.`);
  return uses.join('; ');
}

/** The words of a list, as a list of `word`: meaning. */
export function listWords({ words }: ClosedList): readonly (readonly string[])[] {
  return Object.entries(words).map(([word, meaning]) => [code(word), meaning]);
}
