import { financialYearOf, type IsoDate, isoDate, type Moment } from '@goldenthread/language';

/** A day on a scale: how many days lie before it since 1970. */
export function dayNumber(day: IsoDate): number {
  return Date.parse(day) / 86_400_000;
}

/** 1 April of the financial year that starts in `year`. */
export function aprilOf(year: number): IsoDate {
  return quarterOf(year, 0);
}

/** The first day of a quarter of the financial year that starts in `year`; `quarter` is counted from 0. */
export function quarterOf(year: number, quarter: number): IsoDate {
  const day = isoDate(quarter === 3 ? year + 1 : year, quarter === 3 ? 1 : 4 + quarter * 3, 1);
  if (day === undefined) throw new RangeError(`There is no quarter ${quarter} of ${year}.`);
  return day;
}

/** The calendar year in which a day's financial year starts. */
export function startYearOf(day: IsoDate): number {
  return Number(financialYearOf(day).slice(0, 4));
}

/** A moment as short as readers know it: the year or the month of a day. */
export function shortMoment(moment: Moment): string {
  if ((moment.precision !== 'day' && moment.precision !== 'month') || moment.start === undefined) return moment.written;
  const [year, month] = moment.start.split('-');
  return `${months[Number(month) - 1]} ${year}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
