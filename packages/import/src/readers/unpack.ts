import { strFromU8, unzipSync, zipSync } from 'fflate';
import { Unreadable } from './unreadable.ts';

/** What a document of Office is made of, by the paths in it. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Unpacked, all together. The largest plan with pictures has a tenth of it. */
const mostBytes = 256 * 1024 * 1024;
const mostParts = 10_000;

/**
 * Unpacks a document of Office, without what it does not need. What it would unpack to is known before anything is
 * unpacked, so that a small file that stands for a huge one is refused at once.
 * @throws Unreadable
 */
export function unpack(bytes: Uint8Array, isNeeded: (path: string) => boolean): Parts {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new Unreadable(
      'is protected by a password, or saved in the format of Office before 2007. Open it, save it without a password as .xlsx or .docx, and try again.',
    );
  }
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw new Unreadable(
      'is no document of Office, whatever its name says. Open it, save it as .xlsx or .docx, and try again.',
    );
  }
  let size = 0;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count++;
        if (!isNeeded(name)) return false;
        size += originalSize;
        if (size > mostBytes || count > mostParts) throw new Unreadable(tooLarge);
        return true;
      },
    });
    if (Object.values(parts).some(isTooDeep)) throw new Unreadable(broken);
    return parts;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(broken);
  }
}

/** No document that a person made has elements this deep in each other; readers take very long over one that has. */
const deepest = 1_000;
const [less, slash, greater] = [0x3c, 0x2f, 0x3e];

/** Whether elements stand deeper in each other than in any document. Goes over the bytes once. */
function isTooDeep(xml: Uint8Array): boolean {
  let depth = 0;
  for (let at = xml.indexOf(less); at !== -1; at = xml.indexOf(less, at + 1)) {
    const next = xml[at + 1] ?? 0;
    // Remarks and instructions hold no elements.
    if (next === 0x21 || next === 0x3f) continue;
    const end = xml.indexOf(greater, at);
    if (end === -1) return false;
    if (next === slash) depth--;
    else if (xml[end - 1] !== slash) depth++;
    if (depth > deepest) return true;
    at = end;
  }
  return false;
}

const tooLarge =
  'holds more than can be read: it unpacks to hundreds of megabytes. Copy the table that you need into a file of its own.';
export const broken = 'is damaged and cannot be read. Open it, save it anew, and try again.';

/** The parts packed again, plainly: what reads them gets the sizes that are true. */
export function repack(parts: Parts): Uint8Array {
  return zipSync(parts as Record<string, Uint8Array>, { level: 0 });
}

export function partText(parts: Parts, path: string): string {
  const part = parts[path];
  return part === undefined ? '' : strFromU8(part);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
