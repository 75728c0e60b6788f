import Papa from 'papaparse';
import { isKnownHeading } from '../mapping/headings.ts';
import type { ReadTables } from './read-tables.ts';
import { splitTables } from './split-tables.ts';

const delimiters = [',', ';', '\t', '|'];

/**
 * Reads a table of separated values: commas, semicolons, tabs or bars, in UTF-8, UTF-16 or the Windows alphabet of Western
 * Europe, as spreadsheets save them.
 */
export function readCsv(bytes: Uint8Array): ReadTables {
  const { text, alphabet } = textOf(bytes);
  const sep = /^sep=(.)\r?\n/.exec(text);
  const content = sep === null ? text : text.slice(sep[0].length);
  const delimiter = sep?.[1] ?? delimiterOf(content);
  const { data, errors } = Papa.parse<string[]>(content, {
    ...(delimiter === undefined ? {} : { delimiter }),
    delimitersToGuess: delimiters,
  });
  // The line end of the last row begins no further one.
  const end = data.findLastIndex((row) => row.some((cell) => cell.trim() !== '')) + 1;
  const rows = data.slice(0, end).map((row) => row.map((cell) => ({ text: withoutGuard(cell) })));
  const remarks = errors
    .filter(({ type }) => type === 'Quotes')
    .slice(0, 3)
    .map(({ row = 0 }) => `A quotation mark near row ${row + 1} has no second one: look whether that row is whole.`);
  if (alphabet !== undefined) remarks.push(alphabet);
  return { tables: splitTables({ place: 'the table', rows }), remarks };
}

/** The mark between which there are headings that partnerships use; else the library guesses by what rows have in common. */
function delimiterOf(content: string): string | undefined {
  let best: { delimiter: string; count: number } | undefined;
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(content, { delimiter, preview: 30 });
    const count = Math.max(...data.map((row) => row.filter(isKnownHeading).length));
    if (count > Math.max(best?.count ?? 0, 1)) best = { delimiter, count };
  }
  return best?.delimiter;
}

/** An apostrophe that keeps a spreadsheet from running a cell is no part of its words. */
function withoutGuard(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/, '');
}

function textOf(bytes: Uint8Array): { readonly text: string; readonly alphabet?: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decoded(bytes, 'utf-16le') };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decoded(bytes, 'utf-16be') };
  const zeros = [0, 1].map((first) => bytes.slice(0, 200).filter((byte, at) => at % 2 === first && byte === 0).length);
  if ((zeros[1] ?? 0) > 20) return { text: decoded(bytes, 'utf-16le') };
  if ((zeros[0] ?? 0) > 20) return { text: decoded(bytes, 'utf-16be') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: decoded(bytes, 'windows-1252'),
      alphabet:
        'The file is not saved as UTF-8 and was read as Windows text: look at letters with accents and at £ signs.',
    };
  }
}

function decoded(bytes: Uint8Array, alphabet: string): string {
  return new TextDecoder(alphabet).decode(bytes);
}
