import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exampleFindings, explainedFindings } from './example-findings.ts';
import { baselineFindings, ignoreFindings, settingsFindings } from './record-findings.ts';
import { textFindings } from './text-findings.ts';

const packages = fileURLToPath(new URL('../../../', import.meta.url));

describe.each(explainedFindings)('$code', ({ code, files }) => {
  it('is what its example shows, and the only thing', () => {
    const found = [...exampleFindings(files).values()].map((findings) => findings.map((finding) => finding.code));
    expect(found[0]).toEqual([code]);
    expect(found.slice(1).flat()).toEqual([]);
  });
});

it.each([
  [
    'text-findings.ts',
    textFindings,
    ['language/src', 'strategy/src'],
    /'((?:line|name|fact|word|value|file)\/[a-z-]+)'/g,
  ],
  ['record-findings.ts', settingsFindings, ['rules/src/settings'], /'(settings\/[a-z-]+)'/g],
  ['record-findings.ts', baselineFindings, ['rules/src/baseline'], /'(baseline\/[a-z-]+)'/g],
] as const)('%s has an entry for each code in the sources, and none besides', (_file, entries, folders, codes) => {
  const found = new Set(
    folders.flatMap((folder) => sourcesIn(folder).flatMap((text) => [...text.matchAll(codes)])).map(([, code]) => code),
  );
  expect([...found].sort(), 'add the finding with an example').toEqual(entries.map(({ code }) => code).sort());
});

it('record-findings.ts has an entry for each finding about an ignore, and none besides', () => {
  const said = sourcesIn('rules/src/ignores').flatMap((text) => [...text.matchAll(/\bsay\(\s*'([a-z-]+)'/g)]);
  expect(said.map(([, name]) => `ignore/${name}`).sort()).toEqual(ignoreFindings.map(({ code }) => code).sort());
});

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(packages, folder), { withFileTypes: true, recursive: true })
    .filter(({ name, parentPath }) => /(?<!\.test)\.ts$/.test(name) && !parentPath.includes('generated'))
    .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8'));
}
