/** Turns the standard frameworks' files into a TypeScript module, so that Node, tests and a web worker read them alike. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the `.cjoip` files of `folder`, in the order of their names, as the module `to`. */
export function writeFrameworks(folder, to) {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.cjoip'))
    .sort()
    .map((fileName) => ({ fileName, text: readFileSync(join(folder, fileName), 'utf8') }));
  const lines = [
    '// Made by packages/build/generate-frameworks.mjs from src/frameworks. Change those files instead.',
    '',
    '/** The standard frameworks, each with the name of its file and its text. */',
    'export const frameworkTexts: readonly { readonly fileName: string; readonly text: string }[] = ',
  ];
  writeFileSync(to, `${lines.join('\n')}${JSON.stringify(texts, undefined, 2)};\n`);
}
