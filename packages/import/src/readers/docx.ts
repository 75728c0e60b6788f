import mammoth from 'mammoth';
import type { Prose } from '../prose/blocks.ts';
import { proseFromHtml } from '../prose/from-html.ts';
import { broken, partText, repack, unpack } from './unpack.ts';
import { Unreadable } from './unreadable.ts';

/** How Word's own styles become parts of a document, beside those that the reader knows. */
const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * Reads a document of Word: headings, paragraphs, lists, tables and footnotes. Deleted words, comments and pictures are
 * left out, with a remark.
 * @throws Unreadable
 */
export async function readDocx(bytes: Uint8Array): Promise<Prose> {
  const parts = unpack(bytes, (path) => /\.(?:xml|rels)$/i.test(path));
  const main = partText(parts, 'word/document.xml');
  if (main === '') throw new Unreadable('is no document of Word. Open it, save it as .docx, and try again.');
  let html: string;
  try {
    const file = repack(parts);
    // In Node it takes `buffer`, in a browser `arrayBuffer`; each leaves the other alone.
    const input = { buffer: file, arrayBuffer: file.buffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
    html = (await mammoth.convertToHtml(input, { styleMap: styles, convertImage: noPictures })).value;
  } catch {
    throw new Unreadable(broken);
  }
  const { blocks, remarks } = proseFromHtml(html);
  const told = new Set(remarks);
  if (/<w:del[ >]/.test(main)) told.add('Words that were marked as deleted were left out.');
  if (/<w:comment[ >]/.test(partText(parts, 'word/comments.xml'))) told.add('Comments were left out.');
  if (/<(?:pic:pic|w:drawing|w:pict)[ >]/.test(main)) told.add('Pictures were left out.');
  return { blocks, remarks: [...told] };
}
