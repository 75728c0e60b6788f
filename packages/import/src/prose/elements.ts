import { Parser } from 'htmlparser2';

export interface Element {
  readonly tagName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly childNodes: readonly Node[];
}

export type Node = Element | { readonly value: string };

/** The tree of a piece of HTML. Whatever is wrong with it, there is one; nothing in it is run or asked for. */
export function treeOf(html: string): Element {
  const root = { tagName: '', attributes: {}, childNodes: [] as Node[] };
  const open = [root];
  const parser = new Parser({
    onopentag(tagName, attributes) {
      const element = { tagName, attributes, childNodes: [] as Node[] };
      open.at(-1)?.childNodes.push(element);
      open.push(element);
    },
    ontext(value) {
      open.at(-1)?.childNodes.push({ value });
    },
    onclosetag() {
      if (open.length > 1) open.pop();
    },
  });
  parser.write(html);
  parser.end();
  return root;
}

export function attribute(node: Element, name: string): string | undefined {
  return Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined;
}

export function styleOf(node: Element): string {
  return (attribute(node, 'style') ?? '').slice(0, 5_000);
}

export function elementsIn(node: Element): readonly Element[] {
  return node.childNodes.filter((child): child is Element => 'tagName' in child);
}

/** Every node below one, in the order of the document, however deep or wide it is. */
export function* nodesBelow(root: Element): Iterable<Node> {
  const open: { readonly nodes: readonly Node[]; at: number }[] = [{ nodes: root.childNodes, at: 0 }];
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const node = last.nodes[last.at++];
    if (node === undefined) {
      open.pop();
      continue;
    }
    yield node;
    if ('childNodes' in node) open.push({ nodes: node.childNodes, at: 0 });
  }
}

/** All words below a node. */
export function wordsBelow(root: Element): string {
  const words: string[] = [];
  for (const node of nodesBelow(root)) if ('value' in node) words.push(node.value);
  return words.join(' ');
}

/** The first words below a node, about as many characters as asked for. */
export function firstWordsBelow(root: Element, most = 40): string {
  let words = '';
  let seen = 0;
  for (const node of nodesBelow(root)) {
    if ('value' in node) words += node.value;
    if (words.length >= most || ++seen > 200) break;
  }
  return words;
}

/** The rows of a table, not those of tables within it. */
export function rowsOf(table: Element): readonly (readonly Element[])[] {
  const rows: Element[][] = [];
  for (const part of elementsIn(table)) {
    const isPart = part.tagName === 'thead' || part.tagName === 'tbody' || part.tagName === 'tfoot';
    for (const row of part.tagName === 'tr' ? [part] : isPart ? elementsIn(part) : []) {
      if (row.tagName !== 'tr') continue;
      rows.push(elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th'));
    }
  }
  return rows;
}
