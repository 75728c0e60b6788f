import { type FileLine, fileLines, itemLines } from '@goldenthread/language';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { AskedFile } from '../asked.ts';
import type { Feature } from '../feature.ts';

/** What can be folded away: items, texts of several lines, runs of remarks, and `# region` to `# endregion`. */
export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen: ({ connection, answer }) => {
    connection.onFoldingRanges(({ textDocument }, token) => answer(textDocument.uri, token, foldsOf));
  },
};

function foldsOf({ file }: AskedFile): FoldingRange[] {
  const lines = fileLines(file);
  const items = itemLines(file).map(({ first, last }) => fold(first, last));
  const folds = [...items, ...texts(lines), ...remarks(lines), ...regions(lines, file.text)];
  return folds.filter(({ startLine, endLine }) => endLine > startLine).sort((a, b) => a.startLine - b.startLine);
}

function fold(startLine: number, endLine: number, kind?: FoldingRangeKind): FoldingRange {
  return kind === undefined ? { startLine, endLine } : { startLine, endLine, kind };
}

/** A text folds to the line that it begins on or below: that of its fact. The text of a head folds with its item. */
function texts(lines: readonly FileLine[]): FoldingRange[] {
  const folds: FoldingRange[] = [];
  let begun: number | undefined;
  for (const { type, number, tokens } of lines) {
    if (type === 'fact') begun = number;
    else if (type !== 'text' && type !== 'list') begun = undefined;
    else if (begun !== undefined) {
      if (folds.at(-1)?.startLine === begun) folds.pop();
      folds.push(fold(begun, tokens.length === 0 ? lastWritten(lines, number) : number));
    }
  }
  return folds;
}

/** The line itself, or where it is blank the last one above it that is not. */
function lastWritten(lines: readonly FileLine[], number: number): number {
  let at = number;
  while (at > 0 && lines[at]?.span.start === lines[at]?.span.end) at--;
  return at;
}

function remarks(lines: readonly FileLine[]): FoldingRange[] {
  const folds: FoldingRange[] = [];
  let begun: number | undefined;
  for (const { type, number } of lines) {
    if (type !== 'comment') begun = undefined;
    else if (begun === undefined) begun = number;
    else {
      if (folds.at(-1)?.startLine === begun) folds.pop();
      folds.push(fold(begun, number, FoldingRangeKind.Comment));
    }
  }
  return folds;
}

/** `# region Housing` to `# endregion`, one within another. */
function regions(lines: readonly FileLine[], text: string): FoldingRange[] {
  const folds: FoldingRange[] = [];
  const open: number[] = [];
  for (const { type, number, span } of lines) {
    if (type !== 'comment') continue;
    const [, end] = /^\s*#\s*(end)?region\b/.exec(text.slice(span.start, span.end)) ?? [];
    if (end === undefined && /^\s*#\s*region\b/.test(text.slice(span.start, span.end))) open.push(number);
    const begun = end === undefined ? undefined : open.pop();
    if (begun !== undefined) folds.push(fold(begun, number, FoldingRangeKind.Region));
  }
  return folds;
}
