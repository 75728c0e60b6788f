import {
  closedList,
  type FactWord,
  type Fix,
  factDefinitions,
  freeName,
  type IsoDate,
  type ItemName,
  inWords,
  joined,
  kindDefinition,
  lineEndOf,
  type TextChange,
  withArticle,
} from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { nationalOutcomes } from '../national-outcomes.ts';
import { certainLine } from './certain-line.ts';
import { type After, endOf, textOf, whereNewItem } from './places.ts';
import { askedFacts, groupOf, inOrder, promptLine } from './prompt-line.ts';
import { type NewItemKind, prompts } from './prompts.ts';

/** An item that is to be begun. */
export interface NewItem {
  readonly kind: NewItemKind;
  /** The name it should have; where it is taken, a number is added. Where nothing is said, by what is known of it. */
  readonly name?: ItemName;
  /** What stands after the colon is to be written, where the usual words say too little. */
  readonly insert?: string;
  /** What stands after the colon, where it is known: nothing is to be written in its place. */
  readonly statement?: string;
  /** What is known already: what stands behind the fact's word, `''` for a word that stands alone. */
  readonly facts?: Readonly<Partial<Record<FactWord, string>>>;
  /** Facts that do not fit this one, and are not asked for. */
  readonly without?: readonly FactWord[];
  /** The national outcome or the item that an assessment or a progress report speaks of. */
  readonly about?: ItemName;
  /** The day of a progress report. */
  readonly at?: IsoDate;
  /** The stage of a checkpoint. */
  readonly stage?: string;
  /** The item that it stands below: the appraisal of an option, or the last option before it. */
  readonly below?: Item;
}

/**
 * The skeletons of items, each in the file where it belongs: the name, what is known, and the Framework's questions as
 * remarks. `undefined` where none can be begun.
 */
export function newItems(plan: Strategy, items: readonly NewItem[]): Fix | undefined {
  const taken = new Set<string>();
  const places = new Map<string, { readonly after: After; readonly texts: string[] }>();
  const begun: NewItem[] = [];
  for (const item of items) {
    const after = item.below === undefined ? whereNewItem(plan, item.kind) : endOf(plan, item.below);
    const text = newItemText(plan, item, taken);
    if (after === undefined || text === undefined) continue;
    const key = `${after.line} ${after.file.uri}`;
    const same = places.get(key);
    if (same === undefined) places.set(key, { after, texts: [text] });
    else same.texts.push(text);
    begun.push(item);
  }
  if (begun.length === 0) return undefined;
  const changes = [...places.values()].map(({ after, texts }) => added(after, texts));
  return { title: `Begin ${inOneList(begun)}`, changes, isSafe: false };
}

/** The skeleton of one item. */
export function newItem(plan: Strategy, kind: NewItemKind, known: Omit<NewItem, 'kind'> = {}): Fix | undefined {
  return newItems(plan, [{ kind, ...known }]);
}

/**
 * The lines of a skeleton with `\n` between them and none at the end. `undefined` where it is not known what the item
 * would speak of.
 * @param taken names that others have got in the same go; the new name is added
 */
export function newItemText(plan: Strategy, item: NewItem, taken: Set<string> = new Set()): string | undefined {
  const { kind } = item;
  const head = headOf(plan, item, taken);
  if (head === undefined) return undefined;
  const known = item.facts ?? {};
  const words = Object.keys(known) as FactWord[];
  const asked = askedFacts(kind)
    .filter((group) => !group.some((word) => words.includes(word) || item.without?.includes(word)))
    .map(([word]) => word);
  const source = kindDefinition(kind).source.split('; ');
  const lines = inOrder(kind, [...words, ...asked]).map((word) =>
    known[word] === undefined
      ? (certainLine(plan, kind, word) ?? promptLine(plan, kind, groupOf(kind, word)))
      : `  ${word} ${known[word]}`.trimEnd(),
  );
  return [head, ...source.map((part) => `  # ${part}`), ...lines].join('\n');
}

function headOf(plan: Strategy, item: NewItem, taken: Set<string>): string | undefined {
  const { kind } = item;
  const { word, head } = kindDefinition(kind);
  const insert = item.statement ?? `[insert ${item.insert ?? prompts[kind].insert}]`;
  switch (head) {
    case 'named':
      return `${word} ${nameFor(plan, item, taken)}: ${insert}`;
    case 'text':
      return `${word}: ${insert}`;
    case 'alone':
      return word;
    case 'about': {
      const about = item.about ?? unassessed(plan, taken);
      return about && `${word} ${about}: ${insert}`;
    }
    case 'about at':
      return item.about && item.at && `${word} ${item.about} at ${inWords(item.at)}: ${insert}`;
    case 'stage': {
      const stage = item.stage ?? unanswered(plan, taken);
      return stage && `${word} ${stage}`;
    }
    case 'part':
      return undefined;
  }
}

function nameFor(plan: Strategy, item: NewItem, taken: Set<string>): string {
  const name = freeName(item.name ?? usualName(item), (wanted) => {
    if (taken.has(wanted)) return true;
    // The names of the glossary are apart from all others.
    if (item.kind === 'glossary') return plan.ofKind('glossary').some((entry) => entry.name === wanted);
    return plan.names.definitions(wanted).length > 0;
  });
  taken.add(name);
  return name;
}

/**
 * `new-need`, `new-horizon-scan-review`, `new-action-for-O1`: items that several rules begin on their own have names of
 * their own, since none of the rules knows of the others.
 */
function usualName({ kind, facts = {} }: NewItem): string {
  for (const [word, value] of Object.entries(facts) as [FactWord, string][]) {
    const [first] = /^[^\s,:]+/.exec(value) ?? [];
    const { shape } = factDefinitions[word];
    if (first === undefined) continue;
    if (shape === 'words') return `new-${first}-${kind}`;
    if (shape === 'names') return `new-${kind}-for-${first.replaceAll('.', '-')}`;
  }
  return `new-${kind}`;
}

/** The first national outcome without an assessment. */
function unassessed(plan: Strategy, taken: Set<string>): string | undefined {
  const national = nationalOutcomes(plan);
  const assessed = new Set<Item | undefined>(plan.ofKind('assessment').map(({ about }) => about && plan.target(about)));
  const outcome = national?.outcomes.find((each) => !assessed.has(each) && !taken.has(`${national.name}.${each.name}`));
  if (national === undefined || outcome === undefined) return undefined;
  const name = `${national.name}.${outcome.name ?? ''}`;
  taken.add(name);
  return name;
}

/** The first stage whose checkpoint is not there. */
function unanswered(plan: Strategy, taken: Set<string>): string | undefined {
  const there = new Set(plan.ofKind('checkpoint').map(({ stage }) => stage));
  const stages = Object.keys(closedList('checkpoint').words);
  const stage = stages.find((each) => !there.has(each) && !taken.has(`checkpoint ${each}`));
  if (stage !== undefined) taken.add(`checkpoint ${stage}`);
  return stage;
}

/** One blank line before each item, and one after the last where something follows. */
function added({ file, line }: After, texts: readonly string[]): TextChange {
  const end = lineEndOf(file.text);
  const items = texts.map((text) => `${end}${end}${text.replaceAll('\n', end)}`).join('');
  const isLast = line + 1 >= file.index.lineCount;
  const needsBlank = !isLast && textOf(file, line + 1).trim() !== '';
  const at = file.index.lineSpan(line).end;
  return { place: file.index.place(at, at), newText: `${items}${isLast || needsBlank ? end : ''}` };
}

/** "a delivery plan and an action", "3 documents". */
function inOneList(items: readonly NewItem[]): string {
  const byKind = new Map<NewItemKind, number>();
  for (const { kind } of items) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  return joined(
    [...byKind].map(([kind, count]) => (count === 1 ? withArticle(kind) : `${count} ${kindDefinition(kind).plural}`)),
    'and',
  );
}
