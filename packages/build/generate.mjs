/**
 * Writes `packages/language/src/generated`: the syntax tree's types and the grammar from the `.langium` files, and the
 * standard frameworks from their `.cjoip` files. Does nothing when all of it is newer than what it is made from.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './ensure.mjs';
import { writeFrameworks } from './generate-frameworks.mjs';

const language = join(root, 'packages', 'language');
const generated = join(language, 'src', 'generated');
const frameworksModule = join(generated, 'frameworks.ts');

const sources = [
  ...filesIn(join(language, 'src', 'grammar')),
  ...filesIn(join(language, 'src', 'frameworks')),
  join(language, 'langium-config.json'),
  join(root, 'node_modules', 'langium-cli', 'package.json'),
  fileURLToPath(import.meta.url),
  fileURLToPath(new URL('./generate-frameworks.mjs', import.meta.url)),
];
const results = ['ast.ts', 'grammar.ts', 'module.ts', 'frameworks.ts'].map((name) => join(generated, name));

if (Math.max(...sources.map(changed)) >= Math.min(...results.map(changed))) {
  // Langium asks before it empties a folder that holds a file it did not write.
  rmSync(frameworksModule, { force: true });
  generateFromGrammar();
  if (!process.exitCode) writeFrameworks(join(language, 'src', 'frameworks'), frameworksModule);
}

function generateFromGrammar() {
  const langium = join(root, 'node_modules', 'langium-cli', 'bin', 'langium.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [langium, 'generate'], {
    cwd: language,
    encoding: 'utf8',
  });
  // The words of the language are phrases ("met by"): the line lexer reads them whole, so that this advice is not for us.
  const worthSaying = `${stdout}${stderr}`
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('Keywords should not contain whitespace'));
  if (status !== 0 || worthSaying.some((line) => / - /.test(line))) console.error(worthSaying.join('\n'));
  if (status !== 0) process.exitCode = 1;
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** When a file last changed, in milliseconds; the beginning of time for one that is not there. */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
