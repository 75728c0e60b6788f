import { assessmentsAchieved } from '../assessments/achieved.ts';
import { assessmentsAction } from '../assessments/action.ts';
import { assessmentsIndicator } from '../assessments/indicator.ts';
import { assessmentsLocalOutcome } from '../assessments/local-outcome.ts';
import { assessmentsMissing } from '../assessments/missing.ts';
import { assessmentsPriority } from '../assessments/priority.ts';
import { assessmentsPriorityWithoutAction } from '../assessments/priority-without-action.ts';
import { assessmentsTwice } from '../assessments/twice.ts';
import { governanceAccountableBody } from '../governance/accountable-body.ts';
import { governanceCircle } from '../governance/circle.ts';
import { governanceLinkedPartnership } from '../governance/linked-partnership.ts';
import { governanceOutcomeInCharge } from '../governance/outcome-in-charge.ts';
import { governanceResponsibilities } from '../governance/responsibilities.ts';
import { governanceRouteUpwards } from '../governance/route-upwards.ts';
import { leadsAllPartners } from '../leads/all-partners.ts';
import { leadsExactlyOne } from '../leads/exactly-one.ts';
import { leadsOnePerson } from '../leads/one-person.ts';
import { outcomesHorizon } from '../outcomes/horizon.ts';
import { outcomesManyObjectives } from '../outcomes/many-objectives.ts';
import { outcomesTermsInOrder } from '../outcomes/terms-in-order.ts';
import { partnersNamedLead } from '../partners/named-lead.ts';
import { partnersStatutory } from '../partners/statutory.ts';
import { partnersThirdSector } from '../partners/third-sector.ts';
import { partnersWithoutPart } from '../partners/without-part.ts';
import { prioritiesCriteria } from '../priorities/criteria.ts';
import { prioritiesPrinciples } from '../priorities/principles.ts';
import { prioritiesRank } from '../priorities/rank.ts';
import { prioritiesWithoutGap } from '../priorities/without-gap.ts';
import { prioritiesWithoutObjective } from '../priorities/without-objective.ts';
import { rolesAreas } from '../roles/areas.ts';
import { rolesHandover } from '../roles/handover.ts';
import { rolesSkills } from '../roles/skills.ts';
import type { Rule } from '../rule.ts';
import { scoresCriteriaDiffer } from '../scores/criteria-differ.ts';
import { scoresRankDisagrees } from '../scores/rank-disagrees.ts';
import { scoresScale } from '../scores/scale.ts';
import { scoresTwice } from '../scores/twice.ts';
import { scoresWeights } from '../scores/weights.ts';
import { strategyApprovals } from '../strategy/approvals.ts';
import { strategyApprovedAfterPublication } from '../strategy/approved-after-publication.ts';
import { strategyArea } from '../strategy/area.ts';
import { strategyCopyToCjs } from '../strategy/copy-to-cjs.ts';
import { strategyDayToCome } from '../strategy/day-to-come.ts';
import { strategyOldFramework } from '../strategy/old-framework.ts';
import { strategyPublishedWhere } from '../strategy/published-where.ts';
import { visionGoal } from '../vision/goal.ts';

/** Vision, terms, national outcomes, priorities, governance, partners, leads, roles, approval and publication. */
export const partnershipRules: readonly Rule[] = [
  assessmentsAchieved,
  assessmentsAction,
  assessmentsIndicator,
  assessmentsLocalOutcome,
  assessmentsMissing,
  assessmentsPriorityWithoutAction,
  assessmentsPriority,
  assessmentsTwice,
  governanceAccountableBody,
  governanceCircle,
  governanceLinkedPartnership,
  governanceOutcomeInCharge,
  governanceResponsibilities,
  governanceRouteUpwards,
  leadsAllPartners,
  leadsExactlyOne,
  leadsOnePerson,
  outcomesHorizon,
  outcomesManyObjectives,
  outcomesTermsInOrder,
  partnersNamedLead,
  partnersStatutory,
  partnersThirdSector,
  partnersWithoutPart,
  prioritiesCriteria,
  prioritiesPrinciples,
  prioritiesRank,
  prioritiesWithoutGap,
  prioritiesWithoutObjective,
  rolesAreas,
  rolesHandover,
  rolesSkills,
  scoresCriteriaDiffer,
  scoresRankDisagrees,
  scoresScale,
  scoresTwice,
  scoresWeights,
  strategyApprovals,
  strategyArea,
  strategyApprovedAfterPublication,
  strategyCopyToCjs,
  strategyDayToCome,
  strategyOldFramework,
  strategyPublishedWhere,
  visionGoal,
];
