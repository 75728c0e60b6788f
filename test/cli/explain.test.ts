import { explainedFindings, rules } from '@goldenthread/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, buildCommand } from './command.ts';

beforeAll(buildCommand, 60_000);

describe('rules', () => {
  it('--format json gives every rule with what a program may want to show', async () => {
    const { code, stdout, stderr } = await answer(['rules', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const listed: readonly Record<string, unknown>[] = JSON.parse(stdout);
    expect(listed.map((rule) => rule.code)).toEqual(rules.map((rule) => rule.code));
    expect(listed.map((rule) => rule.code)).toEqual(listed.map((rule) => rule.code).sort());
    for (const [index, { code, title, severity, why, source, fix, ruleSets, options }] of rules.entries()) {
      expect(listed[index]).toMatchObject({ code, title, severity, why, source, fix, ruleSets });
      expect(listed[index]?.options).toEqual(options);
      expect(Object.keys(listed[index] ?? {})).not.toContain('check');
    }
  });

  it('lists them by the first half of their codes', async () => {
    const { stdout } = await answer(['rules']);
    expect(stdout).toMatch(
      /\nthread\n(?: {2}thread\/.*\n)* {2}thread\/need-unmet +warning +Every need is met by a service, covered by a gap, or explained\n/,
    );
    for (const { code } of rules) expect(stdout).toContain(`\n  ${code} `);
    expect(stdout.match(/^thread$/gm)).toHaveLength(1);
  });

  it.each([
    ['rules --format xml', 'There is no format `xml`. Choose one of: text, json.'],
    ['rules thread', '`goldenthread rules` lists all rules and takes only options.'],
  ])('%s is told what to write', async (line, message) => {
    expect(await answer(line.split(' '))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `goldenthread: ${message}\n`,
    });
  });
});

describe('explain', () => {
  it('shows what, why, where from, examples, what to do, and how to leave it', async () => {
    const { code, stdout, stderr } = await answer(['explain', 'thread/need-unmet']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const headings = [...stdout.matchAll(/^(?! )(\S.*)$/gm)].map(([heading]) => heading);
    expect(headings).toEqual([
      'thread/need-unmet  warning',
      'Every need is met by a service, covered by a gap, or explained',
      'Why it matters',
      'Where it comes from',
      'Wrong',
      'Right',
      'What to do',
      'To leave it as it is',
      'To change the rule, in goldenthread.json',
    ]);
    expect(stdout).toContain('\n       ^^^^^^^^^^^^^^^\n      warning thread/need-unmet: No service meets');
    expect(stdout).toContain('\n  # ignore thread/need-unmet: who agreed, when, and why\n');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('shows what each option decides, and how to set it', async () => {
    const { stdout } = await answer(['explain', 'leads/one-person']);
    expect(stdout).toContain(
      '\n  Option `share`: The largest share of the actions that one person may lead, in percent. Usually 50.\n',
    );
    expect(stdout).toContain('\n  { "rules": { "leads/one-person": { "options": {"share":50,"fewest":6} } } }\n');
  });

  it('shows a list of words with all of them, and one of them in the example', async () => {
    const { stdout } = await answer(['explain', 'wording/placeholder']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Usually "tbc", "tba", "tbd", "to be confirmed", ');
    expect(stdout).toContain('"options": {"words":["tbc"]}');
  });

  it.each([
    ['line/misspelt', 'A line begins with a misspelt word', 'Did you mean `category`?'],
    ['name/unknown', 'A name that stands for nothing', 'There is no need called `home-on-relase`.'],
    [
      'file/no-header',
      'A file does not say which strategy it is part of',
      '`goldenthread lint --fix` does it for you.',
    ],
    ['ignore/no-reason', 'An ignore gives no reason', 'gives no reason'],
    ['settings/unknown', 'A settings file has a word that means nothing there', 'is not a rule'],
  ])('%s, which no rule makes', async (code, title, message) => {
    const { stdout } = await answer(['explain', code]);
    expect(stdout).toContain(`${title}\n`);
    expect(stdout.replace(/\s+/g, ' ')).toContain(message);
  });

  it('says why an ignore is told and what to do, and what the fix does', async () => {
    const { stdout } = await answer(['explain', 'ignore/expired']);
    expect(stdout).toMatch(/\nWhy it matters\n {2}The partners agreed for a time/);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'The ignore of `thread/need-unmet` on `need work-on-release` ended on 31 March 2026, so it is reported again.',
    );
    expect(stdout).toMatch(/\nWhat to do\n {2}Mend what the finding says/);
    expect(stdout).toContain('\nFix\n  Take the ignore away: it needs your eye first.\n');
  });

  it('knows every finding', async () => {
    const codes = [...rules, ...explainedFindings].map(({ code }) => code);
    const sample = codes.filter((_, index) => index % 12 === 0);
    for (const code of sample) {
      const { stdout } = await answer(['explain', code]);
      expect(stdout.split('\n')[0]).toMatch(new RegExp(`^${code} {2}(?:error|warning|information|hint)$`));
    }
  }, 30_000);

  it.each([
    ['explain', 'Say which finding to explain, for example `goldenthread explain thread/need-unmet`.'],
    ['explain thread/need-unmeet', 'There is no finding `thread/need-unmeet`. Did you mean `thread/need-unmet`?'],
    ['explain lin/misspelt', 'There is no finding `lin/misspelt`. Did you mean `line/misspelt`?'],
    ['explain need-unmet', 'There is no finding `need-unmet`. Choose one of `thread/need-unmet`.'],
    ['explain ignore', 'There is no finding `ignore`. Choose one of `ignore/not-understood`, `ignore/no-reason`, '],
    ['explain wibble', 'There is no finding `wibble`. It is the last word of each line of findings.'],
    ['explain toString', 'There is no finding `toString`.'],
    ['explain a b', 'There is more than one code, and this command takes one.'],
  ])('%s is told what to write', async (line, message) => {
    const { code, stdout, stderr } = await answer(line.split(' '));
    expect(stderr).toContain(`goldenthread: ${message}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
