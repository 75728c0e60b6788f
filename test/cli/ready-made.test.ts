import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { neovimPath, programPath } from '../programs.ts';
import { buildCommand, copyOfExample, folderWith, goldenthread, root } from './command.ts';
import { folderOfPrograms, readReadyMade, readyMade } from './ready-made.ts';

/** What is ready to be copied: each file by a reader of its own form and, where its program is here, by that program. */

beforeAll(buildCommand, 60_000);
vi.setConfig({ testTimeout: 60_000 });

function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

const slip = 'framework mine: Ours\n\noutcome home: People have a home\n  categry housing\n';
const untidy = 'framework mine: Ours\noutcome home: People have a home\n';

describe('the hooks of pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
  }
  const hooks: readonly Hook[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));

  it('name a program that is there and can be run', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['goldenthread-lint', 'goldenthread-format']);
    for (const { entry, files } of hooks) {
      const program = join(root, entry.split(' ')[0] ?? '');
      expect(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout).toBe('goldenthread 0.1.0\n');
      expect('plans/Needs.cjoip').toMatch(new RegExp(files));
      expect('plans/needs.cjoip.md').not.toMatch(new RegExp(files));
    }
  });

  /** The repository as pre-commit fetches it, but built already: these are the files that a run needs. */
  function repositoryOfHooks(): string {
    const folder = folderWith();
    cpSync(join(root, '.pre-commit-hooks.yaml'), join(folder, '.pre-commit-hooks.yaml'));
    for (const path of ['bin', 'dist', 'ready-made']) {
      cpSync(join(root, 'packages/cli', path), join(folder, 'packages/cli', path), { recursive: true });
    }
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--force', '.');
    git(folder, 'commit', '--quiet', '--message', 'built');
    return folder;
  }

  /** The hooks of the documentation for whoever has installed the command. */
  const ofInstalled = (): object => {
    const blocks = readFileSync(join(root, 'docs/ci.md'), 'utf8').matchAll(/```yaml\n(.*?)```/gs);
    return [...blocks].map(([, block = '']) => parse(block)).find((each) => each.repos?.[0]?.repo === 'local');
  };

  it('are the same in the documentation, for the command that is installed', () => {
    const { repos } = ofInstalled() as { readonly repos: readonly { readonly hooks: readonly Hook[] }[] };
    const said = (each: Hook) => ({ ...each, entry: each.entry.replace(/^\S*goldenthread /, 'goldenthread ') });
    for (const hook of repos[0]?.hooks ?? []) {
      const ours = hooks.find(({ id }) => id === hook.id);
      expect(ours && said(ours)).toMatchObject({ ...said(hook), language: 'script' });
    }
    expect(repos[0]?.hooks.map(({ id }) => id).sort()).toEqual(hooks.map(({ id }) => id).sort());
  });

  const preCommit = programPath('pre-commit');
  if (preCommit === undefined) {
    // biome-ignore lint/suspicious/noSkippedTests: it says by name what was not run, and why
    it.skip('at a commit: pre-commit is not installed (Debian: apt-get install pre-commit)', () => {});
  } else {
    it('at a commit, with the command that is installed', () => {
      const cwd = folderWith({ '.pre-commit-config.yaml': JSON.stringify(ofInstalled()), 'a plan.cjoip': slip });
      git(cwd, 'init', '--quiet');
      git(cwd, 'add', '.');
      const env = {
        ...process.env,
        PATH: [folderOfPrograms(), process.env.PATH].join(delimiter),
        PRE_COMMIT_HOME: join(cwd, '.cache'),
      };
      const { status, stdout } = spawnSync(preCommit, ['run'], { cwd, env, encoding: 'utf8' });
      expect(stdout).toContain('a plan.cjoip\n  4:3  error  `categry`');
      expect(status).toBe(1);
    });

    it('at a commit: a slip stops it, disorder is mended, and what is not committed is not looked at', () => {
      const source = repositoryOfHooks();
      const { stdout: revision } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: source, encoding: 'utf8' });
      const config = { repos: [{ repo: source, rev: revision.trim(), hooks: hooks.map(({ id }) => ({ id })) }] };
      const cwd = folderWith({
        '.pre-commit-config.yaml': JSON.stringify(config),
        'a plan.cjoip': slip,
        'b.cjoip': untidy.replace('mine', 'second'),
        'not-added.cjoip': slip.replace('mine', 'third'),
      });
      git(cwd, 'init', '--quiet');
      git(cwd, 'add', '.pre-commit-config.yaml', 'a plan.cjoip', 'b.cjoip');
      const commit = () => {
        const path = [join(root, 'node_modules/node/bin'), process.env.PATH].join(delimiter);
        const env = { ...process.env, PATH: path, PRE_COMMIT_HOME: join(source, '.pre-commit') };
        return spawnSync(preCommit, ['run'], { cwd, env, encoding: 'utf8' });
      };
      const first = commit();
      expect(first.stdout).toContain('a plan.cjoip\n  4:3  error  `categry`');
      expect(first.stdout).not.toContain('not-added.cjoip');
      expect(first.stdout).toMatch(/plans are in order\.+Failed/);
      expect(first.status).toBe(1);
      expect(readFileSync(join(cwd, 'b.cjoip'), 'utf8')).toContain('Ours\n\noutcome');
      writeFileSync(join(cwd, 'a plan.cjoip'), slip.replace('  categry housing\n', ''));
      git(cwd, 'add', 'a plan.cjoip', 'b.cjoip');
      const second = commit();
      expect(second.status, second.stdout).toBe(0);
    });
  }
});

describe('the template for GitLab', () => {
  const [header, jobs] = parseAllDocuments(readReadyMade('gitlab/goldenthread.yml')).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
  const { goldenthread: job } = jobs;

  it('says every input that it uses, and uses every input that it says, never in a script', () => {
    const used = [...readReadyMade('gitlab/goldenthread.yml').matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(header.spec.inputs).sort());
    expect(JSON.stringify([job.before_script, job.script])).not.toContain('$[[');
  });

  it('its script writes the reports that it says', () => {
    const cwd = folderWith({ 'plans/a plan.cjoip': slip });
    git(cwd, 'init', '--quiet');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '--quiet', '--message', 'first');
    const { stdout: base } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd, encoding: 'utf8' });
    const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', job.script.join('\n')], {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: [folderOfPrograms(), process.env.PATH].join(delimiter),
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base.trim(),
        GOLDENTHREAD_PATH: 'plans',
        GOLDENTHREAD_FAIL_ON: header.spec.inputs['fail-on'].default,
      },
    });
    expect(status, stderr).toBe(1);
    expect(stdout).toContain('categry');
    const quality = JSON.parse(readFileSync(join(cwd, job.artifacts.reports.codequality), 'utf8'));
    expect(quality[0]).toMatchObject({ location: { path: 'plans/a plan.cjoip' } });
    expect(readFileSync(join(cwd, job.artifacts.reports.junit), 'utf8')).toContain('<testsuite');
    expect(existsSync(join(cwd, job.artifacts.paths[0]))).toBe(true);
  });
});

describe('settings for editors', () => {
  const command = ['goldenthread', 'lsp', '--stdio'];

  const neovim = neovimPath();
  if (neovim === undefined) {
    // biome-ignore lint/suspicious/noSkippedTests: it says by name what was not run, and why
    it.skip('Neovim: it is not installed (Debian: apt-get install neovim)', () => {});
  } else {
    /** Runs Neovim with the settings in its path, and gives what the script saw. */
    const inNeovim = (cwd: string, before: string, script: string): unknown => {
      const result = join(cwd, 'result.json');
      writeFileSync(join(cwd, 'before.lua'), before);
      writeFileSync(join(cwd, 'look.lua'), script);
      const { stderr } = spawnSync(
        neovim,
        [
          ...['--headless', '--clean', '-n', '-i', 'NONE'],
          ...['--cmd', `set runtimepath^=${join(readyMade, 'neovim').replaceAll(' ', '\\ ')}`],
          ...['--cmd', 'luafile before.lua'],
          ...['-c', 'runtime plugin/goldenthread.lua', '-c', 'edit plan.cjoip', '-c', 'luafile look.lua'],
        ],
        {
          cwd,
          encoding: 'utf8',
          timeout: 40_000,
          env: { ...process.env, RESULT: result, PATH: [folderOfPrograms(), process.env.PATH].join(delimiter) },
        },
      );
      expect(existsSync(result), stderr).toBe(true);
      return JSON.parse(readFileSync(result, 'utf8'));
    };

    it('Neovim: a plan that is opened shows its findings', () => {
      const cwd = folderWith({ 'plan.cjoip': slip, 'goldenthread.json': '{}' });
      const seen = inNeovim(
        cwd,
        '',
        `vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
         local codes = vim.tbl_map(function(one) return one.code or one.user_data.lsp.code end, vim.diagnostic.get(0))
         vim.fn.writefile({ vim.fn.json_encode({ codes = codes, filetype = vim.bo.filetype, comment = vim.bo.commentstring }) }, vim.env.RESULT)
         for _, client in ipairs(vim.lsp.get_active_clients()) do client.stop() end
         vim.cmd('qall!')`,
      );
      expect(seen).toMatchObject({ filetype: 'cjoip', comment: '# %s' });
      expect((seen as { readonly codes: readonly string[] }).codes).toContain('line/misspelt');
    });

    it('Neovim 0.11 is asked to enable the server, and finds its settings', () => {
      const seen = inNeovim(
        folderWith({ 'plan.cjoip': untidy }),
        'vim.lsp.enable = function(name) vim.g.enabled = name end',
        `local config = dofile(vim.api.nvim_get_runtime_file('lsp/' .. vim.g.enabled .. '.lua', false)[1])
         vim.fn.writefile({ vim.fn.json_encode(config) }, vim.env.RESULT)
         vim.cmd('qall!')`,
      );
      expect(seen).toEqual({ cmd: command, filetypes: ['cjoip'], root_markers: ['goldenthread.json', '.git'] });
    });
  }

  it('Helix: languages.toml names the language and its server', () => {
    const { language, 'language-server': servers } = parseToml(readReadyMade('helix/languages.toml')) as unknown as {
      readonly language: readonly { readonly name: string; readonly 'language-servers': readonly string[] }[];
      readonly 'language-server': Readonly<
        Record<string, { readonly command: string; readonly args: readonly string[] }>
      >;
    };
    expect(language).toMatchObject([{ name: 'cjoip', 'file-types': ['cjoip'], 'language-servers': ['goldenthread'] }]);
    const server = servers[language[0]?.['language-servers'][0] ?? ''];
    expect([server?.command, ...(server?.args ?? [])]).toEqual(command);
  });

  it('Emacs: every list is closed, and Eglot is told of the server', () => {
    const text = readReadyMade('emacs/goldenthread.el');
    const bare = text.replace(/^;.*$/gm, '').replace(/"(?:[^"\\]|\\.)*"/g, (word) => word.replace(/[()]/g, ''));
    let depth = 0;
    for (const bracket of bare.match(/[()]/g) ?? []) {
      depth += bracket === '(' ? 1 : -1;
      expect(depth, 'a bracket is closed that was not opened').toBeGreaterThanOrEqual(0);
    }
    expect(depth, 'a bracket is not closed').toBe(0);
    expect(text).toContain(`'(cjoip-mode . (${command.map((word) => `"${word}"`).join(' ')}))`);
  });

  it('Zed: each task is a line that the command takes', async () => {
    const tasks: readonly { readonly command: string; readonly args: readonly string[] }[] = JSON.parse(
      readReadyMade('zed/tasks.json'),
    );
    const cwd = copyOfExample('starter');
    for (const { command: program, args } of tasks) {
      expect(program).toBe('goldenthread');
      const given = args.map((arg) => arg.replace('$ZED_FILE', join(cwd, 'eastvale.cjoip')));
      expect((await goldenthread(given, { cwd })).code, given.join(' ')).toBe(0);
    }
  });

  it('what an editor is told of spaces is what `goldenthread format` writes', async () => {
    const text = readReadyMade('editorconfig/plans.editorconfig');
    const said = Object.fromEntries(
      text
        .split('\n')
        .filter((line) => line.includes(' = '))
        .map((line) => line.split(' = ') as [string, string]),
    ) as { readonly indent_size: string };
    expect(text).toContain('[*.cjoip]\n');
    const cwd = folderWith({ 'a.cjoip': 'strategy a: A\n\tarea: B' });
    await goldenthread(['format'], { cwd });
    const written = readFileSync(join(cwd, 'a.cjoip'), 'utf8');
    expect(written).toContain(`\n${' '.repeat(Number(said.indent_size))}area: B`);
    expect(said).toMatchObject({ charset: 'utf-8', indent_style: 'space', trim_trailing_whitespace: 'false' });
  });
});

it('every ready-made file is spoken of in the documentation', () => {
  const pages = ['docs/ci.md', 'docs/other-editors.md']
    .map((page) => readFileSync(join(root, page), 'utf8'))
    .join('\n');
  for (const folder of ['github-action', 'gitlab', 'from-sources', 'editorconfig', 'neovim', 'helix', 'emacs', 'zed']) {
    expect(pages).toContain(`packages/cli/ready-made/${folder}`);
  }
});
