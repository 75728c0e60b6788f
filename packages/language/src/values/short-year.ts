import { readMoment } from './moment.ts';

/** A year of two figures at the end of what was written, or before the second year of a financial year. */
const lastTwo = /'?(\d{2})$/;
const pair = /(?<!\d)(\d{2})([/\u2013\u2014-])(\d{2})$/;

/**
 * What was written for a day or a period, with its year in full: `31/12/2026` for `31/12/26`, `2026/27` for `26/27`,
 * `Mar 2027` for `Mar 27`. `undefined` where that is no day or period either. Years from 70 on are those of the 1900s.
 */
export function withFullYear(written: string): string | undefined {
  const clean = written.trim();
  return [financialYear(clean), inFull(clean), clean.replaceAll('-', '/')].find(
    (candidate) => candidate !== clean && readMoment(candidate) !== undefined,
  );
}

/** `26/27` as a financial year; `11/12` may be a day of December as well, so it is left. */
function financialYear(written: string): string {
  return written.replace(pair, (all, first: string, sign: string, second: string) => {
    const isFollowing = (Number(first) + 1) % 100 === Number(second);
    return isFollowing && Number(second) > 12 ? `${century(first)}${first}${sign}${second}` : all;
  });
}

function inFull(written: string): string {
  const isNumbers = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(written);
  const plain = isNumbers ? written.replaceAll('-', '/') : written;
  return plain.replace(lastTwo, (_, year: string) => `${century(year)}${year}`);
}

function century(year: string): string {
  return Number(year) < 70 ? '20' : '19';
}
