import { capital } from '@goldenthread/language';
import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import type { DocumentContext } from '../document/context.ts';
import { originOf, type Row, table } from '../document/make.ts';
import type { Picture } from '../document/nodes.ts';
import {
  addressOf,
  arrowHead,
  counted,
  leadingTo,
  path,
  picture,
  rectangle,
  svgElement,
  titleOf,
  unspoken,
  words,
} from './draw.ts';
import { layered } from './layered.ts';
import { itemLink, itemLinks } from './links.ts';
import type { Hue } from './palette.ts';
import { wrapped } from './text.ts';

const terms = [
  { word: undefined, title: 'Term not said', hue: 'grey' },
  { word: 'short', title: 'Short term', hue: 'gold' },
  { word: 'medium', title: 'Medium term', hue: 'green' },
  { word: 'long', title: 'Long term', hue: 'blue' },
] as const satisfies readonly { word: string | undefined; title: string; hue: Hue }[];

const boxWidth = 234;
const padding = 9;
const lineHeight = 15;
const sizes = { boxWidth, columnGap: 64, rowGap: 12, left: 8, top: 46 };
const id = 'picture-outcomes-over-time';

/**
 * What changes first, and what that makes possible later: short, medium and long term outcomes, with an arrow for each
 * `leads to` (Framework, Long term model for effective joint planning and delivery, pp. 7-9).
 */
export function outcomesOverTime(context: DocumentContext): Picture | undefined {
  const { plan } = context;
  const outcomes = plan.ofKind('outcome');
  if (outcomes.length === 0) return undefined;
  const used = terms.filter(({ word }) => outcomes.some((each) => termOf(each) === word));
  const columnOf = (each: Item): number => used.findIndex(({ word }) => word === termOf(each));
  const texts = outcomes.map((each) =>
    wrapped(titleOf(each), { width: boxWidth - padding * 2 - 2, size: 12, lines: 5 }),
  );
  const ids = new Map<Item, string>(outcomes.map((each, index) => [each, String(index)]));
  const boxes = outcomes.map((each, index) => ({
    id: String(index),
    column: columnOf(each),
    height: (texts[index]?.length ?? 1) * lineHeight + padding * 2 - 4,
  }));
  const later = new Map<Item, readonly Item[]>(
    outcomes.map((each) => [
      each,
      plan.targets(each, 'leads to').filter((target) => ids.has(target) && target !== each),
    ]),
  );
  const pairs = outcomes.flatMap((from) => (later.get(from) ?? []).map((to) => ({ from, to })));
  const forward = pairs.filter(({ from, to }) => columnOf(from) < columnOf(to));
  const links = forward.map(({ from, to }) => ({ left: ids.get(from) ?? '', right: ids.get(to) ?? '' }));
  const { places, ways, width, height } = layered(boxes, links, sizes);
  const arrow = `url(#${id}-arrow)`;
  const arrows = ways.map((d) => path(d, ['line'], { markerEnd: arrow }));
  // Within one term, or back to an earlier one: out of the right side and in again there.
  for (const { from, to } of pairs) {
    const [a, b] = [places.get(ids.get(from) ?? ''), places.get(ids.get(to) ?? '')];
    if (columnOf(from) < columnOf(to) || a === undefined || b === undefined) continue;
    const [x1, y1, x2, y2] = [a.x + a.width, a.y + a.height / 2, b.x + b.width, b.y + b.height / 2];
    const bulge = Math.max(x1, x2) + 28;
    arrows.push(
      path(`M${x1},${y1}C${bulge},${y1},${bulge},${y2},${x2},${y2}`, ['line', 'dashed'], { markerEnd: arrow }),
    );
  }
  const headings = used.map(({ word, title }, index) =>
    words(`${title}${reachOf(plan, word)}`, sizes.left + index * (boxWidth + sizes.columnGap), 24, ['heading']),
  );
  const shapes = outcomes
    .map((each, index) => ({ each, index }))
    .sort((a, b) => columnOf(a.each) - columnOf(b.each) || a.index - b.index)
    .map(({ each, index }) => {
      const place = places.get(String(index));
      const term = used[columnOf(each)];
      if (place === undefined || term === undefined) throw new RangeError('Every outcome has a place.');
      const next = later.get(each) ?? [];
      const spoken = [
        `${term.title} outcome: ${titleOf(each)}`,
        ...(next.length > 0 ? [`Leads to: ${next.map(titleOf).join('; ')}`] : []),
      ].join('. ');
      return leadingTo(addressOf(each, context), spoken, titleOf(each), [
        rectangle(place, ['box', `${term.hue}-box`], 4),
        words(texts[index] ?? [], place.x + padding, place.y + padding + 10, [], lineHeight),
      ]);
    });
  const counts = used.map(({ word, title }) => {
    const count = outcomes.filter((each) => termOf(each) === word).length;
    return word === undefined ? `${count} without a term` : `${count} for the ${title.toLowerCase()}`;
  });
  const title = 'Outcomes over time';
  return picture(
    {
      id,
      title,
      alternative: `A diagram of ${counted(outcomes.length, 'outcome')}: ${counts.join(', ')}. ${capital(counted(pairs.length, 'arrow'))} ${pairs.length === 1 ? 'shows' : 'show'} which outcome leads to which. The table gives each of them.`,
      width: width + (pairs.length > forward.length ? 36 : sizes.left),
      height: height + 8,
      isWalked: true,
      table: table(
        title,
        ['Outcome', 'Term', 'Leads to'],
        outcomes.map(
          (each): Row => ({
            cells: [
              itemLink(each, context),
              used[columnOf(each)]?.title ?? '',
              itemLinks(later.get(each) ?? [], context),
            ],
            origin: originOf(each),
          }),
        ),
      ),
    },
    [svgElement('defs', {}, [arrowHead(`${id}-arrow`)]), unspoken(arrows), ...headings, ...shapes],
  );
}

function termOf(outcome: Item): 'short' | 'medium' | 'long' | undefined {
  if (ownFacts(outcome, 'short term').length > 0) return 'short';
  if (ownFacts(outcome, 'medium term').length > 0) return 'medium';
  return ownFacts(outcome, 'long term').length > 0 ? 'long' : undefined;
}

/** ", up to 5 years", where the plan says how far its terms reach. */
function reachOf({ header }: Strategy, term: string | undefined): string {
  const said = header === undefined ? [] : ownFacts(header, 'terms').flatMap((fact) => fact.terms);
  const years = said.find((each) => each.term === term)?.years;
  return years === undefined ? '' : `, up to ${counted(years, 'year')}`;
}
