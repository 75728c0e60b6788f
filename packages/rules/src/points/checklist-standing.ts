import type { Strategy } from '@goldenthread/strategy';
import { type RuleContext, runRule } from '../rule.ts';
import { rules } from '../rules.ts';
import { type PointStanding, stateOf } from './point-standing.ts';

/**
 * The thirteen points of the Partnership checklist (Framework, p. 32), each with what the plan has for it and what it
 * lacks. A point is done where `judge` counts it as met. None for a framework, which is no plan.
 */
export function checklistStanding(plan: Strategy, context: RuleContext): readonly PointStanding[] {
  if (plan.type !== 'strategy') return [];
  return rules
    .flatMap((rule) => {
      const { checklistPoint: point, code, title, source, answers } = rule;
      if (point === undefined) return [];
      const there = answers?.(plan) ?? [];
      const lacking = runRule(rule, plan, context);
      const state = lacking.length === 0 ? 'done' : stateOf(there, lacking);
      return [{ point, id: code, number: String(point), title, source, state, there, lacking } as const];
    })
    .sort((a, b) => a.point - b.point)
    .map(({ point: _, ...standing }) => standing);
}
