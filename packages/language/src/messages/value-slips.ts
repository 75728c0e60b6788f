import type { IToken } from 'chevrotain';
import type { Fix } from '../finding.ts';
import type { LineIndex } from '../line-index.ts';
import { type FactWord, factDefinitions, isFactWord } from '../vocabulary/index.ts';
import { quoted } from './lists.ts';

/** What is said of a value, and how it can be mended. */
export interface Wording {
  readonly code: string;
  readonly message: string;
  readonly fix?: Fix;
}

/** Where in its line a value does not fit. */
export interface ValueSlip {
  readonly word: FactWord;
  readonly tokens: readonly IToken[];
  /** Number of the line's first token. */
  readonly first: number;
  /** Number of the token that does not fit. */
  readonly at: number;
  readonly index: LineIndex;
}

/** Slips that are known well enough to say what is meant: `by ongoing`, `cost 12k`, `target m 24%`, `unit %`. */
export function knownSlip(slip: ValueSlip): Wording | undefined {
  switch (factDefinitions[slip.word].shape) {
    case 'date':
    case 'period':
      return noDay(slip);
    case 'target':
      return targetSlip(slip);
    case 'recurrence':
    case 'reports to':
    case 'reported':
      return howOften(slip);
    case 'words':
      return slip.word === 'unit' ? unitSign(slip) : undefined;
    case 'quantity':
    case 'figures':
    case 'funding':
      return amountSlip(slip);
    default:
      return undefined;
  }
}

/** `by ongoing`, `period from 1 April 2026 to 31 March 2036`. */
function noDay({ word, tokens, first, at, index }: ValueSlip): Wording | undefined {
  const [start, token] = [tokens[first], tokens[at]];
  if (start === undefined || token === undefined || at !== first + 1) return undefined;
  if (token.image === 'ongoing') {
    return {
      code: 'line/not-understood',
      message: `\`${word}\` needs a day, and what is ongoing has none. If it goes on without an end, \`ongoing\` stands alone on its line.`,
      ...(word === 'by'
        ? { fix: change('Write `ongoing`', false, index, start.startOffset, endOf(token), 'ongoing') }
        : {}),
    };
  }
  if (word !== 'period' || token.tokenType.name !== 'FROM') return undefined;
  return {
    code: 'line/not-understood',
    message: `\`period\` begins with its first day, without \`from\`. Write it like this: \`${factDefinitions.period.example}\`.`,
    fix: change('Take `from` away', true, index, endOf(start), endOf(token), ''),
  };
}

function targetSlip({ tokens, first, at, index }: ValueSlip): Wording | undefined {
  const token = tokens[at];
  const { example } = factDefinitions.target;
  if (token === undefined || !isAmount(token)) return undefined;
  const measure = tokens[at - 1];
  if (at > first + 2 || measure === undefined) return undefined;
  if (at === first + 1 || /^(?:from|to|up|down)$/.test(measure.image)) {
    return {
      code: 'line/not-understood',
      message: `A target begins with the name of its measure, so that readers know what should reach ${quoted(token.image)}. Write the measure, from how much to how much, and by when: \`${example}\`.`,
    };
  }
  const isFrom = tokens[at + 1]?.tokenType.name === 'TO';
  const link = isFrom ? 'from' : 'to';
  const whole = isFrom
    ? `${measure.image} from ${token.image} to ${tokens[at + 2]?.image ?? '…'}`
    : `${measure.image} to ${token.image}`;
  return {
    code: 'line/not-understood',
    message: `\`${link}\` is missing before ${quoted(token.image)}, so readers cannot tell where the measure stands and where it should be. Write ${quoted(`target ${whole}`)}. The full form is \`${example}\`.`,
    fix: change(
      `Write \`${link}\` before ${quoted(token.image)}`,
      false,
      index,
      token.startOffset,
      token.startOffset,
      `${link} `,
    ),
  };
}

const inRecurrences: ReadonlyMap<string, string> = new Map([
  ['weekly', 'every week'],
  ['monthly', 'every month'],
  ['quarterly', 'every quarter'],
  ['yearly', 'every year'],
  ['annual', 'every year'],
  ['annually', 'every year'],
  ['twice', '2 times'],
  ['thrice', '3 times'],
]);

/** `reviewed annually`, `sits twice a year`. */
function howOften({ word, tokens, at, index }: ValueSlip): Wording | undefined {
  const token = tokens[at];
  const right = inRecurrences.get(token?.image.toLowerCase() ?? '');
  if (token === undefined || right === undefined || word === 'every') return undefined;
  return {
    code: 'line/not-understood',
    message: `${quoted(token.image)} is not read, so nobody is reminded in time. Write \`${right}\` in its place.`,
    fix: change(`Change to \`${right}\``, true, index, token.startOffset, endOf(token), right),
  };
}

const unitsOfSigns: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['£', 'pounds'],
]);

function unitSign({ tokens, at, index }: ValueSlip): Wording | undefined {
  const token = tokens[at];
  if (token?.tokenType.name !== 'UNREADABLE') return undefined;
  const right = unitsOfSigns.get(token.image);
  return {
    code: 'value/unreadable',
    message: `${quoted(token.image)} is not read as a unit. A unit is the word for what is counted, such as \`percent\`, \`pounds\`, \`people\` or \`rate\`.`,
    ...(right === undefined
      ? {}
      : { fix: change(`Change to \`${right}\``, true, index, token.startOffset, endOf(token), right) }),
  };
}

/** Facts whose amount is one of money. */
const inPounds: ReadonlySet<FactWord> = new Set<FactWord>(['cost', 'amount', 'funded by']);

/** `cost 12k`, `size 2 million people`, `cost £410.000`. */
function amountSlip({ word, tokens, at, index }: ValueSlip): Wording | undefined {
  const token = tokens[at];
  if (token?.tokenType.name !== 'UNREADABLE') return undefined;
  const { image } = token;
  const place = (right: string) =>
    change(`Write ${quoted(right)}`, false, index, token.startOffset, endOf(token), right);
  if (/^[-\u2212+]?£? ?\d{1,3}(?:\.\d{3})+$/.test(image)) {
    const right = image.replaceAll('.', ',');
    const isSure = image.indexOf('.') !== image.lastIndexOf('.');
    const why = isSure
      ? `The dots in ${quoted(image)} stand between thousands, so it is not read. Thousands stand with a comma: write ${quoted(right)}.`
      : `The dot in ${quoted(image)} can be read as that of a decimal and as that of thousands, a thousand times as much. Thousands stand with a comma: write ${quoted(right)} if that is the amount.`;
    return { code: 'value/unreadable', message: why, fix: { ...place(right), isSafe: isSure } };
  }
  const scaled = /^([-\u2212+]?)([\d,.]+) ?(k|m|bn|thousand|million|billion)$/i.exec(image);
  if (scaled === null) return undefined;
  const [, sign = '', number = '', scale = ''] = scaled;
  const right = inPounds.has(word)
    ? `${sign}£${image.slice(sign.length)}`
    : `${sign}${inFull(Number(number.replaceAll(',', '')), scale)}`;
  const why = inPounds.has(word)
    ? 'has no pound sign, so it cannot be told from a number of things'
    : `is not read: only amounts in pounds are written with ${quoted(scale)}`;
  return {
    code: 'value/unreadable',
    message: `${quoted(image)} ${why}. Write ${quoted(right)} if that is the amount.`,
    fix: place(right),
  };
}

const zeros: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** `2,500,000` for 2.5 million. */
function inFull(number: number, scale: string): string {
  return Math.round(number * (zeros[scale.toLowerCase()] ?? 1)).toLocaleString('en-GB', { useGrouping: true });
}

function isAmount({ tokenType: { name } }: IToken): boolean {
  return name === 'AMOUNT' || name === 'NUMBER';
}

function change(title: string, isSafe: boolean, index: LineIndex, from: number, to: number, newText: string): Fix {
  return { title, isSafe, changes: [{ place: index.place(from, to), newText }] };
}

/** Offset after the token. */
export function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1;
}

/** Whether the word is one that a fact begins with and other values may not follow. */
export function takesValue(word: string): word is FactWord {
  return isFactWord(word) && factDefinitions[word].shape !== 'flag';
}
