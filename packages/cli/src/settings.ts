import { fileURLToPath } from 'node:url';
import { either, type Finding, folderOf, nearest } from '@goldenthread/language';
import {
  type Rule,
  type RuleSetting,
  ruleSetNames,
  ruleSeverities,
  rules,
  type Settings,
  type SettingsFile,
  SettingsFiles,
} from '@goldenthread/rules';
import type { Strategy } from '@goldenthread/strategy';
import { disk, type FileSource } from './files/file-source.ts';
import { shownPath } from './files/paths.ts';
import type { Problem } from './files/problem.ts';
import { WrongUsage } from './host.ts';
import { instead } from './instead.ts';

/** What the options of the command say of rules. It comes before what settings files say. */
export interface SettingsOverrides {
  readonly ruleSets: Settings['ruleSets'] | undefined;
  readonly severities: Readonly<Record<string, NonNullable<RuleSetting['severity']>>>;
}

export const noOverrides: SettingsOverrides = { ruleSets: undefined, severities: {} };

/**
 * Reads the values of `--rule-set` and `--rule`, each given any number of times.
 * @throws WrongUsage
 */
export function readOverrides(sets: readonly string[], settings: readonly string[]): SettingsOverrides {
  const named = sets.flatMap((value) => value.split(',')).map((name) => readRuleSet(name.trim()));
  return {
    ruleSets: named.length === 0 ? undefined : named,
    severities: Object.fromEntries(settings.map(readRuleSetting)),
  };
}

function readRuleSet(name: string): (typeof ruleSetNames)[number] {
  const known = ruleSetNames.find((each) => each === name);
  if (known !== undefined) return known;
  throw new WrongUsage(`\`${name}\` is not a set of rules. ${instead(name, ruleSetNames, 'Choose from')}`);
}

function readRuleSetting(written: string): readonly [Rule['code'], (typeof ruleSeverities)[number]] {
  const [code = '', severity, ...rest] = written.split('=');
  const known = ruleSeverities.find((each) => each === severity);
  if (known === undefined || rest.length > 0) {
    throw new WrongUsage(
      `\`--rule\` needs a rule and what it should be: a code, \`=\` and one of ${either(ruleSeverities)}, for example \`thread/need-unmet=off\`. \`${written}\` is none.`,
    );
  }
  const rule = rules.find((each) => each.code === code);
  if (rule !== undefined) return [rule.code, known];
  const near = nearest(
    code,
    rules.map((each) => each.code),
  );
  const help = near === undefined ? '`goldenthread rules` lists them.' : `Did you mean \`${near}\`?`;
  throw new WrongUsage(`There is no rule \`${code}\`. ${help}`);
}

/** A settings file with what is wrong with it. */
export interface SettingsFileText {
  readonly uri: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The settings around strategies: of each, those of the nearest settings file, and over them what the options say. */
export class SettingsAround {
  readonly overrides: SettingsOverrides;
  readonly #files: SettingsFiles;
  readonly #texts = new Map<string, string>();
  /** What is wrong with settings files that cannot be read, by their addresses. */
  readonly #unreadable = new Map<string, Problem>();

  constructor(overrides: SettingsOverrides, workingFolder: string, source: FileSource = disk) {
    this.overrides = overrides;
    this.#files = new SettingsFiles(async (uri) => {
      const path = pathOf(uri);
      if (path === undefined || !(await source.has(path))) return undefined;
      const read = await source.readText(path, shownPath(path, workingFolder));
      if ('problem' in read) {
        this.#unreadable.set(uri, { path, message: read.problem });
        return undefined;
      }
      this.#texts.set(uri, read.text);
      return read.text;
    }, rules);
  }

  /** Looks for settings files in the folders of the strategies and above them, up to the root. */
  async load(strategies: readonly Strategy[]): Promise<void> {
    for (const { folder } of strategies) await this.#files.load(folder);
  }

  settingsFor(strategy: Strategy): Settings {
    const { ruleSets, severities } = this.overrides;
    const settings = this.#files.settingsFor(strategy.folder);
    const overridden = Object.entries(severities).map(([code, severity]): [string, RuleSetting] => {
      return [code, { ...settings.rules[code as Rule['code']], severity }];
    });
    return { ruleSets: ruleSets ?? settings.ruleSets, rules: { ...settings.rules, ...Object.fromEntries(overridden) } };
  }

  fileFor(strategy: Strategy): SettingsFile | undefined {
    return this.#files.fileFor(strategy.folder);
  }

  /** The settings files that hold for any of the strategies, by address. */
  filesFor(strategies: readonly Strategy[]): readonly SettingsFileText[] {
    const held = new Set(strategies.map((strategy) => this.fileFor(strategy)));
    const files = this.#files.all().filter((file) => held.has(file));
    return files.map(({ uri, findings }) => ({ uri, findings, text: this.#texts.get(uri) ?? '' }));
  }

  /** Settings files that would hold for one of the strategies and cannot be read. */
  problemsFor(strategies: readonly Strategy[]): readonly Problem[] {
    return [...this.#unreadable]
      .filter(([uri]) => strategies.some((strategy) => this.#wouldHold(folderOf(uri), strategy)))
      .map(([, problem]) => problem);
  }

  #wouldHold(folder: string, strategy: Strategy): boolean {
    const held = this.fileFor(strategy);
    const nearer = held === undefined ? 0 : folderOf(held.uri).length;
    return strategy.folder.startsWith(folder) && folder.length > nearer;
  }
}

/** The root of an address is no path on every system. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
