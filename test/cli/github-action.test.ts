import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { buildCommand, copyOfExample, folderWith, root } from './command.ts';
import { folderOfPrograms, readReadyMade, readyMade } from './ready-made.ts';

/** The action's scripts, run as GitHub's runner runs them: Bash, with the step's `env`, on a real repository of git. */

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(readReadyMade('github-action/action.yml'));
const { steps } = action.runs;

beforeAll(buildCommand, 60_000);
vi.setConfig({ testTimeout: 30_000 });

/** What the expressions of `env` stand for in a run. */
type Expressions = Readonly<Record<string, string>>;

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The folders that the step put before the others. */
  readonly path: string;
}

/** Runs the script of one step in a folder. */
function ran(name: string, cwd: string, expressions: Expressions, programs = folderOfPrograms()): Ran {
  const step = steps.find((each) => each.name === name);
  if (step?.run === undefined) throw new Error(`The action has no script called "${name}".`);
  const files = folderWith({ output: '', path: '', summary: '', 'script.sh': step.run });
  const env = Object.fromEntries(
    Object.entries(step.env ?? {}).map(([key, value]) => {
      const expression = /^\$\{\{ (.*) \}\}$/.exec(value)?.[1] ?? '';
      return [key, expressions[expression] ?? action.inputs[expression.replace(/^inputs\./, '')]?.default ?? ''];
    }),
  );
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', join(files, 'script.sh')],
    {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...env,
        GITHUB_OUTPUT: join(files, 'output'),
        GITHUB_PATH: join(files, 'path'),
        GITHUB_STEP_SUMMARY: join(files, 'summary'),
        PATH: [programs, process.env.PATH].join(delimiter),
      },
    },
  );
  const lines = readFileSync(join(files, 'output'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const outputs = Object.fromEntries(lines.map((line) => line.split('=') as [string, string]));
  return { code: status, stdout, stderr, outputs, path: readFileSync(join(files, 'path'), 'utf8') };
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Northshire as a repository: its first version, and a change on top that was not committed. */
function northshire(change: (text: string) => string): { readonly cwd: string; readonly base: string } {
  const cwd = copyOfExample('northshire');
  git(cwd, 'init', '--quiet');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '--quiet', '--message', 'first');
  const file = join(cwd, 'services.cjoip');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return { cwd, base: git(cwd, 'rev-parse', 'HEAD') };
}

const slip = (text: string) => text.replace('  meets home-on-release', '  meets xhome-on-release');

describe('what GitHub asks of an action', () => {
  it('is a composite action whose steps have a script with a shell, or use another action', () => {
    expect(action.runs.using).toBe('composite');
    for (const { name, run, shell, uses } of steps) {
      expect(run === undefined ? uses : shell, name).toMatch(run === undefined ? /^[\w-]+\/[\w/-]+@v\d+$/ : /^bash$/);
    }
  });

  it('every input and every step that is spoken of is there', () => {
    const text = readReadyMade('github-action/action.yml');
    for (const [, name] of text.matchAll(/inputs\.([\w-]+)/g)) expect(Object.keys(action.inputs)).toContain(name);
    for (const [, id] of text.matchAll(/steps\.([\w-]+)\./g)) expect(steps.map((step) => step.id)).toContain(id);
  });

  it('nothing that somebody else may write gets into a script: expressions stand in `env` alone', () => {
    for (const { name, run } of steps) expect(run ?? '', name).not.toContain('${{');
  });

  it('no condition of a step is more than a comparison', () => {
    for (const { if: condition = '' } of steps) expect(condition).not.toMatch(/contains|format|\bhead_ref|title|body/);
  });
});

describe('Install', () => {
  it('from its own sources: a program that runs', () => {
    const { code, stdout, path } = ran('Install goldenthread', folderWith(), {
      'inputs.package': '',
      'github.action_path': join(readyMade, 'github-action'),
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'goldenthread 0.1.0\n' });
    const program = join(path.trim(), 'goldenthread');
    expect(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout).toBe('goldenthread 0.1.0\n');
  });

  it('from the package beside it, where the action is copied into the repository with the plans', () => {
    const programs = folderOfPrograms({ npm: 'printf "<%s>" "$@"' });
    const copied = folderWith({ 'my action/goldenthread.tgz': '' });
    const place = join(copied, 'my action');
    const { stdout } = ran('Install goldenthread', folderWith(), { 'github.action_path': place }, programs);
    expect(stdout).toBe(`<install><--global><--no-audit><--no-fund><${place}/goldenthread.tgz>`);
  });

  it('copied without the command: it says what to put there', () => {
    const { code, stdout } = ran('Install goldenthread', folderWith(), { 'github.action_path': folderWith() });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error title=Golden Thread::.*Put goldenthread\.tgz beside action\.yml/);
  });

  it('from a package, which is one word whatever it is called', () => {
    const programs = folderOfPrograms({ npm: 'printf "<%s>" "$@"' });
    const given = { 'inputs.package': './a b$(touch taken).tgz' };
    const cwd = folderWith();
    expect(ran('Install goldenthread', cwd, given, programs).stdout).toBe(
      '<install><--global><--no-audit><--no-fund><./a b$(touch taken).tgz>',
    );
    expect(existsSync(join(cwd, 'taken'))).toBe(false);
  });
});

describe('Lint', () => {
  it('annotates, keeps findings for code scanning, and passes its exit code on', () => {
    const { cwd } = northshire(slip);
    const { code, stdout, outputs } = ran('Lint', cwd, {});
    expect(code, 'later steps still have to run').toBe(0);
    expect(outputs).toEqual({ 'exit-code': '1' });
    expect(stdout).toMatch(/^::error .*file=services\.cjoip,line=\d+/m);
    const sarif = JSON.parse(readFileSync(join(cwd, 'goldenthread-results/findings.sarif'), 'utf8'));
    expect(sarif.runs[0].results.length).toBeGreaterThan(0);
    expect(ran('Result', cwd, { 'steps.lint.outputs.exit-code': '1' }).code).toBe(1);
  });

  it('sends to code scanning what is not held back, and nothing else', () => {
    const ignored = '# ignore thread/need-unmet: agreed by the board on 3 March 2026\nneed phone: A phone\n';
    const cwd = folderWith({ 'a.cjoip': `strategy north: North plan\n\n${ignored}\nneed home: A home\n` });
    ran('Lint', cwd, {});
    const file = join(cwd, 'goldenthread-results/findings.sarif');
    const read = () => JSON.parse(readFileSync(file, 'utf8')).runs[0];
    const before: readonly { readonly suppressions?: readonly unknown[] }[] = read().results;
    expect(before.filter(({ suppressions }) => suppressions !== undefined)).not.toEqual([]);
    const { code, stderr } = ran('Leave out what is held back', cwd, {});
    expect(code, stderr).toBe(0);
    const left = before.filter(({ suppressions }) => suppressions === undefined);
    expect(left).not.toEqual([]);
    expect(read().results).toEqual(left);
    const sent = steps.find(({ uses = '' }) => uses.includes('upload-sarif'));
    expect(join(cwd, sent?.with?.sarif_file ?? '')).toBe(file);
  });

  it('without a finding: 0', () => {
    const { cwd } = northshire((text) => text);
    const { outputs } = ran('Lint', cwd, {});
    expect(outputs).toEqual({ 'exit-code': '0' });
    expect(ran('Result', cwd, { 'steps.lint.outputs.exit-code': '0' }).code).toBe(0);
  });

  it('several paths, one a line, with spaces and with whatever a name may hold', () => {
    const framework = 'framework mine: Ours\n\noutcome home: People have a home\n';
    const cwd = folderWith({ 'a b/x.cjoip': framework, '--fix/$(touch taken).cjoip': framework });
    const { outputs, stderr } = ran('Lint', cwd, { 'inputs.paths': 'a b\n\n--fix/$(touch taken).cjoip\n' });
    expect(outputs, stderr).toEqual({ 'exit-code': '0' });
    expect(existsSync(join(cwd, 'taken'))).toBe(false);
  });
});

describe('the comment on a pull request', () => {
  /** A `gh` that notes what it is asked, and knows these comments. */
  const gh = (comments: string, log: string, fails = false) => `
printf '%s\\n' "$*" >> '${log}'
if [[ "$*" == *--jq* ]]; then printf '%s' '${comments}'; exit 0; fi
${fails ? 'exit 1' : `for each in "$@"; do if [[ $each == body=@* ]]; then cat "\${each#body=@}" >> '${log}'; fi; done`}`;
  const expressions = (base: string, changed: string) => ({
    'github.event.pull_request.base.sha': base,
    'github.event.pull_request.number': '7',
    'github.repository': 'someone/plans',
    'steps.diff.outputs.exit-code': changed,
  });

  it('tells what has changed since the branch that is merged into', () => {
    const { cwd, base } = northshire((text) => text.replace('  meets home-on-release', '  meets home-kept'));
    mkdirSync(join(cwd, 'goldenthread-results'));
    const { code, outputs, stderr } = ran('Tell what has changed', cwd, expressions(base, ''));
    expect({ code, outputs }, stderr).toEqual({ code: 0, outputs: { 'exit-code': '1' } });
    expect(readFileSync(join(cwd, 'goldenthread-results/changes.md'), 'utf8')).toContain('home-kept');
  });

  it.each([
    ['a new one where there is none', '', '1', ['--method POST repos/someone/plans/issues/7/comments']],
    ['its own, again and again', '41\n', '1', ['--method PATCH repos/someone/plans/issues/comments/41']],
    ['its own, once there is no change any more', '41\n', '0', ['--method PATCH']],
    ['none where nothing changes', '', '0', []],
  ])('writes %s', (_what, comments, changed, asked) => {
    const cwd = folderWith({ 'goldenthread-results/changes.md': 'Two services changed.\n' });
    const log = join(cwd, 'log');
    const { code } = ran('Comment', cwd, expressions('', changed), folderOfPrograms({ gh: gh(comments, log) }));
    expect(code).toBe(0);
    const said = readFileSync(log, 'utf8');
    for (const each of asked) expect(said).toContain(each);
    if (asked.length === 0) expect(said).not.toContain('--method');
    else expect(said).toContain('<!-- goldenthread -->\nTwo services changed.\n');
  });

  it('a pull request from a fork, which has no right to comment, is no failure', () => {
    const cwd = folderWith({ 'goldenthread-results/changes.md': 'Two services changed.\n' });
    const programs = folderOfPrograms({ gh: gh('', join(cwd, 'log'), true) });
    const { code, stdout } = ran('Comment', cwd, expressions('', '1'), programs);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::warning title=Golden Thread::The comment could not be written/);
  });
});

it('draws the page of a plan', () => {
  const { cwd } = northshire((text) => text);
  mkdirSync(join(cwd, 'goldenthread-results'));
  const { code, stderr } = ran('Draw the page', cwd, { 'inputs.preview': 'strategy.cjoip' });
  expect(code, stderr).toBe(0);
  expect(readFileSync(join(cwd, 'goldenthread-results/plan.html'), 'utf8')).toContain('<title>');
});

it('stands where it is used by: OWNER/REPOSITORY/packages/cli/ready-made/github-action', () => {
  expect(existsSync(join(root, 'packages/cli/ready-made/github-action/action.yml'))).toBe(true);
  expect(readFileSync(join(root, 'docs/ci.md'), 'utf8')).toContain('/packages/cli/ready-made/github-action@');
});
