import type { IsoDate } from '@goldenthread/language';
import { ownFacts, type Strategy } from '@goldenthread/strategy';

/** Whether the plan is out: by its status, or because the day of its publication has come. */
export function isPublished(plan: Strategy, asOf: IsoDate): boolean {
  if (plan.status === 'published' || plan.status === 'under-review') return true;
  const published = plan.header && ownFacts(plan.header, 'published on')[0];
  const day = published && plan.lastDay(published.date);
  return day !== undefined && day <= asOf;
}
