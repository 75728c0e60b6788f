import type { IToken } from 'chevrotain';
import type { ParsedFile } from '../file/parsed-file.ts';
import { spanOf } from '../file/tree.ts';
import { cleanLine, indentation } from '../lexer/clean-line.ts';
import type { LineReport } from '../lexer/golden-thread-lexer.ts';
import { createGoldenThreadServices } from '../services.ts';
import { type FactShape, factDefinitions, isFactWord, itemKinds, kindDefinition } from '../vocabulary/index.ts';

/** One line of the file. Offsets are those of the file; lines are counted from 0. */
export interface SourceLine {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** After the line break. */
  readonly next: number;
  /** The column at which its content begins, as the lexer counts. */
  readonly indent: number;
  readonly isBlank: boolean;
}

/** A head or a fact with the lines of its list or its text, a comment in lines of its own, or lines that are unknown. */
export interface Row {
  readonly type: 'head' | 'fact' | 'comment' | 'unknown';
  readonly firstLine: number;
  readonly lastLine: number;
  /** Its words, and the comments among them, in the order of the text. */
  readonly tokens: readonly IToken[];
  /** Comments in lines of their own between the words and the block of text. */
  readonly remarks: readonly IToken[];
  /** The text that stands in lines of its own below. */
  readonly block: IToken | undefined;
  /** The fact's shape, that of the inner fact for `every action lead council`. */
  readonly shape: FactShape | undefined;
  /** Something in it is wrong: nothing of it is touched. */
  readonly isDamaged: boolean;
  /** There is something to say of it, maybe of a value that can be read in two ways: values stay as they are written. */
  readonly hasFinding: boolean;
  /** Two versions of the file meet here: not even the blank lines are touched. */
  readonly isInConflict: boolean;
}

/** What the formatter knows of a file. */
export interface Layout {
  readonly lines: readonly SourceLine[];
  readonly rows: readonly Row[];
  readonly report: LineReport;
}

let lexer: { tokenize(text: string): { readonly report?: unknown } } | undefined;

/** The file's tokens, comments and problems. */
export function tokensOf(text: string): LineReport {
  lexer ??= createGoldenThreadServices().parser.Lexer;
  return lexer.tokenize(text).report as LineReport;
}

export function layoutOf(file: ParsedFile): Layout {
  const report = tokensOf(file.text);
  const lines = linesOf(file.text);
  const rows = rowsOf(lines, report, {
    damaged: damagedLines(file, report),
    told: new Set(file.findings.map(({ place }) => place.range.start.line)),
    inConflict: conflictLines(file, report),
  });
  return { lines, rows, report };
}

function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const add = (end: number, next: number): void => {
    const clean = cleanLine(text.slice(start, end), start).text;
    const { width, length } = indentation(clean);
    lines.push({ start, end, next, indent: width, isBlank: length >= clean.length });
    start = next;
  };
  for (const match of text.matchAll(/\r\n?|\n/g)) add(match.index, match.index + match[0].length);
  if (start < text.length) add(text.length, text.length);
  return lines;
}

function damagedLines({ findings, tree, index }: ParsedFile, { problems }: LineReport): ReadonlySet<number> {
  const damaged = new Set<number>();
  for (const { severity, place } of findings) {
    if (severity !== 'error') continue;
    for (let line = place.range.start.line; line <= place.range.end.line; line++) damaged.add(line);
  }
  // Of several errors on a line one is told, and what is left over may be none of them.
  for (const { leftovers } of [tree, ...tree.items]) {
    for (const { $cstNode } of leftovers) {
      if ($cstNode !== undefined) damaged.add(index.position(spanOf($cstNode).start).line);
    }
  }
  for (const problem of problems) {
    if (problem.type === 'name with other characters') damaged.add(index.position(problem.start).line);
  }
  return damaged;
}

function conflictLines({ index }: ParsedFile, { problems }: LineReport): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const problem of problems) {
    if (problem.type !== 'merge conflict') continue;
    const last = index.position(problem.until).line;
    for (let line = index.position(problem.start).line; line <= last; line++) lines.add(line);
  }
  return lines;
}

const headWords: ReadonlySet<string> = new Set(itemKinds.map((kind) => kindDefinition(kind).word));
const damagedTypes: ReadonlySet<string> = new Set(['UNKNOWN_LINE', 'UNKNOWN_KIND', 'UNREADABLE']);

/** Words of the language begin a row, and so does what stands in their place. */
function beginsRow({ tokenType: { name } }: IToken): boolean {
  return !/^[A-Z_]+$/.test(name) || name === 'EVERY_KIND' || name === 'UNKNOWN_LINE' || name === 'UNKNOWN_KIND';
}

/** Lines of which there is something to say. */
interface MarkedLines {
  readonly damaged: ReadonlySet<number>;
  readonly told: ReadonlySet<number>;
  readonly inConflict: ReadonlySet<number>;
}

function rowsOf(lines: readonly SourceLine[], { tokens, comments }: LineReport, marked: MarkedLines): Row[] {
  const rows: Row[] = [];
  const all = [...tokens, ...comments].sort((a, b) => a.startOffset - b.startOffset);
  for (let at = 0; at < all.length; ) {
    const from = at++;
    if (all[from]?.tokenType.name === 'COMMENT') {
      rows.push(row(all.slice(from, at), marked));
      continue;
    }
    // Comments in lines of their own are part of the row only where the row goes on below them.
    let end = at;
    for (; at < all.length; at++) {
      const token = all[at] as IToken;
      const isFirst = lineOf(token) > lastLineOf(all[at - 1] as IToken);
      if (isFirst && beginsRow(token)) break;
      const isOwnLine = token.tokenType.name === 'COMMENT' && isFirst;
      if (!isOwnLine) end = at + 1;
    }
    at = end;
    rows.push(row(all.slice(from, end), marked));
  }
  return rows.filter(({ firstLine }) => firstLine < lines.length);
}

function row(all: readonly IToken[], marked: MarkedLines): Row {
  const first = all[0] as IToken;
  const last = all.at(-1) as IToken;
  const before = all.at(-2);
  const hasBlock = last.tokenType.name === 'TEXT' && before !== undefined && lineOf(last) > lastLineOf(before);
  let wordsEnd = hasBlock ? all.length - 1 : all.length;
  while (hasBlock && wordsEnd > 1 && isAlone(all, wordsEnd - 1)) wordsEnd--;
  const [firstLine, lastLine] = [lineOf(first), lastLineOf(last)];
  const { name } = first.tokenType;
  const type = headWords.has(name) || name === 'UNKNOWN_KIND' ? 'head' : name === 'COMMENT' ? 'comment' : 'fact';
  const word = all.find((token) => isFactWord(token.tokenType.name))?.tokenType.name;
  let isDamaged = all.some((token) => damagedTypes.has(token.tokenType.name));
  let [isInConflict, hasFinding] = [false, false];
  for (let line = firstLine; line <= lastLine; line++) {
    isDamaged ||= marked.damaged.has(line);
    hasFinding ||= marked.told.has(line);
    isInConflict ||= marked.inConflict.has(line);
  }
  return {
    type: name === 'UNKNOWN_LINE' || (type === 'fact' && word === undefined) ? 'unknown' : type,
    firstLine,
    lastLine,
    tokens: all.slice(0, wordsEnd),
    remarks: hasBlock ? all.slice(wordsEnd, -1) : [],
    block: hasBlock ? last : undefined,
    shape: type === 'fact' && word !== undefined && isFactWord(word) ? factDefinitions[word].shape : undefined,
    isDamaged: isDamaged && type !== 'comment',
    hasFinding,
    isInConflict,
  };
}

/** A comment in a line of its own. */
function isAlone(all: readonly IToken[], at: number): boolean {
  const [before, token] = [all[at - 1] as IToken, all[at] as IToken];
  return token.tokenType.name === 'COMMENT' && lineOf(token) > lastLineOf(before);
}

/** The line of a token's first character, from 0. */
export function lineOf(token: IToken): number {
  return (token.startLine ?? 1) - 1;
}

/** The line of a token's last character, from 0. */
export function lastLineOf(token: IToken): number {
  return (token.endLine ?? 1) - 1;
}

/** Offset after a token's last character. */
export function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1;
}
