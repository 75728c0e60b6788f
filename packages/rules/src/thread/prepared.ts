import type { Item, Strategy } from '@goldenthread/strategy';
import { probablyMeant } from '../probably-meant.ts';

/**
 * Whether anything leads to the outcome: an outcome of any term, since a step may have steps before it, or an output.
 * A link from a later term is a finding of its own (`thread/backwards`).
 */
export function isPrepared(plan: Strategy, outcome: Item<'outcome'>): boolean {
  return plan.namedBy(outcome, 'leads to').some((item) => item !== outcome) || probablyMeant(plan).has(outcome);
}
