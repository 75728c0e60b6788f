import { createTwoFilesPatch } from 'diff';

export interface ChangedText {
  /** From the working folder, with `/`. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The changes as a unified diff, which `git apply` and `patch -p1` take. */
export function unifiedDiff(changes: readonly ChangedText[]): string {
  return changes
    .filter(({ before, after }) => before !== after)
    .map(({ file, before, after }) => {
      // The library would put names and a line of its own above; programs ask for names in git's writing.
      const patch = createTwoFilesPatch('a', 'b', before, after, '', '', { context: 3 });
      const hunks = patch.slice(patch.indexOf('@@ '));
      return `--- ${named(`a/${file}`)}\n+++ ${named(`b/${file}`)}\n${hunks}`;
    })
    .join('');
}

/** A name as git writes it: in quotation marks where it would break the line, with a tab behind it where it has a blank. */
function named(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through.
  if (/[\u0000-\u001f"\\\u007f]/.test(name)) return `"${name.replace(special, inQuotes)}"`;
  return name.includes(' ') ? `${name}\t` : name;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through.
const special = /[\u0000-\u001f"\\\u007f]/g;

function inQuotes(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
