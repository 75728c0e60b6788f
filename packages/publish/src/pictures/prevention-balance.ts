import { closedLists } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';
import { scaleLinear } from 'd3-scale';
import type { Element, ElementContent } from 'hast';
import type { DocumentContext } from '../document/context.ts';
import { table } from '../document/make.ts';
import type { Picture } from '../document/nodes.ts';
import { moneySaid, shareOf, shortPounds, wholePounds } from './amounts.ts';
import { counted, path, picture, rectangle, svgElement, words } from './draw.ts';
import type { Hue } from './palette.ts';
import { wrapped } from './text.ts';

const id = 'picture-prevention';
const left = 8;
const labelWidth = 296;
const barX = left + labelWidth;
const barWidth = 290;
const rowHeight = 54;
const width = barX + barWidth + 126;

interface Level {
  readonly word: string;
  readonly title: string;
  readonly meaning: string;
  readonly hue: Hue;
  /** Told apart by its lines as well as by its colour. */
  readonly pattern: 'plain' | 'stripes' | 'dots' | 'empty';
}

const meanings = closedLists.prevention.words;
const levels: readonly Level[] = [
  { word: 'primary', title: 'Primary', meaning: meanings.primary, hue: 'green', pattern: 'plain' },
  { word: 'secondary', title: 'Secondary', meaning: meanings.secondary, hue: 'blue', pattern: 'stripes' },
  { word: 'tertiary', title: 'Tertiary', meaning: meanings.tertiary, hue: 'orange', pattern: 'dots' },
  { word: '', title: 'Not said', meaning: 'The plan does not say which', hue: 'grey', pattern: 'empty' },
];

interface Total extends Level {
  readonly services: number;
  /** Pounds a year. */
  readonly money: number;
}

/** How much goes into preventing early and how much into putting right (Framework, Appendix B, p. 50). */
export function preventionBalance(context: DocumentContext): Picture | undefined {
  const services = context.plan.ofKind('service');
  const totals = levels.map((level) => totalOf(level, services, context)).filter((total) => total.services > 0);
  if (!totals.some(({ word }) => word !== '')) return undefined;
  const allServices = services.length;
  const allMoney = totals.reduce((sum, { money }) => sum + money, 0);
  const priced = services.filter((service) => moneySaid(service, 'cost')?.isYearly).length;
  const title = 'The balance of prevention';
  const byNumber = bars(
    totals,
    46,
    'By number of services',
    ({ services: count }) => count,
    (count) => String(count),
  );
  const second = 46 + totals.length * rowHeight + 52;
  const byMoney =
    allMoney === 0
      ? []
      : bars(
          totals,
          second,
          'By money a year',
          ({ money }) => money,
          (pounds) => shortPounds(pounds),
        );
  const foot = (allMoney === 0 ? second - 52 : second + totals.length * rowHeight) + 18;
  const note =
    allMoney === 0 || priced === allServices
      ? []
      : [`Money: ${counted(priced, 'service')} of ${allServices} say what they cost a year.`];
  const said = totals.map(
    ({ title: name, services: count, money }) =>
      `${name.toLowerCase()} ${counted(count, 'service')} (${shareOf(count, allServices)})${allMoney === 0 ? '' : ` with ${wholePounds(money)} a year (${shareOf(money, allMoney)})`}`,
  );
  return picture(
    {
      id,
      title,
      alternative: `Bars for each kind of prevention: ${said.join(', ')}.`,
      width,
      height: foot + (note.length > 0 ? 20 : 0),
      table: table(
        title,
        [
          'Prevention',
          'What it is for',
          'Services',
          'Share',
          ...(allMoney === 0 ? [] : ['Money a year', 'Share of the money']),
        ],
        totals.map(({ title: name, meaning, services: count, money }) => ({
          cells: [
            name,
            meaning,
            String(count),
            shareOf(count, allServices),
            ...(allMoney === 0 ? [] : [wholePounds(money), shareOf(money, allMoney)]),
          ],
        })),
      ),
    },
    [
      svgElement('defs', {}, levels.flatMap(patternOf)),
      ...byNumber,
      ...byMoney,
      ...note.map((line) => words(line, left, foot + 8, ['quiet'])),
    ],
  );
}

function totalOf(level: Level, services: readonly Item<'service'>[], { plan }: DocumentContext): Total {
  const mine = services.filter((service) => levelOf(plan.fact(service, 'prevention')?.words[0]) === level.word);
  const money = mine.reduce((sum, service) => {
    const cost = moneySaid(service, 'cost');
    return sum + (cost?.isYearly ? cost.pounds : 0);
  }, 0);
  return { ...level, services: mine.length, money };
}

function levelOf(said: string | undefined): string {
  return said !== undefined && said in meanings ? said : '';
}

function bars(
  totals: readonly Total[],
  top: number,
  heading: string,
  amount: (total: Total) => number,
  said: (amount: number) => string,
): readonly ElementContent[] {
  const whole = totals.reduce((sum, total) => sum + amount(total), 0);
  const most = Math.max(...totals.map(amount), 1);
  const scale = scaleLinear().domain([0, most]).range([0, barWidth]);
  return [
    words(heading, left, top - 20, ['heading']),
    ...totals.flatMap((total, index) => {
      const y = top + index * rowHeight;
      const bar = { x: barX, y, width: Math.max(1, scale(amount(total))), height: 22 };
      return [
        words(total.title, left, y + 11, ['strong']),
        words(
          wrapped(total.meaning, { width: labelWidth - 14, size: 11, lines: 2 }),
          left,
          y + 25,
          ['small', 'quiet'],
          13,
        ),
        rectangle(bar, ['bar', `${total.hue}-box`]),
        ...(total.pattern === 'empty' ? [] : [withPattern(rectangle(bar, ['bar', `${total.hue}-stroke`]), total)]),
        words(`${said(amount(total))} (${shareOf(amount(total), whole)})`, bar.x + bar.width + 10, y + 16, ['strong']),
      ];
    }),
  ];
}

function withPattern(bar: Element, { word }: Level): Element {
  return { ...bar, properties: { ...bar.properties, fill: `url(#${id}-${word})` } };
}

function patternOf({ word, hue, pattern }: Level): readonly Element[] {
  if (pattern === 'empty') return [];
  const looks = [`${hue}-fill`];
  const shapes: Record<Exclude<Level['pattern'], 'empty'>, Element> = {
    plain: rectangle({ x: 0, y: 0, width: 8, height: 8 }, looks),
    stripes: path('M-2 10L10 -2M-2 2L2 -2M6 10L10 6', ['path', `${hue}-stroke`]),
    dots: path('M4 1.6a2.4 2.4 0 1 1 -.01 0Z', looks),
  };
  return [
    svgElement('pattern', { id: `${id}-${word}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, [
      shapes[pattern],
    ]),
  ];
}
