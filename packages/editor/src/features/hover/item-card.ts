import { capital, countOf, type ItemKind, nounOf } from '@goldenthread/language';
import { type Item, isKind, ownFacts, type Strategy } from '@goldenthread/strategy';
import type { AskedFile } from '../../asked.ts';
import type { FeatureContext } from '../../feature.ts';
import { type Card, lines, type Row, shortened } from './card.ts';
import { keyFactsRow } from './key-facts.ts';
import { labelled, nameIn } from './labels.ts';
import {
  coverageRow,
  measureRows,
  partnerRows,
  progressRow,
  smartCard,
  smartRow,
  targetRows,
} from './standing-lines.ts';
import { threadCard } from './thread-lines.ts';

/** A statement that is longer is read where it stands. */
const longestStatement = 280;

/** An item: what it is, its thread, and how it stands. */
export function itemCard(asked: AskedFile, item: Item, context: Pick<FeatureContext, 'judged'>): Card {
  return [
    ...headCard(asked, item),
    ...frameworkCard(asked, item),
    ...threadCard(asked, item),
    ...lines(
      coverageRow(asked, item),
      ...targetRows(asked, item),
      ...measureRows(asked, item),
      ...partnerRows(asked, item),
      ...planRows(asked, item, context),
      keyFactsRow(asked, item),
      progressRow(asked, item),
    ),
    ...smartCard(asked, item),
  ];
}

/** An item in few lines, below what its first word means. */
export function shortItemCard(asked: AskedFile, item: Item): Card {
  return [
    ...headCard(asked, item),
    ...threadCard(asked, item),
    ...lines(coverageRow(asked, item), smartRow(asked, item), keyFactsRow(asked, item), progressRow(asked, item)),
  ];
}

function headCard(asked: AskedFile, item: Item): Card {
  const name = nameIn(asked, item);
  const kind = capital(nounOf(item.kind));
  const head: Row = [{ strong: kind }, ...(name === '' ? [] : [' ', { typed: name }])];
  return lines(
    [...head, ...aboutRow(asked, item)],
    item.statement === undefined ? [] : [shortened(item.statement, longestStatement)],
  );
}

/** What an assessment, a progress report or a checkpoint speaks of. */
function aboutRow(asked: AskedFile, item: Item): Row {
  if (item.stage !== undefined) return [` at ${item.stage}`];
  if (item.about === undefined) return [];
  const target = asked.strategy.target(item.about);
  const at = item.at === undefined ? '' : ` at ${item.at.written}`;
  return [' on ', ...(target === undefined ? [{ typed: item.about.name }] : labelled(asked, target)), at];
}

/** What a national framework says of its item, and what it leaves open. */
function frameworkCard({ workspace }: AskedFile, item: Item): Card {
  const framework = workspace.strategyOf(item.place.uri);
  if (framework?.type !== 'framework') return [];
  const texts = [...ownFacts(item, 'text'), ...ownFacts(item, 'note')].map(({ text }) => shortened(text, 260));
  const header = framework.header;
  const note = header === undefined || header === item ? undefined : ownFacts(header, 'note')[0]?.text;
  return lines(
    ...texts.slice(0, 3).map((text): Row => [text]),
    header === item ? [countsSaid(framework, ['outcome', 'indicator'])] : [{ aside: framework.title }],
    note === undefined ? undefined : [{ aside: shortened(note, 200) }],
    indicatorsRow(framework, item),
  );
}

/** The national indicators of a national outcome. */
function indicatorsRow(framework: Strategy, item: Item): Row | undefined {
  if (!isKind(item, 'outcome')) return undefined;
  const indicators = framework.namedBy(item, 'of').filter((from) => isKind(from, 'indicator'));
  const [first] = indicators;
  if (first === undefined) return undefined;
  const more = indicators.length > 1 ? ` (and ${indicators.length - 1} more)` : '';
  return [{ strong: 'Indicator:' }, ` ${shortened(first.statement ?? first.name ?? '', 140)}${more}`];
}

/** What a strategy holds, and how far it has the thirteen points. */
function planRows({ workspace }: AskedFile, item: Item, { judged }: Pick<FeatureContext, 'judged'>): readonly Row[] {
  if (!isKind(item, 'strategy')) return [];
  const plan = workspace.strategyOf(item.place.uri);
  if (plan === undefined) return [];
  const holds = countsSaid(plan, ['need', 'outcome', 'objective', 'action', 'service', 'partner', 'measure']);
  // A plan is judged as a whole, which takes too long to do for a hover.
  const checklist = judged.known(plan)?.report.checklist ?? [];
  const met = checklist.filter(({ isMet }) => isMet).length;
  return [
    ...(holds === '' ? [] : [[holds]]),
    ...(checklist.length === 0 ? [] : [[`Partnership checklist: ${met} of ${checklist.length} points met`]]),
  ];
}

function countsSaid(plan: Strategy, kinds: readonly ItemKind[]): string {
  return kinds
    .map((kind) => [kind, plan.ofKind(kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => countOf(number, kind))
    .join(' · ');
}
