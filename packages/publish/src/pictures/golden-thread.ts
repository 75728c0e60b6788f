import type { Item, ItemId } from '@goldenthread/strategy';
import type { DocumentContext } from '../document/context.ts';
import { lowerFirst } from '../document/display-words.ts';
import { originOf, type Row, table } from '../document/make.ts';
import type { Picture, Table } from '../document/nodes.ts';
import { addressOf, counted, leadingTo, picture, titleOf } from './draw.ts';
import { choicesOf } from './golden-thread-choices.ts';
import {
  boxShapes,
  countsOf,
  footShapes,
  headingShapes,
  heightWith,
  layoutOf,
  linkShapes,
  looseOnes,
  shared,
  spoken,
} from './golden-thread-layout.ts';
import { itemLink, itemLinks } from './links.ts';
import { GoldenThread, type Thread, type ThreadColumn, type ThreadItem, threadColumns } from './thread.ts';

export interface GoldenThreadChoices {
  /** Only the part of the thread that touches this: an outcome, a need, a partner, or anything else on it. */
  readonly around?: ItemId;
}

/**
 * The golden thread from national outcomes to people's needs, each box leading to what the plan says of it. Where it is
 * large, the whole has its parts with it, one around each outcome, need and partner.
 */
export function goldenThread(
  context: DocumentContext,
  { around }: GoldenThreadChoices = {},
  all: GoldenThread = new GoldenThread(context.plan),
): Picture | undefined {
  const { plan } = context;
  const thread = around === undefined ? all.whole() : all.around(around);
  if (thread === undefined) return undefined;
  const { items } = thread;
  const columns = threadColumns(plan);
  const loose = looseOnes(thread, context);
  const layout = layoutOf(thread, columns);
  const id = around === undefined ? 'picture-golden-thread' : `picture-golden-thread-${idPart(around)}`;
  const boxes = items.map((each, index) => {
    const place = layout.places.get(each);
    if (place === undefined) throw new RangeError('Every box of the thread has a place.');
    const looks = [...(thread.chosen.has(each) ? ['chosen'] : []), ...(loose.has(each.item) ? ['dashed'] : [])];
    const lines = layout.lines.get(each) ?? [];
    const shapes = boxShapes(place, lines, columns[each.column]?.hue ?? 'grey', looks);
    return { each, place, lines, id: `thread-${index}`, shapes };
  });
  const title =
    around === undefined ? 'The golden thread' : `The golden thread around “${chosenTitle(thread, context, around)}”`;
  const feet = feetOf(thread, loose, columns);
  const drawn = picture(
    {
      id,
      title,
      alternative: alternativeOf(thread, countsOf(thread, layout, columns), loose, columns),
      width: layout.width,
      height: heightWith(feet, layout),
      isWalked: true,
      table: tableOf(title, items, columns, context),
    },
    [
      linkShapes(layout),
      ...headingShapes(thread, layout, columns),
      ...boxes.map(({ each, id: name, shapes }) => {
        const label = spoken(each, columns, loose.has(each.item));
        const content = around === undefined ? [shared(name, shapes)] : shapes;
        return leadingTo(addressOf(each.item, context), label, titleOf(each.item), content);
      }),
      ...footShapes(feet, layout),
    ],
  );
  if (around !== undefined) return drawn;
  const choices = choicesOf(all, { boxes, thread, columns, loose, context });
  return choices.length === 0 ? drawn : { ...drawn, choices };
}

/** The golden thread in parts, one for each national outcome that the plan contributes to: for paper. */
export function goldenThreadByOutcome(context: DocumentContext): readonly Picture[] {
  const all = new GoldenThread(context.plan);
  return context.coverage.nationalOutcomes.flatMap(({ outcome, outcomes }) => {
    const part = outcomes.length === 0 ? undefined : goldenThread(context, { around: outcome.id }, all);
    return part === undefined ? [] : [part];
  });
}

function idPart(around: ItemId): string {
  return around.replace(/[^\p{L}\p{N}-]/gu, '-');
}

function feetOf({ folded, chosen }: Thread, loose: ReadonlySet<Item>, columns: readonly ThreadColumn[]): string[] {
  const away = folded.map((column) => lowerFirst(columns[column]?.many ?? ''));
  return [
    ...(away.length > 0 ? [`Told as numbers, because there are too many to draw: ${away.join(', ')}.`] : []),
    ...(chosen.size > 0 ? ['Thick lines: what this part of the thread was chosen by.'] : []),
    ...(loose.size > 0 ? ['Broken lines: the thread breaks here.'] : []),
  ];
}

function chosenTitle({ chosen }: Thread, { plan }: DocumentContext, around: ItemId): string {
  const item = plan.item(around) ?? [...chosen][0]?.item;
  return item === undefined ? around : titleOf(item);
}

function alternativeOf(
  { items, folded }: Thread,
  counts: string,
  loose: ReadonlySet<Item>,
  columns: readonly ThreadColumn[],
): string {
  const links = items.reduce((sum, { right }) => sum + right.size, 0);
  const away = folded.map((column) => lowerFirst(columns[column]?.many ?? ''));
  return [
    `A diagram in columns, from national outcomes to people's needs: ${counts}, joined by ${counted(links, 'link')}.`,
    ...(away.length > 0 ? [`Counted and not drawn one by one: ${away.join(', ')}.`] : []),
    ...(loose.size > 0 ? [`The thread breaks at ${counted(loose.size, 'place')}.`] : []),
    'The table gives every box and what it contributes to.',
  ].join(' ');
}

function tableOf(
  title: string,
  items: readonly ThreadItem[],
  columns: readonly ThreadColumn[],
  context: DocumentContext,
): Table {
  const rows = items.map((each): Row => {
    const towards = itemLinks(
      [...each.left].map(({ item }) => item),
      context,
    );
    return {
      cells: [itemLink(each.item, context), columns[each.column]?.one ?? '', towards],
      ...(context.plan.owns(each.item) ? { origin: originOf(each.item) } : {}),
    };
  });
  return table(title, ['Part of the thread', 'What it is', 'Contributes to'], rows);
}
