import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factDefinitions, factWords, fileLines, type LineTokenType, parseFile } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';

/*
 * Code Spell Checker, the spell checker that most people have in VS Code, reads a plan too. What the manifest says to it
 * leaves the author's words to it and nothing else: names and the words of the language are no English to correct.
 */

const root = join(import.meta.dirname, '../..');
const manifest = join(root, 'packages/vscode/package.json');
const [{ languageId, ignoreRegExpList }] = JSON.parse(readFileSync(manifest, 'utf8')).contributes.configurationDefaults[
  'cSpell.languageSettings'
] as [{ readonly languageId: string; readonly ignoreRegExpList: readonly string[] }];
const forms = ignoreRegExpList.map((written) => {
  const [, form = '', flags = ''] = /^\/(.*)\/(\w+)$/.exec(written) ?? [];
  return new RegExp(form, flags);
});

/** The author's own words, which are to be looked at. */
const authors: ReadonlySet<LineTokenType> = new Set(['text', 'comment']);
/** Signs and figures are no words. */
const wordless: ReadonlySet<LineTokenType> = new Set(['colon', 'comma', 'number', 'date', 'unknown']);

/** The lines in which a spell checker reads too much or too little. */
function wronglyRead(text: string): readonly string[] {
  const isLeftOut = new Uint8Array(text.length);
  for (const form of forms) {
    for (const { 0: found, index } of text.matchAll(form)) isLeftOut.fill(1, index, index + found.length);
  }
  return fileLines(parseFile('file:///plan.cjoip', text)).flatMap(({ tokens, span }) => {
    const isRight = tokens.every(({ type, span: { start, end } }) => {
      const left = isLeftOut.subarray(start, end);
      return wordless.has(type) || (authors.has(type) ? !left.includes(1) : !left.includes(0));
    });
    return isRight ? [] : [text.slice(span.start, span.end)];
  });
}

it('is said of the files of plans', () => {
  expect(languageId).toBe('golden-thread');
});

describe('the examples', () => {
  const folder = join(root, 'examples');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cjoip'));

  // The slips of `problems` are of all sorts.
  it.each(files.filter((name) => !name.startsWith('problems')).sort())('%s', (name) => {
    expect(wronglyRead(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });
});

it.each(factWords)('%s: its words and names are left out, and what follows its colon is read', (word) => {
  const lines = factDefinitions[word].example.split('\n').map((line) => `  ${line}`);
  expect(
    wronglyRead(`strategy island: Island plan\n${lines.join('\n')}\n`),
    `Where "${word}" is new, add it to the second form of "cSpell.languageSettings" in packages/vscode/package.json.`,
  ).toEqual([]);
});

it('reads sentences that stand below a head', () => {
  const text = `vision:
  Everybody has a home, a name and a place to be
  and the relationships that they need.
  nobody is left out: not one
  (forth) to themselves
`;
  expect(wronglyRead(text)).toEqual([]);
});
