import type { Position, Range } from 'vscode-languageserver';

/** What an author writes first in a skeleton: the words in brackets, else the first prompt. It can be typed over. */
const placeholder = /\[insert [^\]]*\]/;
const prompt = /# [a-z][a-z ,]*:.*/;

/**
 * Where the first thing to write stands; the end of the text where there is none.
 * @param text with any line ends
 * @param start where the text begins in its file
 */
export function firstToWrite(text: string, start: Position = { line: 0, character: 0 }): Range {
  const found = placeholder.exec(text) ?? prompt.exec(text);
  const from = found?.index ?? text.length;
  return { start: positionIn(text, from, start), end: positionIn(text, from + (found?.[0].length ?? 0), start) };
}

function positionIn(text: string, offset: number, start: Position): Position {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  const character = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line: start.line, character: start.character + character }
    : { line: start.line + lines.length - 1, character };
}
