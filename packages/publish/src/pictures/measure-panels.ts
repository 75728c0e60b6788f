import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Element, ElementContent } from 'hast';
import type { DocumentContext } from '../document/context.ts';
import { lowerFirst } from '../document/display-words.ts';
import { originOf, type Row, table } from '../document/make.ts';
import { measureStory } from '../document/measure-story.ts';
import { figuresSaid, targetsSaid } from '../document/measure-words.ts';
import type { Picture } from '../document/nodes.ts';
import { dayNumber, startYearOf } from './days.ts';
import { statusSaid } from './delivery-rows.ts';
import { circle, counted, diamond, path, picture, rectangle, round, straight, titleOf, words } from './draw.ts';
import { itemLink } from './links.ts';
import { type MeasureChart, measureCharts, measureKinds, type Point } from './measures-chart.ts';
import { bold, shortened, widthOf, wrapped } from './text.ts';

const across = 3;
/** As many as a page on its side holds. */
const mostPanels = 6;
const gap = 14;
const panelWidth = 302;
const panelHeight = 246;
const titleLines = 3;
const plot = { x: 50, y: 66, width: panelWidth - 50 - 22, height: 84 };
const margin = 8;

/** Each measure by itself: its baseline, known values, targets and status, a few on each page, by the kind of measure. */
export function measurePanels(context: DocumentContext): readonly Picture[] {
  const charts = measureCharts(context.plan);
  const byKind = Map.groupBy(charts, ({ kind }) => (measureKinds.includes(kind) ? kind : ''));
  return measureKinds.flatMap((kind) => {
    const same = byKind.get(kind) ?? [];
    const count = Math.ceil(same.length / mostPanels);
    return Array.from({ length: count }, (_, page) => {
      const part = count === 1 ? '' : `, part ${page + 1} of ${count}`;
      const title = `${kind === '' ? 'Measures' : `${statusSaid(kind)} measures`}${part}`;
      const id = `picture-measures${kind === '' ? '' : `-${kind}`}${page === 0 ? '' : `-${page + 1}`}`;
      return panels(id, title, same.slice(page * mostPanels, (page + 1) * mostPanels), context);
    });
  });
}

function panels(id: string, title: string, charts: readonly MeasureChart[], context: DocumentContext): Picture {
  const rows = Math.ceil(charts.length / across);
  const columns = Math.min(across, charts.length);
  const height = margin + rows * (panelHeight + gap) + 16;
  const shapes = charts.flatMap((chart, index) =>
    panel(
      chart,
      margin + (index % across) * (panelWidth + gap),
      margin + Math.floor(index / across) * (panelHeight + gap),
    ),
  );
  const told = charts.map((chart) => `${titleOf(chart.measure)}: ${factsOf(chart).join(', ') || 'no figures yet'}`);
  return picture(
    {
      id,
      title,
      alternative: `${charts.length === 1 ? 'A small chart of one measure' : `${counted(charts.length, 'small chart')}, one for each measure`}. ${told.join('. ')}.`,
      width: Math.max(margin * 2 + columns * panelWidth + (columns - 1) * gap, 620),
      height,
      table: table(
        title,
        ['Measure', 'Figures so far', 'Targets', 'Status'],
        charts.map(({ measure, status }): Row => {
          const story = measureStory(context.plan, measure);
          const figures = figuresSaid(story, context.plan);
          // Figures that are not there are told in the place of figures.
          const isKnown = story.values.length > 0 || story.baseline !== undefined;
          return {
            cells: [itemLink(measure, context), figures, targetsSaid(story), isKnown ? status : ''],
            origin: originOf(measure),
          };
        }),
      ),
    },
    [...shapes, ...legend(height - 8)],
  );
}

function factsOf({ baseline, latest, targetsSaid, status }: MeasureChart): readonly string[] {
  const last = targetsSaid.at(-1);
  return [
    ...(baseline === undefined ? [] : [`baseline ${baseline}`]),
    ...(latest === undefined || latest === baseline ? [] : [`latest ${latest}`]),
    ...(last === undefined ? [] : [`target ${last}`]),
    ...(status === '' ? [] : [`status ${lowerFirst(status)}`]),
  ];
}

function panel(chart: MeasureChart, x: number, y: number): readonly ElementContent[] {
  const inner = panelWidth - 24;
  const lines = wrapped(titleOf(chart.measure), { width: inner, size: bold(12), lines: titleLines });
  const said = [
    chart.baseline === undefined ? undefined : `Baseline: ${chart.baseline}`,
    chart.latest === undefined ? undefined : `Latest: ${chart.latest}`,
    chart.targetsSaid.length === 0 ? undefined : `Target: ${chart.targetsSaid.at(-1)}`,
    chart.status === '' ? undefined : chart.status,
  ].filter((each) => each !== undefined);
  const foot = y + plot.y + plot.height + 36;
  return [
    rectangle({ x, y, width: panelWidth, height: panelHeight }, ['box', 'panel'], 4),
    words(lines, x + 12, y + 20, ['strong']),
    ...graph(chart, x + plot.x, y + plot.y),
    ...said.map((each, index) =>
      words(
        shortened(each, inner, 12),
        x + 12,
        foot + index * 16,
        each === said.at(-1) && chart.status !== '' ? ['strong'] : [],
      ),
    ),
  ];
}

function graph({ values, reported, targets }: MeasureChart, x: number, y: number): readonly Element[] {
  const starts = targets.flatMap(({ from }) => (from === undefined ? [] : [from]));
  const points = [...values, ...reported, ...starts, ...targets.map(({ to }) => to)];
  if (points.length === 0) {
    return [words('No figures yet', x + plot.width / 2, y + plot.height / 2, ['middle', 'quiet'])];
  }
  const dates = points.map(({ day }) => day).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = first === last ? [dayNumber(first) - 1, dayNumber(last) + 1] : [dayNumber(first), dayNumber(last)];
  const days = scaleLinear()
    .domain([from, to])
    .range([x, x + plot.width]);
  const all = points.map(({ value }) => value);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const spread = high - low || Math.abs(high) || 1;
  const scale = scaleLinear()
    // Nothing is below none, where no value is.
    .domain([low >= 0 ? Math.max(0, low - spread * 0.1) : low - spread * 0.1, high + spread * 0.1])
    .nice(3)
    .range([y + plot.height, y]);
  const ticks = scale.ticks(3);
  const isShare = points.some(({ said }) => said.includes('%'));
  const format = isShare ? scale.tickFormat(3, '~%') : scale.tickFormat(3, '~s');
  const at = ({ day, value }: Point): [number, number] => [round(days(dayNumber(day))), round(scale(value))];
  const joined = (those: readonly Point[], looks: readonly string[]): readonly Element[] =>
    those.length > 1 ? [path(line().digits(1)(those.map(at)) ?? '', ['path', ...looks])] : [];
  const mark = (those: readonly Point[], shape: (x: number, y: number) => Element): readonly Element[] =>
    those.map((point) => shape(...at(point)));
  const wide = widthOf('2026/27', 11);
  return [
    ...ticks.flatMap((tick) => [
      straight(x, scale(tick), x + plot.width, scale(tick), ['grid']),
      words(format(tick), x - 8, scale(tick) + 4, ['small', 'quiet', 'end']),
    ]),
    words(yearName(first), x - 4, y + plot.height + 17, ['small', 'quiet']),
    ...(first === last || plot.width < wide * 2
      ? []
      : [words(yearName(last), x + plot.width + 12, y + plot.height + 17, ['small', 'quiet', 'end'])]),
    ...targets.flatMap(({ from: start, to: end }) =>
      start === undefined ? [] : joined([start, end], ['orange-stroke', 'dashed']),
    ),
    ...joined(values, ['blue-stroke']),
    ...mark(values, (px, py) => circle(px, py, 4, ['bar', 'blue-fill'])),
    ...mark(reported, (px, py) => circle(px, py, 4, ['bar', 'blue-stroke', 'hollow'])),
    ...mark(
      targets.map(({ to: end }) => end),
      (px, py) => diamond(px, py, 5.5, ['bar', 'orange-fill']),
    ),
  ];
}

function yearName(day: Point['day']): string {
  const year = startYearOf(day);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

function legend(y: number): readonly Element[] {
  return [
    circle(margin + 8, y - 4, 4, ['bar', 'blue-fill']),
    words('known value', margin + 18, y, ['quiet']),
    circle(margin + 128, y - 4, 4, ['bar', 'blue-stroke', 'hollow']),
    words('reported on the way', margin + 138, y, ['quiet']),
    path(`M${margin + 290} ${y - 4}h34`, ['path', 'orange-stroke', 'dashed']),
    diamond(margin + 330, y - 4, 5.5, ['bar', 'orange-fill']),
    words('path to the target', margin + 342, y, ['quiet']),
  ];
}
