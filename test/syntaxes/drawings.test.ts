import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draw, readCases } from './drawing.ts';
import { colour, loadGrammar } from './tokenizer.ts';

// The cases are texts with the colour of each character drawn under it; the letters are explained in drawing.ts.
const folder = new URL('./cases/', import.meta.url);
const grammar = await loadGrammar();

describe.each(readdirSync(folder))('colours of %s', (file) => {
  test.each(readCases(readFileSync(new URL(file, folder), 'utf8')))('$title', ({ lines }) => {
    const sources = lines.map(({ source }) => source);
    const found = colour(grammar, sources.join('\n')).map(draw);
    expect(drawing(sources, found)).toBe(
      drawing(
        sources,
        lines.map(({ drawn }) => drawn),
      ),
    );
  });
});

function drawing(sources: readonly string[], drawn: readonly string[]): string {
  return sources.map((source, at) => `${source}\n${drawn[at] ?? ''}`).join('\n');
}
