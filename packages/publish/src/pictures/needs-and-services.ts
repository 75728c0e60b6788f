import { capital } from '@goldenthread/language';
import type { Item, NeedCoverage } from '@goldenthread/strategy';
import type { ElementContent } from 'hast';
import type { DocumentContext } from '../document/context.ts';
import { originOf, type Row, table } from '../document/make.ts';
import type { Picture } from '../document/nodes.ts';
import {
  addressOf,
  circle,
  counted,
  diamond,
  leadingTo,
  picture,
  printable,
  rectangle,
  round,
  straight,
  svgElement,
  titleOf,
  unspoken,
  words,
} from './draw.ts';
import { itemLink, itemLinks } from './links.ts';
import { className } from './looks.ts';
import { bold, shortened, widthOf, wrapped } from './text.ts';

const labelWidth = 280;
const columnWidth = 27;
const rowHeight = 38;
const stateWidth = 96;
const left = 8;
/** Names of services lean, so that they need little room and can still be read. */
const lean = 55;
const longestName = 230;

/** Which service meets which need, and where a gap is left (Framework, Identify the gaps between need and provision, p. 26). */
export function needsAndServices(context: DocumentContext): Picture | undefined {
  const { plan, coverage } = context;
  const services = plan.ofKind('service');
  const { needs } = coverage;
  if (services.length === 0 || needs.length === 0) return undefined;
  const names = services.map((service) => shortened(titleOf(service), longestName, 11));
  const nameWidth = Math.max(...names.map((name) => widthOf(name, 11)));
  const top = 16 + Math.ceil(nameWidth * Math.sin((lean * Math.PI) / 180)) + 14;
  const gridX = left + labelWidth + 12;
  const stateX = gridX + services.length * columnWidth + 14;
  const bottom = top + needs.length * rowHeight;
  const xOf = (index: number): number => gridX + (index + 0.5) * columnWidth;
  const columns = new Map<Item, number>(services.map((service, index) => [service, index]));

  const grid: ElementContent[] = [
    ...needs.flatMap(({ state }, index) =>
      state === 'met'
        ? []
        : [
            rectangle({ x: left, y: top + index * rowHeight, width: stateX + stateWidth - left, height: rowHeight }, [
              'band',
            ]),
          ],
    ),
    ...services.map((_, index) => straight(xOf(index), top - 8, xOf(index), bottom, ['grid'])),
    ...Array.from({ length: needs.length + 1 }, (_, index) =>
      straight(left, top + index * rowHeight, stateX + stateWidth, top + index * rowHeight, ['grid']),
    ),
  ];
  const headings = services.map((service, index) => {
    const [x, y] = [round(xOf(index) + 4), top - 12];
    const met = needs.filter((need) => need.services.includes(service));
    return leadingTo(
      addressOf(service, context),
      `Service: ${titleOf(service)}. Meets ${counted(met.length, 'need')}`,
      titleOf(service),
      [svgElement('text', { x, y, transform: `rotate(-${lean} ${x} ${y})` }, printable(names[index] ?? ''))],
    );
  });
  const rows = needs.map((row, index) => {
    const middle = top + (index + 0.5) * rowHeight;
    const lines = wrapped(titleOf(row.need), { width: labelWidth, size: 12, lines: 2 });
    const despite = new Set(row.gaps.flatMap((gap) => plan.targets(gap, 'despite')));
    const marks = row.services.flatMap((service): ElementContent[] => {
      const column = columns.get(service);
      if (column === undefined) return [];
      const looks = despite.has(service) ? ['bar', 'blue-stroke', 'hollow'] : ['bar', 'blue-fill'];
      return [circle(xOf(column), middle, 7, looks)];
    });
    const isGap = row.gaps.length > 0;
    const stateAt = isGap ? 18 : 0;
    const said = wrapped(stateSaid(row), { width: stateWidth - stateAt, size: bold(12), lines: 2 });
    return [
      leadingTo(addressOf(row.need, context), spoken(row), titleOf(row.need), [
        words(lines, left, middle + (lines.length > 1 ? -3 : 4)),
      ]),
      unspoken([
        ...marks,
        ...(isGap ? [diamond(stateX + 6, middle, 6, ['bar', 'orange-fill'])] : []),
        words(said, stateX + stateAt, middle + (said.length > 1 ? -3 : 4), row.state === 'met' ? [] : ['strong']),
      ]),
    ];
  });
  const foot = bottom + 28;
  const legend = [
    circle(left + 8, foot - 4, 7, ['bar', 'blue-fill']),
    words('meets the need', left + 22, foot, ['quiet']),
    circle(left + 158, foot - 4, 7, ['bar', 'blue-stroke', 'hollow']),
    words('meets it, and a gap is left', left + 172, foot, ['quiet']),
    diamond(left + 372, foot - 4, 6, ['bar', 'orange-fill']),
    words('gap', left + 386, foot, ['quiet']),
  ];
  const title = 'Needs and the services that meet them';
  const open = needs.filter(({ state }) => state !== 'met');
  const gaps = needs.filter((row) => row.gaps.length > 0);
  const lastName = nameWidth * Math.cos((lean * Math.PI) / 180);
  return picture(
    {
      id: 'picture-needs-and-services',
      title,
      alternative: `A grid of ${counted(needs.length, 'need')} and ${counted(services.length, 'service')}. ${capital(counted(needs.length - open.length, 'need'))} ${needs.length - open.length === 1 ? 'is' : 'are'} met by a service${open.length > 0 ? `, ${open.length} ${open.length === 1 ? 'is' : 'are'} not: ${open.map(({ need }) => titleOf(need)).join('; ')}` : ''}. A gap is named for ${counted(gaps.length, 'need')}. The table gives each of them.`,
      width: Math.max(stateX + stateWidth, xOf(services.length - 1) + lastName + 12, 480),
      height: foot + 12,
      isWalked: true,
      table: table(
        title,
        ['Need', 'Services that meet it', 'Gaps', 'How it stands'],
        needs.map(
          (row): Row => ({
            cells: [
              itemLink(row.need, context),
              itemLinks(row.services, context),
              itemLinks(row.gaps, context),
              stateSaid(row),
            ],
            origin: originOf(row.need),
          }),
        ),
      ),
    },
    [unspoken(grid), svgElement('g', { className: [className('small')] }, headings), ...rows.flat(), unspoken(legend)],
  );
}

const leftSaid = 'Left unmet for now';

function stateSaid({ state, services, gaps }: NeedCoverage): string {
  if (gaps.length > 0) return services.length > 0 ? counted(gaps.length, 'gap') : 'Gap, no service';
  if (state === 'met') return '';
  return state === 'left' ? leftSaid : 'No service';
}

function spoken(row: NeedCoverage): string {
  return [
    `Need: ${titleOf(row.need)}`,
    row.services.length > 0 ? `Met by: ${row.services.map(titleOf).join('; ')}` : 'No service meets it',
    ...(row.gaps.length > 0 ? [`Gap: ${row.gaps.map(titleOf).join('; ')}`] : row.state === 'left' ? [leftSaid] : []),
  ].join('. ');
}
