import { type Item, momentInWords, quantityInWords } from '@goldenthread/strategy';
import type { DocumentContext } from '../document/context.ts';
import { type MeasureStory, type MeasureTarget, measureStatusWords, measureStory } from '../document/measure-story.ts';
import { targetSaid } from '../document/measure-words.ts';
import {
  amountCell,
  type Cell,
  column,
  dayCell,
  figureCell,
  filledSheet,
  periodCell,
  type Sheet,
  said,
  titles,
} from './sheet.ts';

/** The measures with their baselines, newest figures, targets and how they stand. */
export function measuresSheet(context: DocumentContext): Sheet {
  const { plan } = context;
  const stories = plan.ofKind('measure').map((measure) => measureStory(plan, measure));
  const of = (measure: Item<'measure'>, ...words: Parameters<typeof said>[2][]): Cell =>
    said(measure, context, ...words);
  return filledSheet<MeasureStory>('measures', 'Measures', stories, [
    column('Measure', 50, ({ measure }) => titles([measure])),
    column('Kind', 13, ({ measure }) => of(measure, 'kind')),
    column('Unit', 14, ({ measure, baseline }) => unitOf(said(measure, context, 'unit'), baseline)),
    column('Better when', 13, ({ measure }) => of(measure, 'better when')),
    column('Baseline', 14, ({ measure, baseline }) => figureCell(baseline) ?? withoutBaseline(measure, context)),
    column('Baseline period', 16, ({ baseline }) => periodCell(baseline)),
    column('Newest figure', 14, ({ latest }) => figureCell(latest?.figure)),
    column('Newest period', 16, ({ latest }) => periodCell(latest?.figure)),
    column('Steps on the way', 26, ({ targets }) => stepsSaid(targets)),
    column('Target', 14, ({ targets }) => targetCell(targets.at(-1))),
    column('Target date', 13, ({ targets }) => dayCell(targets.at(-1)?.day)),
    column('Against the target', 18, ({ status }) => status && measureStatusWords[status]),
    column('National indicator', 36, ({ measure }) => of(measure, 'reports')),
    column('Source', 30, ({ measure }) => of(measure, 'source')),
    column('Collected by', 26, ({ measure }) => of(measure, 'lead')),
    column('Reported', 26, ({ measure }) => of(measure, 'reported')),
  ]);
}

/** What is counted: as the measure says, else as its baseline does. */
function unitOf(said: readonly string[], baseline: MeasureStory['baseline']): Cell {
  return said.length > 0 ? said : baseline?.quantity.unit;
}

function withoutBaseline(measure: Item<'measure'>, { plan }: DocumentContext): Cell {
  const due = plan.fact(measure, 'baseline by');
  if (due !== undefined) return `First figure due by ${momentInWords(due.date)}`;
  return plan.fact(measure, 'no data yet') === undefined ? undefined : 'No figures yet';
}

function targetCell(target: MeasureTarget | undefined): Cell {
  if (target === undefined) return undefined;
  const { direction, amount } = target.fact;
  return direction === undefined ? amountCell(amount) : `${direction} by ${quantityInWords(amount)}`;
}

/** The targets before the last; several items often have the same one. */
function stepsSaid(targets: readonly MeasureTarget[]): readonly string[] {
  const said = targets.map(targetSaid);
  return [...new Set(said)].filter((each) => each !== said.at(-1));
}
