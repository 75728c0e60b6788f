import { countOf, type ItemKind } from '@goldenthread/language';
import { contributesTo, contributorsTo, type Item, isKind, type Strategy } from '@goldenthread/strategy';
import type { AskedFile } from '../../asked.ts';
import { threadOf } from '../../thread-of.ts';
import { type Card, joinedPieces, lines, list, type Row } from './card.ts';
import { handled, labelled } from './labels.ts';

/** So many ways up, and names of one kind, are shown; the rest is counted. */
const mostWays = 3;
const mostNames = 3;
const longestTitle = 90;

/** Kinds below an item, in the order of the thread. */
const kindsBelow = [
  'outcome',
  'priority',
  'objective',
  'action',
  'service',
  'change',
  'procurement',
  'gap',
  'resource',
  'duty',
  'assessment',
] as const satisfies readonly ItemKind[];

/** The golden thread of an item: each way up to a national outcome, and what contributes to it, with counts. */
export function threadCard(asked: AskedFile, item: Item): Card {
  const above = upwards(asked, item);
  const below = downwards(asked, item);
  return [...above, ...lines(below)];
}

function upwards(asked: AskedFile, item: Item): Card {
  const owner = asked.workspace.strategyOf(item.place.uri);
  if (owner === undefined) return [];
  const direct = stepUp(asked, item);
  const ways = direct.length === 0 ? [] : waysUp(asked, item);
  const gap = ways.length === 0 && isExpectedToReach(item, owner) ? ['Reaches no national outcome yet.'] : undefined;
  if (direct.length === 0) return lines(gap);
  const onTheWay = new Set(ways.slice(0, mostWays).map(([first]) => first));
  const others = direct.filter((each) => !onTheWay.has(each));
  const names: Row[] = others.slice(0, mostNames).map((each) => handled(asked, each));
  const rest = others.length - names.length;
  if (ways.length === 0) {
    const rows = others.slice(0, mostWays).map((each) => labelled(asked, each));
    const more: Row[] = others.length > mostWays ? [[`and ${others.length - mostWays} more`]] : [];
    return [...lines([{ strong: 'Contributes to:' }]), ...list([...rows, ...more]), ...lines(gap)];
  }
  const rows = waysSaid(asked, ways.slice(0, mostWays));
  const unseen = ways.length - rows.length;
  const more: Row[] = [
    ...(unseen > 0 ? [[`and ${unseen} more national ${unseen === 1 ? 'outcome' : 'outcomes'}`]] : []),
    ...(names.length > 0 ? [['also ', ...joinedPieces(names, ', '), rest > 0 ? ` and ${rest} more` : '']] : []),
  ];
  return [...lines([{ strong: 'Contributes to:' }]), ...list([...rows, ...more])];
}

/** Each way as titles and names; an item that stands on an earlier one is known by its name. */
function waysSaid(asked: AskedFile, ways: readonly (readonly Item[])[]): readonly Row[] {
  const told = new Set<Item>();
  return ways.map((way) => {
    const steps = way.map((item) => {
      const isKnown = told.has(item);
      told.add(item);
      return isKnown ? handled(asked, item) : labelled(asked, item, longestTitle);
    });
    return joinedPieces(steps, ' → ');
  });
}

/** The shortest way from an item to each national outcome that it reaches, the shortest of all first. */
function waysUp(asked: AskedFile, item: Item): readonly (readonly Item[])[] {
  const cameFrom = new Map<Item, Item | undefined>([[item, undefined]]);
  const found: Item[] = [];
  const waiting: Item[] = [item];
  for (const at of waiting) {
    if (at !== item && isNational(at, asked)) {
      found.push(at);
      continue;
    }
    for (const next of stepUp(asked, at)) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return found.map((last) => {
    const way: Item[] = [];
    for (let at: Item | undefined = last; at !== undefined && at !== item; at = cameFrom.get(at)) way.unshift(at);
    return way;
  });
}

function isNational(item: Item, { workspace }: AskedFile): boolean {
  return isKind(item, 'outcome') && workspace.strategyOf(item.place.uri)?.type === 'framework';
}

/** One step up, in the item's own plan. */
function stepUp({ workspace }: AskedFile, item: Item): readonly Item[] {
  const owner = workspace.strategyOf(item.place.uri);
  return owner === undefined ? [] : [...new Set(contributesTo(owner, item).map((step) => step.item))];
}

/** Outcomes, objectives and actions are on the thread to a national outcome, where the plan uses any. */
function isExpectedToReach(item: Item, owner: Strategy): boolean {
  if (!isKind(item, 'outcome', 'objective', 'action') || owner.type === 'framework') return false;
  return owner.frameworkItems('outcome').length > 0;
}

function downwards(asked: AskedFile, item: Item): Row | undefined {
  const kinds = Map.groupBy(itemsBelow(asked, item), ({ kind }) => kind);
  const parts = kindsBelow.flatMap((kind): Row[] => {
    const some = kinds.get(kind);
    if (some === undefined) return [];
    const count = countOf(some.length, kind);
    const names: Row[] = some.length > mostNames ? [] : some.map((each) => handled(asked, each));
    return [names.length === 0 ? [count] : [`${count} (`, ...joinedPieces(names, ', '), ')']];
  });
  return parts.length === 0 ? undefined : [{ strong: 'Contributing to it:' }, ' ', ...joinedPieces(parts, ' · ')];
}

/** Everything that contributes to an item, itself or by way of others, each once. */
function itemsBelow(asked: AskedFile, item: Item): readonly Item[] {
  const found = new Set<Item>([item]);
  for (const at of found) for (const next of stepDown(asked, at)) found.add(next);
  found.delete(item);
  return [...found];
}

/** From an item of a framework down into the asking plan; of a framework's own file into all that use it. */
function stepDown({ strategy, workspace }: AskedFile, item: Item): readonly Item[] {
  const owner = workspace.strategyOf(item.place.uri);
  if (owner === undefined) return [];
  const steps = owner === strategy ? threadOf(item, owner, workspace, 'down') : contributorsTo(strategy, item);
  return steps.map((step) => step.item);
}
