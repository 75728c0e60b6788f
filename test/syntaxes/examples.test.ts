import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFile, standardFrameworks } from '@goldenthread/language';
import { describe, expect, test } from 'vitest';
import { type ColouredLine, colour, colourLine, loadGrammar } from './tokenizer.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const files = [
  ...readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cjoip'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(examples, path), 'utf8') })),
  ...standardFrameworks().map(({ uri, text }) => ({ path: uri, text })),
];
const grammar = await loadGrammar();
const item = 'keyword.control.item.cjoip';
const fact = 'support.function.fact.cjoip';

describe.each(files)('$path', ({ path, text }) => {
  const lines = colour(grammar, text);

  test('no line keeps the next item from being one', () => {
    const held = lines.filter(({ after }) => {
      const { pieces } = colourLine(grammar, 'need home: A home', after);
      return pieces.map(({ scope }) => scope).join(' ') !== headScopes;
    });
    expect(held.map(({ text: line }) => line)).toEqual([]);
  });

  test('items and facts are coloured where the language reads them, and nowhere else', () => {
    expect(colouredHeads(lines)).toEqual(headsOf(path, text));
  });
});

const headScopes = [
  item,
  'entity.name.type.item.cjoip',
  'punctuation.separator.key-value.cjoip',
  'string.unquoted.text.cjoip',
].join(' ');

/** The lines that the grammar colours as the beginning of an item or a fact. */
function colouredHeads(lines: readonly ColouredLine[]): string[] {
  return lines.flatMap(({ pieces, text }, at) => {
    const scope = pieces[0]?.scope;
    return scope === item || scope === fact ? [show(at, scope === item ? 'item' : 'fact', text)] : [];
  });
}

/** The lines at which the language finds an item or a fact. */
function headsOf(path: string, text: string): string[] {
  const { tree } = parseFile(`file:///${path}`, text);
  const source = text.split('\n');
  const starts = tree.items
    .flatMap((found) => [
      ...(found.$type === 'UnknownItem' ? [] : [{ node: found.$cstNode, what: 'item' }]),
      ...found.facts.map((each) => ({ node: each.$cstNode, what: 'fact' })),
    ])
    .concat(tree.strayFacts.map((each) => ({ node: each.$cstNode, what: 'fact' })));
  return starts
    .map(({ node, what }) => ({ line: node?.range.start.line ?? -1, what }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, what }) => show(line, what, source[line] ?? ''));
}

function show(line: number, what: string, text: string): string {
  return `${line + 1} ${what}: ${text.trim()}`;
}
