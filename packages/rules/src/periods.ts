import { type IsoDate, inWords, type Moment } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';

/** Days from `start` to `end`, both included; a side that the plan does not give is open. */
export interface Days {
  readonly start: IsoDate | undefined;
  readonly end: IsoDate | undefined;
}

/** The strategy's period. None, where it ends before it starts: that has a finding of its own. */
export function strategyDays(plan: Strategy): Days {
  const { start, end } = plan.period;
  return start !== undefined && end !== undefined && end < start ? { start: undefined, end: undefined } : plan.period;
}

/** The period of the delivery plan; of several, from the first day to the last. `undefined` where none says its period. */
export function deliveryDays(plan: Strategy): Days | undefined {
  let days: { start: IsoDate; end: IsoDate } | undefined;
  for (const delivery of plan.ofKind('delivery')) {
    for (const period of plan.facts(delivery, 'period')) {
      const start = plan.firstDay(period.start);
      const end = plan.lastDay(period.end);
      if (start === undefined || end === undefined || end < start) continue;
      days =
        days === undefined
          ? { start, end }
          : { start: start < days.start ? start : days.start, end: end > days.end ? end : days.end };
    }
  }
  return days;
}

/** `30 June 2029`, or "30 June 2029 (the last day of `Q1 2029/30`)". */
export function dayInWords(day: IsoDate, moment: Moment, side: 'first' | 'last'): string {
  return moment.precision === 'day' ? inWords(day) : `${inWords(day)} (the ${side} day of \`${moment.written}\`)`;
}
