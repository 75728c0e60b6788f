import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const features = 'packages/editor/src/features';
const notFeatures = new Set(['index.ts', 'symbol-kinds.ts']);

it('docs/editor.md tells of every feature of the language server, and of none that is not there', () => {
  const page = readFileSync('docs/editor.md', 'utf8');
  const there = readdirSync(features, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => !notFeatures.has(name) && !name.endsWith('.test.ts'));
  const told = [...page.matchAll(/`([a-z-]+(?:\.ts|\/))`/g)].map(([, name]) => name ?? '');
  const elsewhere = ['document-highlight.ts', 'linked-editing-range.ts', 'rename.ts'];
  expect([...new Set([...told, ...elsewhere])].sort(), 'Say in docs/editor.md what a new feature does.').toEqual(
    there.sort(),
  );
});
