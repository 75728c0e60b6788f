import type { IsoDate } from '@goldenthread/language';
import type { StrategyReport } from '@goldenthread/rules';
import { type Coverage, coverageOf, type Strategy } from '@goldenthread/strategy';
import type { Block } from './nodes.ts';

/**
 * For whom the document is:
 * - `draft`: for the people who write it, with gaps, drafting notes and what was found
 * - `public`: as everybody will read it
 */
export type Audience = 'draft' | 'public';

/** What a section is made from. */
export interface DocumentContext {
  readonly plan: Strategy;
  readonly report: StrategyReport;
  readonly coverage: Coverage;
  readonly audience: Audience;
  /** The day of the document. */
  readonly asOf: IsoDate;
}

export interface DocumentChoices {
  readonly asOf: IsoDate;
  /** For whom; by the status of the plan where nothing is said. */
  readonly audience?: Audience;
}

export function documentContext(report: StrategyReport, { asOf, audience }: DocumentChoices): DocumentContext {
  const plan = report.strategy;
  return { plan, report, coverage: coverageOf(plan), audience: audience ?? usualAudience(plan), asOf };
}

/** For whom a plan's document is where nothing is said. */
export function usualAudience({ status }: Strategy): Audience {
  return status === 'draft' || status === 'consultation' ? 'draft' : 'public';
}

/** One part of the document, in the order of the Partnership checklist (Framework, p. 32). */
export interface DocumentSection {
  /** The word by which `--only` and an author's `before` and `after` choose it. */
  readonly id: string;
  /** Its heading, which may use the plan's own words for a kind of item. */
  readonly title: string | ((context: DocumentContext) => string);
  /** The point of the checklist that it answers: an empty section is a gap in a draft. */
  readonly checklistPoint?: number;
  /** What stands under the heading; nothing, where the plan says nothing of it. */
  readonly build: (context: DocumentContext) => readonly Block[];
}
