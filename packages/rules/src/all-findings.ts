import { byPlace, type Finding } from '@goldenthread/language';
import type { Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { applyIgnores, type IgnoredFinding } from './ignores/apply-ignores.ts';
import { type ChecklistPoint, judge } from './judge.ts';
import type { RuleContext } from './rule.ts';
import { rules } from './rules.ts';

/** Everything that is to be said of a strategy. */
export interface StrategyReport {
  readonly strategy: Strategy;
  /** Of its lines, its names and by its rules, in the order of the files and of the text. */
  readonly findings: readonly Finding[];
  /** What the plan leaves as it is, on the record. */
  readonly ignored: readonly IgnoredFinding[];
  readonly checklist: readonly ChecklistPoint[];
}

const codes: ReadonlySet<string> = new Set(rules.map((rule) => rule.code));

/** Findings about the text and by the rules, the same for every face. */
export function reportOn(strategy: Strategy, workspace: StrategyWorkspace, context: RuleContext): StrategyReport {
  const { findings, checklist } = judge(strategy, context);
  const all = [...workspace.textFindings(strategy), ...findings];
  const { findings: left, ignored } = applyIgnores(all, strategy, context.asOf, codes);
  return { strategy, findings: [...left].sort(byPlace), ignored, checklist };
}
