import { attribute, type Element, styleOf } from './elements.ts';

/** How words look, as far as it says something. */
export interface Look {
  readonly isStrong?: boolean;
  readonly isEmphasis?: boolean;
  /** An address on the web. */
  readonly link?: string;
}

/** What is said of what was not taken over. */
const notes = {
  deleted: 'Words that were marked as deleted were left out.',
  comments: 'Comments were left out.',
  pictures: 'Pictures were left out.',
  hidden: 'Hidden words were left out.',
  contents: 'The table of contents was left out.',
} as const;

const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'noscript',
  'template',
  'iframe',
  'xml',
  'svg',
  'math',
  'button',
  'select',
  'textarea',
  'audio',
  'video',
  'canvas',
  'map',
]);
const pictures = new Set(['img', 'object', 'embed', 'picture', 'v:shape', 'v:imagedata']);

/** Why an element is not taken over: a sentence, `''` where nobody misses it, `undefined` where it is taken. */
export function isLeftOut(node: Element): string | undefined {
  const { tagName } = node;
  if (silent.has(tagName)) return '';
  if (pictures.has(tagName)) return notes.pictures;
  if (isDeleted(node)) return notes.deleted;
  if (isContents(node)) return notes.contents;
  const style = styleOf(node);
  const name = attribute(node, 'class') ?? '';
  if (/mso-element:\s*comment|mso-comment-/i.test(style) || /\bMsoComment/.test(name)) return notes.comments;
  // The glyph of a list is read with its paragraph.
  if (/mso-list:\s*ignore/i.test(style)) return '';
  if (/display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(style)) return notes.hidden;
  return undefined;
}

/** Whether the words were deleted while changes were tracked. */
function isDeleted(node: Element): boolean {
  return node.tagName === 'del' || /\bmsoDel\b/i.test(attribute(node, 'class') ?? '');
}

/** An entry of a table of contents, which is made anew wherever it is needed. */
function isContents(node: Element): boolean {
  if (/\bMsoToc\d/.test(attribute(node, 'class') ?? '')) return true;
  return node.tagName === 'a' && /^#_?toc\d/i.test(attribute(node, 'href') ?? '');
}

export function lookOf(node: Element, around: Look): Look {
  const style = styleOf(node);
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1];
  const isStrong = weight === undefined ? isBold(node) || around.isStrong : /^(?:bold|bolder|[6-9]00)$/i.test(weight);
  const isEmphasis = slant === undefined ? isItalic(node) || around.isEmphasis : /^(?:italic|oblique)$/i.test(slant);
  const link = node.tagName === 'a' ? webAddress(attribute(node, 'href')) : around.link;
  return {
    ...(isStrong ? { isStrong: true } : {}),
    ...(isEmphasis ? { isEmphasis: true } : {}),
    ...(link === undefined ? {} : { link }),
  };
}

function isBold({ tagName }: Element): boolean {
  return tagName === 'b' || tagName === 'strong';
}

function isItalic({ tagName }: Element): boolean {
  return tagName === 'i' || tagName === 'em';
}

/** Addresses that readers can follow; places within the document and programs are none. */
function webAddress(href: string | undefined): string | undefined {
  const clean = href?.trim();
  return clean !== undefined && clean.length < 2_000 && /^(?:https?:\/\/|mailto:)[^\s<>"\\]+$/i.test(clean)
    ? clean
    : undefined;
}
