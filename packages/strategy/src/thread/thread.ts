import type { FactWord } from '@goldenthread/language';
import type { AnyFact, Ref } from '../facts.ts';
import { allFacts, type Item } from '../item.ts';
import type { Strategy } from '../strategy.ts';

/** Facts by which an item says what it contributes to: `action … towards settled-homes`. */
const upwardWords = [
  'contributes to',
  'leads to',
  'towards',
  'meets',
  'answers',
  'addresses',
  'concerns',
  'affects',
  'produces',
  'supports',
] as const satisfies readonly FactWord[];

/** Facts by which an item says what contributes to it: `objective … through housing-first`. */
const downwardWords = ['through', 'answered by', 'funded by', 'drawing on'] as const satisfies readonly FactWord[];

/**
 * Facts that draw the golden thread from national outcomes to needs, by way of outcomes, objectives, actions and services.
 * Some are written at the upper end and some at the lower.
 */
export const linkingWords = ['contributes to', 'towards', 'through', 'meets'] as const satisfies readonly FactWord[];

/** One step of the golden thread: another item, the fact that draws the thread, and the names in it. */
export interface ThreadStep {
  readonly item: Item;
  readonly by: FactWord;
  readonly refs: readonly Ref[];
}

const upward: ReadonlySet<FactWord> = new Set(upwardWords);
const downward: ReadonlySet<FactWord> = new Set(downwardWords);

/**
 * What an item contributes to: one step up the golden thread, from an action to its objective, from an outcome to the
 * national one, from a service to the need that it meets (Framework, Define what you should do - and how, p. 23: "the
 * 'golden thread' from national to local outcomes").
 */
export function contributesTo(strategy: Strategy, item: Item): readonly ThreadStep[] {
  return steps(strategy, item, upward, downwardWords);
}

/** What contributes to an item: one step down the golden thread, from a need to the services that meet it. */
export function contributorsTo(strategy: Strategy, item: Item): readonly ThreadStep[] {
  return steps(strategy, item, downward, upwardWords);
}

/** The items that the item's own facts name, then those that name it, each once for each fact. */
function steps(
  strategy: Strategy,
  item: Item,
  own: ReadonlySet<FactWord>,
  others: readonly FactWord[],
): readonly ThreadStep[] {
  const found = new Map<Item, Map<FactWord, Ref[]>>();
  const add = (other: Item, by: FactWord, ref: Ref): void => {
    const byWord = found.get(other) ?? new Map<FactWord, Ref[]>();
    found.set(other, byWord);
    byWord.set(by, [...(byWord.get(by) ?? []), ref]);
  };
  for (const fact of allFacts(item)) {
    if (!own.has(fact.word)) continue;
    for (const ref of fact.refs ?? []) {
      const target = strategy.target(ref);
      if (target !== undefined) add(target, fact.word, ref);
    }
  }
  for (const { from, fact } of strategy.links(item, ...others)) {
    for (const ref of refsTo(strategy, fact, item)) add(from, (fact as AnyFact).word, ref);
  }
  return [...found].flatMap(([other, byWord]) => [...byWord].map(([by, refs]) => ({ item: other, by, refs })));
}

function refsTo(strategy: Strategy, fact: AnyFact | undefined, item: Item): readonly Ref[] {
  return (fact?.refs ?? []).filter((ref) => strategy.target(ref) === item);
}
