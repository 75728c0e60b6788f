import { type IsoDate, readIsoDate, readMoment } from '@goldenthread/language';
import { Failure, type Host, WrongUsage } from './host.ts';

/** The day on which plans are judged when the user gives none. */
export function today(host: Host): IsoDate {
  const day = readIsoDate(host.today());
  if (day === undefined) throw new Failure(`The clock of this machine is wrong: it says ${host.today()}.`);
  return day;
}

/**
 * Reads `--as-of`: the day on which plans are judged, today where it is not given.
 * @throws WrongUsage
 */
export function readAsOf(written: string | undefined, host: Host): IsoDate {
  if (written === undefined) return today(host);
  const moment = readMoment(written);
  if (moment?.precision === 'day' && moment.start !== undefined) return moment.start;
  throw new WrongUsage(`\`--as-of\` needs a day such as 2026-11-22, and \`${written}\` is none.`);
}
