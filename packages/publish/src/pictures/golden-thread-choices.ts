import type { ItemKind } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';
import type { Element, ElementContent } from 'hast';
import type { DocumentContext } from '../document/context.ts';
import { lowerFirst } from '../document/display-words.ts';
import { kindName } from '../document/kind-words.ts';
import { anchorOf } from '../document/make.ts';
import type { PictureChoice, PicturePart } from '../document/nodes.ts';
import { addressOf, type Box, drawing, linkNamed, rectangle, round, svgElement, titleOf } from './draw.ts';
import {
  boxShapes,
  countsOf,
  headingShapes,
  heightWith,
  layoutOf,
  linkShapes,
  shared,
} from './golden-thread-layout.ts';
import type { GoldenThread, Thread, ThreadColumn, ThreadItem } from './thread.ts';

/** A box that is drawn already, and can be shown again at another place. */
interface DrawnBox {
  readonly each: ThreadItem;
  readonly id: string;
  readonly place: Box;
  readonly lines: readonly string[];
}

interface Whole {
  readonly boxes: readonly DrawnBox[];
  readonly thread: Thread;
  readonly columns: readonly ThreadColumn[];
  /** Where the thread breaks. */
  readonly loose: ReadonlySet<Item>;
  readonly context: DocumentContext;
}

/** What a reader can choose by. */
const kinds = [
  { kind: 'outcome', one: 'Outcome' },
  { kind: 'need', one: 'Need' },
  { kind: 'partner', one: 'Partner' },
] as const satisfies readonly { kind: ItemKind; one: string }[];

/** A thread of fewer boxes is seen at a glance. */
const fewBoxes = 24;
/** A part of more boxes is no easier to read than the whole. */
const mostBoxes = 150;
/** All parts together hold no more boxes for each of the whole, so that a page grows as its plan does. */
const mostTimes = 12;
/** Nor more than this: nobody looks at so many, and each has to be laid out whenever the plan is another. */
const mostInAll = 1300;

/** The parts of the thread around each outcome, need and partner; none, where the whole is small. */
export function choicesOf(all: GoldenThread, whole: Whole): readonly PictureChoice[] {
  const { plan } = whole.context;
  if (whole.thread.items.length < fewBoxes) return [];
  const found = kinds.map(({ kind, one }) => ({
    name: lowerFirst(kindName(plan, kind, one)),
    kind,
    parts: plan.ofKind(kind).flatMap((item): { item: Item; thread: Thread }[] => {
      const thread = all.around(item.id, mostBoxes);
      return thread === undefined || thread.items.length >= whole.thread.items.length ? [] : [{ item, thread }];
    }),
  }));
  const kept = withinReason(
    found.flatMap(({ parts }) => parts.map(({ thread }) => thread)),
    Math.min(whole.thread.items.length * mostTimes, mostInAll),
  );
  const boxes = new SharedBoxes(whole);
  return found.flatMap(({ name, kind, parts }): PictureChoice[] => {
    const drawn = parts
      .filter(({ thread }) => kept.has(thread))
      .map(({ item, thread }) => partOf(item, thread, boxes, whole));
    return drawn.length === 0
      ? []
      : [{ id: `picture-golden-thread-by-${kind}`, title: `Around one ${name}`, parts: drawn }];
  });
}

/** The smaller ones first: they are what a part is for. */
function withinReason(threads: readonly Thread[], most: number): ReadonlySet<Thread> {
  let sum = 0;
  const bySize = [...threads].sort((a, b) => a.items.length - b.items.length);
  return new Set(
    bySize.filter(({ items }) => {
      sum += items.length;
      return sum <= most;
    }),
  );
}

function partOf(item: Item, thread: Thread, boxes: SharedBoxes, { columns, context }: Whole): PicturePart {
  const layout = layoutOf(thread, columns, boxes.lines);
  const id = `picture-golden-thread-around-${anchorOf(item).slice('item-'.length)}`;
  const title = titleOf(item);
  const shapes = thread.items.map((each): ElementContent => {
    const place = layout.places.get(each);
    if (place === undefined) throw new RangeError('Every box of the thread has a place.');
    const shape = boxes.at(each, place, layout.lines.get(each) ?? []);
    const mark = thread.chosen.has(each) ? [rectangle(place, ['ink-stroke', 'chosen', 'unfilled'], 4)] : [];
    // What it contributes to is said with the whole, and not again in every part.
    return linkNamed(addressOf(each.item, context), boxes.nameOf(each), [shape, ...mark]);
  });
  const alternative = `The part of the golden thread around “${title}”: ${countsOf(thread, layout, columns)}. The table of the whole gives what each contributes to.`;
  return {
    id,
    title,
    drawing: drawing(
      {
        id: `${id}-drawing`,
        title: `The golden thread around “${title}”`,
        alternative,
        width: layout.width,
        height: heightWith([], layout),
        isWalked: true,
      },
      [linkShapes({ ...layout, ways: [layout.ways.join('')] }), ...headingShapes(thread, layout, columns), ...shapes],
    ),
  };
}

/** A box is drawn once in a page, and shown again wherever it stands in another part. */
class SharedBoxes {
  readonly #columns: readonly ThreadColumn[];
  readonly #loose: ReadonlySet<Item>;
  /** By the item, and what its box says. */
  readonly #drawn = new Map<number, { readonly id: string; readonly place: Box }>();
  readonly #names = new Map<number, string>();
  /** What they say, by the items' turns. */
  readonly lines = new Map<number, readonly string[]>();

  constructor({ boxes, columns, loose }: Whole) {
    this.#columns = columns;
    this.#loose = loose;
    for (const { each, id, place, lines } of boxes) {
      if (each.folded.size > 0) continue;
      this.#drawn.set(each.turn, { id, place });
      this.lines.set(each.turn, lines);
    }
  }

  /** What somebody hears who cannot see the box. */
  nameOf({ turn, item, column }: ThreadItem): string {
    const known = this.#names.get(turn);
    if (known !== undefined) return known;
    const name = `${this.#columns[column]?.one}: ${titleOf(item)}`;
    this.#names.set(turn, name);
    return name;
  }

  at({ turn, item, column }: ThreadItem, place: Box, lines: readonly string[]): Element {
    const known = this.#drawn.get(turn);
    if (known !== undefined) {
      const [x, y] = [round(place.x - known.place.x), round(place.y - known.place.y)];
      return svgElement('use', { href: `#${known.id}`, x, y });
    }
    const id = `thread-more-${turn}`;
    this.#drawn.set(turn, { id, place });
    this.lines.set(turn, lines);
    const looks = this.#loose.has(item) ? ['dashed'] : [];
    return shared(id, boxShapes(place, lines, this.#columns[column]?.hue ?? 'grey', looks));
  }
}
