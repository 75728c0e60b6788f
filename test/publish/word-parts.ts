import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFile } from '@goldenthread/language';
import { type Audience, type DrawPng, pngDrawer, type WordDraft, wordDraft } from '@goldenthread/publish';
import { drawnPictures, writeWordFile } from '@goldenthread/publish/word';
import { reportOn } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { asOf } from './examples.ts';

/** Files of Word, opened: a ZIP of XML. */

const require = createRequire(import.meta.url);
const bytesOf = (path: string): Uint8Array => readFileSync(require.resolve(path));

/** As the command draws pictures. */
export function drawer(): Promise<DrawPng> {
  const fonts = ['400Regular/OpenSans_400Regular.ttf', '600SemiBold/OpenSans_600SemiBold.ttf'];
  return pngDrawer(
    bytesOf('@resvg/resvg-wasm/index_bg.wasm'),
    fonts.map((font) => bytesOf(`@expo-google-fonts/open-sans/${font}`)),
    'Open Sans',
  );
}

/** One grey point, where a test does not look at pictures. */
export const noDrawing: DrawPng = () =>
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');

/** The strategy in these files on its way into a file of Word. */
export function draftOf(files: Readonly<Record<string, string>>, audience: Audience): WordDraft {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(files)) {
    workspace.set(parseFile(pathToFileURL(join('/plans/of somebody', name)).href, text));
  }
  const strategy = workspace.strategies().find(({ type }) => type === 'strategy');
  if (strategy === undefined) throw new Error('The files of the test hold no strategy.');
  return wordDraft(reportOn(strategy, workspace, { asOf }), { asOf, audience });
}

/** The strategy in these files as a file of Word. */
export async function wordOf(
  files: Readonly<Record<string, string>>,
  audience: Audience,
  drawPng: DrawPng = noDrawing,
): Promise<Uint8Array> {
  const draft = draftOf(files, audience);
  return writeWordFile(draft, await drawnPictures(draft, drawPng));
}

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Xml | string)[];
}

export interface WordParts {
  readonly paths: readonly string[];
  /** One part, read by a reader that takes only well-formed XML. */
  readonly part: (path: string) => Xml;
  readonly bytes: (path: string) => Uint8Array;
}

export function opened(file: Uint8Array): WordParts {
  const parts = unzipSync(file);
  const bytes = (path: string): Uint8Array => {
    const part = parts[path];
    if (part === undefined) throw new Error(`The file of Word has no part ${path}.`);
    return part;
  };
  const read = new Map<string, Xml>();
  return {
    paths: Object.keys(parts),
    bytes,
    part: (path) => {
      const known = read.get(path) ?? xmlOf(strFromU8(bytes(path)), path);
      read.set(path, known);
      return known;
    },
  };
}

/** Read by a reader that takes only well-formed XML. */
export function xmlOf(text: string, path: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open: Xml[] = [root];
  const parser = new SaxesParser<{ fileName: string; xmlns: false }>({ fileName: path, xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Xml = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (piece) => void open.at(-1)?.children.push(piece));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return root;
}

/** Every element of a name below one, in the order of the text. */
export function all(element: Xml, name: string): Xml[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(child.name === name ? [child] : []), ...all(child, name)];
  });
}

export function one(element: Xml, name: string): Xml | undefined {
  return all(element, name)[0];
}

export function value(element: Xml, name: string): string | undefined {
  return one(element, name)?.attributes['w:val'];
}

/** The words that a reader sees; a field by what it shows. */
export function words(element: Xml): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string' || child.name === 'w:pPr') return '';
      if (child.name === 'w:t') return child.children.join('');
      if (child.name === 'w:tab') return '\t';
      return child.name === 'w:br' ? '\n' : words(child);
    })
    .join('');
}

/** The style of a paragraph. */
export function styleOf(paragraph: Xml): string {
  return value(paragraph, 'w:pStyle') ?? 'Normal';
}
