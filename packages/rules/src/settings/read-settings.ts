import { either, type Finding, LineIndex, nearest } from '@goldenthread/language';
import { type Node, type ParseError, parseTree, stripComments } from 'jsonc-parser';
import type { RuleCode } from '../rule.ts';
import {
  defaultSettings,
  type OptionValue,
  type RuleOption,
  type RuleSetting,
  ruleSetNames,
  ruleSeverities,
  type Settings,
} from './settings.ts';

/** What the reader needs to know of a rule. */
export interface RuleOptions {
  readonly code: RuleCode;
  readonly options?: Readonly<Record<string, RuleOption>>;
}

export interface SettingsRead {
  readonly settings: Settings;
  /** What is wrong with the file, on its own lines. What can be read holds all the same. */
  readonly findings: readonly Finding[];
}

const keys = ['$schema', 'ruleSets', 'rules'] as const;

/** Reads a settings file: JSON, with comments allowed. Never throws. */
export function readSettings(uri: string, text: string, rules: readonly RuleOptions[]): SettingsRead {
  const reader = new SettingsReader(uri, text, rules);
  try {
    return reader.read();
  } catch (error) {
    // The reader of JSON goes down one level at a time, and a file may be deeper than it can go.
    if (!(error instanceof RangeError)) throw error;
    return reader.tooDeep();
  }
}

class SettingsReader {
  readonly #index: LineIndex;
  readonly #text: string;
  readonly #rules: ReadonlyMap<string, RuleOptions>;
  readonly #findings: Finding[] = [];

  constructor(uri: string, text: string, rules: readonly RuleOptions[]) {
    this.#index = new LineIndex(uri, text);
    this.#text = text;
    this.#rules = new Map(rules.map((rule) => [rule.code, rule]));
  }

  read(): SettingsRead {
    const errors: ParseError[] = [];
    const root = parseTree(this.#text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
    const [error] = errors;
    if (error !== undefined && stripComments(this.#text).trim() !== '') {
      this.#find(
        'settings/unreadable',
        error.offset,
        error.length,
        'This is not well-formed JSON: a bracket, a comma or a quotation mark may be missing here or just above. What stands before it still holds.',
      );
    }
    if (root === undefined) return { settings: defaultSettings, findings: this.#findings };
    if (root.type !== 'object') {
      this.#wrong(root, 'Settings stand between braces, for example `{ "ruleSets": ["framework"] }`.');
      return { settings: defaultSettings, findings: this.#findings };
    }
    let { ruleSets, rules } = defaultSettings;
    for (const [key, value] of properties(root)) {
      if (key.value === 'ruleSets') ruleSets = this.#ruleSets(value);
      else if (key.value === 'rules') rules = this.#readRules(value);
      else if (key.value !== '$schema') this.#unknown(key, 'a setting', keys);
    }
    return { settings: { ruleSets, rules }, findings: this.#findings };
  }

  tooDeep(): SettingsRead {
    this.#find(
      'settings/unreadable',
      0,
      1,
      'The settings hold thousands of brackets within brackets and cannot be read, so none of them holds. Keep to `ruleSets` and `rules`.',
    );
    return { settings: defaultSettings, findings: this.#findings };
  }

  #ruleSets(value: Node | undefined): Settings['ruleSets'] {
    const names = value?.type === 'array' ? (value.children ?? []) : undefined;
    if (names === undefined || names.length === 0) {
      this.#wrong(
        value,
        `\`ruleSets\` is a list of ${either(ruleSetNames)}, for example \`["framework", "statute"]\`.`,
      );
      return defaultSettings.ruleSets;
    }
    const found = names.flatMap((node) => {
      const name = ruleSetNames.find((known) => known === node.value);
      if (name === undefined) this.#unknown(node, 'a set of rules', ruleSetNames);
      return name === undefined ? [] : [name];
    });
    return found.length === 0 ? defaultSettings.ruleSets : found;
  }

  #readRules(value: Node | undefined): Settings['rules'] {
    const rules: Record<RuleCode, RuleSetting> = {};
    if (value?.type !== 'object') {
      this.#wrong(
        value,
        '`rules` stands between braces: a rule and what it should be, for example `{ "thread/need-unmet": "error" }`.',
      );
      return rules;
    }
    for (const [key, setting] of properties(value)) {
      const rule = this.#rules.get(String(key.value));
      if (rule === undefined) {
        this.#unknown(key, 'a rule', [...this.#rules.keys()]);
        continue;
      }
      const read = this.#rule(rule, setting);
      if (read !== undefined) rules[rule.code] = read;
    }
    return rules;
  }

  #rule(rule: RuleOptions, value: Node | undefined): RuleSetting | undefined {
    if (value?.type === 'string') return this.#severity(value);
    if (value?.type !== 'object') {
      this.#wrong(value, `A rule is ${either(ruleSeverities)}, or has a \`severity\` and \`options\` between braces.`);
      return undefined;
    }
    let setting: RuleSetting = {};
    for (const [key, part] of properties(value)) {
      if (key.value === 'severity') setting = { ...setting, ...this.#severity(part) };
      else if (key.value === 'options') setting = { ...setting, options: this.#options(rule, part) };
      else this.#unknown(key, 'a setting of a rule', ['severity', 'options']);
    }
    return setting;
  }

  #severity(node: Node | undefined): RuleSetting {
    const severity = ruleSeverities.find((known) => known === node?.value);
    if (severity !== undefined) return { severity };
    if (node !== undefined) this.#unknown(node, 'a severity', ruleSeverities);
    return {};
  }

  #options(rule: RuleOptions, node: Node | undefined): Readonly<Record<string, OptionValue>> {
    const options: Record<string, OptionValue> = {};
    const known = rule.options ?? {};
    if (node?.type !== 'object') {
      this.#wrong(node, '`options` stands between braces.');
      return options;
    }
    for (const [key, value] of properties(node)) {
      const name = String(key.value);
      const option = Object.hasOwn(known, name) ? known[name] : undefined;
      if (option === undefined) this.#unknown(key, `an option of \`${rule.code}\``, Object.keys(known));
      else if (value !== undefined) this.#option(name, option.usual, value, options);
    }
    return options;
  }

  #option(name: string, usual: OptionValue, node: Node, options: Record<string, OptionValue>): void {
    if (Array.isArray(usual)) {
      const words = node.type === 'array' ? (node.children ?? []).map((child) => child.value) : [undefined];
      if (words.every((word) => typeof word === 'string')) options[name] = words;
      else this.#wrong(node, `\`${name}\` is a list of words, for example ${JSON.stringify(usual)}.`);
    } else if (typeof node.value === typeof usual) {
      options[name] = node.value as OptionValue;
    } else {
      this.#wrong(node, `\`${name}\` is ${kindOfValue(usual)}, for example ${JSON.stringify(usual)}.`);
    }
  }

  #unknown(node: Node, what: string, known: readonly string[]): void {
    const near = nearest(String(node.value), known);
    const help =
      near !== undefined
        ? ` Did you mean \`${near}\`?`
        : known.length === 0
          ? ''
          : known.length < 9
            ? ` Write ${either(known)}.`
            : ' `goldenthread rules` lists them.';
    this.#find(
      'settings/unknown',
      node.offset,
      node.length,
      `\`${String(node.value)}\` is not ${what}, so it changes nothing.${help}`,
    );
  }

  #wrong(node: Node | undefined, message: string): void {
    this.#find(
      'settings/wrong-value',
      node?.offset ?? 0,
      node?.length ?? 0,
      `${message} As it is, it changes nothing.`,
    );
  }

  #find(code: string, offset: number, length: number, message: string): void {
    // By other rules than its authors chose, a plan might pass that should not.
    const severity = code === 'settings/unreadable' ? 'error' : 'warning';
    this.#findings.push({ code, severity, message, place: this.#index.place(offset, offset + length) });
  }
}

function properties(node: Node): readonly (readonly [Node, Node | undefined])[] {
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key === undefined ? [] : [[key, value] as const];
  });
}

function kindOfValue(value: OptionValue): string {
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? '`true` or `false`' : 'a word';
}
