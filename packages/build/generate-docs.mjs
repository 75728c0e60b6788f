/**
 * Writes the pages of the reference that are made from the sources: `docs/language.md` and `docs/rules.md`. With
 * `--check` it writes nothing, names the pages that are stale and ends with 1.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';
import { referencePages } from './src/reference/index.ts';

const isCheck = process.argv.includes('--check');
const introductions = 'packages/build/src/reference';

const pages = referencePages({
  languageIntroduction: read(`${introductions}/language-introduction.md`),
  rulesIntroduction: read(`${introductions}/rules-introduction.md`),
  examples: [
    'examples/northshire',
    'examples/effectiveness',
    'examples/starter',
    'packages/language/src/frameworks',
  ].flatMap(plansIn),
});

for (const [path, text] of pages) {
  if (read(path) === text) continue;
  if (isCheck) {
    console.error(`${path} is stale: run "npm run docs".`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, path), text);
    console.log(`   written: ${path}`);
  }
}

/** The text of a file of the repository; none where it is not there yet. */
function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function plansIn(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.cjoip'))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: read(`${folder}/${name}`) }));
}
