/** Brings the editor and finds the browser that the end-to-end tests drive. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));

/** What keeps the tests from starting, said to the person who started them. */
export class Stop extends Error {}

const codeServer = join(here, 'node_modules', 'code-server');
/** Where the editor is started from. */
export const codeServerEntry = join(codeServer, 'out', 'node', 'entry.js');
/** Says which lock file was installed, so that a run after the first one installs nothing. */
const installedMark = join(here, 'node_modules', '.installed-lock.json');

/**
 * Installs code-server, which is VS Code as plain JavaScript, where it is not there yet. No install script is run: its
 * native add-ons serve the terminal and the search in files, which no test needs.
 * @throws Stop when it cannot be installed
 */
export function installEditor() {
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  if (existsSync(installedMark) && readFileSync(installedMark, 'utf8') === lock) return;
  console.log('Installing the editor for the end-to-end tests (600 MB). This takes about a minute the first time.');
  npm(here, ['ci', '--ignore-scripts']);
  // Its own install script would do this, and much that needs a compiler.
  npm(join(codeServer, 'lib', 'vscode'), ['install', '--omit=dev', '--ignore-scripts']);
  writeFileSync(installedMark, lock);
}

function npm(folder, command) {
  const { status } = spawnSync('npm', [...command, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Stop(`"npm ${command.join(' ')}" failed in ${folder}. Read what it says above.`);
}

/**
 * The Chromium or Chrome of this machine; `CHROMIUM` names another one.
 * @throws Stop when there is none
 */
export function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named !== undefined) {
    if (isProgram(named)) return named;
    throw new Stop(`CHROMIUM names ${named}, and that is no program.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found !== undefined) return found;
  throw new Stop(
    'There is no Chromium on this machine, and the end-to-end tests drive one. On Debian or Ubuntu: ' +
      'sudo apt-get install chromium. Elsewhere, install Chrome and name it with CHROMIUM=/path/to/chrome.',
  );
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
