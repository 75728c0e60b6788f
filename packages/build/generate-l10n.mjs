/**
 * Gathers the words that the extension shows from its code into `packages/vscode/l10n/bundle.l10n.json`, for those who
 * translate them. With `--check` it writes nothing, says whether that file is stale and ends with 1 then. Words of the
 * manifest stand in `packages/vscode/package.nls.json`, written by hand.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from './ensure.mjs';

const bundle = 'packages/vscode/l10n/bundle.l10n.json';
const sources = join(root, 'packages/vscode/src');

const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ extension: '.ts', contents: readFileSync(join(sources, name), 'utf8') }));
const words = await getL10nJson(files);
const sorted = Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));
const text = `${JSON.stringify(sorted, undefined, 2)}\n`;

if (text !== read()) {
  if (process.argv.includes('--check')) {
    console.error(`${bundle} is stale: run "npm run l10n".`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(join(root, bundle)), { recursive: true });
    writeFileSync(join(root, bundle), text);
    console.log(`   written: ${bundle}`);
  }
}

function read() {
  try {
    return readFileSync(join(root, bundle), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
