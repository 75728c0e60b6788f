import type { ParsedFile } from '@goldenthread/language';
import type { Change } from './workspace-edit.ts';

/**
 * What makes another text of a file's, line by line: lines that follow each other are one change. Where lines were added
 * or taken away, all between the first and the last that differ is one change.
 */
export function lineChanges(file: ParsedFile, newText: string): readonly Change[] {
  const before = linesOf(file.text);
  const after = linesOf(newText);
  if (before.length !== after.length) return [between(file, before, after)];
  const changes: Change[] = [];
  for (let at = 0; at < before.length; at++) {
    if (before[at] === after[at]) continue;
    const first = at;
    while (at < before.length && before[at] !== after[at]) at++;
    changes.push(replaced(file, first, at, after.slice(first, at)));
  }
  return changes;
}

function between(file: ParsedFile, before: readonly string[], after: readonly string[]): Change {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first++;
  let same = 0;
  while (same < shorter - first && before.at(-1 - same) === after.at(-1 - same)) same++;
  return replaced(file, first, before.length - same, after.slice(first, after.length - same));
}

/** `until` is the line after the last. */
function replaced(file: ParsedFile, first: number, until: number, lines: readonly string[]): Change {
  const start = file.index.lineSpan(first).start;
  const end = until < file.index.lineCount ? file.index.lineSpan(until).start : file.text.length;
  return { place: file.index.place(start, end), newText: lines.join('') };
}

/** The lines with their line ends; the last has none. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\r\n|\n|\r(?!\n))/);
}
