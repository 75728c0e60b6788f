import type { IToken } from 'chevrotain';
import type { LineReport } from '../lexer/golden-thread-lexer.ts';
import type { LineProblem } from '../lexer/line-problem.ts';
import { plainText } from '../parser/text-values.ts';
import { readMoment } from '../values/moment.ts';
import { readAmount } from '../values/quantity.ts';
import { isSameAmount, isSameMoment } from './canonical-values.ts';

/**
 * Where two texts stop to mean the same: the offset in the first. The parser and the checks see tokens and problems
 * alone, so that texts with the same tokens give the same tree and the same findings, apart from places.
 */
export function firstDifference(before: LineReport, after: LineReport): number | undefined {
  const offsets = [
    firstUnlike(before.tokens, after.tokens, isSameToken, ({ startOffset }) => startOffset),
    firstUnlike(before.comments, after.comments, isSameComment, ({ startOffset }) => startOffset),
    firstUnlike(before.problems, after.problems, isSameProblem, ({ start }) => start),
  ].filter((offset) => offset !== undefined);
  return offsets.length === 0 ? undefined : Math.min(...offsets);
}

export function sameTokens(before: readonly IToken[], after: readonly IToken[]): boolean {
  return before.length === after.length && before.every((token, at) => isSameToken(token, after[at] as IToken));
}

function firstUnlike<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
  offsetOf: (value: T) => number,
): number | undefined {
  const at = before.findIndex((value, index) => {
    const other = after[index];
    return other === undefined || !isSame(value, other);
  });
  const found = at === -1 && after.length > before.length ? before.at(-1) : before[at];
  if (found !== undefined) return offsetOf(found);
  return at === -1 && after.length > before.length ? 0 : undefined;
}

function isSameToken(a: IToken, b: IToken): boolean {
  const [typeOfA, typeOfB] = [a.tokenType.name, b.tokenType.name];
  if (typeOfA === typeOfB && a.image === b.image) return true;
  switch (typeOfA) {
    case 'TEXT':
      return typeOfB === 'TEXT' && plainText(a.image) === plainText(b.image);
    case 'DAY':
    case 'PERIOD':
      return typeOfA === typeOfB && isSameMoment(readMoment(a.image), readMoment(b.image));
    case 'NUMBER':
    case 'AMOUNT':
      return (typeOfB === 'NUMBER' || typeOfB === 'AMOUNT') && isSameAmount(readAmount(a.image), readAmount(b.image));
    default:
      // A word that links values means what its type says, however it is written.
      return typeOfA === typeOfB && (typeOfA === 'THEN_ONGOING' || typeOfA === 'ALL_PARTNERS');
  }
}

function isSameComment(a: IToken, b: IToken): boolean {
  return a.image.trimEnd() === b.image.trimEnd();
}

function isSameProblem(a: LineProblem, b: LineProblem): boolean {
  return a.type === b.type && (a.type !== 'unknown line' || b.type !== 'unknown line' || a.why.type === b.why.type);
}
