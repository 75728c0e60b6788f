import type { Item, ItemId } from '@goldenthread/strategy';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { itemLink } from '../fact-content.ts';
import { type Column, column, entriesBelow, inLines, inPoints, saidOf, tableOf } from '../item-table.ts';
import { kindTitle } from '../kind-words.ts';
import { originOf, paragraph, type Row, table } from '../make.ts';
import { type MeasureStory, type MeasureTarget, measureStatusWords, measureStory } from '../measure-story.ts';
import { figureOn, figuresSaid, targetSaid, targetsSaid } from '../measure-words.ts';
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
            caption: `${title}, how they are counted and who collects them`,
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
  'Targets start from the figure that is marked “(start)”. “On course” and “behind” compare the newest figure with a straight line from there to the next target. “Too early to say” means that there is no newer figure than the one that the target starts from.',
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
      heading: 'Figures so far',
      says: ['value', 'baseline by', 'no data yet'],
      cell: (measure) => {
        const story = storyOf(measure);
        return story && figuresSaid(story, plan);
      },
    },
    {
      heading: 'Targets',
      says: [],
      cell: (measure) => {
        const story = storyOf(measure);
        return story && targetsSaid(story);
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

function sourceColumns(context: DocumentContext): readonly Column<'measure'>[] {
  return [
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

/** What sets each target, where a measure has more than one. Where all start from one figure, the table above marks it. */
function targetTable(stories: readonly MeasureStory[], { plan }: DocumentContext): Block[] {
  const told = stories.flatMap((story) => {
    // An outcome and its objective often have the same target.
    const steps = [...Map.groupBy(story.targets, (target) => `${fromSaid(target)} ${targetSaid(target)}`).values()];
    return steps.length < 2 ? [] : steps.map((same) => ({ story, same }));
  });
  const hasFrom = told.some(({ story, same }) =>
    same.some((target) => fromSaid(target) !== (story.baseline && figureOn(story.baseline))),
  );
  const rows = told.flatMap(({ story: { measure }, same }): Row[] => {
    const [first] = same;
    if (first === undefined) return [];
    const setFor = inPoints(...same.map(({ from }) => itemLink(from, plan)));
    const from = hasFrom ? [fromSaid(first)] : [];
    return [{ cells: [itemLink(measure, plan), ...from, targetSaid(first), setFor], origin: originOf(measure) }];
  });
  if (rows.length === 0) return [];
  const headings = ['Measure', ...(hasFrom ? ['From'] : []), 'Target', 'Set for'];
  return [table('Measures with more than one target', headings, rows)];
}

function fromSaid({ baseline }: MeasureTarget): string {
  return baseline === undefined ? '' : figureOn(baseline);
}
