import { type ItemKind, kindOfWord, kinds } from '../vocabulary/index.ts';

/** An item's head that stands within a text, as when the line break before it was deleted. Positions are in the text. */
export interface JoinedItem {
  readonly kind: ItemKind;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const words = Object.values(kinds)
  .filter((kind) => kind.head === 'named')
  .map((kind) => kind.word)
  .join('|');
/** A name with a digit or a hyphen, so that `the need for help: more staff` stays a text. */
const head = new RegExp(` (${words}) ((?=[^\\s:]*[\\d-])\\p{L}[\\p{L}\\p{N}_.-]*): `, 'u');

export function joinedItem(text: string): JoinedItem | undefined {
  const match = text.includes(': ') ? head.exec(text) : null;
  const kind = kindOfWord(match?.[1] ?? '');
  if (match === null || kind === undefined) return undefined;
  const name = match[2] ?? '';
  const start = match.index + 1;
  return { kind, name, start, end: start + (match[1] ?? '').length + 1 + name.length };
}
