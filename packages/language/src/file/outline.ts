import { GrammarUtils, type Reference } from 'langium';
import type { CjoipFile, Fact, Item, PositionFact } from '../generated/ast.ts';
import type { LineProblem } from '../lexer/line-problem.ts';
import { type FactUse, type FactWord, factUse, type ItemKind, progressSubjects } from '../vocabulary/index.ts';
import type { HeadlessFacts } from './headless-facts.ts';
import { factWordOf, kindOf, kindOfDefault, nameLeaf, type Span, spanOf } from './tree.ts';

/** A short handle of an item: `settled-homes`, `A1.2a`; qualified where it reaches into another strategy. */
export type ItemName = string & { readonly itemName?: unique symbol };

/** An item's name where it is defined. */
export interface Declaration {
  readonly name: ItemName;
  /** `undefined` for an item whose first word is no kind. */
  readonly kind: ItemKind | undefined;
  readonly title: string | undefined;
  readonly span: Span;
  /** Which item of its file it is. */
  readonly index: number;
}

/** A name where it is used. */
export interface NameUse {
  readonly name: ItemName;
  readonly span: Span;
  /** The fact that names it, or the head of `assessment of`, `progress on` and `part of`. */
  readonly by: FactWord | 'assessment of' | 'progress on' | 'part of';
  /** Kinds that the fact may name; `undefined` where the fact has no place in the item anyhow. */
  readonly kinds: readonly ItemKind[] | undefined;
}

/** What a file defines, what it names, and the strategy it says it belongs to. */
export interface FileOutline {
  readonly declarations: readonly Declaration[];
  readonly uses: readonly NameUse[];
  readonly header: FileHeader | undefined;
  /** Strategies and frameworks that the header says it `uses`. */
  readonly usedStrategies: readonly ItemName[];
  /** Kinds of which an item has no readable name or no head: what they are called cannot be told yet. */
  readonly nameless: readonly ItemKind[];
}

export interface FileHeader {
  readonly type: 'strategy' | 'framework' | 'part';
  readonly name: ItemName;
  readonly span: Span;
  readonly index: number;
}

/**
 * Reads a file's outline from its tree, in one walk. `problems` tell of heads that the tree cannot hold, `headless` of
 * facts whose head was lost.
 */
export function outlineOf(
  tree: CjoipFile,
  problems: readonly LineProblem[] = [],
  headless: HeadlessFacts = { kinds: new Set(), facts: new Set() },
): FileOutline {
  const declarations: Declaration[] = [];
  const uses: NameUse[] = [];
  const headers: FileHeader[] = [];
  const usedStrategies: ItemName[] = [];
  const nameless = [...problems.map(namelessKind).filter((kind) => kind !== undefined), ...headless.kinds];
  tree.items.forEach((item, index) => {
    const kind = kindOf(item);
    const header = declare(item, kind, index, declarations);
    if (header !== undefined) headers.push(header);
    headUses(item, uses);
    for (const fact of item.facts) factUses(fact, headless.facts.has(fact) ? undefined : kind, uses);
    if (kind === 'strategy') usedStrategies.push(...namesOf(item.facts, 'uses'));
  });
  // Only a strategy has `uses`, so above the first item it is what is left of one whose first line was lost.
  for (const fact of tree.strayFacts) factUses(fact, fact.word === 'uses' ? 'strategy' : undefined, uses);
  usedStrategies.push(...namesOf(tree.strayFacts, 'uses'));
  const header = headers.find((found) => found.type !== 'part') ?? headers[0];
  return { declarations, uses, header, usedStrategies, nameless };
}

function declare(
  item: Item,
  kind: ItemKind | undefined,
  index: number,
  declarations: Declaration[],
): FileHeader | undefined {
  if (item.$type === 'Part') {
    const reference = (item as Item & { readonly strategy?: Reference }).strategy;
    if (reference?.$refNode === undefined) return undefined;
    return { type: 'part', name: reference.$refText, span: spanOf(reference.$refNode), index };
  }
  const leaf = item.name === undefined ? undefined : nameLeaf(item);
  if (item.name === undefined || leaf === undefined) return undefined;
  const title = (item as Item & { readonly statement?: string }).statement;
  declarations.push({ name: item.name, kind, title, span: spanOf(leaf), index });
  if (kind !== 'strategy' && kind !== 'framework') return undefined;
  return { type: kind, name: item.name, span: spanOf(leaf), index };
}

/** The kind of an item that is there and whose name cannot be read. */
function namelessKind(problem: LineProblem): ItemKind | undefined {
  switch (problem.type) {
    case 'name missing':
    case 'lines run together':
      return problem.kind;
    case 'unknown kind':
      return problem.name === undefined ? problem.meant : undefined;
    default:
      return undefined;
  }
}

function headUses(item: Item, uses: NameUse[]): void {
  const about = (item as Item & { readonly about?: Reference }).about;
  if (about === undefined) return;
  if (item.$type === 'Assessment') addUse(about, 'assessment of', ['outcome'], uses);
  else addUse(about, 'progress on', progressSubjects, uses);
}

function factUses(fact: Fact, kind: ItemKind | undefined, uses: NameUse[]): void {
  if (fact.$type === 'DefaultFact') {
    const inner = (fact as Fact & { readonly fact?: Fact }).fact;
    if (inner !== undefined) factUses(inner, kindOfDefault(fact.word), uses);
    return;
  }
  const word = factWordOf(fact);
  if (word === undefined) return;
  const use: FactUse | undefined = kind === undefined ? undefined : factUse(kind, word);
  if (fact.$type === 'PositionFact') addPosition(fact as PositionFact, word, use?.to, uses);
  else forEachReference(fact, (reference) => addUse(reference, word, use?.to, uses));
}

function addUse(
  reference: Reference,
  by: NameUse['by'],
  kinds: readonly ItemKind[] | undefined,
  uses: NameUse[],
): void {
  if (reference.$refNode === undefined) return;
  uses.push({ name: reference.$refText, span: spanOf(reference.$refNode), by, kinds });
}

/** A section's place is a part of the document or a section, so the grammar does not make it a reference. */
function addPosition(fact: PositionFact, by: FactWord, kinds: NameUse['kinds'], uses: NameUse[]): void {
  const node = GrammarUtils.findNodeForProperty(fact.$cstNode, 'place');
  if (node !== undefined) uses.push({ name: fact.place, span: spanOf(node), by, kinds });
}

/** Calls `visit` with every name that the fact uses, in the order of the text. */
function forEachReference(fact: Fact, visit: (reference: Reference) => void): void {
  for (const value of Object.values(fact)) {
    if (Array.isArray(value)) {
      for (const element of value) {
        if (isReference(element)) visit(element);
        else if (isReference(element?.resource)) visit(element.resource);
      }
    } else if (isReference(value)) {
      visit(value);
    }
  }
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && '$refText' in value;
}

function namesOf(facts: readonly Fact[], word: FactWord): ItemName[] {
  const names: ItemName[] = [];
  for (const fact of facts)
    if (fact.word === word) forEachReference(fact, (reference) => names.push(reference.$refText));
  return names;
}
