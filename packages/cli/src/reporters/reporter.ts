import type { Finding, IsoDate, Severity } from '@goldenthread/language';
import type { AppliedFix, IgnoredFinding, Settings, StrategyReport } from '@goldenthread/rules';
import type { Problem } from '../files/problem.ts';
import type { SettingsFileText } from '../settings.ts';
import type { Style } from '../text/style.ts';

/** What `lint` found, for every reporter. */
export interface LintResult {
  readonly workingFolder: string;
  readonly asOf: IsoDate;
  /** The least serious finding that makes the exit code 1. */
  readonly failOn: Severity;
  /** The least serious finding that is listed. All are counted. */
  readonly leastListed: Severity;
  readonly strategies: readonly LintedStrategy[];
  /** The settings files and baselines that hold for the strategies, with what is wrong with them. */
  readonly settingsFiles: readonly SettingsFileText[];
  /** What was fixed before the findings were made; `undefined` where nobody asked for it. */
  readonly fixed: readonly AppliedFix[] | undefined;
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
  /** The findings in those files; those that a baseline holds and those in unchanged lines are left out. */
  readonly findings: readonly Finding[];
  /** What a baseline holds of those files; `undefined` where there is no baseline. */
  readonly held?: readonly Finding[];
  /** How many findings were left out because their lines are unchanged; `undefined` where nobody asked for that. */
  readonly unchanged?: number;
  /** What those files leave as it is, on the record. */
  readonly ignored: readonly IgnoredFinding[];
  /** The address of the settings file that holds for it. */
  readonly settingsFile: string | undefined;
  /** How it is judged. */
  readonly settings: Settings;
}

/** Where the report is shown. */
export interface Surface {
  readonly style: Style;
  readonly columns: number;
}

/** Writes a result as text. */
export type Reporter = (result: LintResult, surface: Surface) => Promise<string> | string;
