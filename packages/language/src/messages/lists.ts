import { type ClosedListName, closedList, type ItemKind, kindDefinition, withArticle } from '../vocabulary/index.ts';

/** "`a`, `b` or `c`". */
export function either(words: readonly string[]): string {
  return joined(
    words.map((word) => `\`${word}\``),
    'or',
  );
}

/** "a need or a gap". */
export function eitherKind(kinds: readonly ItemKind[]): string {
  return joined(kinds.map(withArticle), 'or');
}

/** "needs or gaps". */
export function kindsInPlural(kinds: readonly ItemKind[]): string {
  return joined(
    kinds.map((kind) => kindDefinition(kind).plural),
    'or',
  );
}

/** "`yes` or `no`", the words of a closed list. */
export function wordsOf(list: ClosedListName): string {
  return either(Object.keys(closedList(list).words));
}

/** "a, b and c". */
export function joined(parts: readonly string[], word: 'or' | 'and'): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** What cannot be seen or would turn the message round: control characters and marks of direction. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}]/gu;

/** Text quoted from a file, cut short and made visible, so that a message stays a sentence. */
export function quoted(text: string): string {
  const start = text.length > 400 ? text.slice(0, 400) : text;
  const plain = start
    .replace(/[\s`]+/g, ' ')
    .trim()
    .toWellFormed()
    .replace(unseen, '\ufffd');
  return `\`${plain.length > 60 ? `${plain.slice(0, 57).toWellFormed()}...` : plain}\``;
}
