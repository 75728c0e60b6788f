import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A page of the documentation, by its path in the repository. */
export interface Page {
  readonly path: string;
  readonly text: string;
  /** The text without its blocks of code, in which nothing is a link or a heading. */
  readonly prose: string;
}

/** Every page: those of the top level and all below `docs/`. */
export const pages: readonly Page[] = [
  ...markdownIn('.', false),
  ...markdownIn('docs', true),
  ...markdownIn('packages/build/src/reference', false),
].map((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, prose: text.replace(/^```[^\n]*\n[\s\S]*?^```$/gm, '') };
});

export interface CodeBlock {
  readonly path: string;
  /** The line of the page on which the block's first line stands, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

/** The blocks of code of a page, each with the word after its fence. */
export function codeBlocks({ path, text }: Page): readonly CodeBlock[] {
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    path,
    line: text.slice(0, match.index).split('\n').length + 1,
    language: match[1] ?? '',
    text: match[2] ?? '',
  }));
}

/** What stands between single backticks in the prose of a page. */
export function inlineCode({ prose }: Page): readonly string[] {
  return [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map((match) => match[1] ?? '');
}

function markdownIn(folder: string, isDeep: boolean): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: isDeep })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
}
