import type { Item } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll, capital } from '../wording.ts';
import { type ScoredSet, scoredSets } from './scored.ts';

export const scoresCriteriaDiffer: Rule = {
  code: 'scores/criteria-differ',
  title: 'What is compared is scored on the same criteria',
  severity: 'warning',
  why: 'A sum of three scores cannot be held against a sum of four: what was not scored loses, or wins, without having been weighed.',
  source: 'Framework, Develop priorities, and strategies, pp. 27-28',
  fix: 'Add the missing `score`, or take the criterion away from all.',
  ruleSets: ['framework'],
  ignoreWhen: 'A criterion does not apply to one of them, and `because:` says how that was taken into account.',
  wrong: {
    text: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives

criterion reach: How many people it reaches

priority homes-first: Supported tenancies for people leaving custody
  score 4 on impact
  score 3 on reach

priority early-help: Help at arrest
  score 5 on impact
`,
    marks: ['early-help'],
  },
  right: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives

priority homes-first: Supported tenancies for people leaving custody
  score 4 on impact

priority early-help: Help at arrest
  score 5 on impact
`,
  check(plan, report) {
    for (const set of scoredSets(plan)) {
      const lacking = set.items.filter(({ scores }) => scores.size < set.criteria.size).map(({ item }) => item);
      const missing = new Map(set.items.map(({ item, scores }) => [item, missingOf(set, scores)]));
      tellTogether(
        report,
        lacking,
        (item) =>
          `${capital(called(item))} has no score on ${calledAll(missing.get(item) ?? [], 3)}, on which others were scored, so they cannot be compared. Add the score.`,
        (all) =>
          `${calledAll(all, 3)} are not scored on each criterion on which others were, so they cannot be compared. Add the scores that are missing.`,
      );
    }
  },
};

/** Only as many as a message shows, so that the cost grows with the scores alone. */
function missingOf({ criteria }: ScoredSet, scores: ReadonlyMap<Item<'criterion'>, unknown>): readonly Item[] {
  const missing: Item[] = [];
  if (scores.size === criteria.size) return missing;
  for (const criterion of criteria) {
    if (!scores.has(criterion)) missing.push(criterion);
    if (missing.length > 8) break;
  }
  return missing;
}
