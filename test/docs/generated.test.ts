import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './pages.ts';

it('docs/language.md and docs/rules.md are what "npm run docs" writes', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'packages/build/generate-docs.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect(stderr, 'run "npm run docs" and look at what changed').toBe('');
  expect(status).toBe(0);
});
