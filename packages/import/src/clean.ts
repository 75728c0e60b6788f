/** What word processors and spreadsheets put between letters without meaning a letter: soft hyphens, zero-width characters. */
const between = /[\u00ad\u200b\u2060\ufeff]/g;
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** Every space but the line break, also those that keep words together. */
const spaces = /[^\S\n]+/g;

/**
 * Words from elsewhere as the language can hold them: one kind of line break and of space, no control characters, no
 * halves of characters. Quotation marks and dashes stay as they are. Blank lines and spaces at line ends go.
 */
export function cleanWords(written: string): string {
  return written
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replace(between, '')
    .replace(controls, ' ')
    .split('\n')
    .map((line) => line.replace(spaces, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The same on one line. */
export function onOneLine(written: string): string {
  return cleanWords(written).replaceAll('\n', ' ');
}

/** Lower case, without marks around words: by which headings and titles are compared. */
export function plainly(written: string): string {
  return onOneLine(written)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((s|ies|es)\)/g, '$1')
    .replace(/[^\p{L}\p{M}\p{N}%£&]+/gu, ' ')
    .trim();
}
