import type { IsoDate } from '@goldenthread/language';
import type { Figure, Item, ItemId, Strategy } from '@goldenthread/strategy';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { amountOf, itemLink, when } from '../fact-content.ts';
import { type Column, column, entriesBelow, inLines, inPoints, saidOf, tableOf } from '../item-table.ts';
import { kindTitle } from '../kind-words.ts';
import { originOf, paragraph, type Row, table } from '../make.ts';
import { type MeasureStory, type MeasureTarget, measureStatusWords, measureStory } from '../measure-story.ts';
import type { Block } from '../nodes.ts';
import { part } from '../parts.ts';
import { standingOf } from '../progress.ts';

/** How one will know: measures with their baselines, values, targets and how they stand (Framework, pp. 28 and 32: point 13). */
export const measuresSection: DocumentSection = {
  id: 'measures',
  title: 'Measures',
  build: (context) => {
    const { plan } = context;
    const measures = plan.ofKind('measure');
    if (measures.length === 0) return [];
    const stories = new Map(measures.map((measure) => [measure.id, measureStory(plan, measure)]));
    const columns = measureColumns(stories, context);
    const sources = sourceColumns(context);
    const title = kindTitle(plan, 'measure');
    return [
      tableOf(
        measures,
        {
          caption: `${title} and how they stand`,
          title: 'Measure',
          columns,
          beside: { columns: sources, isFirst: false },
        },
        context,
      ),
      ...(hasStatus(stories) ? [legend] : []),
      ...part('targets', 'Targets', targetTable([...stories.values()], context)),
      ...part('measure-sources', 'Where the figures come from', [
        tableOf(
          measures,
          {
            caption: `${title}, the figures so far and who collects them`,
            title: 'Measure',
            columns: sources,
            beside: { columns, isFirst: true },
          },
          context,
        ),
      ]),
      ...part('measures-detail', 'More on some of these', entriesBelow(measures, [...columns, ...sources], context)),
    ];
  },
};

const legend = paragraph(
  '“On course” and “behind” compare the newest figure with a straight line from the starting figure to the next target. “Too early to say” means that there is no newer figure than the one that the target starts from.',
);

type Stories = ReadonlyMap<ItemId, MeasureStory>;

function hasStatus(stories: Stories): boolean {
  return [...stories.values()].some(({ status }) => status !== undefined);
}

function measureColumns(stories: Stories, context: DocumentContext): readonly Column<'measure'>[] {
  const { plan } = context;
  const storyOf = (measure: Item<'measure'>): MeasureStory | undefined => stories.get(measure.id);
  return [
    column('Kind', 'kind'),
    {
      heading: 'Starting figure',
      says: ['baseline by', 'no data yet'],
      cell: (measure) => {
        const baseline = storyOf(measure)?.baseline;
        const due = plan.fact(measure, 'baseline by');
        return inLines(
          baseline && figureOn(baseline),
          plan.fact(measure, 'no data yet') && 'No figures yet',
          due && `First figure due by ${when(due.date)}`,
        );
      },
    },
    {
      heading: 'Newest figure',
      says: [],
      cell: (measure) => {
        const story = storyOf(measure);
        const isNewer = (story?.latest?.day ?? '') > (dayOf(story?.baseline, plan) ?? '');
        return story?.latest === undefined || !isNewer ? undefined : figureOn(story.latest.figure);
      },
    },
    {
      heading: 'Target',
      says: [],
      cell: (measure) => {
        const last = storyOf(measure)?.targets.at(-1);
        return last && targetSaid(last);
      },
    },
    { heading: 'Status', says: [], cell: (measure) => standingOf(measure, plan).status },
    {
      heading: 'Against the target',
      says: [],
      cell: (measure) => {
        const status = storyOf(measure)?.status;
        return status && measureStatusWords[status];
      },
    },
  ];
}

function dayOf(figure: Figure | undefined, plan: Strategy): IsoDate | undefined {
  return figure?.in && plan.lastDay(figure.in);
}

/** "62% in 2024/25", "65% on 30 September 2026". */
function figureOn({ quantity, in: period }: Figure): string {
  if (period === undefined) return amountOf(quantity);
  return `${amountOf(quantity)} ${period.precision === 'day' ? 'on' : 'in'} ${when(period)}`;
}

function sourceColumns(context: DocumentContext): readonly Column<'measure'>[] {
  return [
    column('Figures so far', 'value'),
    {
      heading: 'Counted in',
      says: ['unit', 'better when'],
      cell: (measure) => {
        const better = saidOf(measure, context, 'better when');
        return inLines(saidOf(measure, context, 'unit'), better.length > 0 ? [...better, ' is better'] : undefined);
      },
    },
    {
      heading: 'Source',
      says: ['source', 'reports'],
      cell: (measure) => {
        const indicators = saidOf(measure, context, 'reports');
        return inLines(
          saidOf(measure, context, 'source'),
          indicators.length > 0 ? ['National indicator: ', ...indicators] : undefined,
        );
      },
    },
    column('Collected by', 'lead'),
    column('Reported', 'reported'),
  ];
}

/** "85% by March 2031", "up by 10%". */
function targetSaid({ fact: { direction, amount, by } }: MeasureTarget): string {
  return [
    direction === undefined ? undefined : `${direction} by`,
    amountOf(amount),
    by === undefined ? undefined : `by ${when(by)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The steps on the way, where a measure has more targets than the one in the table above. */
function targetTable(stories: readonly MeasureStory[], { plan }: DocumentContext): Block[] {
  const rows = stories.flatMap(({ measure, targets }): Row[] => {
    // An outcome and its objective often have the same target.
    const steps = [...Map.groupBy(targets, (target) => `${fromSaid(target)} ${targetSaid(target)}`).values()];
    if (steps.length < 2) return [];
    return steps.flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const setFor = inPoints(...same.map(({ from }) => itemLink(from, plan)));
      return [
        { cells: [itemLink(measure, plan), fromSaid(first), targetSaid(first), setFor], origin: originOf(measure) },
      ];
    });
  });
  if (rows.length === 0) return [];
  return [table('Measures with more than one target', ['Measure', 'From', 'Target', 'Set for'], rows)];
}

function fromSaid({ baseline }: MeasureTarget): string {
  return baseline === undefined ? '' : figureOn(baseline);
}
