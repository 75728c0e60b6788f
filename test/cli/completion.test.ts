import { spawnSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { programPath } from '../programs.ts';
import { answer, type Ended, folderWith } from './command.ts';

// On a busy machine a shell needs seconds to start.
vi.setConfig({ testTimeout: 60_000 });

/** A line up to the cursor, and what a shell offers there. */
type Case = [line: string, offered: readonly string[], notOffered?: readonly string[]];

const cases: Case[] = [
  ['li', ['lint'], ['export', 'li']],
  ['', ['lint', 'export', 'init', 'format', 'help'], ['--help']],
  ['lint --fail', ['--fail-on'], ['--format']],
  ['format --', ['--check', '--diff', '--stdin-filename'], ['--fail-on']],
  ['lint --fail-on ', ['error', 'warning', 'information', 'hint'], ['lint']],
  ['lint --fail-on w', ['warning'], ['error']],
  ['lint plans --format s', ['sarif'], ['text']],
  ['lint --rule-set ', ['framework', 'statute', 'plain-english']],
  ['export --to d', ['docx'], ['html']],
  ['explain thread/need-u', ['thread/need-unmet'], ['checklist/vision']],
  ['explain line/miss', ['line/misspelt']],
  ['help expo', ['export'], ['lint']],
  ['completion ', ['bash', 'zsh', 'fish'], ['lint']],
  ['import --as mea', ['measure'], ['action']],
  ['init --framework ', ['cjpf', 'none']],
];

/** Each is asked for once. */
const scripts = new Map<string, Promise<Ended>>();

/** The script, in a folder of its own with some files. */
async function scriptFor(shell: string): Promise<string> {
  const asked = scripts.get(shell) ?? answer(['completion', shell]);
  scripts.set(shell, asked);
  const { code, stdout, stderr } = await asked;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return folderWith({ script: stdout, 'needs of all.cjoip': '', 'other.cjoip': '' });
}

/** Runs a shell's own language, and gives the lines that it prints. */
function linesOf(shell: string, code: string, cwd: string, args: readonly string[] = []): readonly string[] {
  const { stdout, stderr, error } = spawnSync(shell, [...args, '-c', code], { cwd, encoding: 'utf8', timeout: 50_000 });
  if (error !== undefined) throw error;
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

/** The words of a line as Bash hands them to a completion: cut at `=` and `:` as well. */
function wordsOfBash(line: string): readonly string[] {
  return `goldenthread ${line}`.split(' ').flatMap((word) => (word === '' ? [''] : word.split(/(?<=[=:])|(?=[=:])/)));
}

describe('Bash, by the function that it calls', () => {
  async function offered(line: string): Promise<readonly string[]> {
    const words = wordsOfBash(line);
    const list = words.map((word) => `'${word}'`).join(' ');
    return linesOf(
      programPath('bash') ?? 'bash',
      `source ./script; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _goldenthread; printf '%s\\n' "\${COMPREPLY[@]}"`,
      await scriptFor('bash'),
      ['--norc'],
    );
  }

  it.each(cases)('goldenthread %s', async (line, yes, no = []) => {
    const found = await offered(line);
    for (const word of yes) expect(found).toContain(word);
    for (const word of no) expect(found).not.toContain(word);
  });

  it.each([
    ['lint --rule thread/need-u', ['thread/need-unmet=']],
    ['lint --rule thread/need-unmet=', ['off', 'error', 'warning', 'information', 'hint']],
    ['lint --rule thread/need-unmet=o', ['off']],
    ['lint --fail-on=w', ['warning']],
    ['lint --as-of ', []],
  ] as const)('goldenthread %s: exactly', async (line, words) => {
    expect(await offered(line)).toEqual(words);
  });

  it('files where a path belongs, by a real key at a real terminal', async () => {
    const folder = await scriptFor('bash');
    const typed = 'source ./script\ngoldenthread() { printf \'given<%s>\' "$@"; }\ngoldenthread lint need\t\nexit\n';
    const { stdout } = spawnSync('script', ['-qec', 'bash --norc -i', '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      input: typed,
      timeout: 20_000,
    });
    expect(stdout).toContain('given<lint>given<needs of all.cjoip>');
  });
});

const fish = programPath('fish');
if (fish === undefined) {
  // biome-ignore lint/suspicious/noSkippedTests: it says by name what was not run, and why
  it.skip('completion in Fish: Fish is not installed (Debian: apt-get install fish)', () => {});
} else {
  describe('Fish, by its own completion', () => {
    it.each([
      ...cases,
      ['lint --rule thread/need-unmet=o', ['thread/need-unmet=off']],
      ['lint need', ['needs of all.cjoip']],
    ] satisfies Case[])('goldenthread %s', async (line, yes, no = []) => {
      const folder = await scriptFor('fish');
      const code = `source ./script; complete -C 'goldenthread ${line}'`;
      const found = linesOf(fish, code, folder, ['--no-config']).map((each) =>
        each.split('\t')[0]?.replaceAll('\\', ''),
      );
      for (const word of yes) expect(found).toContain(word);
      for (const word of no) expect(found).not.toContain(word);
    });
  });
}

const zsh = programPath('zsh');
if (zsh === undefined) {
  // biome-ignore lint/suspicious/noSkippedTests: it says by name what was not run, and why
  it.skip('completion in Zsh: Zsh is not installed (Debian: apt-get install zsh)', () => {});
} else {
  describe('Zsh, by a real key at a terminal of its own', () => {
    // A line that has one way to go on goes on with it.
    it.each([
      ['lin', 'lint'],
      ['lint --fail', 'lint --fail-on'],
      ['lint --fail-on w', 'lint --fail-on warning'],
      ['lint --fail-on=w', 'lint --fail-on=warning'],
      ['lint --rule thread/need-unmet=o', 'lint --rule thread/need-unmet=off'],
      ['lint --rule thread/need-unm', 'lint --rule thread/need-unmet='],
      ['explain line/missp', 'explain line/misspelt'],
      ['format need', 'format needs of all.cjoip'],
      ['export --to d', 'export --to docx'],
    ])('goldenthread %s', async (line, becomes) => {
      const folder = await scriptFor('zsh');
      const inner = [
        "PS1='> '",
        'autoload -U compinit; compinit -u -D',
        'source ./script',
        'goldenthread() { print -r -- "given<$*>" > given; }',
        ': > ready',
      ].join('; ');
      const code = `zmodload zsh/zpty; zpty inner ${zsh} -f -i
zpty -w inner ${quoted(inner)}
for i in {1..400}; do [[ -e ready ]] && break; sleep 0.05; done
zpty -w -n inner ${quoted(`goldenthread ${line}\t\n`)}
for i in {1..400}; do [[ -s given ]] && break; sleep 0.05; done
zpty -d inner
cat given`;
      const given = linesOf(zsh, code, folder, ['-f']);
      expect(given).toEqual([`given<${becomes}>`]);
    });
  });
}

/*
 * PowerShell is not there to be asked: its script is looked at. What it holds is read back and compared with what the
 * command declares, its quotation marks and brackets are closed, and no text of ours can be run.
 */
describe('PowerShell, by what its script holds', () => {
  const text = async () => (await answer(['completion', 'powershell'])).stdout;

  /** The texts in quotation marks, and the script without them. */
  function taken(script: string): { readonly bare: string; readonly texts: readonly string[] } {
    const texts: string[] = [];
    const bare = script.replace(/^\s*#.*$/gm, '').replace(/'((?:[^']|'')*)'/g, (_, words: string) => {
      texts.push(words.replaceAll("''", "'"));
      return `<${texts.length - 1}>`;
    });
    return { bare, texts };
  }

  /** The words of a list, or the keys of a table, that stand for a key in one of the script's tables. */
  async function held(table: string, key: string): Promise<readonly string[]> {
    const script = await text();
    const from = script.indexOf(`$${table} = `);
    expect(from).toBeGreaterThan(0);
    const line = script
      .slice(from)
      .split('\n')
      .find((each) => each.includes(`'${key}' = `));
    const { bare, texts } = taken((line ?? '').slice((line ?? '').indexOf(`'${key}' = `) + key.length + 5));
    const isTable = bare.startsWith('[ordered]');
    const words = [...bare.matchAll(isTable ? /<(\d+)> = /g : /<(\d+)>/g)];
    return words.map(([, at]) => texts[Number(at)] ?? '');
  }

  it.each([
    ['values', 'lint --fail-on', ['error', 'warning', 'information', 'hint']],
    ['values', 'export --to', ['html', 'docx', 'md', 'json', 'csv', 'xlsx', 'svg']],
    ['arguments', 'completion', ['bash', 'zsh', 'fish', 'powershell']],
    ['options', 'rules', ['--format', '--help']],
    ['options', 'smart', ['--format', '--help']],
  ])('%s of %s', async (table, key, words) => {
    expect(await held(table, key)).toEqual(words);
  });

  it('offers the commands, and options, that Bash offers', async () => {
    const script = await text();
    const line = /\$commands = (.*)/.exec(script)?.[1] ?? '';
    const names = [...line.matchAll(/'([^']+)' = '/g)].map(([, name]) => name);
    const { stdout: bash } = await answer(['completion', 'bash']);
    const known = / candidates='(init[^']*|lint [^']*)'\n {2}elif/.exec(bash)?.[1]?.split(' ');
    expect(names).toEqual(known);
    for (const name of names) {
      const options = new RegExp(`^ {6}${name}\\) candidates='([^']*)' ;;$`, 'm').exec(bash)?.[1] ?? '';
      expect(await held('options', name ?? ''), name).toEqual(options.split(' ').filter((each) => each !== ''));
    }
  });

  it('what a rule can be stands behind its code', async () => {
    const words = await held('pairs', 'lint --rule');
    expect(words).toContain('thread/need-unmet');
    expect(words.slice(-5)).toEqual(['off', 'error', 'warning', 'information', 'hint']);
  });

  it('files are left to PowerShell where a path belongs', async () => {
    const script = await text();
    const others = /\$others = @\((.*)\)/.exec(script)?.[1] ?? '';
    for (const place of ['lint --baseline', 'lint --as-of', 'export --out', 'import --into'])
      expect(others).toContain(`'${place}'`);
    expect(await held('arguments', 'lint')).toEqual([]);
  });

  it('every text and every bracket is closed, and no text is in quotation marks in which something is replaced', async () => {
    const { bare } = taken(await text());
    expect(bare).not.toMatch(/['\u2018-\u201f]/);
    const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
    const open: string[] = [];
    for (const bracket of bare.replace(/"[^"]*"/g, '').match(/[()[\]{}]/g) ?? []) {
      if (closing[bracket] !== undefined) open.push(closing[bracket]);
      else expect(open.pop()).toBe(bracket);
    }
    expect(open).toEqual([]);
    for (const [words] of bare.matchAll(/"[^"]*"/g)) expect(words).toMatch(/^"(?:\$[a-z]+|[ =])+"$/);
  });
});

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

it('an unknown shell is said, with those that there are', async () => {
  const { code, stderr } = await answer(['completion', 'tcsh']);
  expect(code).toBe(2);
  expect(stderr).toBe('goldenthread: There is no completion for `tcsh`. Choose one of: bash, zsh, fish, powershell.\n');
});
