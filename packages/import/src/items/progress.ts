import { type IsoDate, inWords, readMoment } from '@goldenthread/language';
import { readDay } from '../values/deadlines.ts';
import { isStatusWord, type StatusWord, statusWord } from '../values/statuses.ts';
import type { Draft } from './draft.ts';

/** What the columns about progress say of a row. */
export interface ProgressCells {
  readonly status?: string;
  readonly update?: string;
  /** "60%", with its heading. */
  readonly share?: string;
}

const day = /^(.{4,30}?)\s*(?::|\s[-\u2013\u2014])\s+(?=\S)/u;

/**
 * A report on an item, as of the day that the update begins with, else as of `asOf`: a sheet seldom says the day.
 * @param asOf the day of the import
 */
export function progressDraft(subject: Draft, cells: ProgressCells, asOf: IsoDate): Draft | undefined {
  const { status, update, share } = cells;
  const lines = (update ?? '').split('\n').filter((line) => line !== '');
  const [first = ''] = lines;
  const dated = day.exec(first);
  const written = dated === null ? undefined : readDay(dated[1] ?? '');
  const moment = written === undefined ? undefined : readMoment(written);
  const isDay = moment?.precision === 'day' && moment.start !== undefined;
  if (isDay && dated !== null) lines[0] = first.slice(dated[0].length);
  const word = status === undefined ? undefined : statusWord(status);
  // Beside an update, a word that only names the status says nothing more.
  if (status !== undefined && !saysOnly(status, word, lines.length > 0))
    lines.push(`Status: ${status.replaceAll('\n', ' ')}`);
  if (share !== undefined) lines.push(`Progress: ${share.replaceAll('\n', ' ')}`);
  const [statement, ...more] = lines;
  if (statement === undefined) return undefined;
  const at = isDay && moment.start !== undefined ? moment.start : asOf;
  return {
    kind: 'progress',
    name: subject.name,
    about: `${subject.name} at ${inWords(at)}`,
    statement,
    facts: [
      ...(word === undefined ? [] : [{ word: 'status', value: word } as const]),
      ...(more.length === 0 ? [] : [{ word: 'text', value: '', text: more.join('\n') } as const]),
    ],
    remarks: [],
  };
}

function saysOnly(status: string, word: StatusWord | undefined, hasText: boolean): boolean {
  return hasText && word !== undefined && isStatusWord(status);
}
