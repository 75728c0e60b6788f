/** A real VS Code: code-server with the packed extension, in folders of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { codeServerEntry, Stop } from './install.mjs';
import { tellWindow } from './window.mjs';

/** Calm screenshots: nothing but the folder and its files, which stay on the disk as they are. */
export const settings = {
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
};

/**
 * Installs the extension and serves the editor.
 * @param folder where the editor keeps what it writes
 * @param vsix the packed extension
 * @returns the address to open, and how to stop it
 */
export async function startEditor(folder, vsix) {
  const userData = join(folder, 'user-data');
  const extensions = join(folder, 'extensions');
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(settings));
  const port = await freePort();
  const flags = [
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ...['--user-data-dir', userData, '--extensions-dir', extensions],
  ];
  await installExtension(folder, flags, vsix);
  const server = start(folder, flags);
  const stop = () => stopGroup(server);
  try {
    await server.prints(/HTTP server listening/, 60_000);
  } catch (error) {
    await stop();
    throw error;
  }
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    addressOf: (opened, what) => addressOf(address, `vscode-remote://127.0.0.1:${port}${opened}`, what),
    prepare: async (context, isRestricted) => {
      if (isRestricted) await tellWindow(context, () => ({ enableWorkspaceTrust: true }));
    },
    extensions,
    stop,
  };
}

/**
 * The address that opens a folder, or a workspace in it, with a file in front.
 * @param folder the folder's own address, as the editor has it
 */
export function addressOf(editor, folder, { workspace, first }) {
  const opened = workspace === undefined ? ['folder', folder] : ['workspace', `${folder}/${workspace}`];
  const payload = first === undefined ? [] : [['payload', JSON.stringify([['openFile', `${folder}/${first}`]])]];
  return `${editor}/?${new URLSearchParams([opened, ...payload])}`;
}

async function installExtension(folder, flags, vsix) {
  const installing = start(folder, [...flags, '--install-extension', vsix]);
  const code = await installing.ended;
  if (code !== 0 || !/successfully installed/.test(installing.output())) {
    throw new Stop(`The extension could not be installed in the editor:\n${installing.output()}`);
  }
}

/** Starts code-server in a process group of its own, since it starts processes itself. It writes into `folder` alone. */
function start(folder, args) {
  const child = spawn(process.execPath, [codeServerEntry, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), XDG_DATA_HOME: join(folder, 'data') },
  });
  let output = '';
  let heard = () => {};
  const listen = (data) => {
    output += data;
    heard();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return {
    pid: child.pid,
    ended,
    output: () => output,
    prints: (pattern, timeout) =>
      new Promise((resolve, reject) => {
        const fail = (why) => reject(new Stop(`The editor did not start: ${why}.\n${output}`));
        const timer = setTimeout(() => fail(`nothing after ${timeout / 1000} s`), timeout);
        void ended.then((code) => fail(`it ended with ${code}`));
        heard = () => {
          if (!pattern.test(output)) return;
          clearTimeout(timer);
          resolve();
        };
        heard();
      }),
  };
}

/** Ends a process with all that it has started. */
async function stopGroup({ pid, ended }) {
  signal(pid, 'SIGTERM');
  const timer = setTimeout(() => signal(pid, 'SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
  // What outlives its parent keeps the group alive.
  signal(pid, 'SIGKILL');
}

function signal(group, name) {
  try {
    process.kill(-group, name);
  } catch {
    // It has ended already.
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
