import { appraisalsOneChosen } from '../appraisals/one-chosen.ts';
import { appraisalsOptionAlone } from '../appraisals/option-alone.ts';
import { appraisalsStrengthsAndWeaknesses } from '../appraisals/strengths-and-weaknesses.ts';
import { appraisalsTwoOptions } from '../appraisals/two-options.ts';
import { arrangementsCapacity } from '../arrangements/capacity.ts';
import { arrangementsMonitoring } from '../arrangements/monitoring.ts';
import { checkpointsAction } from '../checkpoints/action.ts';
import { checkpointsContradicted } from '../checkpoints/contradicted.ts';
import { checkpointsWeakPoints } from '../checkpoints/weak-points.ts';
import { contextAssumptions } from '../context/assumptions.ts';
import { contextDatePassed } from '../context/date-passed.ts';
import { datesOngoing } from '../dates/ongoing.ts';
import { sentenceDiffers } from '../dates/sentence-differs.ts';
import { decommissioningReasons } from '../decommissioning/reasons.ts';
import { decommissioningStillUsed } from '../decommissioning/still-used.ts';
import { documentsFile } from '../documents/file.ts';
import { documentsLink } from '../documents/link.ts';
import { documentsParticipationStatement } from '../documents/participation-statement.ts';
import { documentsToFollow } from '../documents/to-follow.ts';
import { participationNotUsingServices } from '../participation/not-using-services.ts';
import { participationSevenPoints } from '../participation/seven-points.ts';
import { participationStages } from '../participation/stages.ts';
import { participationThirdSectorAndCommunities } from '../participation/third-sector-and-communities.ts';
import { procurementComplete } from '../procurement/complete.ts';
import { procurementNonCompetitive } from '../procurement/non-competitive.ts';
import { procurementNotARoute } from '../procurement/not-a-route.ts';
import { procurementStartsFromNeed } from '../procurement/starts-from-need.ts';
import { reviewsAnnual } from '../reviews/annual.ts';
import { reviewsFeedback } from '../reviews/feedback.ts';
import { reviewsHorizonScan } from '../reviews/horizon-scan.ts';
import { reviewsLessonsShared } from '../reviews/lessons-shared.ts';
import { reviewsProcessAndVision } from '../reviews/process-and-vision.ts';
import { reviewsRevision } from '../reviews/revision.ts';
import { reviewsSelfEvaluation } from '../reviews/self-evaluation.ts';
import type { Rule } from '../rule.ts';
import { wordingAbbreviation } from '../wording/abbreviation.ts';
import { wordingAbsolute } from '../wording/absolute.ts';
import { wordingHedge } from '../wording/hedge.ts';
import { wordingObjectiveAsOutcome } from '../wording/objective-as-outcome.ts';
import { wordingOutcomeAsAction } from '../wording/outcome-as-action.ts';
import { wordingPersonFirst } from '../wording/person-first.ts';
import { wordingPlaceholder } from '../wording/placeholder.ts';
import { wordingTwoActions } from '../wording/two-actions.ts';

/** Taking part, documents, appraisals, buying, delivering, reviewing, and how the words read. */
export const practiceRules: readonly Rule[] = [
  appraisalsOneChosen,
  appraisalsOptionAlone,
  appraisalsStrengthsAndWeaknesses,
  appraisalsTwoOptions,
  arrangementsCapacity,
  arrangementsMonitoring,
  checkpointsAction,
  checkpointsContradicted,
  checkpointsWeakPoints,
  contextAssumptions,
  contextDatePassed,
  datesOngoing,
  sentenceDiffers,
  decommissioningReasons,
  decommissioningStillUsed,
  documentsFile,
  documentsLink,
  documentsParticipationStatement,
  documentsToFollow,
  participationNotUsingServices,
  participationSevenPoints,
  participationStages,
  participationThirdSectorAndCommunities,
  procurementComplete,
  procurementNonCompetitive,
  procurementNotARoute,
  procurementStartsFromNeed,
  reviewsAnnual,
  reviewsFeedback,
  reviewsHorizonScan,
  reviewsLessonsShared,
  reviewsProcessAndVision,
  reviewsRevision,
  reviewsSelfEvaluation,
  wordingAbbreviation,
  wordingAbsolute,
  wordingHedge,
  wordingObjectiveAsOutcome,
  wordingOutcomeAsAction,
  wordingPersonFirst,
  wordingPlaceholder,
  wordingTwoActions,
];
