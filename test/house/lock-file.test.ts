import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('package-lock.json says what is installed, not from where', () => {
  const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(
    readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
  );
  const addresses = Object.values(lock.packages).flatMap(({ resolved = '' }) =>
    resolved.includes(':') ? resolved : [],
  );
  expect(addresses, 'delete package-lock.json and run "npm install" in this folder, where .npmrc says so').toEqual([]);
});
