import type { Judged } from '../judgement.ts';
import type { Reading } from '../reading/reading.ts';
import { quote, unknown, yes } from './judged.ts';

const aimForms =
  /\b(?:as part of|in line with|in support of|in response to|so that|in order to|to meet|following|based on)\b[^,.;]{0,40}/i;

/** The words alone rarely tell whether something is worth doing and can be hoped for: where they say what it serves. */
export function realistic(reading: Reading): Judged {
  const aim = aimForms.exec(reading.text)?.[0];
  if (aim !== undefined) return yes(`${quote(aim)} says what it serves`);
  const purpose = reading.clauses.find(({ role }) => role === 'purpose');
  if (purpose !== undefined) return yes(`"to ${reading.text.slice(purpose.start, purpose.end)}" says what it is for`);
  const from = /\bfrom [£\d][\d.,]*(?: ?%| per cent)?[^.;]{0,30}? to\b/i.exec(reading.text)?.[0];
  if (from !== undefined) return yes(`${quote(from)} gives the starting point`);
  return unknown('the words do not say what it serves or what it rests on');
}
