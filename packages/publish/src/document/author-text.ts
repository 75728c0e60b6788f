import type { Heading, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from './nodes.ts';
import { safeUrl } from './safe-url.ts';

/**
 * The author's own words, which may be Markdown. Whatever could become more than words does not: HTML stays the text that
 * was typed, a picture its description, and a link leads only where it is safe to go.
 */
export function authorBlocks(written: string): Block[] {
  if (isPlain(written)) return plainParagraphs(written);
  const root = fromMarkdown(written, {
    extensions: [gfmTable(), gfmAutolinkLiteral()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmAutolinkLiteralFromMarkdown()],
  });
  return harmlessChildren(root) as Block[];
}

/** The author's own words where only lines fit, such as a cell of a table: one for each paragraph, point or row. */
export function authorLines(written: string): PhrasingContent[][] {
  return authorBlocks(written).flatMap((block) => linesOf(block));
}

/** The author's own words within a line of ours: what would be lines runs on. */
export function authorRunOn(written: string): PhrasingContent[] {
  return authorLines(written).flatMap((line, index) => (index === 0 ? line : [text(' '), ...line]));
}

function linesOf(block: RootContent): PhrasingContent[][] {
  if (block.type === 'paragraph' || block.type === 'heading') return [block.children];
  if (block.type === 'code') return [[{ type: 'inlineCode', value: block.value }]];
  if (block.type === 'tableRow') {
    return [block.children.flatMap(({ children }, index) => (index === 0 ? children : [text(', '), ...children]))];
  }
  return 'children' in block ? (block.children as RootContent[]).flatMap(linesOf) : [];
}

/** Most facts are a sentence or two. Reading those as Markdown would tell nothing, and costs a hundred times as much. */
function isPlain(written: string): boolean {
  return !/[*_`[\]<>&\\|~!@^]|:\/\/|www\.|^\s*(?:[-+#=]|\d+[.)]|\t)| {2}\n|\n {4}|^ {4}/m.test(written);
}

function plainParagraphs(written: string): Block[] {
  return written
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => ({ type: 'paragraph', children: [text(each.replace(/\s*\n\s*/g, '\n'))] }));
}

/** A statement or a title: one line, in which only the words count. */
export function authorLine(written: string): string {
  return written.replace(/\s+/g, ' ').trim();
}

/** The beginning of a long line, so many characters at most, without the word that was cut in two. */
export function upToWord(words: string, most: number): string {
  return words
    .slice(0, most)
    .toWellFormed()
    .replace(/\s+\S*$/, '');
}

function harmless(node: RootContent, parent: Parents): RootContent[] {
  switch (node.type) {
    case 'html':
      return inFlow(parent) ? [{ type: 'paragraph', children: [text(node.value)] }] : [text(node.value)];
    case 'image':
    case 'imageReference':
      return [text(node.alt ?? '')];
    case 'definition':
      return [];
    case 'heading':
      // Within a list or a quotation it heads no part of the document.
      if (parent.type !== 'root') return [{ type: 'paragraph', children: [strongOf(node)] }];
      return [{ ...withoutPlace(node), children: harmlessChildren(node) as PhrasingContent[] }];
    case 'linkReference':
      return harmlessChildren(node);
    case 'link': {
      const url = safeUrl(node.url);
      const children = harmlessChildren(node) as PhrasingContent[];
      return url === undefined ? children : [{ type: 'link', url, children }];
    }
    default:
      return [
        'children' in node
          ? ({ ...withoutPlace(node), children: harmlessChildren(node as Parents) } as RootContent)
          : withoutPlace(node),
      ];
  }
}

function harmlessChildren(parent: Parents): RootContent[] {
  return (parent.children as RootContent[]).flatMap((child) => harmless(child, parent));
}

function strongOf(node: Heading): PhrasingContent {
  return { type: 'strong', children: harmlessChildren(node) as PhrasingContent[] };
}

function inFlow({ type }: Parents): boolean {
  return type === 'root' || type === 'blockquote' || type === 'listItem';
}

function text(value: string): PhrasingContent & { type: 'text' } {
  return { type: 'text', value };
}

/** The parser's places are those within the text, and would be taken for places in the file. */
function withoutPlace<N extends Nodes>(node: N): N {
  const { position: _, ...rest } = node;
  return rest as N;
}
