import { byPlace, type Finding } from '@goldenthread/language';
import type { Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { type ChecklistPoint, judge } from './judge.ts';
import type { RuleContext } from './rule.ts';

/** Everything that is to be said of a strategy. */
export interface StrategyReport {
  readonly strategy: Strategy;
  /** Of its lines, its names and by its rules, in the order of the files and of the text. */
  readonly findings: readonly Finding[];
  readonly checklist: readonly ChecklistPoint[];
}

/** Findings about the text and by the rules, the same for every face. */
export function reportOn(strategy: Strategy, workspace: StrategyWorkspace, context: RuleContext): StrategyReport {
  const { findings, checklist } = judge(strategy, context);
  return { strategy, findings: [...workspace.textFindings(strategy), ...findings].sort(byPlace), checklist };
}
