import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startPreview } from '../publish/preview.ts';
import { buildCommand, folderWith } from './command.ts';
import { clean } from './plans.ts';

/**
 * `--open`, with programs of our own in the place of the system's: what opens addresses is looked for on the path. Windows
 * has its opener at a fixed place, so that none of ours can stand in for it there.
 */

beforeAll(buildCommand, 60_000);

const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
const cannotOpen = 'goldenthread: No browser could be opened. Open the address.\n';
const isWindows = process.platform === 'win32';

/** A folder with a program in it that writes down what it was given, and ends with a code. */
function openerThat(endsWith: number): { readonly folder: string; readonly given: () => string } {
  const folder = folderWith();
  const written = join(folder, 'given.txt');
  const path = join(folder, opener);
  writeFileSync(path, `#!/bin/sh\nfor each; do echo "<$each>"; done >> "${written}"\nexit ${endsWith}\n`);
  chmodSync(path, 0o755);
  return { folder, given: () => (existsSync(written) ? readFileSync(written, 'utf8') : '') };
}

function pathOf(...folders: readonly string[]): Readonly<Record<string, string>> {
  return { PATH: folders.join(delimiter) };
}

async function startedWith(args: readonly string[], path: string) {
  return await startPreview({ files: { 'a.cjoip': clean }, args, env: pathOf(path, '/usr/bin', '/bin') });
}

describe.skipIf(isWindows)(
  `the preview with --open${isWindows ? ' (Windows has its opener at a fixed place)' : ''}`,
  () => {
    it('gives its address, and nothing else, to what opens addresses', async () => {
      const { folder, given } = openerThat(0);
      const { address, child, end } = await startedWith(['--open'], folder);
      await vi.waitFor(() => expect(given()).toBe(`<${address}>\n`), 10_000);
      child.kill('SIGINT');
      expect((await end).stderr).toBe('');
    });

    it('opens nothing by itself', async () => {
      const { folder, given } = openerThat(0);
      const { address, child, end } = await startedWith([], folder);
      expect((await fetch(address)).status).toBe(200);
      child.kill('SIGINT');
      expect((await end).code).toBe(0);
      expect(given()).toBe('');
    });

    it('says so where the browser cannot be opened, and goes on', async () => {
      const { folder, given } = openerThat(3);
      const { address, child, end, stderr } = await startedWith(['--open'], folder);
      await vi.waitFor(() => expect(stderr()).toBe(cannotOpen), 10_000);
      expect(given()).toBe(`<${address}>\n`);
      expect((await fetch(address)).status).toBe(200);
      child.kill('SIGINT');
      expect((await end).code).toBe(0);
    });

    it('says so where there is nothing that opens addresses, and goes on', async () => {
      const { address, child, end, stderr } = await startPreview({
        files: { 'a.cjoip': clean },
        args: ['--open'],
        env: pathOf(folderWith()),
      });
      await vi.waitFor(() => expect(stderr()).toBe(cannotOpen), 10_000);
      expect((await fetch(address)).status).toBe(200);
      child.kill('SIGINT');
      expect((await end).code).toBe(0);
    });
  },
);
