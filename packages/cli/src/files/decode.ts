import { isUtf8 } from 'node:buffer';

/** A file's text, or why it has none. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** No plan is larger; a file that is was meant for something else. */
export const largestFile = 64 * 1024 * 1024;

/** Reads bytes as UTF-8, with or without a byte order mark. */
export function decode(bytes: Uint8Array, shown: string): Decoded {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { problem: `${shown} is saved as UTF-16. Save it as UTF-8 and try again.` };
  }
  if (bytes.includes(0)) {
    return {
      problem: `${shown} is not a text file. A strategy is plain text: save the document as text, in UTF-8, and try again.`,
    };
  }
  if (!isUtf8(bytes)) {
    return {
      problem: `${shown} is not saved as UTF-8: line ${badLine(bytes)} has characters that cannot be read. Save it as UTF-8 and try again.`,
    };
  }
  return { text: new TextDecoder('utf-8').decode(bytes) };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The first line that is not UTF-8, from 1. No character of several bytes holds the byte of a line end. */
function badLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    line += 1;
    start = end + 1;
  }
}
