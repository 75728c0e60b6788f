import { readMoment, withFullYear } from '@goldenthread/language';

/** What a cell about time says, in the forms of the language. */
export interface Deadline {
  readonly by?: string;
  readonly from?: string;
  readonly every?: string;
  readonly isOngoing?: boolean;
  /** Lines that say something else. */
  readonly rest: readonly string[];
}

const ongoing = /^(?:on-?going|continuous(?:ly)?|continuing|rolling|throughout|continual)$/i;
const recurrences: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:reviewed )?(?:monthly|each month|every month|per month))$/i, 'every month'],
  [/^(?:weekly|each week|every week)$/i, 'every week'],
  [/^(?:quarterly|each quarter|every quarter|every three months)$/i, 'every quarter'],
  [/^(?:annual(?:ly)?|yearly|each year|every year|per year|per annum|once a year)$/i, 'every year'],
  [/^(?:six[- ]monthly|6[- ]monthly|half[- ]yearly|bi-?annual(?:ly)?|twice a year|twice yearly)$/i, 'every 6 months'],
  [/^(?:bi-?monthly|every two months)$/i, 'every 2 months'],
  [/^every (\d{1,2}) (week|month|year)s?$/i, 'every $1 $2s'],
];

/** "Monthly" as `every month`, for a day or any other cell about how often. */
export function readRecurrence(written: string): string | undefined {
  const plain = written.trim().replace(/[.\s]+$/, '');
  for (const [form, value] of recurrences) if (form.test(plain)) return plain.replace(form, value);
  return undefined;
}

/**
 * A day or a period as the language takes it, from the forms of spreadsheets and of people: `Fri 4 May 2026`,
 * `2026-05-04T00:00:00`, `by end March 2027`, `Mar-27`, `Q3 26/27`, `FY 2026/27`.
 */
export function readDay(written: string): string | undefined {
  if (written.length > 60) return undefined;
  const plain = written
    .trim()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[.,;]$/, '')
    .replace(
      /^(?:by|before|due|due by|until|till|complete by|no later than|from|starting|starts?|to) (?:the )?(?=\S)/i,
      '',
    )
    .replace(/^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? /i, '')
    .replace(/^(?:FY|financial year) /i, '')
    .replace(/^end (?:of )?(?:the )?/i, 'end of ')
    .replace(/^quarter (?=[1-4])/i, 'Q')
    .replace(/^(q[1-4])[ ,]*(?:of )?(?:FY ?)?/i, (_, quarter: string) => `${quarter.toUpperCase()} `)
    .replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '$1')
    .replace(/^(\p{L}{3,9})[-/](\d{2}|\d{4})$/u, '$1 $2')
    .replace(/^(\d{1,2})-(\p{L}{3,9})-(\d{2,4})$/u, '$1 $2 $3')
    .replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, '$1/$2/$3');
  for (const form of [plain, capitalised(plain)]) {
    const full = readMoment(form) === undefined ? withFullYear(form) : form;
    // "31/12" and the like are no days, and a number alone is a year only where it looks like one.
    if (full !== undefined && /\d/.test(full) && (!/^\d+$/.test(form) || /^20\d\d$/.test(form))) return full;
  }
  return /^end of (?:the )?plan$/i.test(plain) ? 'end of plan' : undefined;
}

/** What was read so far. */
type Found = { -readonly [Part in keyof Omit<Deadline, 'rest'>]: Deadline[Part] };

/** Reads a cell about time, line for line. What it cannot read is kept in `rest`. */
export function readDeadline(cell: string): Deadline {
  const found: Found = {};
  const rest: string[] = [];
  for (const line of cell.split('\n')) if (!readLine(line, found)) rest.push(line);
  return { ...found, rest };
}

function readLine(line: string, found: Found): boolean {
  const plain = line.trim().replace(/[.;,]$/, '');
  if (plain.length > 100) return false;
  if (ongoing.test(plain)) {
    found.isOngoing = true;
    return true;
  }
  const every = readRecurrence(plain);
  if (every !== undefined && found.every === undefined) {
    found.every = every.slice('every '.length);
    return true;
  }
  const day = readDay(plain);
  if (day !== undefined && found.by === undefined) {
    found.by = day;
    return true;
  }
  const then = /^(.+?)(?:,| and| then)+ (?:then )?(?:ongoing|on-going|continuing)$/i.exec(plain);
  const until = then === null ? undefined : readDay(then[1] ?? '');
  if (until !== undefined && found.by === undefined) {
    found.by = `${until}, then ongoing`;
    return true;
  }
  const span = /^(?:from )?(.+?) ?(?: to | until | till |[\u2013\u2014]| - ) ?(.+)$/i.exec(plain);
  const [from, to] = [readDay(span?.[1] ?? ''), readDay(span?.[2] ?? '')];
  if (from !== undefined && to !== undefined && found.by === undefined && found.from === undefined) {
    found.from = from;
    found.by = to;
    return true;
  }
  return false;
}

function capitalised(text: string): string {
  return text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}
