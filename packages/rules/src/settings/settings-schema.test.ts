import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { usualOptions } from '../rule.ts';
import { rules } from '../rules.ts';
import { readSettings } from './read-settings.ts';
import { explainingWords, settingsSchema } from './settings-schema.ts';

const isAllowed = new Ajv({ allErrors: true, keywords: [...explainingWords] }).compile(settingsSchema());
const withOptions = rules.filter(({ options }) => options !== undefined);

/** What the reader of settings finds wrong. */
function findings(settings: unknown): readonly string[] {
  return readSettings('file:///goldenthread.json', JSON.stringify(settings), rules).findings.map(
    ({ message }) => message,
  );
}

describe('the schema of settings allows what the reader takes', () => {
  it.each([
    {},
    { $schema: 'docs/schemas/goldenthread-settings.schema.json' },
    { ruleSets: ['framework', 'statute', 'plain-english'] },
    { ruleSets: ['all'], rules: { 'thread/need-unmet': 'off' } },
    { rules: { 'thread/need-unmet': { severity: 'hint' } } },
    { rules: Object.fromEntries(rules.map(({ code, severity }) => [code, severity])) },
    { rules: Object.fromEntries(withOptions.map((rule) => [rule.code, { options: usualOptions(rule) }])) },
  ])('%j', (settings) => {
    expect(isAllowed(settings), JSON.stringify(isAllowed.errors)).toBe(true);
    expect(findings(settings)).toEqual([]);
  });
});

describe('the schema of settings refuses what the reader finds wrong', () => {
  it.each([
    [],
    { ruleset: ['all'] },
    { ruleSets: 'all' },
    { ruleSets: [] },
    { ruleSets: ['statut'] },
    { rules: [] },
    { rules: { 'thread/need-unmeet': 'off' } },
    { rules: { 'thread/need-unmet': 'fatal' } },
    { rules: { 'thread/need-unmet': { sevrity: 'off' } } },
    { rules: { 'thread/need-unmet': { options: { most: 1 } } } },
    ...withOptions.map(({ code, options = {} }) => ({
      rules: { [code]: { options: Object.fromEntries(Object.keys(options).map((name) => [name, null])) } },
    })),
  ])('%j', (settings) => {
    expect(isAllowed(settings)).toBe(false);
    expect(findings(settings)).not.toEqual([]);
  });
});

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Each schema within a schema by its path, what stands behind a reference included. */
function* schemasIn(schema: Schema, path: string, root: Schema): Generator<readonly [string, Schema]> {
  const target = schema.$ref === undefined ? schema : root.definitions?.[schema.$ref.replace('#/definitions/', '')];
  if (target === undefined) throw new Error(`${path} points to ${schema.$ref}, which is not there.`);
  yield [path, target];
  for (const [name, property] of Object.entries(target.properties ?? {})) {
    yield* schemasIn(property, `${path}/${name}`, root);
  }
  for (const each of [...(target.anyOf ?? []), ...(target.items === undefined ? [] : [target.items])]) {
    yield* schemasIn(each, path, root);
  }
}

const schema: Schema = settingsSchema();
const described = [...schemasIn(schema, '', schema)];

describe('the schema of settings explains', () => {
  it('every setting, rule and option in plain English, as text and as Markdown', () => {
    const settings = described.flatMap(([, { properties }]) => Object.values(properties ?? {}));
    expect(settings.length).toBeGreaterThan(rules.length + withOptions.length);
    const unexplained = described
      .filter(([, each]) => each.properties !== undefined)
      .flatMap(([path, { properties = {} }]) =>
        Object.entries(properties).flatMap(([name, property]) => {
          const { description = '', markdownDescription = '' } =
            property.$ref === undefined ? property : (schema.definitions?.severity ?? {});
          const isPlain = /^[A-Z"].{15,}\.$/s.test(description) && !/`|\*|\.\.|!|undefined/.test(description);
          const isMarkdown = markdownDescription.replaceAll(/[`"*\s]/g, '') === description.replaceAll(/["\s]/g, '');
          return isPlain && isMarkdown ? [] : [`${path}/${name}: ${description} | ${markdownDescription}`];
        }),
      );
    expect(unexplained, 'describe these, as sentences for the person who sets them').toEqual([]);
  });

  it('every word that can be chosen', () => {
    const lists = described.filter(([, each]) => each.enum !== undefined).map(([, each]) => each);
    expect(lists.length).toBeGreaterThan(rules.length);
    for (const { enum: words = [], enumDescriptions = [] } of lists) {
      expect(enumDescriptions).toHaveLength(words.length);
      for (const description of enumDescriptions) expect(description).toMatch(/^[A-Z].{5,}\.$/);
    }
  });

  it('each rule by what a good plan fulfils, why, from where and how severe it usually is', () => {
    for (const { code, title, why, source, severity } of rules) {
      const { markdownDescription = '', default: usual } = schema.properties?.rules?.properties?.[code] ?? {};
      expect(markdownDescription).toContain(`**${title}.** ${why}`);
      expect(markdownDescription).toContain(`Source: ${source}.`);
      expect(markdownDescription).toContain(`Usually: ${severity}`);
      expect(usual).toBe(severity);
    }
  });

  it('each option by its usual value', () => {
    for (const { code, options = {} } of withOptions) {
      for (const [name, { usual, description }] of Object.entries(options)) {
        const found = described.find(([path]) => path === `/rules/${code}/options/${name}`)?.[1];
        expect(found?.default, `${code} ${name}`).toEqual(usual);
        expect(found?.markdownDescription, `${code} ${name}`).toContain(description);
      }
    }
  });

  it('with examples that are allowed themselves', () => {
    expect(schema.examples?.every((example) => isAllowed(example))).toBe(true);
    const { ruleSets, rules: byCode } = schema.properties ?? {};
    expect(ruleSets?.examples?.map((example) => isAllowed({ ruleSets: example }))).toEqual([true, true]);
    for (const [code, { examples = [] }] of Object.entries(byCode?.properties ?? {})) {
      expect(examples.length, code).toBeGreaterThan(0);
      for (const example of examples) {
        expect(isAllowed({ rules: { [code]: example } }), code).toBe(true);
        expect(findings({ rules: { [code]: example } }), code).toEqual([]);
      }
    }
  });
});
