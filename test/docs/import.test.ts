import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { columnWords, headingWords, statusWords, tableKinds } from '@goldenthread/import';
import { expect, it } from 'vitest';

const page = fileURLToPath(new URL('../../docs/import.md', import.meta.url));
const text = readFileSync(page, 'utf8');

/** The page of importing lists what the code knows. */
const tables = {
  columns: rows('Column', 'Headings', Object.entries(columnWords)),
  kinds: rows(
    'Rows',
    'Headings of the column that says what they are',
    Object.entries(tableKinds).map(([kind, { surely, perhaps }]) => [kind, [...surely, ...perhaps]]),
  ),
  statuses: rows('Status', 'Words', Object.entries(statusWords)),
};

function rows(first: string, second: string, entries: readonly (readonly [string, readonly string[]])[]): string {
  const lines = entries.map(([name, words]) => `| \`${name}\` | ${words.join(', ')} |`);
  return [`| ${first} | ${second} |`, '| --- | --- |', ...lines].join('\n');
}

for (const [name, table] of Object.entries(tables)) {
  it(`docs/import.md lists the ${name} that the code knows`, () => {
    const [, between] = new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)<!-- /${name} -->`).exec(text) ?? [];
    expect(between?.trim(), `put this between the marks for ${name} in docs/import.md`).toBe(table);
  });
}

it('headings of plans speak of every point of the checklist', () => {
  const points = new Set(headingWords.flatMap(({ point }) => point ?? []));
  expect([...points].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
});
