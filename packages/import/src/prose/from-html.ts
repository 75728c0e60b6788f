import type { PhrasingContent } from 'mdast';
import { cleanWords, onOneLine } from '../clean.ts';
import type { Table, TableCell } from '../table/table.ts';
import { type Block, type ListEntry, type Prose, wordsOf } from './blocks.ts';
import { attribute, type Element, type Node, rowsOf, styleOf, treeOf, wordsBelow } from './elements.ts';
import { isLeftOut, type Look, lookOf } from './looks.ts';
import { markerIn, wordListLevel } from './word-lists.ts';

/** Deeper is no document of a person's; what stands there is taken as words. */
const deepest = 200;
/** Larger than any plan; what a page of this size means is not worth the wait. */
const largestHtml = 32 * 1024 * 1024;

const paragraphs = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'address',
  'pre',
  'blockquote',
  'figure',
  'figcaption',
  'dd',
  'dt',
  'dl',
  'center',
  'body',
  'html',
  'form',
  'fieldset',
  'details',
  'summary',
  'nav',
  'caption',
]);

/**
 * Reads HTML as word processors, mail programs and browsers put it on the clipboard, and as readers of files make it:
 * headings, paragraphs, lists, tables. Whatever it is, it gives what can be read of it, and asks nobody for anything.
 */
export function proseFromHtml(html: string): Prose {
  const reader = new HtmlReader();
  reader.read(treeOf(html.slice(0, largestHtml)));
  if (html.length > largestHtml) reader.remarks.add('The document is too large, and its end was left out.');
  return { blocks: reader.blocks, remarks: [...reader.remarks] };
}

class HtmlReader {
  readonly blocks: Block[] = [];
  readonly remarks = new Set<string>();
  #open: PhrasingContent[] = [];
  #list: ListEntry[] = [];
  #tables = 0;
  /** The heading above, for the table below. */
  #title = '';

  read(root: { readonly childNodes: readonly Node[] }, depth = 0): void {
    this.#children(root.childNodes, { list: 0, depth, look: {} });
    this.#endParagraph();
    this.#endList();
  }

  #children(nodes: readonly Node[], at: Place): void {
    for (const node of nodes) this.#node(node, at);
  }

  #node(node: Node, at: Place): void {
    if ('value' in node) {
      this.#text(node.value, at.look);
      return;
    }
    if (!('tagName' in node)) return;
    if (this.#isLeftOut(node)) return;
    if (at.depth > deepest) {
      this.#text(` ${wordsBelow(node)} `, at.look);
      return;
    }
    const { tagName } = node;
    const inside = { ...at, depth: at.depth + 1, look: lookOf(node, at.look) };
    const heading = headingDepth(node);
    if (heading !== undefined) this.#heading(node, heading, inside);
    else if (tagName === 'table') this.#table(node, inside);
    else if (tagName === 'ul' || tagName === 'ol') this.#listOf(node, tagName === 'ol', inside);
    else if (tagName === 'li') this.#entry(node, { ...inside, list: Math.max(at.list, 1) });
    else if (tagName === 'br' || tagName === 'hr') this.#endParagraph(at);
    else if (paragraphs.has(tagName)) this.#paragraph(node, inside);
    else this.#children(childrenOf(node), inside);
  }

  #isLeftOut(node: Element): boolean {
    const note = isLeftOut(node);
    if (note !== undefined && note !== '') this.remarks.add(note);
    return note !== undefined;
  }

  #text(value: string, look: Look): void {
    const words = value
      .toWellFormed()
      .replace(/[^\S\n]+|\n/g, ' ')
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    const clean = words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
    if (clean !== '') this.#open.push(marked(clean, look));
  }

  #heading(node: Element, depth: number, at: Place): void {
    this.#endParagraph(at);
    this.#endList();
    this.#children(childrenOf(node), { ...at, look: {} });
    const content = this.#taken();
    if (content.length === 0) return;
    this.#title = onOneLine(wordsOf(content));
    this.blocks.push({ type: 'heading', depth, content });
  }

  #paragraph(node: Element, at: Place): void {
    this.#endParagraph(at);
    const level = wordListLevel(node);
    if (level === undefined) {
      this.#children(childrenOf(node), at);
      this.#endParagraph(at);
      return;
    }
    const marker = markerIn(node);
    this.#children(childrenOf(node), { ...at, look: {} });
    const content = withoutMarker(this.#taken(), marker.words);
    if (content.length > 0) this.#list.push({ content, depth: level, isOrdered: marker.isOrdered });
  }

  #listOf(node: Element, isOrdered: boolean, at: Place): void {
    this.#endParagraph(at);
    this.#children(childrenOf(node), { ...at, list: Math.min(at.list + 1, 9), isOrdered });
    this.#endParagraph(at);
    if (at.list === 0) this.#endList();
  }

  #entry(node: Element, at: Place): void {
    this.#endParagraph(at);
    this.#children(childrenOf(node), { ...at, isEntry: true });
    this.#endParagraph({ ...at, isEntry: true });
  }

  /** What was written so far is a paragraph, or an entry of the list in which it stands. */
  #endParagraph(at?: Place): void {
    const content = this.#taken();
    if (content.length === 0) return;
    if (at?.isEntry === true && at.list > 0) {
      this.#list.push({ content, depth: at.list, isOrdered: at.isOrdered ?? false });
      return;
    }
    this.#endList();
    this.blocks.push({ type: 'paragraph', content });
  }

  #endList(): void {
    if (this.#list.length > 0) this.blocks.push({ type: 'list', entries: this.#list });
    this.#list = [];
  }

  #taken(): readonly PhrasingContent[] {
    const content = tidy(this.#open);
    this.#open = [];
    return content;
  }

  /** A table of one column is a frame around text. */
  #table(node: Element, at: Place): void {
    this.#endParagraph(at);
    const rows = rowsOf(node);
    if (rows.every((cells) => cells.length < 2)) {
      for (const cells of rows) for (const cell of cells) this.#paragraph(cell, at);
      return;
    }
    this.#endList();
    this.#tables++;
    const caption = childrenOf(node).find((child) => 'tagName' in child && child.tagName === 'caption');
    const title = caption === undefined || !('tagName' in caption) ? this.#title : onOneLine(wordsBelow(caption));
    const table: Table = {
      place: `table ${this.#tables}`,
      ...(title === '' ? {} : { title }),
      rows: rows.map((cells) => cells.map((cell) => this.#cell(cell, at.depth))),
    };
    this.blocks.push({ type: 'table', table });
  }

  #cell(node: Element, depth: number): TableCell {
    const inner = new HtmlReader();
    inner.read({ childNodes: childrenOf(node) }, depth + 1);
    for (const remark of inner.remarks) this.remarks.add(remark);
    const text = inner.blocks.map(linesOfBlock).join('\n');
    const [columns, rows] = ['colspan', 'rowspan'].map((name) => Number.parseInt(attribute(node, name) ?? '1', 10));
    return {
      text: cleanWords(text),
      ...(columns !== undefined && columns > 1 ? { columns } : {}),
      ...(rows !== undefined && rows > 1 ? { rows } : {}),
    };
  }
}

interface Place {
  /** How deep in lists. */
  readonly list: number;
  readonly isOrdered?: boolean;
  readonly isEntry?: boolean;
  /** How deep in the tree. */
  readonly depth: number;
  readonly look: Look;
}

function childrenOf(node: Element): readonly Node[] {
  return node.tagName === 'template' ? [] : node.childNodes;
}

function linesOfBlock(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.entries.length === 1
        ? wordsOf(block.entries[0]?.content ?? [])
        : block.entries.map(({ content }) => `- ${wordsOf(content)}`).join('\n');
    case 'table':
      return block.table.rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n');
    default:
      return wordsOf(block.content);
  }
}

function headingDepth(node: Element): number | undefined {
  const own = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (own !== undefined) return Number(own);
  if (!paragraphs.has(node.tagName)) return undefined;
  const name = attribute(node, 'class') ?? '';
  if (/\b(?:MsoTitle|Title)\b/.test(name)) return 1;
  const level = /\bMsoHeading(\d)\b/.exec(name)?.[1] ?? /mso-outline-level:\s*([1-6])/i.exec(styleOf(node))?.[1];
  return level === undefined ? undefined : Number(level);
}

function marked(value: string, { isStrong, isEmphasis, link }: Look): PhrasingContent {
  let node: PhrasingContent = { type: 'text', value };
  if (isEmphasis) node = { type: 'emphasis', children: [node] };
  if (isStrong) node = { type: 'strong', children: [node] };
  return link === undefined ? node : { type: 'link', url: link, children: [node] };
}

/** Runs of one look become one, spaces at the ends go, and marks stand close to their words. */
function tidy(content: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const runs: { look: string; node: PhrasingContent; words: string }[] = [];
  for (const node of content) {
    const words = wordsOf([node]);
    const last = runs.at(-1);
    // A space takes the look of what stands before it, so that it never parts one run into two.
    const look = words.trim() === '' && last !== undefined ? last.look : lookKey(node);
    if (last?.look === look) last.words += words;
    else runs.push({ look, node, words });
  }
  const cleaned = runs.map((run) => ({ ...run, words: run.words.replace(/ +/g, ' ') }));
  const tidied: PhrasingContent[] = [];
  let before = ' ';
  for (const [at, { node, words }] of cleaned.entries()) {
    let own = before.endsWith(' ') ? words.trimStart() : words;
    if (at === cleaned.length - 1) own = own.trimEnd();
    if (own === '') continue;
    before = own;
    const inner = own.trim();
    if (node.type === 'text' || inner === '') tidied.push({ type: 'text', value: own });
    else {
      if (own.startsWith(' ')) tidied.push({ type: 'text', value: ' ' });
      tidied.push(withWords(node, inner));
      if (own.endsWith(' ')) tidied.push({ type: 'text', value: ' ' });
    }
  }
  return tidied.some((node) => wordsOf([node]).trim() !== '') ? tidied : [];
}

function lookKey(node: PhrasingContent): string {
  return 'children' in node
    ? `${node.type}${node.type === 'link' ? node.url : ''}>${node.children.map(lookKey).join()}`
    : node.type;
}

function withWords(node: PhrasingContent, words: string): PhrasingContent {
  if (!('children' in node)) return { type: 'text', value: words };
  const [first] = node.children;
  return { ...node, children: first === undefined ? [] : [withWords(first, words)] } as PhrasingContent;
}

/** Takes the glyph away with which Word draws a bullet. */
function withoutMarker(content: readonly PhrasingContent[], marker: string): readonly PhrasingContent[] {
  const [first, ...rest] = content;
  if (marker === '' || first?.type !== 'text' || !first.value.startsWith(marker)) return content;
  const value = first.value.slice(marker.length).trimStart();
  return value === '' ? rest : [{ type: 'text', value }, ...rest];
}
