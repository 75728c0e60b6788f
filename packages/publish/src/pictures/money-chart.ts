import { scaleLinear } from 'd3-scale';
import type { Element, ElementContent } from 'hast';
import type { DocumentContext } from '../document/context.ts';
import { originOf, type Row, table } from '../document/make.ts';
import { moneyByYear, type SourceOfMoney } from '../document/money-by-year.ts';
import type { Picture } from '../document/nodes.ts';
import { shortPounds, wholePounds } from './amounts.ts';
import { counted, picture, rectangle, straight, titleOf, words } from './draw.ts';
import { itemLink } from './links.ts';
import { wrapped } from './text.ts';

const left = 8;
const labelWidth = 280;
const chartX = left + labelWidth + 16;
const chartWidth = 620;
const headHeight = 44;
const rowHeight = 40;

/** What is planned to be spent from each source in each financial year. */
export function moneyChart(context: DocumentContext): Picture | undefined {
  const { years, sources: all } = moneyByYear(context.plan);
  const hasUndated = all.some(({ undated }) => undated > 0);
  const cellsOf = ({ byYear, undated }: SourceOfMoney): readonly number[] => [
    ...byYear,
    ...(hasUndated ? [undated] : []),
  ];
  const sources = all.filter((source) => cellsOf(source).some((pounds) => pounds > 0));
  if (sources.length === 0) return undefined;
  const headings = [...years, ...(hasUndated ? ['No date'] : [])];
  const totals = headings.map((_, at) => sources.reduce((sum, source) => sum + (cellsOf(source)[at] ?? 0), 0));
  const most = Math.max(...sources.flatMap(cellsOf));
  const columnWidth = Math.max(58, Math.min(150, Math.floor(chartWidth / headings.length)));
  const scale = scaleLinear()
    .domain([0, most])
    .range([0, columnWidth - 14]);
  const xOf = (column: number): number => chartX + column * columnWidth;
  const width = xOf(headings.length) + left;
  const bottom = headHeight + sources.length * rowHeight;
  const rows = sources.flatMap((source, index): readonly ElementContent[] => {
    const y = headHeight + index * rowHeight;
    return [
      straight(left, y, width - left, y, ['grid']),
      words(wrapped(titleOf(source.resource), { width: labelWidth, size: 12, lines: 2 }), left, y + 16),
      ...cellsOf(source).flatMap((pounds, column) => cell(pounds, xOf(column), y, scale(pounds))),
    ];
  });
  const title = 'Planned spending by source and year';
  const said = totals.map(
    (pounds, at) => `${headings[at] === 'No date' ? 'without a date' : headings[at]} ${wholePounds(pounds)}`,
  );
  return picture(
    {
      id: 'picture-money',
      title,
      alternative: `Bars for ${counted(sources.length, 'source')} of money in each financial year. In all: ${said.join(', ')}. The table gives each source.`,
      width,
      height: bottom + 40,
      table: table(
        title,
        ['Source', ...headings],
        [
          ...sources.map(
            (source): Row => ({
              cells: [
                itemLink(source.resource, context),
                ...cellsOf(source).map((pounds) => (pounds === 0 ? '' : wholePounds(pounds))),
              ],
              origin: originOf(source.resource),
            }),
          ),
          ...(sources.length < 2 ? [] : [{ cells: ['All sources', ...totals.map(wholePounds)] }]),
        ],
      ),
    },
    [
      ...headings.map((heading, column) => words(heading, xOf(column), 26, ['heading'])),
      ...rows,
      straight(left, bottom, width - left, bottom, ['line']),
      words('All sources', left, bottom + 24, ['strong']),
      ...totals.map((pounds, column) => words(shortPounds(pounds), xOf(column), bottom + 24, ['strong'])),
    ],
  );
}

function cell(pounds: number, x: number, y: number, width: number): readonly Element[] {
  if (pounds === 0) return [];
  const bar = { x, y: y + 22, width: Math.max(2, width), height: 10 };
  return [words(shortPounds(pounds), x, y + 17, ['small']), rectangle(bar, ['bar', 'blue-fill'])];
}
