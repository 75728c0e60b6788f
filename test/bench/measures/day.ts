import { type IsoDate, readIsoDate } from '@goldenthread/language';

/** The day on which generated plans are judged. */
export const asOf: IsoDate = dayOf('2026-11-22');

function dayOf(text: string): IsoDate {
  const day = readIsoDate(text);
  if (day === undefined) throw new Error(`${text} is no day.`);
  return day;
}
