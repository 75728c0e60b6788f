import { byPlace, type Finding } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { type Rule, type RuleContext, runRule, severityOf } from './rule.ts';
import { rules } from './rules.ts';
import { smartJudgements } from './smart/smart-rule.ts';

/** One point of the Partnership checklist (Framework, p. 32). */
export interface ChecklistPoint {
  readonly point: number;
  readonly code: Rule['code'];
  readonly title: string;
  readonly isMet: boolean;
}

/** Work that several rules share: charged to none of them, else the first would be blamed for all. */
export const readingSentences = 'reading sentences';

/** What a rule cost, or what the rules share. */
export interface RuleTiming {
  readonly code: Rule['code'] | typeof readingSentences;
  readonly milliseconds: number;
}

export interface Judgement {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The thirteen points, in their order. Empty for a framework, which is no plan. */
  readonly checklist: readonly ChecklistPoint[];
  /** The rules whose findings are not wanted for this plan: by the settings, or because of its status. */
  readonly off: ReadonlySet<string>;
  /** Each rule that was run, where the context has a clock. */
  readonly timings: readonly RuleTiming[];
}

/**
 * Judges a plan by the rules that its settings choose. The same plan on the same day gives the same judgement, whatever the order of its files
 * and the history of edits. Frameworks are no plans: only rules about names apply to them.
 */
export function judge(plan: Strategy, context: RuleContext): Judgement {
  const isPlan = plan.type === 'strategy';
  const findings: Finding[] = [];
  const checklist: ChecklistPoint[] = [];
  const off = new Set<string>();
  const timings: RuleTiming[] = [];
  if (context.now !== undefined && isPlan && readsSentences(plan, context)) {
    const started = context.now();
    smartJudgements(plan);
    timings.push({ code: readingSentences, milliseconds: context.now() - started });
  }
  for (const rule of rules) {
    if (!isPlan && !rule.code.startsWith('name/')) continue;
    const isOff = severityOf(rule, plan, context.settings) === 'off';
    if (isOff) off.add(rule.code);
    // The checklist counts its points whether their findings are wanted or not.
    if (isOff && rule.checklistPoint === undefined) continue;
    const started = context.now?.();
    const found = runRule(rule, plan, context);
    if (started !== undefined && context.now !== undefined) {
      timings.push({ code: rule.code, milliseconds: context.now() - started });
    }
    if (!isOff) for (const finding of found) findings.push(finding);
    if (rule.checklistPoint !== undefined) {
      const { checklistPoint: point, code, title } = rule;
      checklist.push({ point, code, title, isMet: found.length === 0 });
    }
  }
  return { findings: findings.sort(byPlace), checklist: checklist.sort((a, b) => a.point - b.point), off, timings };
}

function readsSentences(plan: Strategy, { settings }: RuleContext): boolean {
  return rules.some((rule) => rule.code.startsWith('smart/') && severityOf(rule, plan, settings) !== 'off');
}
