import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks, inlineCode, pages, root } from './pages.ts';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Where the repository's own paths begin. */
const ownPath = /^(?:packages|test|docs|examples|syntaxes|\.ci|\.vscode)(?:\/[\w.-]+)+\/?$/;
/** A file that the reader is to make, or that a build makes. */
const isNotThereYet = /\/your-|\/dist\/|\/generated\/|\/output\//;

describe.each(pages)('$path', (page) => {
  const commands = codeBlocks(page)
    .filter(({ language }) => language === 'sh')
    .map(({ text }) => text);

  it('names only npm scripts that there are', () => {
    const named = [
      ...[page.text.matchAll(/\bnpm run ([a-z][a-z0-9:]*)/g)],
      ...[...inlineCode(page), ...commands].map((text) => text.matchAll(/(?:^|[\n;&] *)npm ([a-z][a-z0-9:]*)/g)),
    ].flatMap((matches) => [...matches].map((match) => match[1] ?? ''));
    const npmItself = ['ci', 'install', 'run'];
    expect(named.filter((name) => !npmItself.includes(name) && scripts[name] === undefined)).toEqual([]);
  });

  it('names only files and folders that there are', () => {
    const named = [...inlineCode(page), ...commands.flatMap((text) => text.split(/\s+/))];
    const paths = named.filter((text) => ownPath.test(text) && !isNotThereYet.test(text));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names no place outside the repository', () => {
    expect(page.text).not.toMatch(/(?:^|[\s`(])(?:\/work|\/tmp|\/home|\/root)\b/m);
  });
});
