import type { FactWord } from '@goldenthread/language';
import { type Item, type ItemId, linkingWords, type Strategy } from '@goldenthread/strategy';
import { lowerFirst } from '../document/display-words.ts';
import { kindName, kindTitle } from '../document/kind-words.ts';
import type { Hue } from './palette.ts';

/** The kinds of the plan's own columns, from what it wants to what people need. */
const ownColumns = [
  { kind: 'outcome', one: 'Outcome', many: 'Outcomes', hue: 'blue' },
  { kind: 'objective', one: 'Objective', many: 'Objectives', hue: 'green' },
  { kind: 'action', one: 'Action', many: 'Actions', hue: 'orange' },
  { kind: 'service', one: 'Service', many: 'Services', hue: 'purple' },
  { kind: 'need', one: 'Need', many: 'Needs', hue: 'gold' },
] as const;

export interface ThreadColumn {
  /** "Objective", or what the plan calls one. */
  readonly one: string;
  /** "Objectives". */
  readonly many: string;
  readonly hue: Hue;
}

/** The columns of the golden thread, from what the nation wants to what people need, in the plan's own words. */
export function threadColumns(plan: Strategy): readonly ThreadColumn[] {
  return [
    { one: 'National outcome', many: 'National outcomes', hue: 'grey' },
    ...ownColumns.map(({ kind, one, many, hue }) => ({
      one: kindName(plan, kind, one),
      many: kindTitle(plan, kind, many),
      hue,
    })),
  ];
}

/** "3 objectives". */
export function countedIn({ one, many }: ThreadColumn, count: number): string {
  return `${count.toLocaleString('en-GB')} ${lowerFirst(count === 1 ? one : many)}`;
}

export interface ThreadItem {
  readonly item: Item;
  /** Its turn among all items of the thread, column by column. */
  readonly turn: number;
  /** Its place among the columns. */
  readonly column: number;
  /** What it contributes to, nearer to the nation. */
  readonly left: Set<ThreadItem>;
  /** What contributes to it, nearer to the people. */
  readonly right: Set<ThreadItem>;
  /** How many items of a kind that is not drawn stand straight to its right. */
  folded: Map<number, number>;
}

export interface Thread {
  /** By column, each in the order of the plan. */
  readonly items: readonly ThreadItem[];
  /** Columns that are told as numbers, because the picture would hold too many boxes. */
  readonly folded: readonly number[];
  /** What the part of the thread was chosen by. */
  readonly chosen: ReadonlySet<ThreadItem>;
}

/** Facts by which an item says who has a part in it. */
const having: readonly FactWord[] = ['lead', 'supported by', 'provider', 'strategic lead', 'operational lead', 'for'];

/** More boxes than this are no picture any more. */
const mostBoxes = 300;
/** What is told as a number first, where there are too many. */
const foldedFirst = [3, 4, 5, 2] as const;

/**
 * The golden thread (Framework, Define what you should do - and how, p. 23: "the 'golden thread' from national to local
 * outcomes"): its items and the links between them. Where the thread runs from one to another by way of a third, a link
 * of theirs past it is left out. Made once for the whole and all its parts, each of which costs what it holds.
 */
export class GoldenThread {
  readonly #plan: Strategy;
  readonly #all: readonly ThreadItem[];
  readonly #byItem: ReadonlyMap<Item, ThreadItem>;
  #having: ReadonlyMap<Item, readonly ThreadItem[]> | undefined;

  constructor(plan: Strategy) {
    this.#plan = plan;
    this.#byItem = linked(plan);
    this.#all = [...this.#byItem.values()];
  }

  /** All of it; nothing where nothing is joined. */
  whole(): Thread | undefined {
    return threadOf(this.#all, new Set());
  }

  /**
   * The part that touches an item: an item of the thread, or a partner, group or population that has a part in some.
   * @param most nothing comes back where the part holds more items than this
   */
  around(id: ItemId, most = Number.POSITIVE_INFINITY): Thread | undefined {
    const chosen = new Set(this.#touched(id));
    const part = partAround(chosen, most);
    return part && threadOf(part, chosen);
  }

  #touched(around: ItemId): readonly ThreadItem[] {
    const item = this.#plan.item(around);
    const own = item && this.#byItem.get(item);
    // A national outcome may have the name of one of the plan's own, which is the nearer one.
    if (own !== undefined) return [own];
    const itself = this.#all.filter((each) => each.item.id === around);
    if (itself.length > 0 || item === undefined) return itself;
    this.#having ??= haveParts(this.#plan, this.#all);
    const naming = this.#plan.namedBy(item).flatMap((each) => this.#byItem.get(each) ?? []);
    return [...naming, ...(this.#having.get(item) ?? [])];
  }
}

function threadOf(items: readonly ThreadItem[], chosen: ReadonlySet<ThreadItem>): Thread | undefined {
  const copies = new Map(
    items.map((each): [ThreadItem, ThreadItem] => [
      each,
      { ...each, left: new Set(), right: new Set(), folded: new Map() },
    ]),
  );
  let isJoined = false;
  for (const [each, copy] of copies) {
    for (const other of each.right) {
      const right = copies.get(other);
      if (right === undefined) continue;
      isJoined = true;
      copy.right.add(right);
    }
    for (const other of each.left) {
      const left = copies.get(other);
      if (left !== undefined) copy.left.add(left);
    }
  }
  if (!isJoined) return undefined;
  const all = [...copies.values()];
  for (const each of all) leaveOutDetours(each);
  return { ...folded(all), chosen: new Set([...chosen].flatMap((each) => copies.get(each) ?? [])) };
}

function linked(plan: Strategy): ReadonlyMap<Item, ThreadItem> {
  const byColumn: readonly (readonly Item[])[] = [
    plan.frameworkItems('outcome'),
    ...ownColumns.map(({ kind }) => plan.ofKind(kind)),
  ];
  const made = new Map<Item, ThreadItem>();
  byColumn.forEach((items, column) => {
    for (const item of items) {
      made.set(item, { item, turn: made.size, column, left: new Set(), right: new Set(), folded: new Map() });
    }
  });
  for (const [item, from] of made) {
    for (const target of plan.owns(item) ? plan.targets(item, ...linkingWords) : []) {
      const to = made.get(target);
      if (to === undefined || to.column === from.column) continue;
      const [left, right] = to.column < from.column ? [to, from] : [from, to];
      left.right.add(right);
      right.left.add(left);
    }
  }
  return made;
}

/** Which items of the thread somebody has a part in. */
function haveParts(plan: Strategy, all: readonly ThreadItem[]): ReadonlyMap<Item, readonly ThreadItem[]> {
  const found = new Map<Item, ThreadItem[]>();
  for (const each of all) {
    for (const target of plan.targets(each.item, ...having)) {
      const same = found.get(target);
      if (same === undefined) found.set(target, [each]);
      else same.push(each);
    }
  }
  return found;
}

/** Everything up and down the thread from the chosen ones. */
function partAround(chosen: ReadonlySet<ThreadItem>, most: number): readonly ThreadItem[] | undefined {
  const found = new Set(chosen);
  for (const side of ['left', 'right'] as const) {
    const reached = new Set(chosen);
    for (const each of reached) {
      found.add(each);
      if (found.size > most) return undefined;
      for (const next of each[side]) reached.add(next);
    }
  }
  return [...found].sort((a, b) => a.turn - b.turn);
}

/** Takes out the links that pass a column which the thread also runs through. */
function leaveOutDetours(from: ThreadItem): void {
  const far = [...from.right].filter(({ column }) => column > from.column + 1);
  if (far.length === 0) return;
  const last = Math.max(...far.map(({ column }) => column));
  const reached = new Set<ThreadItem>();
  for (const near of from.right) {
    for (const next of near.right) if (next.column <= last) reached.add(next);
  }
  for (const each of reached) for (const next of each.right) if (next.column <= last) reached.add(next);
  for (const each of far) {
    if (!reached.has(each)) continue;
    from.right.delete(each);
    each.left.delete(from);
  }
}

function folded(all: readonly ThreadItem[]): Pick<Thread, 'items' | 'folded'> {
  let items = all;
  const away: number[] = [];
  for (const column of foldedFirst) {
    if (items.length <= mostBoxes) break;
    const going = items.filter((each) => each.column === column);
    if (going.length === 0) continue;
    away.push(column);
    items = items.filter((each) => each.column !== column);
    for (const each of going) fold(each);
  }
  return { items, folded: away.sort((a, b) => a - b) };
}

/** What was linked through an item is linked without it. */
function fold(item: ThreadItem): void {
  for (const left of item.left) {
    left.right.delete(item);
    left.folded.set(item.column, (left.folded.get(item.column) ?? 0) + 1);
    for (const right of item.right) {
      left.right.add(right);
      right.left.add(left);
    }
  }
  for (const right of item.right) right.left.delete(item);
}
