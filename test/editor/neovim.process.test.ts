import { spawn } from 'node:child_process';
import { globSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, copyOfExample, folderWith, goldenthread, program } from '../cli/command.ts';
import { neovimPath } from '../programs.ts';

/**
 * A second client, which nobody here wrote: Neovim starts `goldenthread lsp --stdio` as its users do. It knows neither
 * findings that are pulled nor most of the protocol's newer parts, and forgives less than the client of our own tests.
 */

const neovim = neovimPath();
const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
const limit = 60_000;

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** Where a file holds a text for the first time, counted from 1. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

if (neovim === undefined) {
  // biome-ignore lint/suspicious/noSkippedTests: it says by name what was not run, and why
  it.skip('the server in Neovim: Neovim is not installed (Debian: apt-get install neovim)', () => {});
} else {
  describe('Neovim with `goldenthread lsp --stdio`', { timeout: limit + 10_000 }, () => {
    beforeAll(buildCommand, 60_000);

    it('shows in examples/northshire what `goldenthread lint` finds: nothing, until a name is misspelt', async () => {
      const folder = copyOfExample('northshire');
      const slip = placeOf(folder, 'services.cjoip', '  meets home-on-release', 'home-on-release');
      const { before, wrong } = await inNeovim<{ before: Finding[]; wrong: Finding[] }>(folder, 'findings', { slip });
      expect(before).toEqual([]);
      expect(before).toEqual(await lintIn(folder));
      const misspelt = folderWithCopy(folder, ({ file, text }) =>
        file === slip.file ? text.replace('  meets home-on-release', '  meets xhome-on-release') : text,
      );
      expect(wrong).toContainEqual(expect.objectContaining({ file: slip.file, line: slip.line, severity: 'error' }));
      expect(written(wrong)).toEqual(await lintIn(misspelt));
    });

    it('shows in every file of examples/problems what `goldenthread lint` finds there', async () => {
      const folder = copyOfExample('problems');
      const { before } = await inNeovim<{ before: Finding[] }>(folder, 'findings');
      const found = await lintIn(folder);
      expect(found.length).toBeGreaterThan(100);
      expect(written(before)).toEqual(found);
    });

    it('completes a name by a word of its title', async () => {
      const folder = copyOfExample('northshire');
      const { line } = placeOf(folder, 'services.cjoip', '  meets home-on-release');
      const { text, offered } = await inNeovim<{ text?: string; offered?: string[] }>(folder, 'complete', {
        file: 'services.cjoip',
        line,
        typed: '  meets settled',
        label: 'home-on-release',
      });
      expect(offered, '"settled" is a word of the title of `home-on-release`').toBeUndefined();
      expect(text).toBe('  meets home-on-release');
    });

    it('completes with the keys of Neovim itself', async () => {
      const folder = copyOfExample('northshire');
      const { line } = placeOf(folder, 'services.cjoip', '  meets home-on-release');
      const { words } = await inNeovim<{ words: string[] }>(folder, 'complete_by_keys', {
        file: 'services.cjoip',
        line,
        typed: '  meets home',
      });
      expect(words).toContain('home-on-release');
      expect(words).toContain('home-kept');
    });

    it('jumps from a name to the item, in another file', async () => {
      const folder = copyOfExample('northshire');
      const use = placeOf(folder, 'services.cjoip', '  meets home-on-release', 'home-on-release');
      const there = await inNeovim(folder, 'definition', { ...use });
      expect(there).toEqual({
        file: 'needs.cjoip',
        text: 'home-on-release: A settled home on the day of release',
      });
    });

    it('renames an item in all files, which hold the new name when they are saved', async () => {
      const folder = copyOfExample('northshire');
      const before = textsIn(folder);
      const place = placeOf(folder, 'needs.cjoip', 'need home-on-release', 'home-on-release');
      const { findings } = await inNeovim<{ findings: Finding[] }>(folder, 'rename', {
        ...place,
        newName: 'home-from-day-one',
      });
      expect(findings).toEqual([]);
      const name = /(?<![\w.-])home-on-release(?![\w-])/g;
      const renamed = before.map(({ file, text }) => ({ file, text: text.replaceAll(name, 'home-from-day-one') }));
      const changed = renamed.filter(({ text }, index) => text !== before[index]?.text);
      expect(changed.length, 'the item is named in several files').toBeGreaterThan(2);
      expect(textsIn(folder)).toEqual(renamed);
      expect(await lintIn(folder)).toEqual([]);
    });
  });
}

/** Runs one task of `neovim.lua` over all plans of a folder. Neovim is ended, whatever happens, when the time is up. */
async function inNeovim<R>(folder: string, task: string, more: object = {}): Promise<R> {
  const home = folderWith();
  const result = join(home, 'result.json');
  const command = [process.execPath, program, 'lsp', '--stdio'];
  const order = { folder: realpathSync(folder), files: filesIn(folder), task, command, result, ...more };
  const child = spawn(neovim ?? 'nvim', ['--headless', '--clean', '-n', '-i', 'NONE', '-S', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ORDER: JSON.stringify(order),
      ...Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, join(home, kind)])),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  // The server ends by itself when the editor is gone.
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  clearTimeout(timer);
  if (code !== 0) throw new Error(`Neovim ended with ${code} and without a result. It said:\n${said}`);
  const seen = JSON.parse(readFileSync(result, 'utf8')) as { readonly problem?: string };
  if (seen.problem !== undefined) throw new Error(`Neovim could not do "${task}": ${seen.problem}\nIt said:\n${said}`);
  return seen as R;
}

/** What the command finds in a folder. */
async function lintIn(folder: string): Promise<readonly string[]> {
  const { stdout, stderr } = await goldenthread(['lint', '--format', 'json', '.'], { cwd: folder });
  if (stdout === '') throw new Error(`\`goldenthread lint\` printed nothing but: ${stderr}`);
  return written((JSON.parse(stdout) as { readonly findings: readonly Finding[] }).findings);
}

/** Findings as lines that can be compared, in the order of the text. */
function written(findings: readonly Finding[]): readonly string[] {
  const inOrder = new Intl.Collator('en', { numeric: true }).compare;
  return findings
    .map(({ file, line, severity, code, message }) => `${file}:${line} ${code} ${severity}: ${message}`)
    .sort(inOrder);
}

function filesIn(folder: string): readonly string[] {
  return globSync('**/*.cjoip', { cwd: folder }).sort();
}

function textsIn(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return filesIn(folder).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

function folderWithCopy(folder: string, textOf: (file: { file: string; text: string }) => string): string {
  return folderWith(Object.fromEntries(textsIn(folder).map((file) => [file.file, textOf(file)])));
}

function placeOf(folder: string, file: string, text: string, part = text): Place {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  if (line < 0)
    throw new Error(`examples/northshire/${file} holds no "${text}" any more: choose another line for this test.`);
  return { file, line: line + 1, column: (lines[line] ?? '').indexOf(part) + 1 };
}
