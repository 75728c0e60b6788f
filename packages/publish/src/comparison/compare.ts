import { diffReports, isJudgedAlike, type ReportDiff, type StrategyReport } from '@goldenthread/rules';
import { diffStrategies, isSameInSubstance, type Strategy, type StrategyDiff } from '@goldenthread/strategy';
import { authorLine } from '../document/author-text.ts';

/** Two versions of a strategy, and what is another in the newer: in what it says, and in how it is judged. */
export type Comparison =
  | {
      readonly type: 'compared';
      readonly title: string;
      readonly plans: { readonly old: Strategy; readonly new: Strategy };
      readonly diff: StrategyDiff;
      readonly judgement: ReportDiff;
    }
  /** A strategy that only one side has. */
  | { readonly type: 'added' | 'dropped'; readonly title: string; readonly plan: Strategy };

/** Compares two versions of a strategy, each with the report on it. */
export function compareReports(old: StrategyReport, now: StrategyReport): Comparison {
  const diff = diffStrategies(old.strategy, now.strategy);
  return {
    type: 'compared',
    title: authorLine(now.strategy.title),
    plans: { old: old.strategy, new: now.strategy },
    diff,
    judgement: diffReports(old, now, diff),
  };
}

/** A strategy that is on one side alone. */
export function oneSided(type: 'added' | 'dropped', plan: Strategy): Comparison {
  return { type, title: authorLine(plan.title), plan };
}

/** Whether what the plan says is the same. */
export function isSubstanceSame(comparison: Comparison): boolean {
  return comparison.type === 'compared' && isSameInSubstance(comparison.diff);
}

/** Whether there is nothing to tell at all: neither of what the plan says nor of how it is judged. */
export function isNothingChanged(comparison: Comparison): boolean {
  return comparison.type === 'compared' && isSubstanceSame(comparison) && isJudgedAlike(comparison.judgement);
}
