import { type Edit, Edits } from './edits.ts';
import { editWords } from './fact-line.ts';
import { columnOf } from './indents.ts';
import { type Layout, lastLineOf, type Row, type SourceLine } from './layout.ts';
import { planRows, type RowPlan } from './row-plans.ts';
import { editBlock } from './text-block.ts';

export interface FileStyle {
  /** Lines from 0; both belong to it. */
  readonly within: { readonly first: number; readonly last: number };
  readonly keepsValues: boolean;
  /** Rows that stay as they are. */
  readonly spared: ReadonlySet<Row>;
}

/** The edits of a whole file, in the order of the text. */
export function fileEdits(text: string, layout: Layout, style: FileStyle): readonly Edit[] {
  const { lines } = layout;
  const { first, last } = style.within;
  const lineBreak = commonLineBreak(lines, text);
  const isWithin = (from: number, to: number): boolean => from >= first && to <= last;
  const isFixed = (row: Row): boolean =>
    row.isDamaged || row.isInConflict || style.spared.has(row) || !isWithin(row.firstLine, row.lastLine);
  const edits = new Edits(text);
  let next = 0;
  for (const plan of planRows(layout, isFixed)) {
    const { row, blankLines } = plan;
    const [from, to] = [next, row.firstLine];
    // Where no blank line is, one is put in front of the row's own line.
    if (isWithin(from, from < to ? to - 1 : to)) {
      edits.replace(lines[from]?.start ?? 0, lines[to]?.start ?? 0, lineBreak.repeat(blankLines));
    }
    if (!isFixed(row)) editRow(plan, text, lines, lineBreak, style.keepsValues || row.hasFinding, edits);
    next = row.lastLine + 1;
  }
  if (isWithin(next === 0 ? 0 : next - 1, lines.length - 1)) {
    const end = lines[next - 1]?.end;
    edits.replace(end ?? lines[0]?.start ?? text.length, text.length, end === undefined ? '' : lineBreak);
  }
  return withLineBreaks(edits.list, text, lines.slice(first, last + 1), lineBreak);
}

function editRow(
  { row, indent }: RowPlan,
  text: string,
  lines: readonly SourceLine[],
  lineBreak: string,
  keepsValues: boolean,
  edits: Edits,
): void {
  const [first, last] = [row.tokens[0], row.tokens.at(-1)];
  if (first === undefined || last === undefined) return;
  if (indent !== undefined) edits.replace(lines[row.firstLine]?.start ?? 0, first.startOffset, ' '.repeat(indent));
  const lineEnd = lines[lastLineOf(last)]?.end ?? text.length;
  editWords(row, { text, lineBreak, lineEnd, indent: indent ?? columnOf(row, lines), keepsValues }, edits);
  editBlock(row, lines, text, indent, edits);
}

/** The line break that the file has most of; of two that it has as often, the one that comes first. */
function commonLineBreak(lines: readonly SourceLine[], text: string): string {
  const counts = new Map<string, number>();
  for (const { end, next } of lines) {
    const lineBreak = text.slice(end, next);
    if (lineBreak !== '') counts.set(lineBreak, (counts.get(lineBreak) ?? 0) + 1);
  }
  let common = '\n';
  for (const [lineBreak, count] of counts) if (count > (counts.get(common) ?? 0)) common = lineBreak;
  return common;
}

/** Adds the line breaks that are not as the others and that no edit replaces. */
function withLineBreaks(
  edits: readonly Edit[],
  text: string,
  lines: readonly SourceLine[],
  lineBreak: string,
): readonly Edit[] {
  const all = [...edits];
  let at = 0;
  for (const { end, next } of lines) {
    while (at < edits.length && (edits[at]?.end ?? 0) < next) at++;
    const edit = edits[at];
    const isReplaced = edit !== undefined && edit.start <= end && edit.end >= next;
    if (end < next && !isReplaced && text.slice(end, next) !== lineBreak) {
      all.push({ start: end, end: next, newText: lineBreak });
    }
  }
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}
