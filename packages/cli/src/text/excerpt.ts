import type { Range } from '@goldenthread/language';
import { sanitise } from './sanitise.ts';
import { isPlain, type WidthOf } from './width.ts';

/** A line of the source with the marks that go below it. */
export interface Excerpt {
  readonly text: string;
  /** `^^^^` behind as many blanks as bring it below the place. */
  readonly marks: string;
}

const tabStop = 4;
const cut = '…';

interface Cell {
  readonly text: string;
  /** Columns that it takes on a terminal. */
  readonly width: number;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/**
 * The line with its place marked: tabs as blanks, wide characters counted as wide, long lines cut around the place. A
 * place that goes on over several lines is marked to the end of its first.
 * @param columns how many columns there are for the line
 */
export function excerpt(line: string, range: Range, columns: number, widthOf: WidthOf): Excerpt {
  const from = Math.min(range.start.character, line.length);
  const to = range.end.line === range.start.line ? Math.min(range.end.character, line.length) : line.length;
  const window = nearby(line, from, to, columns);
  const cells = cellsOf(line, window.start, window.end, widthOf);
  const marked = cells.filter((cell) => cell.end > from && cell.start < Math.max(to, from + 1));
  const first = marked[0]?.start ?? from;
  const before = sum(cells.filter((cell) => cell.end <= first));
  const width = Math.max(1, sum(marked));
  return cutToFit(cells, before, width, columns, window.start > 0, window.end < line.length);
}

/** A very long line is not taken to pieces as a whole: only what can be shown of it. */
function nearby(line: string, from: number, to: number, columns: number): { start: number; end: number } {
  const reach = columns * 4;
  if (line.length <= reach * 2) return { start: 0, end: line.length };
  return { start: Math.max(0, from - reach), end: Math.min(line.length, Math.min(to, from + reach) + reach) };
}

function cellsOf(line: string, start: number, end: number, widthOf: WidthOf): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes(line.slice(start, end))) {
    const offset = start + index;
    const text = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : sanitise(segment);
    const width = segment === '\t' ? text.length : widthOf(text);
    cells.push({ text, width, start: offset, end: offset + segment.length });
    column += width;
  }
  return cells;
}

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as one character. */
function graphemes(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (isPlain(text)) return [...text].map((segment, index) => ({ segment, index }));
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}

/** Cuts the line on both sides so that the place stays in sight. */
function cutToFit(
  cells: readonly Cell[],
  before: number,
  width: number,
  columns: number,
  isCutBefore: boolean,
  isCutAfter: boolean,
): Excerpt {
  const total = sum(cells);
  if (total <= columns && !isCutBefore && !isCutAfter) {
    return {
      text: cells
        .map((cell) => cell.text)
        .join('')
        .trimEnd(),
      marks: `${' '.repeat(before)}${'^'.repeat(width)}`,
    };
  }
  const shown = Math.min(width, columns - 2);
  const lead = Math.floor((columns - 2 - shown) / 2);
  const wanted = Math.max(0, Math.min(before - lead, total - (columns - 2)));
  let column = 0;
  let skipped = 0;
  let text = '';
  let taken = 0;
  let isCut = isCutAfter;
  for (const cell of cells) {
    if (column < wanted) {
      skipped = column + cell.width;
    } else if (taken + cell.width <= columns - 2) {
      text += cell.text;
      taken += cell.width;
    } else {
      isCut = true;
      break;
    }
    column += cell.width;
  }
  const head = skipped > 0 || isCutBefore ? cut : '';
  const left = Math.max(0, before - skipped) + head.length;
  const marks = Math.max(1, Math.min(width, head.length + taken - left));
  return { text: `${head}${text}${isCut ? cut : ''}`.trimEnd(), marks: `${' '.repeat(left)}${'^'.repeat(marks)}` };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((width, cell) => width + cell.width, 0);
}
