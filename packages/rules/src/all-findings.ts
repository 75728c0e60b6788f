import { byPlace, type Finding } from '@goldenthread/language';
import type { Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { textFindingCodes } from './explanations/text-findings.ts';
import { withoutHeldBack } from './held-back.ts';
import { applyIgnores, type IgnoredFinding } from './ignores/apply-ignores.ts';
import { type ChecklistPoint, judge, type RuleTiming } from './judge.ts';
import type { RuleContext } from './rule.ts';
import { rules } from './rules.ts';
import { withoutStillToWrite } from './still-to-write.ts';

/** Everything that is to be said of a strategy. */
export interface StrategyReport {
  readonly strategy: Strategy;
  /** Of its lines, its names and by its rules, in the order of the files and of the text. */
  readonly findings: readonly Finding[];
  /** What the plan leaves as it is, on the record. */
  readonly ignored: readonly IgnoredFinding[];
  readonly checklist: readonly ChecklistPoint[];
  /** Each rule that was run, where the context has a clock. */
  readonly timings: readonly RuleTiming[];
}

/** Everything that can be ignored on the record. */
const codes: ReadonlySet<string> = new Set([...rules.map((rule) => rule.code), ...textFindingCodes]);

/** Findings about the text and by the rules, the same for every face. */
export function reportOn(strategy: Strategy, workspace: StrategyWorkspace, context: RuleContext): StrategyReport {
  const { findings, checklist, off, timings } = judge(strategy, context);
  const ofText = workspace.textFindings(strategy);
  const { findings: kept, ignored } = applyIgnores([...ofText, ...findings], strategy, context.asOf, codes, off);
  // An ignore speaks of what the rules find, whether it is told now or waits for a line to be mended.
  const told = new Set(withoutHeldBack(findings, ofText, strategy));
  const waiting = new Set(findings.filter((finding) => !told.has(finding)));
  const left = kept.filter((finding) => !waiting.has(finding));
  const byRules = new Set(findings);
  const ofRules = withoutStillToWrite(
    left.filter((finding) => byRules.has(finding)),
    strategy,
  );
  const all = [...left.filter((finding) => !byRules.has(finding)), ...ofRules];
  return { strategy, findings: all.sort(byPlace), ignored, checklist, timings };
}
