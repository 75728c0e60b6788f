import type { CompositeCstNode, CstNode, LeafCstNode } from 'langium';
import type { Fact, Item } from '../generated/ast.ts';
import { capital } from '../text.ts';
import { type FactWord, type ItemKind, isFactWord, itemKinds, kindDefinition } from '../vocabulary/index.ts';

const kindsByType: ReadonlyMap<string, ItemKind> = new Map(itemKinds.map((kind) => [capital(kind), kind]));

/** The kind of an item of the tree; `undefined` for an item whose first word is no kind. */
export function kindOf(item: Item): ItemKind | undefined {
  return kindsByType.get(item.$type);
}

/** The fact's word; `undefined` for a fact for all items of a kind, such as `every action lead council`. */
export function factWordOf(fact: Fact): FactWord | undefined {
  return isFactWord(fact.word) ? fact.word : undefined;
}

/** The kind that `every action …` speaks of. */
export function kindOfDefault(word: string): ItemKind | undefined {
  return itemKinds.find((kind) => `every ${kindDefinition(kind).word}` === word);
}

/** Where a node of the tree stands in its file, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanOf(node: CstNode): Span {
  return { start: node.offset, end: endOf(node) };
}

/** What is written there. */
export function textOf(node: CstNode): string {
  return node.root.fullText.slice(node.offset, endOf(node));
}

/**
 * A token may mean something else than what is written (`"council"`, a phrase with two spaces), and Langium takes the
 * length of what it means. Its lines and characters are those of the text.
 */
function endOf(node: CstNode): number {
  const { start, end } = node.range;
  if (!isLeaf(node)) {
    const last = (node as CompositeCstNode).content.at(-1);
    return last === undefined ? node.end : endOf(last);
  }
  return start.line === end.line ? node.offset + end.character - start.character : node.end;
}

/** The leaf of the item's own name: the first NAME of its head. */
export function nameLeaf(item: Item): LeafCstNode | undefined {
  for (const child of headNodes(item)) {
    if (isLeaf(child) && child.tokenType.name === 'NAME') return child;
  }
  return undefined;
}

/** The head of an item: its word, its name and its statement, without its facts. */
export function headSpan(item: Item): Span {
  const node = item.$cstNode;
  if (node === undefined) return { start: 0, end: 0 };
  let end = node.offset;
  for (const child of headNodes(item)) end = spanOf(child).end;
  return { start: node.offset, end };
}

/** What stands in an item's head, in the order of the text. */
function* headNodes(item: Item): Iterable<CstNode> {
  let node = item.$cstNode;
  // `Item` calls the rule of the kind, so the kind's own node stands within that of the item.
  while (node !== undefined && !isLeaf(node) && node.astNode === item) {
    const first: CstNode | undefined = (node as CompositeCstNode).content[0];
    if (first === undefined || isLeaf(first) || first.astNode !== item) break;
    node = first;
  }
  for (const child of (node as CompositeCstNode | undefined)?.content ?? []) {
    if (isBody(child)) return;
    yield child;
  }
}

function isBody(node: CstNode): boolean {
  if (isLeaf(node)) return false;
  const { $containerProperty } = node.astNode;
  return $containerProperty === 'facts' || $containerProperty === 'lines' || $containerProperty === 'leftovers';
}

function isLeaf(node: CstNode): node is LeafCstNode {
  return 'tokenType' in node;
}
