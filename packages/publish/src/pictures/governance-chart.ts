import { capital } from '@goldenthread/language';
import { type Item, ownFacts, recurrenceInWords } from '@goldenthread/strategy';
import type { Element } from 'hast';
import { authorLine } from '../document/author-text.ts';
import type { DocumentContext } from '../document/context.ts';
import { factContent } from '../document/fact-content.ts';
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
  straight,
  svgElement,
  titleOf,
  unspoken,
  words,
} from './draw.ts';
import { layered } from './layered.ts';
import { itemLink, itemLinks } from './links.ts';
import { bold, wrapped } from './text.ts';

const boxWidth = 204;
const padding = 10;
const lineHeight = 15;
const sizes = { boxWidth, columnGap: 44, rowGap: 14, left: 8, top: 12 };
const id = 'picture-governance';

interface Answering {
  readonly from: Item;
  readonly to: Item;
  readonly isAccountable: boolean;
  readonly reports: boolean;
}

/** Which group answers to which (Framework, Good Governance, pp. 38-39): the one that answers to no other stands first. */
export function governanceChart(context: DocumentContext): Picture | undefined {
  const { plan } = context;
  const groups = plan.ofKind('group');
  const pairs = groups.flatMap((from) => answersTo(from, context));
  if (pairs.length === 0) return undefined;
  const depths = depthsOf(groups, pairs);
  const ids = new Map<Item, string>(groups.map((group, index) => [group, String(index)]));
  const texts = groups.map((group) => linesOf(group, context));
  const boxes = groups.map((group, index) => {
    const { title, small } = texts[index] as Lines;
    return {
      id: String(index),
      column: depths.get(group) ?? 0,
      height: (title.length + small.length) * lineHeight + padding * 2 - 4 + (small.length > 0 ? 3 : 0),
    };
  });
  const downward = pairs.filter(({ from, to }) => (depths.get(to) ?? 0) < (depths.get(from) ?? 0));
  const links = downward.map(({ from, to }) => ({ left: ids.get(to) ?? '', right: ids.get(from) ?? '' }));
  const { places, ways, width, height } = layered(boxes, links, sizes);
  const arrow = `url(#${id}-arrow)`;
  const lines = ways.map((d, index) =>
    path(d, ['line', ...(downward[index]?.isAccountable ? [] : ['dashed'])], { markerStart: arrow }),
  );
  const shapes = groups
    .map((group, index) => ({ group, index }))
    .sort((a, b) => (depths.get(a.group) ?? 0) - (depths.get(b.group) ?? 0) || a.index - b.index)
    .map(({ group, index }) => {
      const place = places.get(String(index));
      const text = texts[index];
      if (place === undefined || text === undefined) throw new RangeError('Every group has a place.');
      const hue = ownFacts(group, 'shared aim').length > 0 ? 'grey' : 'blue';
      const top = place.y + padding + 10;
      return leadingTo(addressOf(group, context), spoken(group, pairs, context), titleOf(group), [
        rectangle(place, ['box', `${hue}-box`], 4),
        words(text.title, place.x + padding, top, ['strong'], lineHeight),
        ...(text.small.length > 0
          ? [words(text.small, place.x + padding, top + text.title.length * lineHeight + 3, ['small'], lineHeight)]
          : []),
      ]);
    });
  const foot = height + 28;
  const linked = groups.filter((group) => ownFacts(group, 'shared aim').length > 0);
  const keys = [
    { said: 'is accountable to', width: 170, shape: lineKey([]) },
    ...(pairs.some(({ isAccountable }) => !isAccountable)
      ? [{ said: 'reports to', width: 130, shape: lineKey(['dashed']) }]
      : []),
    ...(linked.length > 0 ? [{ said: 'linked partnership', width: 170, shape: linkedKey }] : []),
  ];
  const legend = keys.flatMap(({ said, shape }, index) => {
    const x = sizes.left + keys.slice(0, index).reduce((sum, key) => sum + key.width, 0);
    return [shape(x, foot), words(said, x + 38, foot, ['quiet'])];
  });
  const title = 'Who answers to whom';
  const tops = groups.filter((group) => !pairs.some(({ from }) => from === group));
  return picture(
    {
      id,
      title,
      alternative: `A chart of ${counted(groups.length, 'group')}${linked.length > 0 ? `, of which ${linked.length} ${linked.length === 1 ? 'is a linked partnership' : 'are linked partnerships'}` : ''}. ${tops.length > 0 ? `${tops.map(titleOf).join(' and ')} ${tops.length === 1 ? 'answers' : 'answer'} to no other group. ` : ''}${capital(counted(pairs.filter(({ isAccountable }) => isAccountable).length, 'group'))} ${pairs.filter(({ isAccountable }) => isAccountable).length === 1 ? 'is' : 'are'} accountable to another. The table gives each of them.`,
      width: Math.max(width + sizes.left, 480),
      height: foot + 10,
      isWalked: true,
      table: table(
        title,
        ['Group', 'Chair', 'Meets', 'Accountable to', 'Reports to'],
        groups.map((group): Row => {
          const chair = ownFacts(group, 'chair')[0];
          const reports = ownFacts(group, 'reports to');
          return {
            cells: [
              itemLink(group, context),
              chair === undefined ? '' : factContent(chair, plan),
              meets(group) ?? '',
              itemLinks(plan.targets(group, 'accountable to'), context),
              reports.flatMap((fact) => factContent(fact, plan)),
            ],
            origin: originOf(group),
          };
        }),
      ),
    },
    [
      svgElement('defs', {}, [arrowHead(`${id}-arrow`, 'auto-start-reverse')]),
      unspoken([...lines]),
      ...shapes,
      unspoken(legend),
    ],
  );
}

const lineKey =
  (looks: readonly string[]) =>
  (x: number, y: number): Element =>
    straight(x, y - 4, x + 30, y - 4, ['line', ...looks]);

const linkedKey = (x: number, y: number): Element =>
  rectangle({ x: x + 4, y: y - 12, width: 22, height: 14 }, ['box', 'grey-box'], 3);

function answersTo(from: Item, { plan }: DocumentContext): readonly Answering[] {
  const isGroup = (to: Item): boolean => to.kind === 'group' && to !== from && plan.owns(to);
  const accountable = plan.targets(from, 'accountable to').filter(isGroup);
  const reporting = plan.targets(from, 'reports to').filter(isGroup);
  return [...new Set([...accountable, ...reporting])].map((to) => ({
    from,
    to,
    isAccountable: accountable.includes(to),
    reports: reporting.includes(to),
  }));
}

/** How many groups stand above each, the longest way; one that answers to itself in a circle stands where it was met. */
function depthsOf(groups: readonly Item[], pairs: readonly Answering[]): ReadonlyMap<Item, number> {
  const above = Map.groupBy(pairs, ({ from }) => from);
  const depths = new Map<Item, number>();
  const onTheWay = new Set<Item>();
  const waiting: Item[] = [];
  for (const group of groups) {
    waiting.push(group);
    while (waiting.length > 0) {
      const at = waiting[waiting.length - 1] as Item;
      const next = (above.get(at) ?? []).map(({ to }) => to).filter((to) => !onTheWay.has(to));
      const open = onTheWay.has(at) ? [] : next.filter((to) => !depths.has(to));
      onTheWay.add(at);
      if (open.length > 0) {
        waiting.push(...open);
        continue;
      }
      waiting.pop();
      if (!depths.has(at)) depths.set(at, Math.max(-1, ...next.map((to) => depths.get(to) ?? -1)) + 1);
      onTheWay.delete(at);
    }
  }
  return depths;
}

interface Lines {
  readonly title: readonly string[];
  readonly small: readonly string[];
}

function linesOf(group: Item, { plan }: DocumentContext): Lines {
  const width = boxWidth - padding * 2;
  const chair = ownFacts(group, 'chair')[0];
  const led = chair?.role ?? (chair && plan.target(chair.refs[0] ?? { name: '', place: chair.place })?.statement);
  const often = meets(group);
  return {
    title: wrapped(titleOf(group), { width, size: bold(12), lines: 3 }),
    small: [
      ...(led === undefined ? [] : wrapped(`Chair: ${authorLine(led)}`, { width, size: 11, lines: 2 })),
      ...(often === undefined ? [] : [`Meets ${often}`]),
    ],
  };
}

function meets(group: Item): string | undefined {
  const fact = ownFacts(group, 'sits')[0];
  return fact && recurrenceInWords(fact.recurrence);
}

function spoken(group: Item, pairs: readonly Answering[], { plan }: DocumentContext): string {
  const mine = pairs.filter(({ from }) => from === group);
  const to = (those: readonly Answering[]): string => those.map((pair) => titleOf(pair.to)).join('; ');
  const accountable = mine.filter(({ isAccountable }) => isAccountable);
  const reporting = mine.filter(({ reports }) => reports);
  const chair = plan.targets(group, 'chair').map(titleOf);
  return [
    `Group: ${titleOf(group)}`,
    ...(chair.length > 0 ? [`Chaired by: ${chair.join('; ')}`] : []),
    ...(accountable.length > 0 ? [`Accountable to: ${to(accountable)}`] : []),
    ...(reporting.length > 0 ? [`Reports to: ${to(reporting)}`] : []),
  ].join('. ');
}
