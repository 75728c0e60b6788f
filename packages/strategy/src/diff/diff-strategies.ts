import { type FactWord, factWords, inTextOrder, itemKinds } from '@goldenthread/language';
import { momentInWords } from '../in-words.ts';
import type { Item, ItemId } from '../item.ts';
import type { Strategy } from '../strategy.ts';
import { alone, compareSayings, moved, type Plans } from './compare-sayings.ts';
import type { Change, ItemDiff, StrategyDiff } from './diff.ts';
import { numberOf, Side, titleOf } from './identity.ts';
import { matchItems } from './match-items.ts';
import { normalLine } from './normal-text.ts';
import { allSayings, factsByWord } from './sayings.ts';
import { usedDiffs } from './used-diffs.ts';
import { wordSpans } from './word-spans.ts';

/** Whether nothing is another in substance. */
export function isSameInSubstance({ items, used }: StrategyDiff): boolean {
  return items.length === 0 && used.length === 0;
}

/** What is another in `now` than in `old`. The same two strategies give the same, in whatever files and lines they stand. */
export function diffStrategies(old: Strategy, now: Strategy): StrategyDiff {
  const { pairs, dropped, added } = matchItems(old, now);
  const sides = { old: new Side(old), new: new Side(now) };
  for (const [before, after] of pairs) {
    sides.old.share(before, before.id);
    sides.new.share(after, before.id);
  }
  const items = [
    ...added.map((item) => one('added', item, sides.new)),
    ...dropped.map((item) => one('dropped', item, sides.old)),
    ...pairs.flatMap(([before, after]) => changed(before, after, sides, { old, new: now })),
  ];
  return {
    old: { name: old.name, title: normalLine(old.title) },
    new: { name: now.name, title: normalLine(now.title) },
    items: items.sort(inOrder),
    used: usedDiffs(old, now),
  };
}

interface Sides {
  readonly old: Side;
  readonly new: Side;
}

/** An item that one side has alone, with all that it says. */
function one(type: 'added' | 'dropped', item: Item, side: Side): ItemDiff {
  const facts = factsByWord(item);
  const said = [...allSayings(item, side, (key) => (facts.get(key)?.length ?? 0) > 1)]
    .sort(([a], [b]) => byWord(a, b))
    .flatMap(([, sayings]) => sayings);
  const word = type === 'added' ? 'added' : 'removed';
  return { type, ...described(item, side), changes: said.map((saying) => alone(word, saying)) };
}

function changed(old: Item, now: Item, sides: Sides, plans: Plans): readonly ItemDiff[] {
  const [oldFacts, newFacts] = [factsByWord(old), factsByWord(now)];
  const isRepeated = (key: string): boolean => [oldFacts, newFacts].some((facts) => (facts.get(key)?.length ?? 0) > 1);
  const before = allSayings(old, sides.old, isRepeated);
  const after = allSayings(now, sides.new, isRepeated);
  const facts = [...new Set([...before.keys(), ...after.keys()])].sort(byWord).flatMap((key) => {
    return compareSayings(before.get(key) ?? [], after.get(key) ?? [], plans);
  });
  const changes = [...headChanges(old, now, sides), ...facts];
  return changes.length === 0 ? [] : [{ type: 'changed', ...described(now, sides.new), oldId: old.id, changes }];
}

function described(item: Item, side: Side): Omit<ItemDiff, 'type' | 'changes'> {
  const number = numberOf(item);
  const title = titleOf(item) ?? (item.about && side.said(item.about));
  return {
    kind: item.kind,
    id: item.id,
    ...(item.name === undefined ? {} : { name: item.name }),
    ...(number === undefined ? {} : { number }),
    ...(title === undefined ? {} : { title }),
    place: item.place,
  };
}

/** Facts in the order of the vocabulary, then what is given to others. */
function byWord(a: string, b: string): number {
  const [first, second] = [a, b].map((word) => factWords.indexOf(word as FactWord));
  if (first === undefined || second === undefined || first === second) return inTextOrder(a, b);
  if (first < 0 || second < 0) return second - first;
  return first - second;
}

function headChanges(old: Item, now: Item, { old: there, new: here }: Sides): readonly Change[] {
  const changes: Change[] = [];
  if (old.name !== now.name) {
    changes.push({ type: 'renamed', word: 'name', ...said(old.name, now.name) });
  }
  const [before, after] = [titleOf(old), titleOf(now)];
  if (before !== after) {
    const isBoth = before !== undefined && after !== undefined;
    const type = isBoth ? 'reworded' : before === undefined ? 'added' : 'removed';
    const spans = isBoth ? { spans: wordSpans(before, after) } : {};
    changes.push({ type, word: 'statement', ...said(before, after), ...spans });
  }
  const [aboutOld, aboutNew] = [old.about && there.keyOf(old.about), now.about && here.keyOf(now.about)];
  if (aboutOld !== aboutNew && old.kind !== 'part') {
    changes.push({
      type: 'changed',
      word: 'about',
      ...said(old.about && there.said(old.about), now.about && here.said(now.about)),
    });
  }
  changes.push(...dayOfReport(old, now));
  if (old.stage !== now.stage) changes.push({ type: 'changed', word: 'stage', ...said(old.stage, now.stage) });
  const [appraisalOld, appraisalNew] = [appraisalOf(old, there), appraisalOf(now, here)];
  if (idOf(appraisalOld, there) !== idOf(appraisalNew, here)) {
    changes.push({
      type: 'changed',
      word: 'appraisal',
      ...said(appraisalOld && there.itemSaid(appraisalOld), appraisalNew && here.itemSaid(appraisalNew)),
    });
  }
  return changes;
}

function dayOfReport({ at: before }: Item, { at: after }: Item): readonly Change[] {
  if (before?.start === after?.start && before?.end === after?.end && before?.precision === after?.precision) return [];
  const [from, to] = [before?.end, after?.end];
  return [
    {
      word: 'at',
      ...(from === undefined || to === undefined ? { type: 'changed' as const } : moved(from, to)),
      ...said(before && momentInWords(before), after && momentInWords(after)),
    },
  ];
}

function appraisalOf({ appraisal }: Item, { plan }: Side): Item | undefined {
  return appraisal === undefined ? undefined : plan.item(appraisal);
}

function idOf(item: Item | undefined, side: Side): string | undefined {
  return item && side.idOf(item);
}

function said(before: string | undefined, after: string | undefined): Pick<Change, 'before' | 'after'> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

const typeOrder: readonly ItemDiff['type'][] = ['added', 'dropped', 'changed'];

function inOrder(a: ItemDiff, b: ItemDiff): number {
  return (
    itemKinds.indexOf(a.kind) - itemKinds.indexOf(b.kind) ||
    typeOrder.indexOf(a.type) - typeOrder.indexOf(b.type) ||
    naturalOrder(nameOf(a), nameOf(b)) ||
    inTextOrder(a.title ?? '', b.title ?? '') ||
    inTextOrder(a.id, b.id)
  );
}

function nameOf({ number, name, id }: ItemDiff): ItemId {
  return number ?? name ?? id;
}

/** `A1.2` before `A1.10`. */
function naturalOrder(a: string, b: string): number {
  const [first, second] = [a, b].map((each) => each.match(/\d+|\D+/g) ?? []);
  for (let at = 0; ; at++) {
    const [one, other] = [first?.[at], second?.[at]];
    if (one === undefined || other === undefined) return (first?.length ?? 0) - (second?.length ?? 0);
    const isNumbers = /^\d/.test(one) && /^\d/.test(other);
    const order = (isNumbers ? Number(one) - Number(other) : 0) || inTextOrder(one, other);
    if (order !== 0) return order;
  }
}
