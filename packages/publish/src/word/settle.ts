import type { IsoDate } from '@goldenthread/language';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Pngs } from './draft.ts';

export interface Settling {
  readonly asOf: IsoDate;
  readonly pngs: Pngs;
}

/**
 * The same document as the same bytes. The library counts on from one document to the next, draws names by lot and asks
 * the clock; here names are counted anew and the clock is the day of the document. Pictures, which stand in the file by
 * their names alone, are put in as they are: they are compressed already.
 * @throws RangeError where a picture has not been drawn
 */
export function settled(file: Uint8Array, { asOf, pngs }: Settling): Uint8Array {
  const parts = unzipSync(file);
  const texts = new Map(
    Object.entries(parts)
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  for (const [path, text] of texts) {
    if (path === 'docProps/core.xml') texts.set(path, withDay(text, asOf));
    else if (path.startsWith('word/') && path.endsWith('.xml')) settlePart(path, text, texts);
  }
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const path of Object.keys(parts).sort(contentTypesFirst)) {
    if (path.endsWith('/')) continue;
    const [text, bytes = new Uint8Array()] = [texts.get(path), parts[path]];
    if (path.startsWith('word/media/')) files[path] = [drawn(strFromU8(bytes), pngs), { mtime, level: 0 }];
    else files[path] = [text === undefined ? bytes : strToU8(text), { mtime, level: 6 }];
  }
  return zipSync(files);
}

function drawn(id: string, pngs: Pngs): Uint8Array {
  const png = pngs[id];
  if (png === undefined) throw new RangeError(`The picture ${id} has to be drawn before it can be written.`);
  return png;
}

/** Readers look for it first. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function withDay(core: string, asOf: IsoDate): string {
  return core
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>');
}

function settlePart(path: string, text: string, texts: Map<string, string>): void {
  const relations = path.replace(/([^/]+)$/, '_rels/$1.rels');
  const related = texts.get(relations);
  const ids = counted('rId');
  if (related !== undefined) {
    texts.set(
      relations,
      related.replace(/ Id="([^"]*)"/g, (_, id: string) => ` Id="${ids(id)}"`),
    );
  }
  const marks = counted('');
  const contents = counted('_Toc');
  // Only the insides of tags and the library's own fields: the author's text stands outside of both.
  const tags = text.replace(/<[^<>]+>/g, (tag) => {
    if (/^<w:bookmark(?:Start|End) /.test(tag)) {
      return tag
        .replace(/ w:id="([^"]*)"/, (_, id: string) => ` w:id="${marks(id)}"`)
        .replace(/ w:name="(_Toc[^"]*)"/, (_, name: string) => ` w:name="${contents(name)}"`);
    }
    if (tag.startsWith('<w:hyperlink ')) {
      return tag
        .replace(/ w:anchor="(_Toc[^"]*)"/, (_, name: string) => ` w:anchor="${contents(name)}"`)
        .replace(/ r:id="([^"]*)"/, (whole, id: string) => (ids.knows(id) ? ` r:id="${ids(id)}"` : whole));
    }
    return tag.replace(/ r:(id|embed)="([^"]*)"/g, (whole, kind: string, id: string) =>
      ids.knows(id) ? ` r:${kind}="${ids(id)}"` : whole,
    );
  });
  texts.set(
    path,
    tags.replace(
      /(<w:instrText[^>]*>PAGEREF )(_Toc\w+)/g,
      (_, before: string, name: string) => before + contents(name),
    ),
  );
}

interface Counted {
  (id: string): string;
  readonly knows: (id: string) => boolean;
}

/** Names in the order in which they are asked for. */
function counted(prefix: string): Counted {
  const found = new Map<string, string>();
  const name = (id: string): string => {
    const known = found.get(id) ?? `${prefix}${found.size + 1}`;
    found.set(id, known);
    return known;
  };
  return Object.assign(name, { knows: (id: string) => found.has(id) });
}
