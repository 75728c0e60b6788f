import { percentageRange } from './amounts/percentage-range.ts';
import { unitsDiffer } from './amounts/units-differ.ts';
import { deliveryRules } from './catalogue/delivery.ts';
import { partnershipRules } from './catalogue/partnership.ts';
import { practiceRules } from './catalogue/practice.ts';
import { smartRules } from './catalogue/smart.ts';
import { checklistDeliverables } from './checklist/deliverables.ts';
import { checklistDeliveryPlan } from './checklist/delivery-plan.ts';
import { checklistEvaluation } from './checklist/evaluation.ts';
import { checklistGovernance } from './checklist/governance.ts';
import { checklistObjectives } from './checklist/objectives.ts';
import { checklistOutcomes } from './checklist/outcomes.ts';
import { checklistParticipation } from './checklist/participation.ts';
import { checklistPriorities } from './checklist/priorities.ts';
import { checklistRoles } from './checklist/roles.ts';
import { checklistServiceChanges } from './checklist/service-changes.ts';
import { checklistSupportingDocuments } from './checklist/supporting-documents.ts';
import { checklistVision } from './checklist/vision.ts';
import { checklistWorkforce } from './checklist/workforce.ts';
import { baselineAfterTarget } from './dates/baseline-after-target.ts';
import { dependencyInTime } from './dates/dependency.ts';
import { datesInOrder } from './dates/order.ts';
import { outsidePeriod } from './dates/outside-period.ts';
import { namesTwice } from './name/twice.ts';
import { namesUnused } from './name/unused.ts';
import { outcomeTerm } from './outcomes/term.ts';
import { outcomeTwoTerms } from './outcomes/two-terms.ts';
import type { Rule } from './rule.ts';
import { actionWithoutPurpose } from './thread/action-without-purpose.ts';
import { backwards } from './thread/backwards.ts';
import { circle } from './thread/circle.ts';
import { longTermReached } from './thread/long-term-reached.ts';
import { mediumTermPrepared } from './thread/medium-term-prepared.ts';
import { nationalOutcome } from './thread/national-outcome.ts';
import { needUnmet } from './thread/need-unmet.ts';
import { objectiveWithoutAction } from './thread/objective-without-action.ts';
import { objectiveWithoutOutcome } from './thread/objective-without-outcome.ts';
import { outcomeWithoutObjective } from './thread/outcome-without-objective.ts';
import { shortTermLeadsOn } from './thread/short-term-leads-on.ts';

/** Every rule, in the order of the codes. */
export const rules: readonly Rule[] = [
  ...deliveryRules,
  ...partnershipRules,
  ...practiceRules,
  ...smartRules,
  percentageRange,
  unitsDiffer,
  checklistDeliverables,
  checklistDeliveryPlan,
  checklistEvaluation,
  checklistGovernance,
  checklistObjectives,
  checklistOutcomes,
  checklistParticipation,
  checklistPriorities,
  checklistRoles,
  checklistServiceChanges,
  checklistSupportingDocuments,
  checklistVision,
  checklistWorkforce,
  baselineAfterTarget,
  dependencyInTime,
  datesInOrder,
  outsidePeriod,
  namesTwice,
  namesUnused,
  outcomeTerm,
  outcomeTwoTerms,
  actionWithoutPurpose,
  backwards,
  circle,
  longTermReached,
  mediumTermPrepared,
  nationalOutcome,
  needUnmet,
  objectiveWithoutAction,
  objectiveWithoutOutcome,
  outcomeWithoutObjective,
  shortTermLeadsOn,
].sort((a, b) => (a.code < b.code ? -1 : 1));
