import { createTwoFilesPatch } from 'diff';

/**
 * What has to change in a file, as `git apply` and `patch -p1` take it; nothing where nothing has to.
 * @param shown the file's path from the working folder, with `/`
 */
export function unifiedDiff(shown: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch('a', 'b', before, after, undefined, undefined, { context: 3 });
  return `--- ${named(`a/${shown}`)}\n+++ ${named(`b/${shown}`)}\n${patch.slice(patch.indexOf('@@'))}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that would break the line.
const breaking = /[\u0000-\u001f"\\\u007f]/g;

/** A name as git writes it: in quotation marks where it would break the line, with a tab behind it where it has a space. */
function named(name: string): string {
  const quoted = name.replace(breaking, (character) =>
    /["\\]/.test(character) ? `\\${character}` : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  if (quoted !== name) return `"${quoted}"`;
  return name.includes(' ') ? `${name}\t` : name;
}
