import { type Fact, type Item, isKind, type Strategy } from '@goldenthread/strategy';

/** What was scored side by side: the priorities of a plan, or the options of one appraisal. */
export interface ScoredSet {
  readonly items: readonly Scored[];
  /** Every criterion on which any of them was scored, in the order of the scores. */
  readonly criteria: ReadonlySet<Item<'criterion'>>;
}

export interface Scored {
  readonly item: Item<'priority' | 'option'>;
  /** The first score on each criterion. */
  readonly scores: ReadonlyMap<Item<'criterion'>, Fact<'score'>>;
}

/** Sets in which anything was scored. */
export function scoredSets(plan: Strategy): readonly ScoredSet[] {
  const options = new Map<string, Item<'option'>[]>();
  for (const option of plan.ofKind('option')) {
    if (option.name === undefined || option.statement === undefined || option.appraisal === undefined) continue;
    const others = options.get(option.appraisal);
    if (others) others.push(option);
    else options.set(option.appraisal, [option]);
  }
  const priorities = plan
    .ofKind('priority')
    .filter(({ name, statement }) => name !== undefined && statement !== undefined);
  return [priorities, ...options.values()]
    .map((items) => scoredSet(plan, items))
    .filter(({ criteria }) => criteria.size > 0);
}

function scoredSet(plan: Strategy, items: readonly Item<'priority' | 'option'>[]): ScoredSet {
  const criteria = new Set<Item<'criterion'>>();
  const scored = items.map((item) => {
    const scores = new Map<Item<'criterion'>, Fact<'score'>>();
    for (const fact of plan.facts(item, 'score')) {
      for (const ref of fact.refs) {
        const criterion = plan.target(ref);
        if (criterion === undefined || !isKind(criterion, 'criterion')) continue;
        criteria.add(criterion);
        if (!scores.has(criterion)) scores.set(criterion, fact);
      }
    }
    return { item, scores };
  });
  return { items: scored, criteria };
}

/** What two scores must share to be compared: plain numbers, percent, or shares of the same whole. */
export function scaleOf({ score: { amount } }: Fact<'score'>): string {
  return amount.unit === 'share' || amount.unit === 'rate' ? `${amount.unit} of ${amount.base}` : amount.unit;
}
