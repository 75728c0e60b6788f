import type { IToken } from 'chevrotain';
import { cleanLine } from '../lexer/clean-line.ts';
import { isNamedHead } from '../lexer/heads.ts';
import { phraseAt } from '../lexer/phrases.ts';
import { withLists } from '../lexer/value-lexer.ts';
import type { FactShape } from '../vocabulary/index.ts';
import { firstFormOfAmount, firstFormOfMoment, withOneSpace } from './canonical-values.ts';
import type { Edits } from './edits.ts';
import { endOf, lastLineOf, lineOf, type Row, tokensOf } from './layout.ts';
import { sameTokens } from './same-meaning.ts';

/** The column that a list does not go beyond. Text is never wrapped. */
const widestLine = 100;

/** A token, and what the formatter writes in its place. */
interface Piece {
  readonly token: IToken;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export interface LineStyle {
  readonly text: string;
  readonly lineBreak: string;
  /** Offset of the end of the line on which the words end. */
  readonly lineEnd: number;
  /** The column of the row's first word. */
  readonly indent: number;
  readonly keepsValues: boolean;
}

/**
 * The words of a head or a fact: one space between them, none before a comma or a colon, lists filled up to the widest
 * line. A gap that holds anything but spaces is left as it is.
 */
export function editWords(row: Row, style: LineStyle, edits: Edits): void {
  const pieces = piecesOf(row, style);
  const gaps = gapsBefore(pieces, row.shape, style);
  for (const [at, { start, end, newText }] of pieces.entries()) {
    const before = pieces[at - 1];
    if (before !== undefined) edits.replace(before.end, start, gaps[at] ?? '');
    edits.replace(start, end, newText);
  }
  const lineEnd = pieces.at(-1)?.end ?? 0;
  edits.replace(lineEnd, style.lineEnd, '');
}

function piecesOf({ tokens, shape }: Row, { text, keepsValues }: LineStyle): readonly Piece[] {
  const pieces = tokens.map((token): Piece => {
    const start = token.startOffset;
    const written = text.slice(start, endOf(token));
    // The reader counts spaces behind a comment as part of it.
    const end = isComment(token) ? start + written.trimEnd().length : endOf(token);
    return { token, start, end, newText: wordsOf(token, text.slice(start, end)) };
  });
  if (keepsValues) return pieces;
  const withFirstForms = pieces.map((piece, at) => ({
    ...piece,
    newText: firstForm(piece, pieces[at - 1]?.token, shape) ?? piece.newText,
  }));
  const isChanged = withFirstForms.some(({ newText }, at) => newText !== pieces[at]?.newText);
  return isChanged && readsTheSame(withFirstForms) ? withFirstForms : pieces;
}

/** Without what word processors put in, and with one space between the words of a phrase. */
function wordsOf(token: IToken, written: string): string {
  switch (token.tokenType.name) {
    case 'TEXT':
    case 'COMMENT':
      return written;
    default:
      return withOneSpace(cleanLine(written, 0).text);
  }
}

const inAmounts: ReadonlySet<FactShape> = new Set<FactShape>(['quantity', 'figures', 'target', 'funding']);

/** The first form of a value, or of a word that links values; `undefined` where there is no other. */
function firstForm(piece: Piece, before: IToken | undefined, shape: FactShape | undefined): string | undefined {
  const { token, newText } = piece;
  switch (token.tokenType.name) {
    case 'DAY':
    case 'PERIOD':
      return firstFormOfMoment(newText);
    case 'AMOUNT':
      return firstFormOfAmount(newText);
    case 'NUMBER': {
      const isYear = before?.tokenType.name === 'IN' || before?.tokenType.name === 'BY';
      return shape !== undefined && inAmounts.has(shape) && !isYear ? firstFormOfAmount(newText) : undefined;
    }
    case 'TO':
    case 'A':
    case 'THEN_ONGOING':
      return token.tokenType.name.toLowerCase().replace('_', ' ');
    case 'NAME':
      // The reader has taken `per annum` for `a year`.
      return newText === 'annum' && token.image === 'year' ? 'year' : undefined;
    default:
      return undefined;
  }
}

/** Whether the row with these values, on one line, has the same tokens: `2017-20` has its place where `2017 to 2020` has none. */
function readsTheSame(pieces: readonly Piece[]): boolean {
  const words = pieces.filter(({ token }) => token.tokenType.name !== 'COMMENT');
  const line = words
    .map(({ token, newText }, at) => (at === 0 || isClosing(token) ? newText : ` ${newText}`))
    .join('')
    .replace(/[\r\n]/g, ' ');
  return sameTokens(
    words.map(({ token }) => token),
    tokensOf(line).tokens,
  );
}

function isClosing({ tokenType: { name } }: IToken): boolean {
  return name === 'COMMA' || name === 'COLON';
}

const visible = /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** What stands before each piece: nothing, a space, or a line break and the indentation of a line that goes on. */
function gapsBefore(pieces: readonly Piece[], shape: FactShape | undefined, style: LineStyle): readonly string[] {
  const { text, lineBreak, indent } = style;
  const nextLine = `${lineBreak}${' '.repeat(indent + 2)}`;
  const mayWrap = shape !== undefined && withLists.has(shape);
  const widths = mayWrap ? widthsToNextComma(pieces) : [];
  const gaps = [''];
  let column = indent + (pieces[0]?.newText.length ?? 0);
  for (let at = 1; at < pieces.length; at++) {
    const [before, piece] = [pieces[at - 1] as Piece, pieces[at] as Piece];
    const written = text.slice(before.end, piece.start);
    let gap = isClosing(piece.token) ? '' : ' ';
    if (visible.test(written)) gap = written;
    else if (isComment(before.token) || (isComment(piece.token) && lineOf(piece.token) > lastLineOf(before.token)))
      gap = nextLine;
    else if (mayWrap && before.token.tokenType.name === 'COMMA' && !isComment(piece.token)) {
      const isTooLong = column + 1 + (widths[at] ?? 0) > widestLine;
      if (isTooLong && mayBeginLine(text, piece.start)) gap = nextLine;
    }
    gaps.push(gap);
    column = (gap === nextLine ? indent + 2 : column + gap.length) + piece.newText.length;
  }
  return gaps;
}

function isComment({ tokenType: { name } }: IToken): boolean {
  return name === 'COMMENT';
}

/** For each piece, how wide it is with what must stand on its line: up to the next comma, the colon or a comment. */
function widthsToNextComma(pieces: readonly Piece[]): readonly number[] {
  const widths = new Array<number>(pieces.length);
  let width = 0;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const { token, newText } = pieces[at] as Piece;
    const { name } = token.tokenType;
    if (name === 'COMMENT' || name === 'TEXT') width = 0;
    else if (isClosing(token)) width = 1;
    else {
      const after = pieces[at + 1]?.token;
      const isLast = after === undefined || isClosing(after) || ['COMMENT', 'TEXT'].includes(after.tokenType.name);
      width = newText.length + (isLast ? 0 : 1) + width;
    }
    widths[at] = width;
  }
  return widths;
}

/** A line that goes on a list must not look like the beginning of a fact or of an item. */
function mayBeginLine(text: string, start: number): boolean {
  const [line = ''] = /^[^\r\n]{0,400}/.exec(text.slice(start, start + 400)) ?? [];
  const { text: clean } = cleanLine(line, 0);
  return phraseAt(clean, 0) === undefined && !isNamedHead(clean);
}
