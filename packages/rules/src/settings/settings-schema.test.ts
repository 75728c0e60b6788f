import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules.ts';
import { readSettings } from './read-settings.ts';
import { settingsSchema } from './settings-schema.ts';

const isAllowed = new Ajv({ allErrors: true }).compile(settingsSchema());
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
    { rules: Object.fromEntries(withOptions.map(({ code, options }) => [code, { options }])) },
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

it('says of each rule what a good plan fulfils, and its usual severity', () => {
  const { properties } = settingsSchema() as { properties: { rules: { properties: Record<string, object> } } };
  for (const { code, title, severity } of rules) {
    expect(properties.rules.properties[code]).toMatchObject({
      description: expect.stringContaining(title),
      default: severity,
    });
  }
});
