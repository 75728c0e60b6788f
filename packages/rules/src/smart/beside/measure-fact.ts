import type { ItemFacts } from './item-facts.ts';
import { sayNames, sayTarget } from './said.ts';

/** The fact that makes an item measurable, as written: a target, else a product. */
export function measureFact(facts: ItemFacts): string | undefined {
  const target = facts.first('target');
  if (target !== undefined) return sayTarget(target);
  const produces = facts.first('produces');
  return produces === undefined ? undefined : `produces ${sayNames(produces.refs)}`;
}

/** What an item without an amount should be given. */
export function measureAdvice(facts: ItemFacts): string {
  const measured = facts.first('measured by');
  if (measured !== undefined) {
    return `it is measured by ${sayNames(measured.refs)}, but how far that should move is not said; add \`target\``;
  }
  return facts.item.kind === 'action'
    ? 'add `target` with an amount, or `produces` with a deliverable'
    : 'add `target` with a measure and an amount';
}
