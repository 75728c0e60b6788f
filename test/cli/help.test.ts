import { describe, expect, it, vi } from 'vitest';
import { answer } from './command.ts';

vi.setConfig({ testTimeout: 30_000 });

const commands = [
  ...[
    'init',
    'import',
    'format',
    'lint',
    'smart',
    'rules',
    'explain',
    'diff',
    'preview',
    'export',
    'lsp',
    'completion',
  ],
];

it('the first page has every command in a group, by what a person wants to do', async () => {
  const { stdout } = await answer(['--help']);
  for (const group of ['Begin and write:', 'Check:', 'Show:', 'For editors and shells:', 'Examples:']) {
    expect(stdout).toContain(`\n${group}\n`);
  }
  for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  const ungrouped = /\nCommands:\n((?: {2}.*\n)+)/.exec(stdout)?.[1] ?? '';
  expect(ungrouped.trim().split('\n'), 'give the command a group in help-pages.ts').toEqual([
    expect.stringMatching(/^help /),
  ]);
});

describe('the page of each command', () => {
  it.each(commands)('%s: how it is used, options, examples, exit codes; within 100 columns', async (command) => {
    const { code, stdout, stderr } = await answer(['help', command]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: goldenthread ${command} `));
    expect(stdout).toMatch(/\nExamples:\n {2}/);
    expect(stdout).toMatch(/Exit codes: 0 /);
    const tooLong = stdout.split('\n').filter((line) => line.length > 100 && !line.startsWith('  goldenthread'));
    expect(tooLong).toEqual([]);
    expect(stdout).toBe((await answer([command, '--help'])).stdout);
  });
});

describe('a word that is misspelt: the nearest one', () => {
  it.each([
    ['fromat', '`format`'],
    ['formt --check', '`format`'],
    ['int', '`lint` or `init`'],
    ['complete bash', '`completion`'],
    ['format --chek', '`--check`'],
    ['format --stdin-filname x', '`--stdin-filename`'],
    ['init --partership x', '`--partnership`'],
    ['export --ot docx', '`--to`'],
  ])('goldenthread %s', async (line, near) => {
    const { code, stderr } = await answer(line.split(' '));
    expect(stderr).toMatch(/^goldenthread: There is no (?:command|option) /);
    for (const word of near.split(' or ')) expect(stderr).toContain(word);
    expect(code).toBe(2);
  });
});
