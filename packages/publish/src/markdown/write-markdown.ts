import type { Root } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import type { Block } from '../document/nodes.ts';
import { plainCharacters } from '../plain-characters.ts';
import { plainBlocks } from './to-plain-mdast.ts';

/** Marks that GitHub and others read as more than words, beside those of Markdown itself. */
const unsafe: Unsafe[] = [
  { character: '~', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
];

/**
 * The document as Markdown, with tables as GitHub writes them. Whoever reads it back gets the same words; none of the
 * author's becomes HTML or a link that is not safe.
 */
export function writeMarkdown(document: Root, { title }: { readonly title: string }): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: plainCharacters(title) }] },
      ...plainBlocks(document.children as readonly Block[]),
    ],
  };
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmAutolinkLiteralToMarkdown(),
      gfmStrikethroughToMarkdown(),
      { unsafe },
    ],
  });
}
