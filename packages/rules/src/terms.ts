import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';

/** The terms of outcomes, from the first to the last (Framework, Long term model, pp. 7-9). */
export const terms = ['short term', 'medium term', 'long term'] as const;

export type Term = (typeof terms)[number];

/** The terms that an outcome says it is for: one, if it is well written. Its own come before one for every outcome. */
export function termsOf(plan: Strategy, outcome: Item<'outcome'>): readonly Term[] {
  const own = terms.filter((term) => ownFacts(outcome as Item, term).length > 0);
  return own.length > 0 ? own : terms.filter((term) => plan.facts(outcome, term).length > 0);
}

/** The outcome's term, where it says one and only one. */
export function termOf(plan: Strategy, outcome: Item<'outcome'>): Term | undefined {
  const [term, second] = termsOf(plan, outcome);
  return second === undefined ? term : undefined;
}

/** Whether `later` is for a longer term than `earlier`; `false` where one of them says no term. */
export function isLater(later: Term | undefined, earlier: Term | undefined): boolean {
  if (later === undefined || earlier === undefined) return false;
  return terms.indexOf(later) > terms.indexOf(earlier);
}

/** Whether a link `from` one outcome `to` another runs against the order of the terms. */
export function runsBack(plan: Strategy, from: Item<'outcome'>, to: Item<'outcome'>): boolean {
  return isLater(termOf(plan, from), termOf(plan, to));
}
