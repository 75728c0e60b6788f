import { byPlace } from '@goldenthread/language';
import { type RuleCode, runRule } from '../rule.ts';
import { rules } from '../rules.ts';
import { context, planOf } from './plan.ts';

/** What a rule marks in a plan, and why. What is only unusual, or has a finding already, gives none. */
export interface MarkCase {
  readonly code: RuleCode;
  readonly says: string;
  /** The items below the header. */
  readonly plan: string;
  /** The facts of the header, a line each. */
  readonly header?: string;
  readonly marks: readonly string[];
}

/** The text under each finding of the rule, in the order of the plan. */
export function marksOf({ code, plan, header }: Pick<MarkCase, 'code' | 'plan' | 'header'>): readonly string[] {
  const rule = rules.find((one) => one.code === code);
  if (rule === undefined) throw new Error(`There is no rule ${code}.`);
  const facts = header === undefined ? '' : `  ${header.replaceAll('\n', '\n  ')}\n`;
  const { strategy, marked } = planOf(`strategy plan: Plan\n${facts}\n${plan}\n`);
  return runRule(rule, strategy, context).sort(byPlace).map(marked);
}
