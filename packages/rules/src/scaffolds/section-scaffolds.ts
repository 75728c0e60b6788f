import type { Fix } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { type Rule, type RuleContext, runRule } from '../rule.ts';
import { rules } from '../rules.ts';

/** A point of the Partnership checklist that the plan misses or has only in part, with the skeleton to begin it. */
export interface SectionScaffold {
  /** 1 to 13 (Framework, p. 32). */
  readonly point: number;
  readonly code: Rule['code'];
  /** What a plan has that meets the point: "The plan has strategic objectives". */
  readonly title: string;
  readonly fix: Fix;
}

/** The skeletons with which the missing points of the checklist can be begun, in the order of the checklist. */
export function sectionScaffolds(plan: Strategy, context: RuleContext): readonly SectionScaffold[] {
  if (plan.type !== 'strategy') return [];
  return rules
    .flatMap((rule) => {
      const { checklistPoint: point, code, title } = rule;
      if (point === undefined) return [];
      return runRule(rule, plan, context).flatMap(({ scaffold }) =>
        scaffold === undefined ? [] : [{ point, code, title, fix: scaffold }],
      );
    })
    .sort((a, b) => a.point - b.point);
}
