import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';

/** The plan's reviews of a kind. */
export function reviewsOf(plan: Strategy, kind: string): readonly Item<'review'>[] {
  return finished(plan, 'review').filter((item) => plan.facts(item, 'kind').some(({ words }) => words.includes(kind)));
}
