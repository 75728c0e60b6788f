import { type Figure, type Item, momentInWords, quantityInWords, type Strategy } from '@goldenthread/strategy';
import type { PhrasingContent } from 'mdast';
import { inLines, inPoints } from './item-table.ts';
import type { MeasureStory, MeasureTarget } from './measure-story.ts';

/** The figures of measures in words, which tables and pictures share, so that they need to stand only once. */

/** "62% in 2024/25", "65% on 30 September 2026". */
export function figureOn({ quantity, in: period }: Figure): string {
  if (period === undefined) return quantityInWords(quantity);
  return `${quantityInWords(quantity)} ${period.precision === 'day' ? 'on' : 'in'} ${momentInWords(period)}`;
}

/** "85% by March 2031", "up by 10%". */
export function targetSaid({ fact: { direction, amount, by } }: MeasureTarget): string {
  return [
    direction === undefined ? undefined : `${direction} by`,
    quantityInWords(amount),
    by === undefined ? undefined : `by ${momentInWords(by)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Every known figure by its day, with a mark at the one that targets start from; and when there will be a first one. */
export function figuresSaid({ measure, values, targets, baseline }: MeasureStory, plan: Strategy): PhrasingContent[] {
  const start = targets.length === 0 || baseline === undefined ? undefined : figureOn(baseline);
  const known = [...new Set(values.map(({ figure }) => figureOn(figure)))];
  const all = start === undefined || known.includes(start) ? known : [start, ...known];
  const due = plan.fact(measure, 'baseline by');
  return inLines(
    inPoints(...all.map((said) => (said === start ? `${said} (start)` : said))),
    noFigures(measure, plan, all.length > 0 || due !== undefined),
    due && `First figure due by ${momentInWords(due.date)}`,
  );
}

function noFigures(measure: Item<'measure'>, plan: Strategy, isKnown: boolean): string | undefined {
  return !isKnown || plan.fact(measure, 'no data yet') !== undefined ? 'No figures yet' : undefined;
}

/** Every target by its day: the steps on the way, and the last. An outcome and its objective often have the same. */
export function targetsSaid({ targets }: MeasureStory): PhrasingContent[] {
  return inPoints(...new Set(targets.map(targetSaid)));
}
