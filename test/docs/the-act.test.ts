import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { duties } from '@goldenthread/rules';
import { expect, it } from 'vitest';
import { root } from './pages.ts';

it('docs/the-act.md lists the duties that the editor shows, in their order and words', () => {
  const page = readFileSync(join(root, 'docs/the-act.md'), 'utf8');
  const table = page.slice(page.indexOf('| Section |'), page.indexOf('## What no rule can see'));
  const rows = table.split('\n').filter((line) => /^\| \d/.test(line));
  const wanted = duties.map(
    ({ sections, asks, rules }) => `| ${sections} | ${asks} | ${rules.map((code) => `\`${code}\``).join(', ')} |`,
  );
  expect(rows, 'docs/the-act.md and packages/rules/src/points/duties.ts say the same').toEqual(wanted);
});
