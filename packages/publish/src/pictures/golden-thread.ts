import type { ItemId } from '@goldenthread/strategy';
import type { DocumentContext } from '../document/context.ts';
import { originOf, type Row, table } from '../document/make.ts';
import type { Picture, Table } from '../document/nodes.ts';
import { addressOf, counted, leadingTo, path, picture, rectangle, titleOf, unspoken, words } from './draw.ts';
import { layered } from './layered.ts';
import { itemLink, itemLinks } from './links.ts';
import { wrapped } from './text.ts';
import { type Thread, type ThreadItem, threadColumns, threadOf } from './thread.ts';

export interface GoldenThreadChoices {
  /** Only the part of the thread that touches this: an outcome, a need, a partner, or anything else on it. */
  readonly around?: ItemId;
}

const boxWidth = 212;
const padding = 8;
const lineHeight = 14;
const sizes = { boxWidth, columnGap: 42, rowGap: 7, left: 8, top: 46 };

/** The golden thread from national outcomes to people's needs, each box leading to what the plan says of it. */
export function goldenThread(context: DocumentContext, { around }: GoldenThreadChoices = {}): Picture | undefined {
  const thread = threadOf(context.plan, around);
  if (thread === undefined) return undefined;
  const { items } = thread;
  // A column that nothing stands in takes no room.
  const used = threadColumns.flatMap((_, column) => (items.some((each) => each.column === column) ? [column] : []));
  const ids = new Map(items.map((each, index) => [each, String(index)]));
  const loose = looseOnes(thread, context);
  const texts = items.map((each) => linesOf(each));
  const boxes = items.map(({ column }, index) => ({
    id: String(index),
    column: used.indexOf(column),
    height: (texts[index]?.length ?? 1) * lineHeight + padding * 2 - 4,
  }));
  const links = items.flatMap((each) =>
    [...each.right].map((right) => ({ left: ids.get(each) ?? '', right: ids.get(right) ?? '' })),
  );
  const { places, ways, width, height } = layered(boxes, links, sizes);

  const headings = used.map((column, index) => {
    const x = sizes.left + index * (boxWidth + sizes.columnGap);
    return words(`${threadColumns[column]?.many} (${items.filter((each) => each.column === column).length})`, x, 24, [
      'heading',
    ]);
  });
  const shapes = items.map((each, index) => {
    const place = places.get(String(index));
    if (place === undefined) throw new RangeError('Every box of the thread has a place.');
    const { hue, one } = threadColumns[each.column] as (typeof threadColumns)[number];
    const looks = ['box', `${hue}-box`];
    if (thread.chosen.has(each)) looks.push('chosen');
    if (loose.has(each)) looks.push('dashed');
    const title = titleOf(each.item);
    return leadingTo(addressOf(each.item, context), spoken(each, one, loose.has(each)), title, [
      rectangle(place, looks, 4),
      rectangle({ ...place, width: 4 }, [`${hue}-fill`]),
      words(texts[index] ?? [], place.x + padding + 2, place.y + padding + 9, [], lineHeight),
    ]);
  });
  const title =
    around === undefined ? 'The golden thread' : `The golden thread around ${quoted(thread, context, around)}`;
  const feet = feetOf(thread, loose);
  const foot = feet.map((line, index) => words(line, sizes.left, height + 24 + index * 18, ['quiet']));
  return picture(
    {
      id:
        around === undefined
          ? 'picture-golden-thread'
          : `picture-golden-thread-${around.replace(/[^\p{L}\p{N}-]/gu, '-')}`,
      title,
      alternative: alternativeOf(thread, used, loose),
      width: width + sizes.left,
      height: height + 8 + (feet.length > 0 ? 12 + feet.length * 18 : 0),
      isWalked: true,
      table: tableOf(title, items, context),
    },
    [unspoken(ways.map((d) => path(d, ['line']))), ...headings, ...shapes, ...foot],
  );
}

function linesOf(each: ThreadItem): readonly string[] {
  const room = { width: boxWidth - padding * 2 - 2, size: 12, lines: 3 };
  const said = [...each.folded].map(([column, count]) => `+ ${counted(count, threadColumns[column]?.one ?? 'item')}`);
  return [...wrapped(titleOf(each.item), room), ...said];
}

/** What the box says to those who hear it: what it is, and what it contributes to. */
function spoken({ item, left }: ThreadItem, one: string, isLoose: boolean): string {
  const towards = [...left].map((each) => titleOf(each.item));
  const kind = one.charAt(0).toUpperCase() + one.slice(1);
  return [
    `${kind}: ${titleOf(item)}`,
    ...(towards.length > 0 ? [`Contributes to: ${towards.join('; ')}`] : []),
    ...(isLoose ? ['The thread breaks here'] : []),
  ].join('. ');
}

/** Where the thread breaks, which is a matter for those who write the plan. */
function looseOnes({ items }: Thread, { audience, coverage }: DocumentContext): ReadonlySet<ThreadItem> {
  if (audience === 'public') return new Set();
  const { needs, outcomes, objectives, nationalOutcomes } = coverage.uncovered;
  const uncovered = new Set<unknown>([...needs, ...outcomes, ...objectives, ...nationalOutcomes]);
  const loose = items.filter(({ item }) => uncovered.has(item));
  // Where a whole column is loose, the plan says nothing of that kind of link: the picture shows it by itself.
  const holds = new Set(items.filter(({ item }) => !uncovered.has(item)).map(({ column }) => column));
  return new Set(loose.filter(({ column }) => holds.has(column)));
}

function feetOf({ folded, chosen }: Thread, loose: ReadonlySet<ThreadItem>): readonly string[] {
  const away = folded.map((column) => threadColumns[column]?.many.toLowerCase());
  return [
    ...(away.length > 0 ? [`Told as numbers, because there are too many to draw: ${away.join(', ')}.`] : []),
    ...(chosen.size > 0 ? ['Thick lines: what this part of the thread was chosen by.'] : []),
    ...(loose.size > 0 ? ['Broken lines: the thread breaks here.'] : []),
  ];
}

function quoted(thread: Thread, { plan }: DocumentContext, around: ItemId): string {
  const item = plan.item(around) ?? [...thread.chosen][0]?.item;
  return item === undefined ? around : `“${titleOf(item)}”`;
}

function alternativeOf({ items, folded }: Thread, used: readonly number[], loose: ReadonlySet<ThreadItem>): string {
  const counts = used.map((column) => {
    const { one } = threadColumns[column] as (typeof threadColumns)[number];
    return counted(items.filter((each) => each.column === column).length, one);
  });
  const links = items.reduce((sum, { right }) => sum + right.size, 0);
  const away = folded.map((column) => threadColumns[column]?.many.toLowerCase());
  return [
    `A diagram in columns, from national outcomes to people's needs: ${counts.join(', ')}, joined by ${counted(links, 'link')}.`,
    ...(away.length > 0 ? [`Counted and not drawn one by one: ${away.join(', ')}.`] : []),
    ...(loose.size > 0 ? [`The thread breaks at ${counted(loose.size, 'place')}.`] : []),
    'The table gives every box and what it contributes to.',
  ].join(' ');
}

function tableOf(title: string, items: readonly ThreadItem[], context: DocumentContext): Table {
  const rows = items.map((each): Row => {
    const towards = itemLinks(
      [...each.left].map(({ item }) => item),
      context,
    );
    const { one } = threadColumns[each.column] as (typeof threadColumns)[number];
    return {
      cells: [itemLink(each.item, context), one.charAt(0).toUpperCase() + one.slice(1), towards],
      ...(context.plan.owns(each.item) ? { origin: originOf(each.item) } : {}),
    };
  });
  return table(title, ['Part of the thread', 'What it is', 'Contributes to'], rows);
}

/** The golden thread in parts, one for each national outcome that the plan contributes to: for paper. */
export function goldenThreadByOutcome(context: DocumentContext): readonly Picture[] {
  return context.coverage.nationalOutcomes.flatMap(({ outcome, outcomes }) => {
    const part = outcomes.length === 0 ? undefined : goldenThread(context, { around: outcome.id });
    return part === undefined ? [] : [part];
  });
}
