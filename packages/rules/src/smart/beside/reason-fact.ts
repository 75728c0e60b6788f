import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import type { Judged } from '../judgement.ts';
import { quote, unknown, yes } from '../letters/judged.ts';
import type { ItemFacts } from './item-facts.ts';
import { sayNames } from './said.ts';

/** Whether the facts say that an item is worth doing and can be hoped for: a reason, evidence, or the need that it serves. */
export function realisticByFacts(facts: ItemFacts): Judged {
  const because = facts.first('realistic because');
  if (because !== undefined) return yes(`realistic because ${quote(because.text)}`, 'fact');
  const based = facts.first('based on');
  if (based !== undefined) return yes(`based on ${sayNames(based.refs)}`, 'fact');
  const served = servedNeed(facts.strategy, facts.item, new Set());
  if (served !== undefined) return yes(served, 'fact');
  const towards = facts.first('towards');
  return unknown(
    towards === undefined
      ? 'what it serves and what it rests on is not said; add `towards`, and `realistic because:` or `based on`'
      : `towards ${sayNames(towards.refs)}, but what it rests on is not said; add \`realistic because:\` or \`based on\``,
  );
}

/** How an item leads to a need, gap or priority: "towards O1, which answers early-help". Circles end where they begin. */
function servedNeed(strategy: Strategy, item: Item, seen: Set<Item>): string | undefined {
  if (seen.has(item)) return undefined;
  seen.add(item);
  for (const word of ['answers', 'meets'] as const) {
    const [fact] = ownFacts(item, word);
    if (fact?.refs.some((ref) => strategy.target(ref) !== undefined)) {
      return `${word} ${sayNames(fact.refs)}`;
    }
  }
  for (const fact of ownFacts(item, 'towards')) {
    for (const ref of fact.refs) {
      const above = strategy.target(ref);
      const found = above && servedNeed(strategy, above, seen);
      if (found !== undefined) return `towards ${ref.name}, which ${found.replace(/^towards /, 'is towards ')}`;
    }
  }
  return undefined;
}
