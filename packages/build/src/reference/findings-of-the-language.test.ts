import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languageFindings } from './findings-of-the-language.ts';
import { textFindings } from './judged.ts';

const packages = fileURLToPath(new URL('../../../', import.meta.url));

/** Where findings about the text are made. Codes of rules are those of the `rules` themselves. */
const sources = ['language/src', 'strategy/src'];

describe.each(languageFindings)('$code', ({ code, files }) => {
  it('is what its example shows, and the only thing', () => {
    const found = [...textFindings(files).values()].map((findings) => findings.map((finding) => finding.code));
    expect(found[0]).toEqual([code]);
    expect(found.slice(1).flat()).toEqual([]);
  });
});

it('has an entry for each code in the sources, and none besides', () => {
  const entries = languageFindings.map(({ code }) => code).sort();
  expect([...codesInSources()].sort(), 'add the finding to findings-of-the-language.ts with an example').toEqual(
    entries,
  );
});

function codesInSources(): Set<string> {
  const codes = new Set<string>();
  for (const folder of sources) {
    for (const entry of readdirSync(join(packages, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts') || entry.parentPath.includes('generated'))
        continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, code = ''] of text.matchAll(/'((?:line|name|fact|word|value|file)\/[a-z-]+)'/g)) codes.add(code);
    }
  }
  return codes;
}
