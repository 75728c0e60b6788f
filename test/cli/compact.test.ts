import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, folderWith } from './command.ts';
import { clean, part, unmet } from './plans.ts';

interface ProblemPattern {
  readonly regexp: string;
  readonly [part: string]: string | number;
}

const manifest = JSON.parse(readFileSync(new URL('../../packages/vscode/package.json', import.meta.url), 'utf8')) as {
  readonly contributes: {
    readonly problemPatterns: readonly [ProblemPattern];
    readonly problemMatchers: readonly [{ readonly pattern: string; readonly severity: string }];
  };
};
const [pattern] = manifest.contributes.problemPatterns;
const parts = ['file', 'line', 'column', 'endLine', 'endColumn', 'severity', 'code', 'message'] as const;

/** What VS Code's problem matcher reads from a line. */
function matched(line: string): Record<(typeof parts)[number], string> | undefined {
  const found = new RegExp(pattern.regexp).exec(line);
  if (found === null) return undefined;
  return Object.fromEntries(parts.map((part) => [part, found[Number(pattern[part])] ?? ''])) as ReturnType<
    typeof matched
  >;
}

/** A file and a folder with spaces, colons in messages, and an error, warnings and advice. */
const files = {
  'plans of 2026/a: b.cjoip': unmet.replace('A settled home', 'A settled home: at 10:15 error x/y: z'),
  'plans of 2026/b.cjoip': `${part}\naction A1: Sign\n  towards nothing\n`,
};

describe('the compact format', () => {
  it('gives the problem matcher of VS Code every finding, as the JSON report has it', async () => {
    const cwd = folderWith(files);
    const compact = await answer(['lint', '--format', 'compact', '--no-color'], { cwd });
    const json = JSON.parse((await answer(['lint', '--format', 'json'], { cwd })).stdout) as {
      readonly findings: readonly Record<(typeof parts)[number], string | number>[];
    };
    const read = compact.stdout.split('\n').flatMap((line) => (line === '' ? [] : [matched(line) ?? line]));
    const wanted = json.findings.map((finding) =>
      Object.fromEntries(parts.map((part) => [part, String(finding[part])])),
    );
    expect(wanted.length).toBeGreaterThan(10);
    expect(new Set(wanted.map(({ severity }) => severity)).size).toBeGreaterThan(2);
    expect(read).toEqual(wanted);
  });

  it('says nothing where there is nothing to say', async () => {
    const cwd = folderWith({ 'mine.cjoip': clean });
    expect(await answer(['lint', '--format', 'compact'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('lets no line of a plan look like a finding, and no colour through', async () => {
    const cwd = folderWith({ 'a.cjoip': `${unmet}need \u001b[31mred: \u2028a.cjoip:1:1-1:2 error x/y: made up\n` });
    const { stdout } = await answer(['lint', '--format', 'compact'], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through.
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028]/);
    for (const line of stdout.trimEnd().split('\n')) expect(matched(line)?.file, line).toBe('a.cjoip');
    expect(stdout).not.toMatch(/^a\.cjoip:1:1-1:2 error x\/y/m);
  });
});

it('the matcher takes the pattern, and what VS Code has no word for as information', () => {
  const [matcher] = manifest.contributes.problemMatchers;
  expect(matcher).toMatchObject({ pattern: '$goldenthread', severity: 'info' });
});
