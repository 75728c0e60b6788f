import type { Item } from '@goldenthread/strategy';
import type { Element, ElementContent } from 'hast';
import type { DocumentContext } from '../document/context.ts';
import { type Box, path, rectangle, svgElement, titleOf, unspoken, words } from './draw.ts';
import { layered } from './layered.ts';
import { wrapped } from './text.ts';
import { countedIn, type Thread, type ThreadColumn, type ThreadItem } from './thread.ts';

/** Six columns are as wide as the text of a page beside its contents, and no wider. */
const boxWidth = 147;
const padding = 8;
const lineHeight = 14;
const sizes = { boxWidth, columnGap: 23, rowGap: 7, left: 2, top: 46 };

/** A thread with a place for each of its items. */
export interface ThreadLayout {
  readonly places: ReadonlyMap<ThreadItem, Box>;
  readonly lines: ReadonlyMap<ThreadItem, readonly string[]>;
  /** The columns in which something stands: one that is empty takes no room. */
  readonly used: readonly number[];
  readonly ways: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** @param known what the boxes of some items say, by the items' turns, where that has been found out before */
export function layoutOf(
  { items }: Thread,
  columns: readonly ThreadColumn[],
  known: ReadonlyMap<number, readonly string[]> = new Map(),
): ThreadLayout {
  const used = columns.flatMap((_, column) => (items.some((each) => each.column === column) ? [column] : []));
  const lines = new Map(items.map((each) => [each, known.get(each.turn) ?? linesOf(each, columns)]));
  const boxes = items.map((each) => ({
    id: String(each.turn),
    column: used.indexOf(each.column),
    height: (lines.get(each)?.length ?? 1) * lineHeight + padding * 2 - 4,
  }));
  const links = items.flatMap((each) =>
    [...each.right].map((right) => ({ left: String(each.turn), right: String(right.turn) })),
  );
  const { places, ways, width, height } = layered(boxes, links, sizes);
  const placed = items.flatMap((each): [ThreadItem, Box][] => {
    const place = places.get(String(each.turn));
    return place === undefined ? [] : [[each, place]];
  });
  return { places: new Map(placed), lines, used, ways, width: width + sizes.left, height: height + 8 };
}

function linesOf(each: ThreadItem, columns: readonly ThreadColumn[]): readonly string[] {
  const room = { width: boxWidth - padding * 2 - 2, size: 12, lines: 4 };
  const said = [...each.folded].map(([column, count]) => `+ ${countedIn(columns[column] as ThreadColumn, count)}`);
  return [...wrapped(titleOf(each.item), room), ...said];
}

/** What a box looks like, wherever it leads. */
export function boxShapes(place: Box, lines: readonly string[], hue: string, looks: readonly string[]): Element[] {
  return [
    rectangle(place, ['box', `${hue}-box`, ...looks], 4),
    rectangle({ ...place, width: 4 }, [`${hue}-fill`]),
    words(lines, place.x + padding + 2, place.y + padding + 9, [], lineHeight),
  ];
}

/** The links, behind everything; the table says them. */
export function linkShapes({ ways }: ThreadLayout): ElementContent {
  return unspoken(ways.map((way) => path(way, ['line'])));
}

/** What stands in each column, and how much. */
export function headingShapes({ items }: Thread, { used }: ThreadLayout, columns: readonly ThreadColumn[]): Element[] {
  return used.map((column, index) => {
    const count = items.filter((each) => each.column === column).length;
    const x = sizes.left + index * (boxWidth + sizes.columnGap);
    return words(`${columns[column]?.many} (${count})`, x, 24, ['heading']);
  });
}

/** Lines below the drawing. */
export function footShapes(feet: readonly string[], { height }: ThreadLayout): Element[] {
  return feet.map((line, index) => words(line, sizes.left, height + 16 + index * 18, ['quiet']));
}

/** How high the drawing is with lines below it. */
export function heightWith(feet: readonly string[], { height }: ThreadLayout): number {
  return height + (feet.length > 0 ? 12 + feet.length * 18 : 0);
}

/** Shapes that drawings of the same page can show again. */
export function shared(id: string, shapes: readonly Element[]): Element {
  return svgElement('g', { id }, [...shapes]);
}

/** Where the thread breaks, which is a matter for those who write the plan. */
export function looseOnes({ items }: Thread, { audience, coverage }: DocumentContext): ReadonlySet<Item> {
  if (audience === 'public') return new Set();
  const { needs, outcomes, objectives, nationalOutcomes } = coverage.uncovered;
  const uncovered = new Set<Item>([...needs, ...outcomes, ...objectives, ...nationalOutcomes]);
  // Where a whole column is loose, the plan says nothing of that kind of link: the picture shows it by itself.
  const holds = new Set(items.filter(({ item }) => !uncovered.has(item)).map(({ column }) => column));
  return new Set(items.filter(({ item, column }) => uncovered.has(item) && holds.has(column)).map(({ item }) => item));
}

/** What the box says to those who hear it: what it is, and what it contributes to. */
export function spoken({ item, column, left }: ThreadItem, columns: readonly ThreadColumn[], isLoose: boolean): string {
  const towards = [...left].map((each) => titleOf(each.item));
  return [
    `${columns[column]?.one}: ${titleOf(item)}`,
    ...(towards.length > 0 ? [`Contributes to: ${towards.join('; ')}`] : []),
    ...(isLoose ? ['The thread breaks here'] : []),
  ].join('. ');
}

/** "2 outcomes, 3 actions, 1 need". */
export function countsOf({ items }: Thread, { used }: ThreadLayout, columns: readonly ThreadColumn[]): string {
  return used
    .map((column) => countedIn(columns[column] as ThreadColumn, items.filter((each) => each.column === column).length))
    .join(', ');
}
