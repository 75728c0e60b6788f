import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('packages/vscode/l10n/bundle.l10n.json is what "npm run l10n" writes', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'packages/build/generate-l10n.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect(stderr, 'run "npm run l10n" and look at what changed').toBe('');
  expect(status).toBe(0);
}, 60_000);
