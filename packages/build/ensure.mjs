/**
 * Makes sure that what the project needs is installed, with Node's own modules alone and on the oldest Node that the
 * project can be installed with. Costs a few milliseconds when everything is there already.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const oldestToInstallWith = 20;
const oldestToRunWith = 22;

/** What stops a command, said to the person who typed it. */
export class Stop extends Error {}

/**
 * Installs the packages of `package-lock.json` when they are not there or differ from it.
 * @returns the path of the Node that runs everything else: the project's own, or the machine's where it is recent enough.
 * @throws Stop when this machine cannot be made ready
 */
export function ensureInstalled() {
  if (nodeMajor(process.version) < oldestToInstallWith) {
    throw new Stop(
      `Golden Thread needs Node ${oldestToInstallWith} or later, and this is Node ${process.version}. ` +
        'Install a current Node from https://nodejs.org and try again.',
    );
  }
  if (!isInstalled()) install();
  return nodeToRunWith();
}

function isInstalled() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    // An optional package is absent where it is made for another kind of machine.
    if (found === undefined) return entry.optional === true || entry.devOptional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** The `packages` of a lock file by their path, or nothing when there is no lock file that can be read. */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.log('Installing what Golden Thread needs (npm ci). This takes a minute the first time.');
  const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (status !== 0) {
    throw new Stop('The packages could not be installed. Check the connection, run "npm ci" and read what it says.');
  }
}

function nodeToRunWith() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const ours = join(root, 'node_modules', 'node', 'bin', name);
  if (existsSync(ours)) return ours;
  if (nodeMajor(process.version) >= oldestToRunWith) return process.execPath;
  throw new Stop(
    `Golden Thread runs on Node ${oldestToRunWith} or later. It brings its own, but that could not be installed here, ` +
      `and the Node of this machine is ${process.version}. Either install a current Node from https://nodejs.org, ` +
      'or run "npm ci --ignore-scripts=false", and try again.',
  );
}

function nodeMajor(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}
