import {
  defaultSettings,
  type Rule,
  type RuleSetting,
  rules,
  type Settings,
  severityOf,
  usualOptions,
} from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import { shownUri } from '../files/paths.ts';
import type { SettingsAround } from '../settings.ts';
import { safeJson } from '../text/sanitise.ts';

/** Goes up when what is there changes its meaning or goes away. */
const version = 1;

/** What holds where nobody says otherwise. */
const usual = 'usual';

/** A setting with what set it: an option of the command, a settings file by its path, or what else there is. */
interface Setting<T> {
  readonly value: T;
  readonly from: string;
}

/**
 * The settings that hold for strategies, each with where it comes from, as JSON described by
 * `docs/schemas/lint-config.schema.json`.
 */
export function settingsThatHold(
  plans: readonly Strategy[],
  settings: SettingsAround,
  asOf: Setting<string>,
  workingFolder: string,
): string {
  const strategies = plans.map((plan) => {
    const file = settings.fileFor(plan);
    const shown = file && shownUri(file.uri, workingFolder);
    const context = { plan, holds: settings.settingsFor(plan), overrides: settings.overrides, file, shown };
    return {
      name: plan.name,
      type: plan.type,
      title: plan.title,
      files: plan.files.map(({ uri }) => shownUri(uri, workingFolder)),
      ...(shown === undefined ? {} : { settings: shown }),
      ruleSets: ruleSetsOf(context),
      rules: Object.fromEntries(rules.map((rule) => [rule.code, ruleOf(rule, context)])),
    };
  });
  return `${safeJson({ version, asOf, strategies })}\n`;
}

interface Context {
  readonly plan: Strategy;
  readonly holds: Settings;
  readonly overrides: SettingsAround['overrides'];
  readonly file: ReturnType<SettingsAround['fileFor']>;
  /** The settings file as readers see it. */
  readonly shown: string | undefined;
}

function ruleSetsOf({ holds, overrides, file, shown }: Context): Setting<Settings['ruleSets']> {
  if (overrides.ruleSets !== undefined) return { value: holds.ruleSets, from: '--rule-set' };
  // Where a file says nothing that can be read, the usual ones stand in its settings as they are.
  const isSaid = file !== undefined && file.settings.ruleSets !== defaultSettings.ruleSets;
  return { value: holds.ruleSets, from: isSaid && shown !== undefined ? shown : usual };
}

function ruleOf(rule: Rule, context: Context): object {
  const { plan, holds, file, shown } = context;
  const value = severityOf(rule, plan, holds);
  const options = Object.entries({ ...usualOptions(rule), ...holds.rules[rule.code]?.options });
  const said: RuleSetting | undefined = file?.settings.rules[rule.code];
  return {
    severity: { value, from: severityFrom(rule, context) },
    ...(options.length === 0
      ? {}
      : {
          options: Object.fromEntries(
            options.map(([name, option]) => [
              name,
              { value: option, from: said?.options?.[name] === undefined ? usual : (shown ?? usual) },
            ]),
          ),
        }),
  };
}

function severityFrom(rule: Rule, { plan, holds, overrides, file, shown }: Context): string {
  if (overrides.severities[rule.code] !== undefined) return '--rule';
  if (file?.settings.rules[rule.code]?.severity !== undefined) return shown ?? usual;
  const isChosen = holds.ruleSets.includes('all') || rule.ruleSets.some((name) => holds.ruleSets.includes(name));
  if (!isChosen) return 'rule sets';
  return severityOf(rule, plan, holds) === rule.severity ? usual : 'status';
}
