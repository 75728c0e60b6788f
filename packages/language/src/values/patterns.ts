/**
 * The written forms of dates and amounts, one place for the lexer that finds them in a line and the readers that make
 * values of them. Sources of regular expressions; spaces have been cleaned to plain ones.
 */

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const dash = '[-\u2013\u2014]';
const end = '(?![\\p{L}\\p{N}])';

/** `31 March 2029`, `31st of Mar 2029`, `31 March, 2029`, `2029-03-31`, `31/03/2029`, `31.03.2029`. */
export const dayForms = {
  words: `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: +of)? +(?<month>${month}),? +(?<year>\\d{4})${end}`,
  iso: `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})${end}`,
  numbers: `(?<day>\\d{1,2})(?<sign>[/.])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4})${end}`,
} as const;

const shortYear = `['\u2019]?\\d{2}${end}`;

/**
 * What is meant for a day and is none: `31 March 27`, `31 March`, `31/3/29`, `31-12-2029`, `31/12`, `31 Marhc 2029`,
 * `within 6 months`.
 */
export const almostDayForms = {
  wordsShortYear: `\\d{1,2}(?:st|nd|rd|th)?(?: +of)? +${month},? +${shortYear}`,
  noYear: `\\d{1,2}(?:st|nd|rd|th)?(?: +of)? +${month}(?! *,? *\\d)${end}`,
  shortYear: `\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}${end}`,
  hyphens: `\\d{1,2}-\\d{1,2}-\\d{4}${end}`,
  noYearNumbers: `\\d{1,2}/\\d{1,2}(?!/)${end}`,
  otherMonth: `\\d{1,2}(?:st|nd|rd|th)?(?: +of)? +\\p{L}{3,},? +\\d{4}${end}`,
  fromNow: `(?:within +)?\\d{1,3} +(?:day|week|month|year)s?${end}`,
} as const;

/** What is meant for a period and lacks its century: `Mar 27`, `26/27`, `26-27`, `Q2 26/27`, `end of 27`. */
export const almostPeriodForms = {
  pair: `\\d{2}${dash}\\d{2}${end}`,
  month: `(?:end +of +)?${month} +${shortYear}`,
  quarter: `Q[1-4] +\\d{2}(?:(?:/|${dash})\\d{2})?${end}`,
  endOfYear: `end +of +\\d{2}(?:(?:/|${dash})\\d{2})?${end}`,
} as const;

/** `March 2029`, `2028/29`, `2029-03`, `2026 to 2029`, `Q2 2028/29`, `autumn 2023`, `end of 2022`, `end of March 2029`, `end of plan`. */
export const periodForms = {
  month: `(?<month>${month}) +(?<year>\\d{4})${end}`,
  /** A financial year (`2028-29`), a range of years (`2017-20`) or a month (`2029-03`): the reader decides. */
  pair: `(?<year>\\d{4})(?<sign>/|${dash})(?<second>\\d{2})${end}`,
  /** `2028/2029`: a financial year. */
  longPair: `(?<year>\\d{4})/(?<next>\\d{4})${end}`,
  years: `(?<year>\\d{4})(?: +to +| *${dash} *)(?<last>\\d{4})(?![\\p{L}\\p{N}%]|[,.]\\d)`,
  quarter: `Q(?<quarter>[1-4]) +(?<year>\\d{4})(?:(?:/|${dash})(?<second>\\d{2}))?${end}`,
  season: `(?<season>spring|summer|autumn|winter) +(?<year>\\d{4})${end}`,
  endOfYear: `end +of +(?<year>\\d{4})(?:(?:/|${dash})(?<second>\\d{2}))?${end}`,
  endOfMonth: `end +of +(?<month>${month}) +(?<year>\\d{4})${end}`,
  endOfPlan: `end +of +plan${end}`,
} as const;

const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const scale = 'million|billion|thousand|bn|m|k';
/** `£410.000` is meant for 410,000 and not for 410; `£1.005m` is what it says. */
const noThousands = `(?!\\d{1,3}(?:\\.\\d{3})+(?!\\d| ?(?:${scale})${end}))`;
const sign = '[-\u2212+]?';

/** `£410,000`, `£1.2m`, `£10 000`, `62 %`, `62 per cent`, `12 per 10,000`, `1 in 4`, `1,204`, `-5`. */
export const amountForms = {
  money: `(?<sign>${sign})£ ?${noThousands}(?<number>\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?|${digits})(?: ?(?<scale>${scale}))?${end}`,
  percent: `(?<sign>${sign})(?<number>${digits})(?: ?%| +per +cent${end}| +percent${end})`,
  per: `(?<number>${digits}) +per +(?<base>${digits})${end}`,
  /** `1 in 4`, but not the `12 in 2024` of a value with its year. */
  share: `(?<number>\\d+) +in +(?!(?:19|20)\\d\\d(?!\\d))(?<base>${digits})(?![\\p{L}\\p{N}/\u2013-]|\\.\\d| +${month}${end})`,
  number: `(?<sign>${sign})(?!\\d{1,3}\\.000(?!\\d))(?<number>${digits})${end}`,
} as const;

/** What is meant for an amount and is none: `12k`, `2 million`. A scale stands with pounds only. */
export const almostAmountForms = {
  scaled: `${sign}(?:${digits})(?:[mk]| ?(?:million|billion|thousand|bn))${end}`,
} as const;
