import type { ParsedFile } from '../file/parsed-file.ts';
import type { Position, TextChange } from '../finding.ts';
import { withLists } from '../lexer/value-lexer.ts';
import { factDefinitions, isFactWord } from '../vocabulary/index.ts';
import type { Edit } from './edits.ts';
import { editsOf, type FormatOptions } from './format.ts';
import { columnOf } from './indents.ts';
import { type Layout, layoutOf, lineOf, type Row, type SourceLine } from './layout.ts';

/**
 * The changes to make when a line was broken: the line just left is put in order as far as that needs no other line, and
 * the new one, where nothing stands on it yet, is indented for what may follow. `position` is on the new line.
 *
 * Below a head and below a fact a fact follows, below an empty colon its text, below a comma the rest of the list, below
 * a line of text the next one. A blank line ends an item; below a text, it begins a paragraph.
 */
export function formatOnEnter(
  file: ParsedFile,
  position: Position,
  options: FormatOptions = {},
): readonly TextChange[] {
  const { text, index } = file;
  const layout = layoutOf(file);
  const left = layout.lines[position.line - 1];
  if (left === undefined || left.next === left.end) return [];
  const edits = editsOfLine(file, layout, position.line - 1, options);
  const line = layout.lines[position.line] ?? { start: text.length, end: text.length, isBlank: true };
  if (line.isBlank) {
    const moved = left.isBlank
      ? undefined
      : edits.find(({ start, newText }) => start === left.start && /^ *$/.test(newText));
    const column = moved?.newText.length ?? left.indent;
    const indent = ' '.repeat(columnBelow(position.line - 1, column, layout));
    if (text.slice(line.start, line.end) !== indent) edits.push({ start: line.start, end: line.end, newText: indent });
  }
  return edits.map(({ start, end, newText }) => ({ place: index.place(start, end), newText }));
}

/** What can be put in order within one line. */
function editsOfLine(file: ParsedFile, layout: Layout, number: number, options: FormatOptions): Edit[] {
  const line = layout.lines[number] as SourceLine;
  if (line.isBlank) return line.start < line.end ? [{ start: line.start, end: line.end, newText: '' }] : [];
  const range = { start: { line: number, character: 0 }, end: { line: number, character: line.end - line.start } };
  return editsOf(file, layout, range, options).filter(
    ({ start, end, newText }) => start >= line.start && end <= line.end && !/[\r\n]/.test(newText),
  );
}

/** The column for what is written below a line that itself begins in `column`. */
function columnBelow(number: number, column: number, { rows, lines }: Layout): number {
  const row = rows.findLast(({ firstLine }) => firstLine <= number);
  if (row === undefined) return 0;
  if (row.block !== undefined && number >= lineOf(row.block)) {
    const isParagraph = number <= row.lastLine + (lines[number]?.isBlank ? 1 : 0);
    return isParagraph ? textColumn(number, row, lines) : 0;
  }
  if (lines[number]?.isBlank) return opensText(row) ? columnOf(row, lines) + 2 : 0;
  if (opensText(row)) return (number === row.firstLine ? column : columnOf(row, lines)) + 2;
  if (row.type === 'head') return column + 2;
  const goesOn = row.tokens.at(-1)?.tokenType.name === 'COMMA' || number < row.lastLine;
  if (goesOn && row.shape !== undefined && withLists.has(row.shape) && number === row.firstLine) return column + 2;
  return number === row.firstLine || goesOn ? column : columnOf(row, lines);
}

/** The column of the text's line, or of the last one above it that is not blank. */
function textColumn(number: number, row: Row, lines: readonly SourceLine[]): number {
  let at = number;
  while (at > row.firstLine && lines[at]?.isBlank) at--;
  return lines[at]?.indent ?? 0;
}

/** A head or a fact after whose colon the text is still to come. */
function opensText({ tokens, block, type }: Row): boolean {
  if (block !== undefined || tokens.at(-1)?.tokenType.name !== 'COLON') return false;
  const word = tokens.find((token) => isFactWord(token.tokenType.name))?.tokenType.name ?? '';
  return type === 'head' || (isFactWord(word) && factDefinitions[word].colon !== 'none');
}
