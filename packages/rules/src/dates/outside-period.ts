import { type IsoDate, inWords } from '@goldenthread/language';
import { everyFact } from '../every-fact.ts';
import { type Days, dayInWords, deliveryDays, strategyDays } from '../periods.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const outsidePeriod: Rule = {
  code: 'dates/outside-period',
  title: 'Actions fall in the period of the delivery plan; the delivery plan and objectives in that of the strategy',
  severity: 'error',
  why: "Work planned for a time that the plan does not cover is in nobody's plan: no budget holds it and no report follows it up.",
  source: 'Framework, Develop priorities, and strategies, p. 28',
  fix: 'Correct the date, or the `period` of the delivery plan or of the strategy. A period used as a deadline means its last day.',
  ruleSets: ['framework'],
  ignoreWhen: 'The work began under the last plan or goes on into the next, and the reason names that plan.',
  wrong: {
    text: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036

objective O1: Open 40 tenancies
  by 31 March 2045

delivery
  period 1 April 2026 to 31 March 2029

action A1: Sign a housing protocol
  from January 2026
  by 30 September 2027

action A2: Open 40 tenancies
  by 2029
  milestone by 30 June 2029: 20 tenancies are open
`,
    marks: ['by 31 March 2045', 'from January 2026', 'by 2029', 'milestone by 30 June 2029: 20 tenancies are open'],
  },
  right: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036

objective O1: Open 40 tenancies
  by 31 March 2035

delivery
  period 1 April 2026 to 31 March 2029

action A1: Sign a housing protocol
  from April 2026
  by Q4 2028/29
  milestone by 30 June 2026: Draft agreed

action A2: Keep the protocol up to date
  by end of plan
`,
  check(plan, report) {
    const strategy = strategyDays(plan);
    for (const delivery of plan.ofKind('delivery')) {
      for (const fact of plan.facts(delivery, 'period')) {
        const start = plan.firstDay(fact.start);
        const end = plan.lastDay(fact.end);
        const slip = outside(strategy, start, end);
        if (slip === undefined || (start !== undefined && end !== undefined && end < start)) continue;
        report({
          place: fact.place,
          message: `The delivery plan ${slip.side === 'start' ? 'starts before the strategy does' : 'ends after the strategy does'}, on ${inWords(slip.limit)}, so part of it belongs to no strategy. Correct one of the two periods.`,
        });
      }
    }
    for (const word of ['by', 'target'] as const) {
      for (const { fact, item, of } of everyFact(plan, word)) {
        // Outcomes may be reached after the plan; an objective is what this plan sets out to do.
        const moment = of !== 'objective' ? undefined : 'date' in fact ? fact.date : fact.by;
        const day = moment?.precision === 'end of plan' ? undefined : moment?.end;
        const slip = outside(strategy, day, day);
        if (moment === undefined || day === undefined || slip === undefined) continue;
        const what = of === item.kind ? `\`${word}\` in ${called(item)}` : `\`${word}\` for every objective`;
        report({
          place: fact.place,
          message: `${capital(what)} is for ${dayInWords(day, moment, 'last')}, ${slip.side === 'start' ? 'before the strategy starts' : 'after the strategy ends'} on ${inWords(slip.limit)}, so this plan cannot keep it. Correct the date or the period; a state that is reached later is an outcome.`,
        });
      }
    }
    const delivery = deliveryDays(plan);
    const days = delivery ?? strategy;
    const name = delivery === undefined ? 'strategy' : 'delivery plan';
    for (const word of ['from', 'by', 'milestone by'] as const) {
      for (const { fact, item, of } of everyFact(plan, word)) {
        // The end of the strategy may be far beyond the delivery plan: then it says that the work goes on all the time.
        if (of !== 'action' || fact.date.precision === 'end of plan') continue;
        const day = word === 'from' ? fact.date.start : fact.date.end;
        const slip = outside(days, day, day);
        if (day === undefined || slip === undefined) continue;
        const written = dayInWords(day, fact.date, word === 'from' ? 'first' : 'last');
        const what = of === item.kind ? `\`${word}\` in ${called(item)}` : `\`${word}\` for every action`;
        report({
          place: fact.place,
          message: `${capital(what)} is ${written}, ${slip.side === 'start' ? 'before' : 'after'} the ${name} ${slip.side === 'start' ? 'starts' : 'ends'} on ${inWords(slip.limit)}, so no plan covers it. Correct the date, or the period.`,
        });
      }
    }
  },
};

interface Slip {
  readonly side: 'start' | 'end';
  /** The first or the last day that is covered. */
  readonly limit: IsoDate;
}

function outside(days: Days, first: IsoDate | undefined, last: IsoDate | undefined): Slip | undefined {
  if (days.start !== undefined && first !== undefined && first < days.start)
    return { side: 'start', limit: days.start };
  if (days.end !== undefined && last !== undefined && last > days.end) return { side: 'end', limit: days.end };
  return undefined;
}
