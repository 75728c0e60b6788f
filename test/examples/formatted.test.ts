import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatText } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is written for readers to follow is in order. In `examples/problems` the disorder is what is shown. */
const paths = [
  ...globSync('examples/*/**/*.cjoip', { cwd: root }).filter((path) => !/^examples[/\\]problems[/\\]/.test(path)),
  ...globSync('packages/language/src/frameworks/*.cjoip', { cwd: root }),
].sort();

describe('what stands in the repository as an example', () => {
  it('is there', () => {
    expect(paths.length).toBeGreaterThan(25);
  });

  it.each(paths)('%s is formatted', (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(formatText('file:///example.cjoip', text), 'format the file, or judge whether the formatter is wrong').toBe(
      text,
    );
  });
});
