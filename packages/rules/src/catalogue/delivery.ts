import { deliverablePromised } from '../delivery/deliverable.ts';
import { firstYear } from '../delivery/first-year.ts';
import { longerTerm } from '../delivery/longer-term.ts';
import { deliveryYears } from '../delivery/years.ts';
import { dutiesSummary } from '../duties/summary.ts';
import { ineffective } from '../evidence/ineffective.ts';
import { evidenceUncited } from '../evidence/uncited.ts';
import { unsourced } from '../evidence/unsourced.ts';
import { gapIncomplete } from '../gaps/incomplete.ts';
import { baselineDiffers } from '../measures/baseline-differs.ts';
import { baselineMissing } from '../measures/baseline-missing.ts';
import { baselineOverdue } from '../measures/baseline-overdue.ts';
import { halfDescribed } from '../measures/half-described.ts';
import { valuesInOrder } from '../measures/order.ts';
import { outcomeUnmeasured } from '../measures/outcome-unmeasured.ts';
import { targetBeyond } from '../measures/target-beyond.ts';
import { targetDirection } from '../measures/target-direction.ts';
import { targetSame } from '../measures/target-same.ts';
import { targetsContradict } from '../measures/targets-contradict.ts';
import { threeKinds } from '../measures/three-kinds.ts';
import { unitUnknown } from '../measures/unit-unknown.ts';
import { valueTwice } from '../measures/value-twice.ts';
import { valueUndated } from '../measures/value-undated.ts';
import { yearly } from '../measures/yearly.ts';
import { costMissing } from '../money/cost-missing.ts';
import { moneyDecision } from '../money/decision.ts';
import { endsEarly } from '../money/ends-early.ts';
import { fundingDiffers } from '../money/funding-differs.ts';
import { overspent } from '../money/overspent.ts';
import { approaches } from '../needs/approaches.ts';
import { needCategory } from '../needs/category.ts';
import { categoryLeads } from '../needs/category-leads.ts';
import { comparedWith } from '../needs/compared-with.ts';
import { complexity } from '../needs/complexity.ts';
import { furthest } from '../needs/furthest.ts';
import { future } from '../needs/future.ts';
import { needSize } from '../needs/size.ts';
import { subGroups } from '../needs/sub-groups.ts';
import { contradiction } from '../progress/contradiction.ts';
import { newDate } from '../progress/new-date.ts';
import { overdue } from '../progress/overdue.ts';
import { fiveKinds } from '../resources/five-kinds.ts';
import type { Rule } from '../rule.ts';
import { duplication } from '../services/duplication.ts';
import { eightFacts } from '../services/eight-facts.ts';
import { upstream } from '../services/upstream.ts';

/** Rules about needs, services, evidence, money, delivery, measures and progress. */
export const deliveryRules: readonly Rule[] = [
  deliverablePromised,
  firstYear,
  longerTerm,
  deliveryYears,
  dutiesSummary,
  ineffective,
  evidenceUncited,
  unsourced,
  gapIncomplete,
  baselineDiffers,
  baselineMissing,
  baselineOverdue,
  halfDescribed,
  valuesInOrder,
  outcomeUnmeasured,
  targetBeyond,
  targetDirection,
  targetSame,
  targetsContradict,
  threeKinds,
  unitUnknown,
  valueTwice,
  valueUndated,
  yearly,
  costMissing,
  moneyDecision,
  endsEarly,
  fundingDiffers,
  overspent,
  approaches,
  categoryLeads,
  needCategory,
  comparedWith,
  complexity,
  furthest,
  future,
  needSize,
  subGroups,
  contradiction,
  newDate,
  overdue,
  fiveKinds,
  duplication,
  eightFacts,
  upstream,
];
