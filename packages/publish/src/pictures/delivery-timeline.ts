import { capital, type IsoDate, inWords } from '@goldenthread/language';
import { deliveryDays } from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Element, ElementContent } from 'hast';
import type { DocumentContext } from '../document/context.ts';
import { originOf, type Row, table } from '../document/make.ts';
import type { Picture } from '../document/nodes.ts';
import { aprilOf, dayNumber, quarterOf, startYearOf } from './days.ts';
import { type DeliveryGroup, type DeliveryRow, deliveryGroups, statusSaid } from './delivery-rows.ts';
import {
  addressOf,
  counted,
  diamond,
  leadingTo,
  path,
  picture,
  rectangle,
  round,
  straight,
  titleOf,
  unspoken,
  words,
} from './draw.ts';
import { itemLink, itemLinks } from './links.ts';
import { bold, shortened, wrapped } from './text.ts';

const left = 8;
const labelWidth = 300;
const chartX = left + labelWidth + 14;
const chartWidth = 400;
const leadX = chartX + chartWidth + 12;
const leadWidth = 126;
const statusX = leadX + leadWidth + 8;
const statusWidth = 84;
const width = statusX + statusWidth;
const headHeight = 52;
const groupHeight = 30;
const rowHeight = 36;
/** As many rows as a page on its side holds. */
const mostRows = 16;
/** Of more quarters than this, only the years are marked; of more years, some. */
const mostQuarters = 20;
const mostYears = 12;

type Days = ScaleLinear<number, number>;

/** When each action starts and ends, by quarter, with its milestones and its lead: one picture for each page. */
export function deliveryTimeline(context: DocumentContext): readonly Picture[] {
  const groups = deliveryGroups(context.plan);
  if (groups.length === 0) return [];
  const years = yearsOf(
    context.plan,
    groups.flatMap(({ rows }) => rows),
  );
  if (years === undefined) return [];
  const pages = pagesOf(groups);
  return pages.map((page, index) => {
    const part = pages.length === 1 ? '' : `, part ${index + 1} of ${pages.length}`;
    const id = index === 0 ? 'picture-delivery-timeline' : `picture-delivery-timeline-${index + 1}`;
    return timeline(id, `Delivery timeline${part}`, page, years, context);
  });
}

interface Years {
  readonly first: number;
  /** The year after the last. */
  readonly end: number;
}

/** The financial years of the delivery plan and of every date in it. */
function yearsOf(plan: Strategy, rows: readonly DeliveryRow[]): Years | undefined {
  const planned = deliveryDays(plan) ?? plan.period;
  const given = [planned.start, deliveryDays(plan)?.end];
  const dates = [
    ...given,
    ...rows.flatMap(({ start, end, milestones }) => [start, end, ...milestones.map(({ day }) => day)]),
  ];
  let [first, last]: [IsoDate | undefined, IsoDate | undefined] = [undefined, undefined];
  for (const day of dates) {
    if (day === undefined) continue;
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  if (first === undefined || last === undefined) return undefined;
  return { first: startYearOf(first), end: startYearOf(last) + 1 };
}

/** Groups that stand on one page; one that is too long for a page goes on on the next. */
function pagesOf(groups: readonly DeliveryGroup[]): readonly (readonly DeliveryGroup[])[] {
  const pages: DeliveryGroup[][] = [];
  let room = 0;
  for (const { towards, rows } of groups) {
    for (let at = 0; at < rows.length; at += mostRows) {
      const some = rows.slice(at, at + mostRows);
      if (room < some.length + 1 || pages.length === 0) {
        pages.push([]);
        room = mostRows + 1;
      }
      pages.at(-1)?.push({ towards, rows: some });
      room -= some.length + 1;
    }
  }
  return pages;
}

function timeline(
  id: string,
  title: string,
  groups: readonly DeliveryGroup[],
  years: Years,
  context: DocumentContext,
): Picture {
  const rows = groups.flatMap((group) => group.rows);
  const days = scaleLinear()
    .domain([dayNumber(aprilOf(years.first)), dayNumber(aprilOf(years.end))])
    .range([chartX, chartX + chartWidth])
    .clamp(true);
  const height = headHeight + groups.length * groupHeight + rows.length * rowHeight;
  const hasStatus = rows.some(({ status }) => status !== undefined);
  const shapes: ElementContent[] = [];
  let y = headHeight;
  for (const group of groups) {
    const heading = group.towards === undefined ? 'Other actions' : titleOf(group.towards);
    // The band hides the lines of the quarters behind the words.
    shapes.push(
      rectangle({ x: 0, y: y + 2, width, height: groupHeight - 5 }, ['band']),
      words(shortened(heading, width - left * 2, bold(12)), left, y + 19, ['strong']),
    );
    y += groupHeight;
    for (const row of group.rows) {
      shapes.push(rowShapes(row, y, days, hasStatus, context));
      y += rowHeight;
    }
  }
  const foot = height + 24;
  const milestones = rows.reduce((sum, row) => sum + row.milestones.length, 0);
  const late = rows.filter(({ status }) => status === 'at-risk' || status === 'off-track').length;
  const done = rows.filter(({ status }) => status === 'complete').length;
  const said = [...(done > 0 ? [`${done} complete`] : []), ...(late > 0 ? [`${late} at risk or off track`] : [])];
  return picture(
    {
      id,
      title,
      alternative: `A timeline by quarter from April ${years.first} to March ${years.end}: ${counted(rows.length, 'action')} and ${counted(milestones, 'milestone')}.${said.length > 0 ? ` Reported: ${said.join(', ')}.` : ''} The table gives the dates and the lead of each.`,
      width,
      height: foot + 12,
      isWalked: true,
      table: tableOf(title, groups, hasStatus, context),
    },
    [unspoken(axis(years, days, height, context)), ...columnHeadings(hasStatus), ...shapes, unspoken(legend(foot))],
  );
}

function columnHeadings(hasStatus: boolean): readonly Element[] {
  return [
    words('Action', left, 40, ['quiet']),
    words('Lead', leadX, 40, ['quiet']),
    ...(hasStatus ? [words('Reported', statusX, 40, ['quiet'])] : []),
  ];
}

function axis({ first, end }: Years, days: Days, bottom: number, { asOf }: DocumentContext): readonly Element[] {
  const count = end - first;
  const step = Math.ceil(count / mostYears);
  const shapes: Element[] = [];
  for (let year = first; year <= end; year += step) {
    const x = days(dayNumber(aprilOf(year)));
    shapes.push(straight(x, 10, x, bottom, ['line']));
    if (year === end) break;
    const room = (chartWidth * step) / count;
    const name = room > 52 ? `${year}/${String((year + 1) % 100).padStart(2, '0')}` : String(year);
    shapes.push(words(name, x + 4, 22, ['small']));
    if (count * 4 > mostQuarters) continue;
    for (let quarter = 0; quarter < 4; quarter++) {
      const at = days(dayNumber(quarterOf(year, quarter)));
      if (quarter > 0) shapes.push(straight(at, 28, at, bottom, ['grid']));
      if (chartWidth / (count * 4) > 22) shapes.push(words(`Q${quarter + 1}`, at + 4, 40, ['small', 'quiet']));
    }
  }
  if (isWithin(asOf, first, end)) {
    const x = days(dayNumber(asOf));
    shapes.push(straight(x, headHeight - 8, x, bottom, ['today']));
  }
  return shapes;
}

function isWithin(day: IsoDate, first: number, end: number): boolean {
  return day >= aprilOf(first) && day < aprilOf(end);
}

function rowShapes(row: DeliveryRow, y: number, days: Days, hasStatus: boolean, context: DocumentContext): Element {
  const { action, milestones, lead, status } = row;
  const middle = y + rowHeight / 2;
  const lines = wrapped(titleOf(action), { width: labelWidth, size: 12, lines: 2 });
  const leadLines = wrapped(lead, { width: leadWidth, size: 11, lines: 2 });
  const marks = milestones.map(({ day }) => diamond(days(dayNumber(day)), middle, 5, ['bar', 'ink-stroke', 'hollow']));
  const said = status === undefined ? undefined : statusSaid(status);
  return leadingTo(addressOf(action, context), spoken(row), titleOf(action), [
    words(lines, left, middle + (lines.length > 1 ? -3 : 4)),
    ...barOf(row, middle, days),
    ...marks,
    words(leadLines, leadX, middle + (leadLines.length > 1 ? -3 : 4), ['small']),
    ...(hasStatus && said !== undefined
      ? [
          words(shortened(`${signOf(status)} ${said}`.trim(), statusWidth, 11), statusX, middle + 4, [
            'small',
            'strong',
          ]),
        ]
      : []),
  ]);
}

/** A bar from the first to the last day; where one is not said, a thin line stands for what is open. */
function barOf({ start, end, isOngoing }: DeliveryRow, middle: number, days: Days): readonly Element[] {
  const [first = chartX, last = chartX + chartWidth] = days.range();
  if (start === undefined && end === undefined) {
    return isOngoing
      ? [openEnd(first, last, middle)]
      : [words('No date yet', chartX + 4, middle + 4, ['small', 'quiet'])];
  }
  const from = start === undefined ? undefined : days(dayNumber(start));
  const to = end === undefined ? undefined : days(dayNumber(end) + 1);
  const begins = from ?? Math.max(first, (to ?? first) - 8);
  const ends = Math.max(begins + 3, to ?? (isOngoing ? last : begins + 8));
  const looks = ['bar', 'blue-box'];
  return [
    rectangle({ x: begins, y: middle - 7, width: ends - begins, height: 14 }, looks, 2),
    ...(isOngoing && to !== undefined && ends < last - 8 ? [openEnd(ends, last, middle)] : []),
  ];
}

function openEnd(from: number, to: number, middle: number): Element {
  const [a, b, m] = [round(from), round(to), round(middle)];
  return path(`M${a} ${m}H${b}M${b - 6} ${m - 5}L${b} ${m}L${b - 6} ${m + 5}`, ['path', 'blue-stroke']);
}

/** A sign beside the word, for those who skim. */
function signOf(status: string | undefined): string {
  switch (status) {
    case 'complete':
      return '✓';
    case 'at-risk':
    case 'off-track':
      return '!';
    default:
      return '';
  }
}

function spoken({ action, start, end, isOngoing, milestones, lead, status }: DeliveryRow): string {
  return [
    `Action: ${titleOf(action)}`,
    ...(start === undefined ? [] : [`Starts ${inWords(start)}`]),
    ...(end === undefined ? [] : [`Due ${inWords(end)}`]),
    ...(isOngoing ? ['Ongoing'] : []),
    ...(milestones.length > 0 ? [`${counted(milestones.length, 'milestone')}`] : []),
    ...(lead === '' ? [] : [`Led by ${lead}`]),
    ...(status === undefined ? [] : [statusSaid(status)]),
  ].join('. ');
}

function legend(foot: number): readonly Element[] {
  return [
    rectangle({ x: left, y: foot - 11, width: 30, height: 14 }, ['bar', 'blue-box'], 2),
    words('from start to end', left + 38, foot, ['quiet']),
    diamond(left + 180, foot - 4, 5, ['bar', 'ink-stroke', 'hollow']),
    words('milestone', left + 192, foot, ['quiet']),
    straight(left + 290, foot - 12, left + 290, foot + 2, ['today']),
    words('date of this document', left + 298, foot, ['quiet']),
  ];
}

function tableOf(
  title: string,
  groups: readonly DeliveryGroup[],
  hasStatus: boolean,
  context: DocumentContext,
): Picture['table'] {
  const heads = ['Action', 'Towards', 'Starts', 'Due', 'Milestones', 'Led by', ...(hasStatus ? ['Reported'] : [])];
  const rows = groups.flatMap(({ towards, rows }) =>
    rows.map(
      ({ action, start, end, isOngoing, milestones, leads, lead, status }): Row => ({
        cells: [
          itemLink(action, context),
          towards === undefined ? '' : itemLink(towards, context),
          start === undefined ? '' : inWords(start),
          capital(
            [end === undefined ? '' : inWords(end), isOngoing ? 'ongoing' : '']
              .filter((each) => each !== '')
              .join(', then '),
          ),
          milestones.map(({ day, what }) => `${inWords(day)}: ${what}`).join('; '),
          leads.length > 0 ? itemLinks(leads, context) : lead,
          ...(hasStatus ? [status === undefined ? '' : statusSaid(status)] : []),
        ],
        origin: originOf(action),
      }),
    ),
  );
  return table(title, heads, rows);
}
