import type { FactWord } from '@goldenthread/language';
import type { Item, ItemId, Strategy } from '@goldenthread/strategy';
import type { Hue } from './palette.ts';

/** The columns of the golden thread, from what the nation wants to what people need. */
export const threadColumns = [
  { id: 'national', one: 'national outcome', many: 'National outcomes', hue: 'grey' },
  { id: 'outcome', one: 'outcome', many: 'Outcomes', hue: 'blue' },
  { id: 'objective', one: 'objective', many: 'Objectives', hue: 'green' },
  { id: 'action', one: 'action', many: 'Actions', hue: 'orange' },
  { id: 'service', one: 'service', many: 'Services', hue: 'purple' },
  { id: 'need', one: 'need', many: 'Needs', hue: 'gold' },
] as const satisfies readonly { id: string; one: string; many: string; hue: Hue }[];

export interface ThreadItem {
  readonly item: Item;
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

/** Facts that draw the thread; which end is nearer to the nation is told by the columns. */
const linking: readonly FactWord[] = ['contributes to', 'towards', 'through', 'meets'];
/** Facts by which an item says who has a part in it. */
const having: readonly FactWord[] = ['lead', 'supported by', 'provider', 'strategic lead', 'operational lead', 'for'];

/** More boxes than this are no picture any more. */
const mostBoxes = 300;
/** What is told as a number first, where there are too many. */
const foldedFirst = [3, 4, 5, 2] as const;

/**
 * The golden thread (Framework, Define what you should do - and how, p. 23: "the 'golden thread' from national to local
 * outcomes"): its items and the links between them. Where the thread runs from one to another by way of a third, a link
 * of theirs past it is left out. With `around`, the part of it that touches an item: an item of the thread, or a
 * partner, group or population that has a part in some.
 */
export function threadOf(plan: Strategy, around?: ItemId): Thread | undefined {
  const all = linked(plan);
  const chosen = new Set(around === undefined ? [] : touched(plan, all, around));
  const items = around === undefined ? all : partAround(all, chosen);
  if (!items.some(({ left, right }) => left.size + right.size > 0)) return undefined;
  const kept = new Set(items);
  for (const each of items) {
    for (const other of each.left) if (!kept.has(other)) each.left.delete(other);
    for (const other of each.right) if (!kept.has(other)) each.right.delete(other);
  }
  for (const each of items) leaveOutDetours(each);
  return { ...folded(items), chosen };
}

function linked(plan: Strategy): readonly ThreadItem[] {
  const byColumn: readonly (readonly Item[])[] = [
    plan.frameworkItems('outcome'),
    plan.ofKind('outcome'),
    plan.ofKind('objective'),
    plan.ofKind('action'),
    plan.ofKind('service'),
    plan.ofKind('need'),
  ];
  const made = new Map<Item, ThreadItem>();
  byColumn.forEach((items, column) => {
    for (const item of items) made.set(item, { item, column, left: new Set(), right: new Set(), folded: new Map() });
  });
  for (const [item, from] of made) {
    for (const target of plan.owns(item) ? plan.targets(item, ...linking) : []) {
      const to = made.get(target);
      if (to === undefined || to.column === from.column) continue;
      const [left, right] = to.column < from.column ? [to, from] : [from, to];
      left.right.add(right);
      right.left.add(left);
    }
  }
  return [...made.values()];
}

function touched(plan: Strategy, all: readonly ThreadItem[], around: ItemId): readonly ThreadItem[] {
  const itself = all.filter(({ item }) => item.id === around);
  const item = plan.item(around);
  // A national outcome may have the name of one of the plan's own, which is the nearer one.
  const own = itself.filter((each) => each.item === item);
  if (own.length > 0) return own;
  if (itself.length > 0 || item === undefined) return itself;
  const naming = new Set(plan.namedBy(item));
  return all.filter((each) => naming.has(each.item) || plan.targets(each.item, ...having).includes(item));
}

/** Everything up and down the thread from the chosen ones. */
function partAround(all: readonly ThreadItem[], chosen: ReadonlySet<ThreadItem>): readonly ThreadItem[] {
  const found = new Set(chosen);
  for (const side of ['left', 'right'] as const) {
    const reached = new Set(chosen);
    for (const each of reached) for (const next of each[side]) reached.add(next);
    for (const each of reached) found.add(each);
  }
  return all.filter((each) => found.has(each));
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
