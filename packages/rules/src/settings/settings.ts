import type { Severity } from '@goldenthread/language';
import type { RuleCode, RuleSet } from '../rule.ts';

/** The name of the settings file. The one nearest to the strategy, in its folder or above, holds. */
export const settingsFileName = 'goldenthread.json';

/** What a settings file may say of one rule: off, another severity, options of its own. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export type OptionValue = boolean | number | string | readonly string[];

/** What a settings file may change about a rule. */
export interface RuleOption {
  /** What holds where settings say nothing. Values of another kind are not taken. */
  readonly usual: OptionValue;
  /** What the value decides, for the person who sets it; words of a plan stand in backticks. */
  readonly description: string;
}

/** How a strategy is judged. Settings are data: nothing in them is ever run. */
export interface Settings {
  readonly ruleSets: readonly (RuleSet | 'all')[];
  readonly rules: Readonly<Partial<Record<RuleCode, RuleSetting>>>;
}

export const ruleSetNames = ['framework', 'statute', 'plain-english', 'all'] as const;

/** What a rule can be set to. */
export const ruleSeverities = ['off', 'error', 'warning', 'information', 'hint'] as const;

export const defaultSettings: Settings = { ruleSets: ['framework'], rules: {} };
