import { type IsoDate, readIsoDate } from '@goldenthread/language';
import { Failure, type Host } from './host.ts';

/** The day on which plans are judged when the user gives none. */
export function today(host: Host): IsoDate {
  const day = readIsoDate(host.today());
  if (day === undefined) throw new Failure(`The clock of this machine is wrong: it says ${host.today()}.`);
  return day;
}
