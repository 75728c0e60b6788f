/**
 * VS Code as on vscode.dev: nothing but a browser. The window comes from the same server as the others, and is told of no
 * machine that it could use: extensions run in a web worker, their files come from another origin, and the plans are in a
 * file system that an extension provides (`plans-in-browser`).
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { addressOf, settings } from './editor.mjs';
import { here, Stop } from './install.mjs';
import { startPlansServer } from './plans-server.mjs';
import { tellWindow } from './window.mjs';

/** What VS Code leaves to few: to find files by their names is not for every extension yet. */
const extensionEnabledApiProposals = { 'golden-thread-tests.plans-in-browser': ['fileSearchProvider'] };
/** What code-server adds to VS Code's window, so that it always uses the machine: each with what VS Code has there. */
const additions = [
  [/,remoteAuthority:location\.host\b/, ''],
  [/(\.file\(this\.userDataPath\)\.with\(\{scheme:[\w$]+)\.vscodeRemote\b/, '$1.vscodeUserData'],
];

/**
 * @param editor the editor that serves the window
 * @param folder whose files are `plans:/…`
 */
export async function startBrowserEditor(editor, folder) {
  const extensions = {
    'golden-thread': installedExtension(editor.extensions),
    'plans-in-browser': join(here, 'plans-in-browser'),
  };
  const server = await startPlansServer(extensions, folder);
  const configuration = ({ productConfiguration }) => ({
    remoteAuthority: undefined,
    configurationDefaults: settings,
    productConfiguration: { ...productConfiguration, extensionEnabledApiProposals },
    additionalBuiltinExtensions: Object.keys(extensions).map((name) => ({
      scheme: 'http',
      authority: server.authority,
      path: `/extensions/${name}`,
    })),
  });
  return {
    addressOf: (opened, what) =>
      addressOf(editor.address, `plans:/${relative(folder, opened).split(sep).join('/')}`, what),
    prepare: async (context) => {
      await tellWindow(context, configuration, server.authority);
      await context.route(/\/workbench\.js$/, sendScript);
    },
    stop: server.stop,
  };
}

function installedExtension(folder) {
  const name = readdirSync(folder).find((each) => each.startsWith('golden-thread.'));
  if (name === undefined) throw new Stop(`The extension is not among those that are installed in ${folder}.`);
  return join(folder, name);
}

async function sendScript(route) {
  const response = await route.fetch();
  let script = await response.text();
  for (const [addition, own] of additions) {
    if (!addition.test(script)) {
      throw new Stop(`code-server's window has no ${addition} any more: look how it is told of its machine now.`);
    }
    script = script.replace(addition, own);
  }
  await route.fulfill({ response, body: script });
}
