import type { Finding, IsoDate } from '@goldenthread/language';
import type { StrategyReport } from '@goldenthread/rules';
import type { Problem } from '../files/problem.ts';
import type { Style } from '../text/style.ts';

/** What `lint` found, for every reporter. */
export interface LintResult {
  readonly workingFolder: string;
  readonly asOf: IsoDate;
  readonly strategies: readonly LintedStrategy[];
  readonly problems: readonly Problem[];
  readonly filesRead: number;
  /** Of these, files that nobody asked for, read because the rest of their strategy was asked for. */
  readonly filesBeside: number;
}

export interface LintedStrategy {
  readonly label: string;
  readonly report: StrategyReport;
  /** The addresses of the files that were asked for. */
  readonly asked: ReadonlySet<string>;
  /** The findings in those files. */
  readonly findings: readonly Finding[];
}

/** Where the report is shown. */
export interface Surface {
  readonly style: Style;
  readonly columns: number;
}

/** Writes a result as text. */
export type Reporter = (result: LintResult, surface: Surface) => Promise<string> | string;
