import type { StrategyReport } from '@goldenthread/rules';
import { type DocumentChoices, type DocumentContext, documentContext } from '../document/context.ts';
import { deliveryPlanSheet, milestonesSheet } from './delivery-plan.ts';
import { gapAnalysisSheet } from './gap-analysis.ts';
import { measuresSheet } from './measures.ts';
import { servicesSheet } from './services.ts';
import type { Sheet } from './sheet.ts';

const makers: readonly ((context: DocumentContext) => Sheet)[] = [
  deliveryPlanSheet,
  milestonesSheet,
  measuresSheet,
  servicesSheet,
  gapAnalysisSheet,
];

/** The tables of a plan that people keep as sheets, each with its headings even where it has no row. */
export function allSheets(report: StrategyReport, choices: DocumentChoices): readonly Sheet[] {
  const context = documentContext(report, choices);
  return makers.map((make) => make(context));
}
