import type { Judged } from '../judgement.ts';
import { no, quote, unknown, yes } from '../letters/judged.ts';
import { measureIn } from '../letters/measurable.ts';
import { readSentence } from '../reading/reading.ts';
import { plain } from '../reading/text.ts';
import { bindingTime } from '../reading/time.ts';
import { timesIn } from '../reading/times.ts';

/** What an action table says beside a statement, as written in its cells. */
export interface Columns {
  readonly owner?: string;
  readonly due?: string;
  readonly measure?: string;
  readonly resource?: string;
}

const nothingYet =
  /^(?:tbc|tba|tbd|n\/?a|none|nil|not known|unknown|to be (?:confirmed|agreed|decided|advised|determined)|-+|\?+|\.+|x+)$/i;
const withoutMeans = /^(?:none|nil|no (?:funding|budget|resources?|money)\b.*|unfunded|not funded)$/i;

/** Dates that only a column for dates tells from other figures: `26-27`, `03/27`, `Y1`. */
const shortDue = /^(?:\d\d-\d\d|(?:0?[1-9]|1[0-2])[/.-](?:20)?\d\d|y\d{1,2}(?:-y?\d{1,2})?)$/i;

/** A cell with something in it; `TBC`, `n/a` and a dash are nothing. */
function given(cell: string | undefined): string | undefined {
  const text = plain((cell ?? '').slice(0, 1_000)).trim();
  return text === '' || nothingYet.test(text) ? undefined : text;
}

/** Whether the date beside the statement makes it time-bound. */
export function dueBeside({ due }: Columns): Judged | undefined {
  const text = given(due);
  if (text === undefined) {
    const written = due?.trim();
    return written ? no(`the date beside it is ${quote(written)}`) : undefined;
  }
  // In a column for dates "March" and "6 months" are dates, which in a sentence they need not be.
  const times = [...timesIn(text), ...timesIn(`by ${text}`), ...timesIn(`over ${text}`)];
  const time =
    bindingTime(times) ?? times.find(({ kind }) => kind === 'length' || kind === 'standard' || kind === 'past');
  return time === undefined && !shortDue.test(text)
    ? no(`${quote(text)} beside it gives no date`)
    : yes(`due ${quote(text)}`, 'fact');
}

/** Whether the measure beside the statement says how much, or names something that will be there. */
export function measureBeside({ measure }: Columns): Judged | undefined {
  const text = given(measure);
  if (text === undefined) return undefined;
  return measureIn(readSentence(text)) === undefined
    ? no(`the measure ${quote(text)} does not say how much it should be`)
    : yes(`measure ${quote(text)}`, 'fact');
}

/** Whether the table says who does it and with what. */
export function meansBeside({ owner, resource }: Columns): Judged | undefined {
  if (resource !== undefined && withoutMeans.test(resource.trim())) {
    return no(`the resource beside it is ${quote(resource)}`, 'fact');
  }
  const who = given(owner);
  const means = given(resource);
  if (who !== undefined && means !== undefined) return yes(`led by ${quote(who)} with ${quote(means)}`, 'fact');
  if (who !== undefined) return unknown(`led by ${quote(who)}, but with what is not said`);
  return means === undefined ? undefined : unknown(`${quote(means)} is there for it, but who does it is not said`);
}
