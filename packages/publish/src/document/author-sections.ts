import { closedLists } from '@goldenthread/language';
import { type Item, ownFacts } from '@goldenthread/strategy';
import { authorLine } from './author-text.ts';
import type { DocumentContext } from './context.ts';
import { factRows, narrative, notes } from './item-entry.ts';
import { anchorOf, facts, originOf, section } from './make.ts';
import type { Section } from './nodes.ts';

/** A part of the document in its place, whether there is anything to say in it or not. */
export interface Part {
  readonly id: string;
  readonly section: Section | undefined;
}

/** A section with the names by which it can be chosen. */
export interface NamedSection {
  readonly names: readonly string[];
  readonly section: Section;
}

/** What stands before and after one part or section, in the order of the text. */
interface Around {
  readonly before: Item<'section'>[];
  readonly after: Item<'section'>[];
}

/** After the last part of the plan, and before what is only for those who write it. */
const lastPart = 'glossary';

/**
 * The parts of the document with the author's own sections, each where its `before` or `after` says, even where the part
 * that it asks for says nothing. Those that say nothing, and those that stand after each other in a circle, come last.
 */
export function withAuthorSections(parts: readonly Part[], context: DocumentContext): NamedSection[] {
  const written = context.plan.ofKind('section');
  const placed = new Set<Item>();
  const around = placesAsked(written, parts);
  const sections: NamedSection[] = [];
  const add = (part: Part): void => {
    for (const item of inOrder(part.id, around)) {
      if (item === undefined) {
        if (part.section !== undefined) sections.push({ names: [part.id], section: part.section });
      } else {
        placed.add(item);
        sections.push(authorSection(item, context));
      }
    }
  };
  const end = parts.findIndex(({ id }) => id === lastPart) + 1 || parts.length;
  for (const part of parts.slice(0, end)) add(part);
  const lastPlace = sections.length;
  for (const part of parts.slice(end)) add(part);
  const others = written.filter((item) => !placed.has(item)).map((item) => authorSection(item, context));
  sections.splice(lastPlace, 0, ...others);
  return sections;
}

/** A part, `undefined`, with the sections that stand around it, and around those in turn. */
function inOrder(part: string, around: ReadonlyMap<string, Around>): (Item<'section'> | undefined)[] {
  const found: (Item<'section'> | undefined)[] = [];
  const at = (key: string, self: Item<'section'> | undefined): Step[] => {
    const { before, after } = around.get(key) ?? { before: [], after: [] };
    return [
      ...before.map((item) => ({ item, isOpen: false })),
      { item: self, isOpen: true },
      ...after.map((item) => ({ item, isOpen: false })),
    ];
  };
  // A list of what is still to be placed, and no recursion: a chain may be as long as the plan.
  const waiting = at(part, undefined).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.isOpen) found.push(next.item);
    else if (next.item !== undefined) waiting.push(...at(keyOf(next.item), next.item).reverse());
  }
  return found;
}

interface Step {
  readonly item: Item<'section'> | undefined;
  /** What stands around it has been put beside it. */
  readonly isOpen: boolean;
}

function placesAsked(written: readonly Item<'section'>[], parts: readonly Part[]): ReadonlyMap<string, Around> {
  const known = new Set([...parts.map(({ id }) => id), ...Object.keys(closedLists.documentPart.words)]);
  const firstByName = new Map<string, Item<'section'>>();
  for (const item of written)
    if (item.name !== undefined && !firstByName.has(item.name)) firstByName.set(item.name, item);
  const around = new Map<string, Around>();
  for (const item of written) {
    const before = ownFacts(item, 'before')[0]?.position;
    const position = before ?? ownFacts(item, 'after')[0]?.position;
    if (position === undefined) continue;
    const other = firstByName.get(position);
    const key = known.has(position) ? position : other && keyOf(other);
    if (key === undefined) continue;
    const places = around.get(key) ?? { before: [], after: [] };
    around.set(key, places);
    (before === undefined ? places.after : places.before).push(item);
  }
  return around;
}

/** The author's own sections may have the names of the parts. */
function keyOf(item: Item): string {
  return `section ${item.id}`;
}

function authorSection(item: Item<'section'>, context: DocumentContext): NamedSection {
  const rows = factRows(item, context);
  const title = authorLine(item.statement ?? '') || (item.name ?? 'Section');
  const made = section(anchorOf(item), title, [
    ...narrative(item),
    ...(rows.length > 0 ? [facts(rows)] : []),
    ...notes(item, context),
  ]);
  return {
    names: item.name === undefined ? [] : [item.name],
    section: { ...made, data: { origin: originOf(item), anchor: anchorOf(item) } },
  };
}
