import type { Amount } from '@goldenthread/language';
import type { Quantity } from '@goldenthread/strategy';

/** What an amount counts in, so far as two amounts can be compared. */
export interface Unit {
  readonly family: 'share' | 'money' | 'rate' | 'number';
  /** The word for what is counted, in one form for one and for many. */
  readonly word?: string;
  /** As a message says it: "percent", "people". */
  readonly said: string;
}

/** `1 in 4` and `25%` are both shares of a whole. */
const families: Readonly<Record<Amount['unit'], Unit['family']>> = {
  percent: 'share',
  share: 'share',
  pounds: 'money',
  rate: 'rate',
  count: 'number',
};

const familySaid: Readonly<Record<Unit['family'], string>> = {
  share: 'percent',
  money: 'pounds',
  rate: 'a rate',
  number: 'plain numbers',
};

/** Words of a measure's `unit` that stand for more than what is counted. */
const familyWords: Readonly<Record<string, Unit['family']>> = {
  percent: 'share',
  percentage: 'share',
  share: 'share',
  proportion: 'share',
  pound: 'money',
  money: 'money',
  gbp: 'money',
  rate: 'rate',
};

/** Words that name a number without saying of what. */
const plainWords: ReadonlySet<string> = new Set(['number', 'count', 'total', 'amount']);

export function unitOfQuantity({ amount, unit }: Quantity): Unit {
  const family = families[amount.unit];
  const word = unit === undefined || family !== 'number' ? undefined : oneForm(unit);
  return { family, ...(word === undefined ? {} : { word }), said: (family === 'number' && unit) || familySaid[family] };
}

/** The unit that a measure's `unit` names. */
export function unitOfWord(written: string): Unit {
  const word = oneForm(written);
  const family = familyWords[word];
  if (family !== undefined) return { family, said: familySaid[family] };
  return plainWords.has(word)
    ? { family: 'number', said: familySaid.number }
    : { family: 'number', word, said: written };
}

/** Whether two amounts can be compared. A number without a word may count anything. */
export function agree(a: Unit, b: Unit): boolean {
  return a.family === b.family && (a.word === undefined || b.word === undefined || a.word === b.word);
}

/** `tenancies` and `tenancy` are one word, and so are `person` and `people`. */
function oneForm(word: string): string {
  const lower = word.toLowerCase();
  if (lower === 'person' || lower === 'persons') return 'people';
  return lower.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
}
