import { type Item, isKind } from '../item.ts';
import type { Link } from '../links.ts';
import type { Strategy } from '../strategy.ts';

/** How a need stands: a service meets it, a gap names it, it is knowingly left, or nothing speaks of it. */
export type NeedState = 'met' | 'gap' | 'left' | 'uncovered';

export interface NeedCoverage {
  readonly need: Item<'need'>;
  readonly state: NeedState;
  /** Services that say they meet it. */
  readonly services: readonly Item<'service'>[];
  /** Gaps that concern it. */
  readonly gaps: readonly Item<'gap'>[];
}

export interface OutcomeCoverage {
  readonly outcome: Item<'outcome'>;
  readonly objectives: readonly Item<'objective'>[];
  /** Actions that stand straight under the outcome, with no objective between. */
  readonly actions: readonly Item<'action'>[];
}

export interface ObjectiveCoverage {
  readonly objective: Item<'objective'>;
  readonly actions: readonly Item<'action'>[];
}

export interface NationalOutcomeCoverage {
  /** The framework that the outcome is of. */
  readonly framework: string;
  readonly outcome: Item<'outcome'>;
  /** The plan's own outcomes that contribute to it. */
  readonly outcomes: readonly Item<'outcome'>[];
  readonly assessments: readonly Item<'assessment'>[];
}

/**
 * Where the golden thread holds and where it breaks (Framework, Identify the gaps between need and provision, p. 26;
 * Develop priorities, and strategies, pp. 27-28). Only direct links count: what is reached by way of another item is
 * told by that item's own row.
 */
export interface Coverage {
  readonly needs: readonly NeedCoverage[];
  /** The plan's own outcomes. */
  readonly outcomes: readonly OutcomeCoverage[];
  readonly objectives: readonly ObjectiveCoverage[];
  /** The outcomes of every framework that the plan uses. */
  readonly nationalOutcomes: readonly NationalOutcomeCoverage[];
  readonly uncovered: UncoveredItems;
}

export interface UncoveredItems {
  /** Needs that no service meets, no gap concerns and no `unmet because:` explains. */
  readonly needs: readonly Item<'need'>[];
  /** Outcomes that no objective and no action is towards. */
  readonly outcomes: readonly Item<'outcome'>[];
  /** Objectives that no action is towards. */
  readonly objectives: readonly Item<'objective'>[];
  /** National outcomes that no outcome of the plan contributes to and no assessment speaks of. */
  readonly nationalOutcomes: readonly Item<'outcome'>[];
  /** National outcomes without an assessment, which the Act asks for (section 19). */
  readonly unassessed: readonly Item<'outcome'>[];
}

const known = new WeakMap<Strategy, Coverage>();

/** Made once for each strategy. Costs what the plan has items and links. */
export function coverageOf(plan: Strategy): Coverage {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const coverage = makeCoverage(plan);
  known.set(plan, coverage);
  return coverage;
}

function makeCoverage(plan: Strategy): Coverage {
  const needs = plan.ofKind('need').map((need) => needCoverage(plan, need));
  const outcomes = plan.ofKind('outcome').map((outcome) => ({
    outcome,
    objectives: naming(plan, outcome, 'towards', 'objective'),
    actions: naming(plan, outcome, 'towards', 'action'),
  }));
  const objectives = plan.ofKind('objective').map((objective) => ({
    objective,
    actions: naming(plan, objective, 'towards', 'action'),
  }));
  const nationalOutcomes = nationalCoverage(plan);
  return {
    needs,
    outcomes,
    objectives,
    nationalOutcomes,
    uncovered: {
      needs: needs.filter((row) => row.state === 'uncovered').map((row) => row.need),
      outcomes: outcomes
        .filter((row) => row.objectives.length === 0 && row.actions.length === 0)
        .map((row) => row.outcome),
      objectives: objectives.filter((row) => row.actions.length === 0).map((row) => row.objective),
      nationalOutcomes: nationalOutcomes
        .filter((row) => row.outcomes.length === 0 && row.assessments.length === 0)
        .map((row) => row.outcome),
      unassessed: nationalOutcomes.filter((row) => row.assessments.length === 0).map((row) => row.outcome),
    },
  };
}

/** How one need stands. */
export function needCoverage(plan: Strategy, need: Item<'need'>): NeedCoverage {
  const services = naming(plan, need, 'meets', 'service');
  const gaps = naming(plan, need, 'concerns', 'gap');
  return { need, state: needState(plan, need, services, gaps), services, gaps };
}

function needState(plan: Strategy, need: Item<'need'>, services: readonly Item[], gaps: readonly Item[]): NeedState {
  if (services.length > 0) return 'met';
  if (gaps.length > 0) return 'gap';
  return plan.facts(need, 'unmet because').length > 0 ? 'left' : 'uncovered';
}

function nationalCoverage(plan: Strategy): NationalOutcomeCoverage[] {
  return [...plan.used]
    .filter(([, used]) => used.type === 'framework')
    .flatMap(([framework, used]) =>
      used.ofKind('outcome').map((outcome) => ({
        framework,
        outcome,
        outcomes: naming(plan, outcome, 'contributes to', 'outcome'),
        assessments: naming(plan, outcome, 'assessment of', 'assessment'),
      })),
    );
}

/** The items of a kind that name this one by a word, in the order of the text. */
function naming<K extends Item['kind']>(plan: Strategy, item: Item, by: Link['by'], kind: K): readonly Item<K>[] {
  return plan.namedBy(item, by).filter((from): from is Item<K> => isKind(from, kind));
}
