import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { northshireTwice } from '../publish/changed-northshire.ts';
import { buildCommand, folderWith, goldenthread, root } from './command.ts';

/*
 * What `goldenthread diff` tells of `examples/northshire` a year later, to be read as text wherever a change makes it
 * another. To take over what is written now: npm run vitest -- test/cli/diff-northshire.test.ts --update
 */

beforeAll(buildCommand, 60_000);

/** The page's body with each element that is a block on a line of its own; its style is the same on every page. */
function readable(page: string): string {
  const body = page.slice(page.indexOf('<body'), page.indexOf('</body>'));
  return `${body.replace(/(?<!^)<(?=(?:main|header|nav|section|article|h\d|p|ul|ol|li|dl|div|table|tr|a class)\b)/g, '\n<')}\n`;
}

it.each([
  ['text', 'changes.txt'],
  ['markdown', 'changes.md'],
  ['json', 'changes.json'],
  ['html', 'changes.html'],
])(
  'as %s',
  async (format, file) => {
    const { old, new: now } = northshireTwice();
    const under = (folder: string, files: Readonly<Record<string, string>>): [string, string][] =>
      Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]);
    const cwd = folderWith(Object.fromEntries([...under('2026', old), ...under('2027', now)]));
    const { code, stdout, stderr } = await goldenthread(
      ['diff', '2026', '2027', '--as-of', '2026-11-22', '--format', format],
      { cwd },
    );
    expect([code, stderr]).toEqual([1, '']);
    const golden = join(root, 'test/publish/golden/northshire-a-year-later', file);
    await expect(format === 'html' ? readable(stdout) : stdout).toMatchFileSnapshot(golden);
  },
  30_000,
);
