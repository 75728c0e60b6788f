import type { Severity } from '@goldenthread/language';
import type { Request } from './request.ts';

/** A strategy at hand, with how it stands in numbers. */
export interface StrategySummary {
  /** The file of its header, which tells it from every other. */
  readonly uri: string;
  /** A short name that no other strategy at hand has: "Northshire". */
  readonly label: string;
  readonly title: string;
  readonly files: readonly string[];
  /** Points of the Partnership checklist. */
  readonly checklist: Share;
  /** Objectives and actions that are specific, measurable and time-bound, and neither out of reach nor unrealistic. */
  readonly smart: Share;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** So many of so many. */
export interface Share {
  readonly met: number;
  readonly of: number;
}

/** Asks about one strategy. */
export interface StrategyParams {
  /** Any file of the strategy. */
  readonly uri: string;
}

/** Every strategy at hand, without frameworks, in the order of their folders and names. */
export const StrategiesRequest: Request<Record<string, never>, readonly StrategySummary[]> = {
  method: 'goldenthread/strategies',
};
