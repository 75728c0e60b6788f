/**
 * Controls, marks that turn the direction of text, and separators that break lines behind the reader's back. They mean
 * nothing in a plan, end a file of XML, and steer a terminal that a file is shown on.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Text in one line, of characters that every program bears; a mark stands for each that was taken out. */
export function plainCharacters(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|[\t\n\r]/g, ' ')
    .replace(unsafe, '\ufffd');
}
