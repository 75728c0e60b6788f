import { closedList, countOf, type ItemKind } from '@goldenthread/language';
import { judgeItem, letterNames, letters, type Verdict, valuesOf } from '@goldenthread/rules';
import { type Item, isKind, needCoverage, type Strategy } from '@goldenthread/strategy';
import type { AskedFile } from '../../asked.ts';
import { smartSaid } from '../../smart-said.ts';
import { type Card, joinedPieces, lines, list, type Row, shortened } from './card.ts';
import { figureInPeriod, targetSaid } from './change.ts';
import { labelled, nameIn } from './labels.ts';

const mostTargets = 3;
const mostKinds = 6;
/** What partners are asked about first; other kinds come after these. */
const kindsLed: readonly ItemKind[] = [
  'outcome',
  'objective',
  'action',
  'service',
  'deliverable',
  'measure',
  'resource',
];
const verdicts: Readonly<Record<Verdict, string>> = { yes: 'yes', no: 'no', unknown: 'not said' };

/** The five letters of SMART, each with yes or no and why. */
export function smartCard({ strategy }: AskedFile, item: Item): Card {
  if (!isKind(item, 'objective', 'action') || !strategy.owns(item)) return [];
  const judged = judgeItem(strategy, item);
  const rows = letters.map((letter): Row => {
    const { verdict, because } = judged[letter];
    const [reason = ''] = because.split('; ');
    return [{ strong: `${letterNames[letter]}:` }, ` ${verdicts[verdict]}, ${shortened(reason, 90)}`];
  });
  return [...lines([{ strong: smartSaid(judged) }]), ...list(rows)];
}

/** "SMART 4 of 5", on one line. */
export function smartRow({ strategy }: AskedFile, item: Item): Row | undefined {
  if (!isKind(item, 'objective', 'action') || !strategy.owns(item)) return undefined;
  const judged = judgeItem(strategy, item);
  const missed = letters.filter((letter) => judged[letter].verdict === 'no').map((letter) => letterNames[letter]);
  const open = missed.length === 0 ? '' : `, not yet ${missed.join(', ')}`;
  return [{ strong: smartSaid(judged) }, open];
}

/** Whether a need is met, an outcome worked towards, a national outcome assessed. */
export function coverageRow(asked: AskedFile, item: Item): Row | undefined {
  const { strategy } = asked;
  if (isKind(item, 'need') && strategy.owns(item)) return needRow(asked, item);
  if (!isKind(item, 'outcome')) return undefined;
  if (!strategy.owns(item)) return assessmentRow(strategy, item);
  if (strategy.type === 'framework') return undefined;
  const isWorkedTowards = strategy.namedBy(item, 'towards').some((from) => isKind(from, 'objective', 'action'));
  return isWorkedTowards ? undefined : ['No objective and no action is towards it yet.'];
}

function needRow(asked: AskedFile, need: Item<'need'>): Row {
  const { state, services, gaps } = needCoverage(asked.strategy, need);
  const named = (items: readonly Item[]): Row => {
    const shown = items.slice(0, 3).map((item) => labelled(asked, item, 50));
    return [...joinedPieces(shown, ', '), items.length > 3 ? ` and ${items.length - 3} more` : ''];
  };
  switch (state) {
    case 'met':
      return [
        { strong: 'Met by:' },
        ' ',
        ...named(services),
        ...(gaps.length === 0 ? [] : [', with ', countOf(gaps.length, 'gap')]),
      ];
    case 'gap':
      return ['No service meets it. ', { strong: 'Gap:' }, ' ', ...named(gaps)];
    case 'left': {
      const because = asked.strategy.fact(need, 'unmet because')?.text ?? '';
      return [{ strong: 'Knowingly left unmet' }, because === '' ? '' : `: ${shortened(because, 120)}`];
    }
    case 'uncovered':
      return ['No service meets it, and no gap says so yet.'];
  }
}

function assessmentRow(strategy: Strategy, national: Item<'outcome'>): Row {
  const assessment = strategy.namedBy(national, 'assessment of').find((from) => isKind(from, 'assessment'));
  if (assessment === undefined || !isKind(assessment, 'assessment')) return ['Not assessed in this plan yet.'];
  const achieved = strategy.fact(assessment, 'achieved')?.words[0];
  const priority = strategy.fact(assessment, 'is a priority')?.words[0];
  const meanings = closedList('yesPartlyNo').words;
  const parts = [
    achieved !== undefined && Object.hasOwn(meanings, achieved) ? meanings[achieved]?.toLowerCase() : undefined,
    priority === 'yes' ? 'a priority here' : priority === 'no' ? 'not a priority here' : undefined,
  ].filter((part) => part !== undefined);
  const text = assessment.statement === undefined ? '' : `. ${shortened(assessment.statement, 160)}`;
  return [{ strong: 'Assessed' }, parts.length === 0 ? '' : `: ${parts.join(', ')}`, text];
}

/** The targets of an item: "`settled-on-release` 62% in 2024/25 → 85% by March 2031". */
export function targetRows({ strategy }: AskedFile, item: Item): readonly Row[] {
  if (!isKind(item, 'outcome', 'objective', 'action')) return [];
  const targets = strategy.facts(item, 'target');
  const rows = targets
    .slice(0, mostTargets)
    .map(
      (target): Row => [{ strong: 'Target' }, ' ', { typed: target.refs[0].name }, `: ${targetSaid(strategy, target)}`],
    );
  return targets.length > mostTargets ? [...rows, [`and ${targets.length - mostTargets} more`]] : rows;
}

/** The latest progress report on an item. */
export function progressRow({ strategy }: AskedFile, item: Item): Row | undefined {
  const reports = strategy.namedBy(item, 'progress on').filter((from) => isKind(from, 'progress'));
  const dayOf = ({ at }: Item): string => (at && strategy.lastDay(at)) ?? '';
  const latest = reports.reduce<Item<'progress'> | undefined>(
    (last, report) => (last === undefined || dayOf(report) >= dayOf(last) ? (report as Item<'progress'>) : last),
    undefined,
  );
  if (latest === undefined) return undefined;
  const status = strategy.fact(latest, 'status')?.words[0];
  const text = latest.statement === undefined ? '' : `: ${shortened(latest.statement, 140)}`;
  const parts = [latest.at?.written, status].filter(Boolean).join(', ');
  return [{ strong: 'Progress' }, parts === '' ? '' : ` at ${parts}`, text];
}

/** A measure: where it started, where it is, and where it should go. */
export function measureRows(asked: AskedFile, item: Item): readonly Row[] {
  const { strategy } = asked;
  if (!isKind(item, 'measure')) return [];
  const values = [...valuesOf(strategy, item)];
  const dayOf = (at: number): string => {
    const period = values[at]?.in;
    return (period && strategy.lastDay(period)) ?? '';
  };
  const inOrder = values.map((_, at) => at).sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a - b);
  const [first, last] = [inOrder[0], inOrder.at(-1)].map((at) => (at === undefined ? undefined : values[at]));
  const rows: Row[] = [];
  if (first === undefined) rows.push(['No value yet.']);
  else rows.push([{ strong: last === first ? 'Value:' : 'First value:' }, ` ${figureInPeriod(first)}`]);
  if (last !== undefined && last !== first) rows.push([{ strong: 'Latest value:' }, ` ${figureInPeriod(last)}`]);
  const links = strategy.links(item, 'target');
  for (const { from } of links.slice(0, mostTargets)) {
    if (!isKind(from, 'outcome', 'objective', 'action')) continue;
    const target = strategy.facts(from, 'target').find(({ refs }) => strategy.target(refs[0]) === item);
    if (target === undefined) continue;
    rows.push([{ strong: 'Target' }, ' of ', { typed: nameIn(asked, from) }, `: ${targetSaid(strategy, target)}`]);
  }
  if (links.length > mostTargets) rows.push([`and ${links.length - mostTargets} more`]);
  return rows;
}

/** The facts by which an item is said to be somebody's, with what readers are told. */
const partnerWords = [
  ['lead', 'Leads'],
  ['supported by', 'Supports'],
  ['provider', 'Provides'],
  ['held by', 'Holds'],
  ['chair', 'Chairs'],
] as const;

/** What a partner or group leads, supports, provides and holds, with counts. */
export function partnerRows({ strategy }: AskedFile, item: Item): readonly Row[] {
  if (!isKind(item, 'partner', 'group')) return [];
  return partnerWords.flatMap(([word, said]): Row[] => {
    const links = strategy.links(item, word);
    const own = links.filter(({ from, fact }) => !from.defaults.some((given) => given.fact === fact));
    const counts = countsOf(new Set(own.map(({ from }) => from)));
    const defaults = new Set(
      links.flatMap(({ from, fact }) => from.defaults.filter((given) => given.fact === fact).map(({ kind }) => kind)),
    );
    const given = [...defaults].map((kind: ItemKind) => `each ${kind} that names no other`);
    const parts = [...counts, ...given];
    return parts.length === 0 ? [] : [[{ strong: `${said}:` }, ` ${parts.join(' · ')}`]];
  });
}

/** "4 objectives · 12 actions", what matters most first. */
function countsOf(items: Iterable<Item>): readonly string[] {
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  const rank = (kind: ItemKind): number => (kindsLed.includes(kind) ? kindsLed.indexOf(kind) : kindsLed.length);
  const kinds = [...byKind.keys()].sort((a, b) => rank(a) - rank(b));
  const counts = kinds.map((kind) => countOf(byKind.get(kind)?.length ?? 0, kind));
  return counts.length > mostKinds ? [...counts.slice(0, mostKinds), 'and more'] : counts;
}
