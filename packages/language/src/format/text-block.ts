import { indentation } from '../lexer/clean-line.ts';
import type { Edits } from './edits.ts';
import { lastLineOf, lineOf, type Row, type SourceLine } from './layout.ts';

interface TextLine {
  readonly line: SourceLine;
  readonly width: number;
  /** Offset of the first character that is no space. */
  readonly from: number;
  /** Offset after the last character that is no space. */
  readonly to: number;
  readonly isBlank: boolean;
  readonly isHash: boolean;
}

/**
 * A block of text: its lines move together, so that they stand in the same way to each other, and the one that is
 * furthest out stands two columns further in than the block's head. Two spaces or more at the end of a line below which
 * the text goes on are a line break of Markdown and stay. `indent` is that of the head, `undefined` where the row keeps
 * its place.
 */
export function editBlock(
  row: Row,
  lines: readonly SourceLine[],
  text: string,
  indent: number | undefined,
  edits: Edits,
): void {
  const { block } = row;
  if (block === undefined) return;
  editAbove(row, lineOf(block), lines, indent, edits);
  const written = lines.slice(lineOf(block), row.lastLine + 1).map((line) => textLine(line, text));
  const base = leastWidth(written);
  const headIndent = lines[row.firstLine]?.indent ?? 0;
  for (const [at, { line, width, from, to, isBlank, isHash }] of written.entries()) {
    if (isBlank) {
      edits.replace(line.start, line.end, '');
      continue;
    }
    if (indent !== undefined) {
      // A `#` line further out than the text is a comment. It ends the text only where it is as far out as the head.
      const isRemark = isHash && width < base;
      const remarkIndent = line.indent <= headIndent ? indent : indent + 1;
      edits.replace(line.start, from, ' '.repeat(isRemark ? remarkIndent : indent + 2 + width - base));
    }
    const isLineBreak = written[at + 1]?.isBlank === false && /^ {2,}$/.test(text.slice(to, line.end));
    if (!isLineBreak) edits.replace(to, line.end, '');
  }
}

/** Blank lines between a head and its text go. Comments there stand as far out as the head, lest they become headings. */
function editAbove(
  { tokens, remarks }: Row,
  blockLine: number,
  lines: readonly SourceLine[],
  indent: number | undefined,
  edits: Edits,
): void {
  const last = tokens.at(-1);
  if (last === undefined) return;
  let remark = 0;
  for (let at = lastLineOf(last) + 1; at < blockLine; at++) {
    const line = lines[at] as SourceLine;
    const comment = remarks[remark];
    if (comment === undefined || lineOf(comment) !== at) {
      edits.replace(line.start, line.next, '');
      continue;
    }
    remark++;
    if (indent !== undefined) edits.replace(line.start, comment.startOffset, ' '.repeat(indent));
    edits.replace(comment.startOffset + comment.image.trimEnd().length, line.end, '');
  }
}

/** Reads the line as the reader of texts does (`parser/text-values.ts`). */
function textLine(line: SourceLine, text: string): TextLine {
  const written = text.slice(line.start, line.end);
  const { width, length } = indentation(written.replace(/\u00a0/g, ' '));
  const content = written.slice(length).trimEnd();
  const from = line.start + length;
  return {
    line,
    width,
    from,
    to: from + content.length,
    isBlank: content === '',
    isHash: content.startsWith('#'),
  };
}

/** The column of the text that is furthest out. Headings count only where there is nothing else. */
function leastWidth(written: readonly TextLine[]): number {
  const texts = written.filter(({ isBlank }) => !isBlank);
  const own = texts.filter(({ isHash }) => !isHash);
  return (own.length > 0 ? own : texts).reduce((least, { width }) => Math.min(least, width), Number.POSITIVE_INFINITY);
}
