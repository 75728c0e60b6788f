import type { IsoDate } from '@goldenthread/language';
import { reportOn, type StrategyReport } from '@goldenthread/rules';
import type { Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import type { SettingsAround } from './settings.ts';

/** How strategies are judged, the same for every command. */
export interface JudgeContext {
  readonly workspace: StrategyWorkspace;
  readonly settings: SettingsAround;
  readonly asOf: IsoDate;
  /** A clock in milliseconds, where the cost of each rule is asked for. */
  readonly now?: (() => number) | undefined;
}

export function reportWith(strategy: Strategy, { workspace, settings, asOf, now }: JudgeContext): StrategyReport {
  return reportOn(strategy, workspace, {
    asOf,
    settings: settings.settingsFor(strategy),
    ...(now === undefined ? {} : { now }),
  });
}
