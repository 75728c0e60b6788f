import { type IsoDate, readIsoDate } from '@goldenthread/language';

/** The day it is where the reader is. */
export function today(): IsoDate {
  const now = new Date();
  const text = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const date = readIsoDate(text);
  if (date === undefined) throw new Error(`The clock gives ${text}, which is no day.`);
  return date;
}
