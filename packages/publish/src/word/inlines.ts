import { Bookmark, ExternalHyperlink, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { PhrasingContent } from 'mdast';
import { safeUrl } from '../document/safe-url.ts';
import type { Writing } from './writing.ts';
import { xmlText } from './xml-text.ts';

type Looks = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'font' | 'style'>;

/** The words of a line, with their emphasis and links. Text is never read as a field. */
export function runs(content: readonly PhrasingContent[], writing: Writing, looks: Looks = {}): ParagraphChild[] {
  return content.flatMap((node) => runsOf(node, writing, looks));
}

/** The words, at the addresses that wait for a paragraph. */
export function atAddresses(children: readonly ParagraphChild[], writing: Writing): ParagraphChild[] {
  const names = [...new Set(writing.waiting)]
    .flatMap((anchor) => writing.bookmarkOf(anchor) ?? [])
    .filter((name) => !writing.given.has(name));
  for (const name of names) writing.given.add(name);
  writing.waiting = [];
  const [first, ...others] = names;
  if (first === undefined) return [...children];
  return [...others.map((id) => new Bookmark({ id, children: [] })), new Bookmark({ id: first, children })];
}

function runsOf(node: PhrasingContent, writing: Writing, looks: Looks): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return [new TextRun({ ...looks, text: xmlText(node.value) })];
    case 'strong':
      return runs(node.children, writing, { ...looks, bold: true });
    case 'emphasis':
      return runs(node.children, writing, { ...looks, italics: true });
    case 'delete':
      return runs(node.children, writing, { ...looks, strike: true });
    case 'inlineCode':
      return [new TextRun({ ...looks, font: 'Courier New', text: xmlText(node.value) })];
    case 'break':
      return [new TextRun({ ...looks, break: 1 })];
    case 'link':
      return linkRuns(node, writing, looks);
    default:
      if ('children' in node) return runs(node.children, writing, looks);
      return 'value' in node ? [new TextRun({ ...looks, text: xmlText(node.value) })] : [];
  }
}

/** A link where it leads somewhere, and its words alone where it does not. */
function linkRuns(node: PhrasingContent & { type: 'link' }, writing: Writing, looks: Looks): ParagraphChild[] {
  const children = (style: string): ParagraphChild[] => runs(node.children, writing, { ...looks, style });
  if (node.url.startsWith('#')) {
    const anchor = writing.bookmarkOf(node.url.slice(1));
    return anchor === undefined
      ? runs(node.children, writing, looks)
      : [new InternalHyperlink({ anchor, children: children('CrossReference') })];
  }
  const url = safeUrl(node.url);
  if (url === undefined) return runs(node.children, writing, looks);
  // Written out by the reader of addresses: nothing is left that an address may not hold.
  return [new ExternalHyperlink({ link: new URL(url).href, children: children('Hyperlink') })];
}
