import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Says which lock file was installed, so that a run after the first one installs nothing. */
const installedMark = join(here, 'node_modules', '.installed-lock.json');

/** LikeC4's command, once it is installed. */
export const likec4Program: string = join(here, 'node_modules', 'likec4', 'bin', 'likec4.mjs');

export function isLikec4Installed(): boolean {
  return existsSync(installedMark) && readFileSync(installedMark, 'utf8') === lock();
}

/**
 * Installs LikeC4, where it is not there yet, from this folder's own lock file. No install script is run: the language
 * server needs none.
 * @throws Error when it cannot be installed
 */
export function installLikec4(): void {
  if (isLikec4Installed()) return;
  console.log('Installing LikeC4 for the comparison (130 MB). This takes about half a minute, the first time only.');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`"npm ci" failed in ${here}. Read what it says above.`);
  writeFileSync(installedMark, lock());
}

function lock(): string {
  return readFileSync(join(here, 'package-lock.json'), 'utf8');
}
