import {
  Ast,
  headSpan,
  type ItemKind,
  kindDefinition,
  kindOf,
  nameLeaf,
  type ParsedFile,
  readMoment,
  spanOf,
} from '@goldenthread/language';
import type { AnyFact, FactOfShape } from './facts.ts';
import type { Item, ItemId } from './item.ts';
import { linksOf, type NamedLink } from './links.ts';
import { readFact, readReference } from './read-facts.ts';

/** What one file adds to its strategy. Made once for each version of the file. */
export interface FilePart {
  readonly uri: string;
  readonly items: readonly Item[];
  /** The items by the offset of their name. */
  readonly byOffset: ReadonlyMap<number, Item>;
  /** Every name that its items use. */
  readonly links: readonly NamedLink[];
}

const parts = new WeakMap<ParsedFile, FilePart>();

/** The file's part of the strategy; the same object for the same file. */
export function filePart(file: ParsedFile): FilePart {
  const known = parts.get(file);
  if (known !== undefined) return known;
  const items: Item[] = [];
  let appraisal: ItemId | undefined;
  for (const node of file.tree.items) {
    const kind = kindOf(node);
    if (kind === undefined) continue;
    const item = readItem(node, kind, file, kind === 'option' ? appraisal : undefined);
    if (kind === 'appraisal') appraisal = item.id;
    items.push(item);
  }
  const part = {
    uri: file.uri,
    items,
    byOffset: new Map(items.map((item) => [item.nameOffset, item])),
    links: items.flatMap(linksOf),
  };
  parts.set(file, part);
  return part;
}

type Head = Ast.Item & { readonly statement?: string } & Partial<Pick<Ast.Progress, 'about' | 'at'>> &
  Partial<Pick<Ast.Checkpoint, 'stage'>> &
  Partial<Pick<Ast.Part, 'strategy'>>;

function readItem(node: Ast.Item, kind: ItemKind, file: ParsedFile, appraisal: ItemId | undefined): Item {
  const { index } = file;
  const head: Head = node;
  const about = readReference(head.about ?? head.strategy, index);
  const at = head.at?.written === undefined ? undefined : readMoment(head.at.written);
  const { start, end } = headSpan(node);
  const leaf = nameLeaf(node);
  const name = leaf === undefined ? undefined : spanOf(leaf);
  const word = kindDefinition(kind).word;
  const facts: Record<string, AnyFact[]> = {};
  const defaults: FactOfShape<'default'>[] = [];
  for (const factNode of node.facts) {
    const fact = readFact(factNode, index);
    if (fact === undefined) continue;
    if (Ast.isDefaultFact(factNode)) {
      defaults.push(fact as FactOfShape<'default'>);
      continue;
    }
    const same = facts[fact.word];
    if (same) same.push(fact);
    else facts[fact.word] = [fact];
  }
  return {
    id: itemId(kind, node.name ?? about?.name ?? head.stage),
    kind,
    ...(node.name === undefined ? {} : { name: node.name }),
    ...(head.statement === undefined ? {} : { statement: head.statement }),
    ...(about === undefined ? {} : { about }),
    ...(at === undefined ? {} : { at }),
    ...(head.stage === undefined ? {} : { stage: head.stage }),
    ...(appraisal === undefined ? {} : { appraisal }),
    place: index.place(start, end),
    namePlace: name === undefined ? index.place(start, start + word.length) : index.place(name.start, name.end),
    nameOffset: name?.start ?? start,
    facts,
    defaults,
  };
}

function itemId(kind: ItemKind, name: string | undefined): ItemId {
  return name === undefined ? kind : `${kind}/${name}`;
}
