import { type ItemKind, itemKinds, type ParsedFile, type Place } from '@goldenthread/language';
import type { Item, ownFacts, Strategy } from '@goldenthread/strategy';
import type { NewItemKind } from './prompts.ts';

/** A line of a file after which something is added. */
export interface After {
  readonly file: ParsedFile;
  /** Counted from 0. */
  readonly line: number;
}

/** Where kinds belong that have no item of their own yet: beside the first of these that the plan has. */
const related: { readonly [K in NewItemKind]: readonly NewItemKind[] } = {
  vision: ['scope', 'principle'],
  scope: ['vision', 'principle'],
  principle: ['vision', 'scope'],
  section: ['vision', 'scope', 'principle'],
  outcome: ['objective', 'assumption', 'output'],
  objective: ['outcome', 'action'],
  assessment: ['outcome', 'objective'],
  priority: ['criterion', 'gap', 'objective', 'need'],
  criterion: ['priority', 'appraisal', 'gap'],
  governance: ['group', 'partner'],
  group: ['governance', 'partner'],
  partner: ['role', 'group', 'governance'],
  role: ['partner', 'group'],
  delivery: ['action', 'deliverable', 'objective'],
  action: ['delivery', 'deliverable', 'objective'],
  procurement: ['change', 'appraisal', 'service'],
  change: ['procurement', 'gap', 'service'],
  deliverable: ['action', 'delivery', 'objective'],
  workforce: ['deliverable', 'role', 'partner'],
  participation: ['arrangement', 'group', 'partner'],
  document: ['glossary'],
  measure: ['evaluation', 'outcome'],
  evaluation: ['measure', 'review'],
  population: ['need', 'gap'],
  need: ['population', 'gap', 'service'],
  finding: ['need', 'evidence', 'gap'],
  gap: ['priority', 'need', 'service'],
  service: ['resource', 'gap', 'need'],
  resource: ['service', 'partner'],
  evidence: ['duty', 'finding', 'need'],
  duty: ['evidence', 'finding'],
  appraisal: ['priority', 'gap', 'change'],
  option: ['appraisal'],
  assumption: ['risk', 'factor', 'outcome'],
  risk: ['assumption', 'factor', 'outcome'],
  factor: ['assumption', 'risk', 'outcome'],
  challenge: ['input', 'output', 'factor', 'outcome'],
  input: ['output', 'challenge', 'outcome'],
  output: ['input', 'challenge', 'outcome'],
  checkpoint: ['review', 'evaluation'],
  arrangement: ['review', 'evaluation', 'action'],
  review: ['evaluation', 'checkpoint', 'measure'],
  glossary: ['document'],
  progress: ['review', 'action'],
};

/**
 * Where an item of the kind belongs: below the last of its kind; else in the file with its neighbours, below the last
 * item of the nearest kind that comes before it in the order of the vocabulary, or at the end where none does.
 */
export function whereNewItem(plan: Strategy, kind: NewItemKind): After | undefined {
  const last = plan.ofKind(kind === 'appraisal' && plan.ofKind('option').length > 0 ? 'option' : kind).at(-1) as
    | Item
    | undefined;
  const same = last === undefined ? undefined : endOf(plan, last);
  if (same !== undefined) return same;
  const neighbours = related[kind].map((each) => (plan.ofKind(each) as readonly Item[]).at(-1));
  const near = neighbours.find((item) => item !== undefined) ?? plan.header;
  const file = near === undefined ? plan.files[0] : fileOf(plan, near.place);
  if (file === undefined) return undefined;
  const above = lastOfKindBefore(plan, kind, file);
  const end = above && endOf(plan, above);
  return end ?? { file, line: lastLine(file, file.index.lineCount, 0) };
}

function lastOfKindBefore(plan: Strategy, kind: ItemKind, file: ParsedFile): Item | undefined {
  const last = placesOf(plan).last.get(file.uri);
  for (let at = itemKinds.indexOf(kind) - 1; at >= 0; at--) {
    const before = itemKinds[at];
    const item = before === undefined || before === 'part' ? undefined : last?.get(before);
    if (item !== undefined) return item;
  }
  return undefined;
}

/** The last line of an item, with the remarks that stand further in. */
export function endOf(plan: Strategy, item: Item): After | undefined {
  const file = fileOf(plan, item.place);
  if (file === undefined) return undefined;
  const next = placesOf(plan).next.get(item) ?? file.index.lineCount;
  return { file, line: lastLine(file, next, item.place.range.start.line) };
}

/** The last line of the facts of an item, or of its head, with the remarks right below that stand further in. */
export function endOfFacts(plan: Strategy, item: Item): After | undefined {
  const file = fileOf(plan, item.place);
  if (file === undefined) return undefined;
  let line = item.place.range.end.line;
  for (const fact of factsOf(item)) line = Math.max(line, fact.place.range.end.line);
  const next = placesOf(plan).next.get(item) ?? file.index.lineCount;
  while (line + 1 < next && /^[ \t]+#/.test(textOf(file, line + 1))) line++;
  return { file, line };
}

/** Whether the item's head ends with a block of text below it that nothing ends: what stands further in is text. */
export function endsInBlock(item: Item): boolean {
  return item.place.range.end.line > item.place.range.start.line && factsOf(item).length === 0;
}

/** The remarks among the lines of an item. */
export function* remarksOf(plan: Strategy, item: Item): Iterable<string> {
  const file = fileOf(plan, item.place);
  if (file === undefined) return;
  const next = placesOf(plan).next.get(item) ?? file.index.lineCount;
  for (let line = item.place.range.start.line + 1; line < next; line++) {
    const text = textOf(file, line);
    if (/^\s*#/.test(text)) yield text;
  }
}

export function textOf(file: ParsedFile, line: number): string {
  const { start, end } = file.index.lineSpan(line);
  return file.text.slice(start, end);
}

/** The item with its name at this very place, as rules mark items. */
export function itemAt(plan: Strategy, place: Place): Item | undefined {
  return placesOf(plan).byPlace.get(place);
}

function factsOf(item: Item): readonly { readonly place: Place }[] {
  const own = Object.values(item.facts as Readonly<Record<string, ReturnType<typeof ownFacts>>>).flat();
  return [...own, ...item.defaults];
}

/** The last line before `until` that is neither blank nor a remark at the margin, which speaks of what comes below. */
function lastLine(file: ParsedFile, until: number, first: number): number {
  let line = until - 1;
  while (line > first && /^(?:#|\s*$)/.test(textOf(file, line))) line--;
  return line;
}

interface Places {
  readonly files: ReadonlyMap<string, ParsedFile>;
  readonly byPlace: ReadonlyMap<Place, Item>;
  /** The last item of each kind in a file. */
  readonly last: ReadonlyMap<string, ReadonlyMap<ItemKind, Item>>;
  /** The line of the head below an item in its file. */
  readonly next: ReadonlyMap<Item, number>;
}

const known = new WeakMap<Strategy, Places>();

function placesOf(plan: Strategy): Places {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const next = new Map<Item, number>();
  const last = new Map<string, Map<ItemKind, Item>>();
  plan.items.forEach((item, at) => {
    const { uri } = item.place;
    const ofFile = last.get(uri) ?? new Map<ItemKind, Item>();
    last.set(uri, ofFile.set(item.kind, item));
    const below = plan.items[at + 1];
    if (below?.place.uri === item.place.uri) next.set(item, below.place.range.start.line);
  });
  const places = {
    files: new Map(plan.files.map((file) => [file.uri, file])),
    byPlace: new Map(plan.items.map((item) => [item.namePlace, item])),
    next,
    last,
  };
  known.set(plan, places);
  return places;
}

function fileOf(plan: Strategy, { uri }: Place): ParsedFile | undefined {
  return placesOf(plan).files.get(uri);
}
