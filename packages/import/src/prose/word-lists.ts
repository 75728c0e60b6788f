import { attribute, type Element, firstWordsBelow, nodesBelow, styleOf } from './elements.ts';

const glyph =
  /^\s*(?:[-\u2013\u2022\u00b7\u25aa\u25cf\u25e6\u00a7\u00d8\u2756\u27a2\uf0a7\uf0b7\uf0d8\uf076]|o(?=[\s\u00a0])|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])[\s\u00a0]+/;

/**
 * Word's lists are paragraphs that look like a list: how deep the entry stands, from 1, or `undefined` for a paragraph
 * that is none.
 */
export function wordListLevel(node: Element): number | undefined {
  const style = styleOf(node);
  const list = /mso-list:\s*(?!none|ignore)[^;]*?\blevel(\d)/i.exec(style);
  if (list !== null) return Math.max(Number(list[1]), 1);
  if (/mso-list:\s*(?!none|ignore)\S/i.test(style)) return 1;
  const isListParagraph = /\bMsoList(?:Paragraph|Bullet|Number)/.test(attribute(node, 'class') ?? '');
  return isListParagraph && glyph.test(firstWordsBelow(node)) ? 1 : undefined;
}

/** The mark that Word drew before the entry: whether it counts, and the words of it that stand in the text. */
export function markerIn(node: Element): { readonly isOrdered: boolean; readonly words: string } {
  const ignored = ignoredWords(node);
  const written = ignored ?? glyph.exec(firstWordsBelow(node))?.[0] ?? '';
  const isOrdered = /^\s*\(?(?:\d|[a-np-zA-Z]|[ivx]+)[\w.]*[.)]/.test(written);
  return { isOrdered, words: ignored === undefined ? written.replaceAll('\u00a0', ' ').trim() : '' };
}

/** What stands in the part that programs other than Word shall ignore; it comes before the words. */
function ignoredWords(node: Element): string | undefined {
  let seen = 0;
  for (const child of nodesBelow(node)) {
    if ('tagName' in child && /mso-list:\s*ignore/i.test(styleOf(child))) return firstWordsBelow(child);
    if (++seen > 50) return undefined;
  }
  return undefined;
}
