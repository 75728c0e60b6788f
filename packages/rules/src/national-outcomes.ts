import { type ItemName, joined } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';

/** The nationally determined outcomes that a plan is held to, with the framework that they stand in. */
export interface NationalOutcomes {
  /** The name by which the plan uses the framework: `cjpf`. */
  readonly name: ItemName;
  readonly framework: Strategy;
  readonly outcomes: readonly Item<'outcome'>[];
}

/**
 * Frameworks published under section 18 of the 2016 Act, the newest first. A plan that uses several is held to the
 * newest. The National Strategy has aims and no indicators: it is none of them.
 */
export const statutoryFrameworks: readonly string[] = ['cjpf', 'opi'];

/** The outcomes that section 19 of the Act asks the plan to assess; `undefined` where it uses none of the frameworks. */
export function nationalOutcomes(
  plan: Strategy,
  frameworks: readonly string[] = statutoryFrameworks,
): NationalOutcomes | undefined {
  for (const wanted of frameworks) {
    for (const [name, framework] of plan.used) {
      if (name === wanted && framework.type === 'framework') {
        return { name, framework, outcomes: framework.ofKind('outcome') };
      }
    }
  }
  return undefined;
}

/** An outcome of a framework that the plan uses, as an example: `cjpf.accommodation`, where it is there. */
export function exampleNationalOutcome(plan: Strategy): string {
  if (plan.used.get('cjpf' as ItemName)?.type === 'framework') return 'cjpf.accommodation';
  for (const [name, used] of plan.used) {
    const outcome = used.type === 'framework' ? used.ofKind('outcome')[0] : undefined;
    if (outcome?.name !== undefined) return `${name}.${outcome.name}`;
  }
  return 'cjpf.accommodation';
}

/** Assessments whose head is written to the end; the others have a finding of their own. */
export function finishedAssessments(plan: Strategy): readonly Item<'assessment'>[] {
  return plan.ofKind('assessment').filter(({ about, statement }) => about !== undefined && statement !== undefined);
}

/** How a message speaks of an assessment: "the assessment of `cjpf.diversion`". */
export function assessmentOf(assessment: Item<'assessment'>): string {
  return `the assessment of \`${assessment.about?.name ?? ''}\``;
}

/** "the assessments of `cjpf.diversion`, `cjpf.accommodation` and 4 more". */
export function assessmentsOf(assessments: readonly Item<'assessment'>[], most = 3): string {
  const shown = assessments.slice(0, most).map(({ about }) => `\`${about?.name ?? ''}\``);
  const rest = assessments.length - shown.length;
  return `the assessments of ${joined(rest > 0 ? [...shown, `${rest} more`] : shown, 'and')}`;
}
