import type { Place } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';

/** Where a finding about the plan as a whole stands: the header's name, else the start of its first file. */
export function planPlace(plan: Strategy): Place {
  const start = { line: 0, character: 0 };
  return plan.header?.namePlace ?? { uri: plan.files[0]?.uri ?? '', range: { start, end: start } };
}
