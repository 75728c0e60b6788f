import { type FileLine, factWordsOf, fileLines, type ItemKind, type ParsedFile } from '@goldenthread/language';

/** An item with its lines as they should follow each other. */
export interface OrderedItem {
  /** Its first and its last line, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** The numbers of its lines in their new order. */
  readonly lines: readonly number[];
}

/** A fact with the remarks right above it and the lines of its list or its text. */
interface FactLines {
  readonly first: number;
  readonly last: number;
  readonly rank: number;
}

/** The items whose facts are not in the order of the vocabulary, each with its lines in that order. */
export function itemsWithFacts(file: ParsedFile): readonly OrderedItem[] {
  const lines = fileLines(file);
  const damaged = damagedLines(file);
  const items: OrderedItem[] = [];
  for (let first = 0; first < lines.length; first++) {
    const head = lines[first];
    if (head?.type !== 'head' || head.kind === undefined) continue;
    let last = first;
    while (last + 1 < lines.length && lines[last + 1]?.type !== 'head') last++;
    const ordered = orderedLines(lines, first, last, head.kind, damaged);
    if (ordered.some((line, at) => line !== first + at)) items.push({ first, last, lines: ordered });
    first = last;
  }
  return items;
}

/** Facts trade places among themselves; blank lines and remarks that stand by themselves keep theirs. */
function orderedLines(
  lines: readonly FileLine[],
  first: number,
  last: number,
  kind: ItemKind,
  damaged: ReadonlySet<number>,
): readonly number[] {
  const ordered: number[] = [];
  let run: FactLines[] = [];
  let runStart = first;
  const endRun = (until: number): void => {
    ordered.push(...inOrder(run, runStart, until));
    run = [];
    runStart = until;
  };
  for (let at = first; at <= last; at++) {
    const line = lines[at];
    if (line?.type === 'fact') {
      const fact = factAt(lines, at, last, kind);
      if (rangeHas(damaged, fact.first, fact.last)) endRun(fact.last + 1);
      else run.push(fact);
      at = fact.last;
      continue;
    }
    // What cannot be read stays where it is, and nothing moves past it: it may belong to the fact above.
    if (line?.type === 'unknown' || damaged.has(at)) endRun(at + 1);
  }
  endRun(last + 1);
  return ordered;
}

function factAt(lines: readonly FileLine[], at: number, lastOfItem: number, kind: ItemKind): FactLines {
  let first = at;
  while (lines[first - 1]?.type === 'comment') first--;
  let last = at;
  for (let below = at + 1; below <= lastOfItem; below++) {
    const type = lines[below]?.type;
    if (type === 'fact' || type === 'unknown') break;
    if (type === 'text' || type === 'list') last = below;
  }
  return { first, last, rank: rankOf(lines[at], kind) };
}

/** `every action …` stands below the item's own facts. */
function rankOf(line: FileLine | undefined, kind: ItemKind): number {
  const words = factWordsOf(kind);
  const at = line?.every === undefined && line?.fact !== undefined ? words.indexOf(line.fact) : -1;
  return at === -1 ? words.length : at;
}

function inOrder(facts: readonly FactLines[], start: number, until: number): readonly number[] {
  const sorted = facts.toSorted((a, b) => a.rank - b.rank);
  const ordered: number[] = [];
  let from = start;
  for (const [at, fact] of facts.entries()) {
    const placed = sorted[at] ?? fact;
    ordered.push(...numbers(from, fact.first), ...numbers(placed.first, placed.last + 1));
    from = fact.last + 1;
  }
  return [...ordered, ...numbers(from, until)];
}

function numbers(from: number, until: number): number[] {
  return Array.from({ length: Math.max(until - from, 0) }, (_, at) => from + at);
}

function damagedLines({ findings }: ParsedFile): ReadonlySet<number> {
  const damaged = new Set<number>();
  for (const { severity, place } of findings) {
    if (severity !== 'error') continue;
    for (const line of numbers(place.range.start.line, place.range.end.line + 1)) damaged.add(line);
  }
  return damaged;
}

function rangeHas(lines: ReadonlySet<number>, first: number, last: number): boolean {
  return numbers(first, last + 1).some((line) => lines.has(line));
}
