import { type IsoDate, inWords, type Moment, readMoment } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { strategyDays } from '../periods.ts';
import type { Rule } from '../rule.ts';
import type { Time } from '../smart/reading/time.ts';
import { timesIn } from '../smart/reading/times.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll, capital } from '../wording.ts';

type DatedItem = Item<'objective' | 'action'>;

export const sentenceDiffers: Rule = {
  code: 'dates/sentence-differs',
  title: 'The day in a sentence is the day that `by` gives',
  severity: 'warning',
  why: 'Readers go by the sentence, reports and reminders by `by`. Where the two differ, one of them is late and nobody knows which.',
  source: 'Framework, Develop priorities, and strategies, p. 27: SMART, footnote 20',
  fix: 'Correct the day in the sentence or the one after `by`; or leave it out of the sentence, since `by` is shown beside it.',
  ruleSets: ['framework'],
  ignoreWhen: 'The day in the sentence is that of a first step, or of work that others do.',
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Sign a housing protocol with HMP Northshire by June 2027
  by 31 March 2028
`,
    marks: ['by 31 March 2028'],
  },
  right: `strategy northshire: Northshire plan

action A1: Sign a housing protocol with HMP Northshire by June 2027
  by 30 June 2027
`,
  check(plan, report) {
    const inheriting: DatedItem[] = [];
    for (const item of [...finished(plan, 'objective'), ...finished(plan, 'action')] as readonly DatedItem[]) {
      const by = plan.fact(item, 'by');
      const written = by && otherDay(plan, item, by.date);
      if (by === undefined || written === undefined) continue;
      if (ownFacts(item as Item, 'by').length === 0) {
        inheriting.push(item);
        continue;
      }
      report({
        place: by.place,
        message: `The sentence of ${called(item)} says by \`${written}\`, and this line says ${inLine(plan, by.date)}, so nobody can tell when it is due. Correct one of the two.`,
        related: [{ message: 'The sentence is here.', place: item.namePlace }],
      });
    }
    tellTogether(
      report,
      inheriting,
      (item) =>
        `The sentence of ${called(item)} gives another day than the \`by\` that holds for all above it, so nobody can tell when it is due. Add a \`by\` of its own.`,
      (items) =>
        `${capital(calledAll(items))} give other days in their sentences than the \`by\` that holds for all above them, so nobody can tell when they are due. Add a \`by\` of its own to each.`,
    );
  },
};

function inLine(plan: Strategy, date: Moment): string {
  const day = plan.lastDay(date);
  return date.precision === 'day' && day !== undefined ? inWords(day) : `\`${date.written}\``;
}

/** "by", "no later than": what names a deadline and not a beginning, a year of figures or a year that people have in common. */
const deadline = /\b(?:by|before|(?:no|not) later than)(?: the)?(?: end of)?(?: the)? $/i;
/** The day may be one of those people, and not that of the work. */
const ofOthers = /\b(?:who|whom|whose|which)\b[^,;]*$|(?<!\b(?:ensure|agree|confirm|show|so)) that\b[^,;]*$/i;
/** More comes after the day. */
const firstOfSteps = /;|\b(?:then|and|followed|afterwards|until)\b/i;

/** The day that the sentence says, if neither `by`, nor a milestone or a target of the item can be meant by it. */
function otherDay(plan: Strategy, item: DatedItem, by: Moment): string | undefined {
  const { statement = '' } = item;
  if (!/\b(?:by|before|later than)\b/i.test(statement) || !/\d{4}/.test(statement)) return undefined;
  const due = daysOf(plan, by);
  if (due === undefined) return undefined;
  const steps = [by, ...dated(plan, item)].flatMap((moment) => daysOf(plan, moment) ?? []);
  const { start } = strategyDays(plan);
  let last: { readonly time: Time; readonly days: Days } | undefined;
  for (const time of timesIn(statement)) {
    const before = statement.slice(0, time.start);
    if (time.kind !== 'deadline' || !deadline.test(before) || ofOthers.test(before)) continue;
    const days = daysMeant(time.text, /\bbefore(?: the)? $/i.test(before));
    // What lies before the plan is history: "opened by 2019".
    if (days === undefined || (start !== undefined && days.last < start)) continue;
    // Of several days one is that of the whole, and the others are those of steps.
    if (steps.some(({ first, last: end }) => first <= days.last && end >= days.first)) return undefined;
    if (last === undefined || days.last > last.days.last) last = { time, days };
  }
  if (last === undefined) return undefined;
  if (last.days.last < due.first && firstOfSteps.test(statement.slice(last.time.end))) return undefined;
  return withoutEnd(last.time.text);
}

interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

function daysOf(plan: Strategy, moment: Moment): Days | undefined {
  const first = plan.firstDay(moment);
  const last = plan.lastDay(moment);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The days of its milestones and targets. */
function dated(plan: Strategy, item: DatedItem): readonly Moment[] {
  const targets = plan.facts(item, 'target').flatMap(({ by }) => by ?? []);
  if (item.kind !== 'action') return targets;
  return [...targets, ...plan.facts(item as Item<'action'>, 'milestone by').map(({ date }) => date)];
}

/**
 * The days that may be meant: "before June" is May as well, and "by 2028" is often the financial year, or the day on which
 * the year begins.
 */
function daysMeant(text: string, isBefore: boolean): Days | undefined {
  const moment = readMoment(withoutEnd(text));
  if (moment?.start === undefined || moment.end === undefined) return undefined;
  const isYear = moment.precision === 'year';
  return {
    first: isBefore || isYear ? monthBefore(moment.start) : moment.start,
    last: isYear ? (`${Number(moment.end.slice(0, 4)) + 1}-03-31` as IsoDate) : moment.end,
  };
}

/** "the end of March 2027" is read as "March 2027", and "30th June 2027" as "30 June 2027". */
function withoutEnd(text: string): string {
  return text
    .replace(/^(?:(?:the|early|late|mid|end|start|beginning|middle|close|of|financial|year)[ -]+)+/i, '')
    .replace(/^(\d{1,2})(?:st|nd|rd|th)\b(?: of)?/i, '$1')
    .trim();
}

function monthBefore(day: IsoDate): IsoDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const [earlier, before] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return `${String(earlier).padStart(4, '0')}-${String(before).padStart(2, '0')}-01` as IsoDate;
}
