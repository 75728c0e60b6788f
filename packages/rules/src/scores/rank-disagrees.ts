import type { Fact, Item, Strategy } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';
import { type Scored, type ScoredSet, scaleOf, scoredSets } from './scored.ts';

export const scoresRankDisagrees: Rule = {
  code: 'scores/rank-disagrees',
  title: 'Ranks follow from the scores and their weights',
  severity: 'warning',
  why: 'Where the order is not that of the scores, either a figure is wrong, or something was decided that the reader is not told.',
  source: 'Framework, Develop priorities, and strategies, p. 28',
  fix: 'Correct the `rank`, the `score` or the `weight`; or say with `because:` what else was weighed.',
  ruleSets: ['framework'],
  ignoreWhen: 'The partners moved a priority for a reason that the criteria do not hold, and `because:` gives it.',
  wrong: {
    text: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives
  weight 60

criterion reach: How many people it reaches
  weight 40

priority homes-first: Supported tenancies for people leaving custody
  rank 1
  score 3 on impact
  score 5 on reach

priority early-help: Help at arrest
  rank 2
  score 5 on impact
  score 3 on reach
`,
    marks: ['rank 2'],
  },
  right: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives
  weight 60

criterion reach: How many people it reaches
  weight 40

priority homes-first: Supported tenancies for people leaving custody
  rank 1
  score 5 on impact
  score 3 on reach

priority early-help: Help at arrest
  rank 2
  score 3 on impact
  score 5 on reach
`,
  check(plan, report) {
    for (const set of scoredSets(plan)) {
      const weightOf = weights(plan, set);
      if (weightOf === undefined || !isOnOneScale(set)) continue;
      const placed = set.items.flatMap((scored) => {
        const rank = scored.item.kind === 'priority' ? plan.fact(scored.item as Item<'priority'>, 'rank') : undefined;
        // What is not scored on all criteria has a finding of its own.
        if (rank === undefined || scored.scores.size < set.criteria.size) return [];
        return [{ item: scored.item, rank, total: total(scored, weightOf) }];
      });
      placed.sort((a, b) => place(a.rank) - place(b.rank));
      for (const [index, behind] of placed.entries()) {
        const before = placed[index - 1];
        if (before === undefined || place(before.rank) === place(behind.rank)) continue;
        if (behind.total <= before.total + 1e-9) continue;
        report({
          place: behind.rank.place,
          message: `${capital(called(behind.item))} has rank ${place(behind.rank)} and ${said(behind.total)} points, more than the ${said(before.total)} of ${called(before.item)}, which has rank ${place(before.rank)}, so readers cannot see how the order came about. Correct the ranks or the scores, or say why with \`because:\`.`,
          related: [{ message: `${capital(called(before.item))} is ranked here.`, place: before.rank.place }],
        });
      }
    }
  },
};

/** 1 for each where no criterion has a weight; `undefined` where only some have one, which has a finding of its own. */
function weights(plan: Strategy, { criteria }: ScoredSet): ReadonlyMap<Item, number> | undefined {
  const given = new Map<Item, number>();
  for (const criterion of criteria) {
    const weight = plan.fact(criterion, 'weight');
    if (weight !== undefined) given.set(criterion, weight.quantity.amount.number);
  }
  if (given.size === 0) return new Map([...criteria].map((criterion) => [criterion, 1]));
  return given.size === criteria.size ? given : undefined;
}

function isOnOneScale({ items }: ScoredSet): boolean {
  const scales = new Set<string>();
  for (const { scores } of items) for (const fact of scores.values()) scales.add(scaleOf(fact));
  return scales.size === 1;
}

function total({ scores }: Scored, weightOf: ReadonlyMap<Item, number>): number {
  let sum = 0;
  for (const [criterion, fact] of scores) sum += fact.score.amount.number * (weightOf.get(criterion) ?? 0);
  return sum;
}

function place(rank: Fact<'rank'>): number {
  return rank.quantity.amount.number;
}

function said(total: number): string {
  return String(Math.round(total * 100) / 100);
}
