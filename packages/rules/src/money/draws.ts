import type { IsoDate, Place } from '@goldenthread/language';
import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { type Money, moneyOf } from '../money.ts';

/** Money that an action or a service takes from a resource, so far as the plan says it. */
export interface Draw {
  readonly from: Item;
  readonly money: Money;
  readonly place: Place;
  /** The days on which the money is certainly taken. */
  readonly start: IsoDate | undefined;
  readonly end: IsoDate | undefined;
}

type Funded = Item<'action' | 'service'>;

/**
 * What is taken from each resource. Procurements are left out: what they buy is an action or a service, and would count
 * twice. So are actions through a service that draws on the same resource.
 */
export function drawsByResource(plan: Strategy): ReadonlyMap<Item, readonly Draw[]> {
  const draws = new Map<Item, Draw[]>();
  const items: readonly Funded[] = [...plan.ofKind('service'), ...plan.ofKind('action')];
  for (const item of items) {
    for (const [resource, draw] of drawsOf(plan, item)) {
      const known = draws.get(resource);
      if (isKind(item, 'action') && isPaidThroughService(plan, item, known)) continue;
      if (known === undefined) draws.set(resource, [draw]);
      else known.push(draw);
    }
  }
  return draws;
}

function* drawsOf(plan: Strategy, item: Funded): Iterable<readonly [Item, Draw]> {
  const funding = plan.facts(item, 'funded by');
  const sources = funding.flatMap(({ refs, amounts, place }) =>
    refs.map((ref, at) => ({ ref, amount: amounts[at] ?? null, place })),
  );
  const cost = plan.fact(item, 'cost')?.quantity;
  for (const { ref, amount, place } of sources) {
    // An only source pays the whole cost.
    const quantity = amount ?? (sources.length === 1 ? cost : undefined);
    const money = quantity && moneyOf(quantity);
    const resource = plan.target(ref);
    if (money === undefined || resource === undefined) continue;
    yield [resource, { from: item, money, place, ...daysOf(plan, item) }];
  }
}

/** A service on the map is there all the time until its funding ends, unless a change is to bring it. */
function daysOf(plan: Strategy, item: Funded): Pick<Draw, 'start' | 'end'> {
  if (isKind(item, 'action')) {
    const from = plan.fact(item, 'from')?.date;
    const by = plan.fact(item, 'by')?.date;
    return { start: from && plan.lastDay(from), end: by && plan.firstDay(by) };
  }
  const until = isKind(item, 'service') ? plan.fact(item, 'funded until')?.date : undefined;
  const isNew = plan
    .namedBy(item, 'affects')
    .some((change) => isKind(change, 'change') && plan.fact(change, 'kind')?.words[0] === 'new');
  return { start: isNew ? undefined : plan.period.start, end: until && plan.firstDay(until) };
}

function isPaidThroughService(plan: Strategy, action: Item, known: readonly Draw[] | undefined): boolean {
  if (known === undefined) return false;
  const services = plan.targets(action, 'through');
  return known.some(({ from }) => services.includes(from));
}
