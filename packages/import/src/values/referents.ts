import type { ItemKind, ItemName } from '@goldenthread/language';
import { type Item, isKind, ownFacts, type Strategy } from '@goldenthread/strategy';
import { cleanWords, onOneLine, plainly } from '../clean.ts';
import type { Names } from '../names.ts';

/** An item that a table names and nobody has: offered beside the items of the rows. */
export interface Offered {
  readonly kind: ItemKind;
  readonly name: ItemName;
  readonly title: string;
  /** The rows that name it. */
  readonly rows: number[];
}

interface Known {
  readonly kind: ItemKind;
  readonly name: ItemName;
}

const longestTitle = 300;
const leadingNumber = /^(\p{L}{1,3}\d+(?:\.\d+)*[a-z]?|\d+(?:\.\d+)+|\d+(?=[.):]))[.):]?\s+(?=\S)/u;
const bullet = /^(?:[-*\u2022\u00b7\u25aa\u25cf\u25e6\uf0b7\u2013]|\d{1,2}[.)])\s+/;

/** The items that cells may name: those of the plan, by name, number, title or short form, and those that were offered. */
export class Referents {
  readonly #byWords = new Map<string, Known[]>();
  readonly #names: Names;
  readonly #plan: Strategy | undefined;
  readonly offered: Offered[] = [];
  readonly #offered = new Map<ItemName, Offered>();

  constructor(plan: Strategy | undefined, names: Names) {
    this.#names = names;
    this.#plan = plan;
    for (const item of plan?.items ?? []) this.#addItem(item, '');
    for (const [strategy, used] of plan?.used ?? []) {
      for (const item of used.items) if (isKind(item, 'outcome', 'indicator')) this.#addItem(item, `${strategy}.`);
    }
  }

  /** Makes an item of the table known, so that later cells may name it. */
  add(kind: ItemKind, name: ItemName, ...words: readonly string[]): void {
    for (const each of [name, ...words]) this.#put(each, { kind, name });
  }

  /** The name of the item that the words stand for. */
  resolve(words: string, kinds: readonly ItemKind[]): ItemName | undefined {
    if (words.length > 2 * longestTitle) return undefined;
    const line = onOneLine(words).replace(bullet, '');
    const found = this.#find(plainly(line), kinds);
    if (found !== undefined) return found;
    const number = leadingNumber.exec(line);
    if (number === null) return undefined;
    return this.#find(plainly(line.slice(number[0].length)), kinds) ?? this.#find(plainly(number[1] ?? ''), kinds);
  }

  /** The kind of item that a name stands for. */
  kindOf(name: ItemName): ItemKind | undefined {
    return this.#byWords.get(plainly(name))?.find((known) => known.name === name)?.kind;
  }

  /** Whether the plan's item of that name is towards the other. */
  isTowards(name: ItemName, other: ItemName): boolean {
    const item = this.#plan?.items.find((each) => each.name === name);
    return item !== undefined && (this.#plan?.targets(item, 'towards').some((each) => each.name === other) ?? false);
  }

  offeredItem(name: ItemName): Offered | undefined {
    return this.#offered.get(name);
  }

  /** The name of an item that is offered, new or offered before. `undefined` where the words are too long for a title. */
  offer(kind: ItemKind, words: string, row: number): ItemName | undefined {
    const line = onOneLine(words).replace(bullet, '');
    if (line === '' || line.length > longestTitle || !/\p{L}/u.test(line)) return undefined;
    const before = this.resolve(line, [kind]);
    const known = before === undefined ? undefined : this.#offered.get(before);
    if (before !== undefined) {
      if (known !== undefined && known.rows.at(-1) !== row) known.rows.push(row);
      return before;
    }
    const number = leadingNumber.exec(line);
    const title = number === null ? line : line.slice(number[0].length);
    const name = (number && this.#names.asWritten(number[1] ?? '')) ?? this.#names.fromWords(title, kind);
    const offered: Offered = { kind, name, title: name === number?.[1] ? title : line, rows: [row] };
    this.offered.push(offered);
    this.#offered.set(name, offered);
    this.add(kind, name, line, title);
    return name;
  }

  #addItem(item: Item, prefix: string): void {
    if (item.name === undefined) return;
    const name = `${prefix}${item.name}`;
    const known = { kind: item.kind, name };
    const number = ownFacts(item, 'number')[0]?.label;
    const statement = cleanWords(item.statement ?? '').split('\n', 1)[0] ?? '';
    const short = ownFacts(item, 'known as')[0]?.text;
    for (const words of [item.name, name, statement, number, short]) if (words !== undefined) this.#put(words, known);
    for (const label of [number, item.name]) if (label !== undefined) this.#put(`${label} ${statement}`, known);
  }

  #put(words: string, known: Known): void {
    const plain = plainly(words);
    if (plain === '') return;
    const before = this.#byWords.get(plain);
    if (before === undefined) this.#byWords.set(plain, [known]);
    else if (before.length < 20 && !before.some(({ name }) => name === known.name)) before.push(known);
  }

  #find(plain: string, kinds: readonly ItemKind[]): ItemName | undefined {
    return this.#byWords.get(plain)?.find(({ kind }) => kinds.includes(kind))?.name;
  }
}

/** The entries of a cell: its lines, without bullets, and what semicolons part. */
export function entriesOf(cell: string): readonly string[] {
  return cell
    .split(/[\n;]/)
    .map((line) => line.trim().replace(bullet, ''))
    .filter((line) => line !== '');
}
