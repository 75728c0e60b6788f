import { describe, expect, it } from 'vitest';
import { readSettings } from './read-settings.ts';

const rules = [
  { code: 'thread/need-unmet' as const },
  {
    code: 'wording/hedges' as const,
    options: {
      words: { usual: ['as appropriate'], description: 'Words that let a promise off.' },
      most: { usual: 3, description: 'The most hedges in one item.' },
      strict: { usual: false, description: 'Whether names count too.' },
    },
  },
];

function read(text: string): { readonly settings: unknown; readonly found: readonly string[] } {
  const { settings, findings } = readSettings('file:///goldenthread.json', text, rules);
  return { settings, found: findings.map(({ place, message }) => `${place.range.start.line + 1}: ${message}`) };
}

describe('a settings file', () => {
  it('chooses sets of rules, and turns rules off or to another severity', () => {
    const { settings, found } = read(`{
      // agreed by the partnership
      "$schema": "x",
      "ruleSets": ["framework", "statute"],
      "rules": {
        "thread/need-unmet": "off",
        "wording/hedges": { "severity": "error", "options": { "most": 5, "words": ["where possible"] } },
      }
    }`);
    expect(found).toEqual([]);
    expect(settings).toEqual({
      ruleSets: ['framework', 'statute'],
      rules: {
        'thread/need-unmet': { severity: 'off' },
        'wording/hedges': { severity: 'error', options: { most: 5, words: ['where possible'] } },
      },
    });
  });

  it('that is empty changes nothing', () => {
    for (const text of ['', '{}', '\ufeff{}', '// nothing yet']) {
      expect(read(text)).toEqual({ settings: { ruleSets: ['framework'], rules: {} }, found: [] });
    }
  });

  it.each([
    ['{ "ruleset": [] }', '`ruleset` is not a setting, so it changes nothing. Did you mean `ruleSets`?'],
    ['{ "ruleSets": ["statut"] }', '`statut` is not a set of rules, so it changes nothing. Did you mean `statute`?'],
    ['{ "ruleSets": "all" }', '`ruleSets` is a list of'],
    ['{ "rules": { "thread/need-unmeet": "off" } }', 'Did you mean `thread/need-unmet`?'],
    ['{ "rules": { "thread/need-unmet": "fatal" } }', '`fatal` is not a severity'],
    ['{ "rules": { "thread/need-unmet": 3 } }', 'A rule is `off`, `error`'],
    ['{ "rules": { "wording/hedges": { "options": { "most": "five" } } } }', '`most` is a number, for example 3.'],
    ['{ "rules": { "wording/hedges": { "options": { "words": [1] } } } }', '`words` is a list of words'],
    [
      '{ "rules": { "wording/hedges": { "options": { "least": 1 } } } }',
      '`least` is not an option of `wording/hedges`',
    ],
    ['{ "rules": { "wording/hedges": { "sevrity": "off" } } }', 'Did you mean `severity`?'],
    ['[]', 'Settings stand between braces'],
    ['{ "__proto__": { "rules": {} } }', '`__proto__` is not a setting'],
  ])('that says %s is told what is wrong', (text, message) => {
    const { found } = read(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('that is deeper than anything can be read is told so', () => {
    const { settings, found } = read(`{"rules":${'['.repeat(50_000)}`);
    expect(found).toEqual([expect.stringContaining('brackets within brackets')]);
    expect(settings).toEqual({ ruleSets: ['framework'], rules: {} });
  });

  it.each([
    ['{ "rules": ', 'error'],
    ['{ "rules": { "thread/need-unmeet": "off" } }', 'warning'],
  ])('%s is told as serious as it is: what cannot be read lets a plan pass by other rules', (text, severity) => {
    const { findings } = readSettings('file:///goldenthread.json', text, rules);
    expect(findings[0]).toMatchObject({ severity });
  });

  it('that breaks off is told where, and what can be read holds', () => {
    const { settings, found } = read('{\n  "rules": { "thread/need-unmet": "off" },\n  "ruleSets": ["statute"\n');
    expect(found).toEqual([expect.stringContaining('not well-formed JSON')]);
    expect(settings).toEqual({ ruleSets: ['statute'], rules: { 'thread/need-unmet': { severity: 'off' } } });
  });
});
