import type { Judged } from '../judgement.ts';
import type { Reading } from '../reading/reading.ts';
import { quote, unknown, yes } from './judged.ts';

const meansForms =
  /\b(?:(?:publicly |fully |jointly )?funded(?: by| from| through)?|using (?:existing|the|our|a)\b|within existing (?:resources|budgets?)|from (?:existing|core) (?:resources|budgets?|funding)|with (?:funding|support|money|staff) from|paid for by|financed by|supported by)\b[^,.;]{0,40}/i;

/** The words alone rarely tell whether something can be done: only where they say with what. */
export function achievable(reading: Reading): Judged {
  const means = meansForms.exec(reading.text)?.[0];
  if (means !== undefined) return yes(`${quote(means)} says with what`);
  const how = reading.clauses.find(
    ({ role, verb }) => role === 'means' && verb.kind !== 'vague' && verb.kind !== 'better',
  );
  if (how !== undefined) return yes(`${quote(reading.text.slice(how.start, how.end))} says how`);
  return unknown('the words do not say who does it and with what');
}
