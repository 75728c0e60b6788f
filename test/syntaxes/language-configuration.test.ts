import { readFileSync } from 'node:fs';
import { factDefinitions, factWords, itemKinds, kindDefinition } from '@goldenthread/language';
import { describe, expect, test } from 'vitest';

interface Pattern {
  readonly pattern: string;
  readonly flags: string;
}

const path = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const configuration = JSON.parse(readFileSync(path, 'utf8')) as {
  readonly wordPattern: Pattern;
  readonly onEnterRules: readonly { readonly beforeText: Pattern; readonly action: { readonly indent: string } }[];
};

/** What Enter does with the indentation at the end of a line: the first rule that fits decides, as in VS Code. */
function afterEnter(line: string): string {
  const rule = configuration.onEnterRules.find(({ beforeText: { pattern, flags } }) =>
    new RegExp(pattern, flags).test(line),
  );
  return rule?.action.indent ?? 'same as the line';
}

describe('Enter goes further in', () => {
  const heads = itemKinds.map((kind) => {
    const { word, head } = kindDefinition(kind);
    return head === 'named' ? `${word} a-name: Statement` : head === 'text' ? `${word}:` : `${word} A1`;
  });
  test.each(heads)('after the head "%s"', (line) => {
    expect(afterEnter(line)).toBe('indent');
  });

  const open = factWords.filter((word) => factDefinitions[word].shape === 'text').map((word) => `  ${word}:`);
  test.each([...open, '  lead council:', '    text: '])('after "%s", whose text stands below', (line) => {
    expect(afterEnter(line)).toBe('indent');
  });
});

test.each([
  '',
  '  ',
  '# a comment',
  '  meets home',
  '  because: Most people',
  '    - an item',
  '    It says so: https://a.example',
])('Enter keeps the indentation after "%s"', (line) => {
  expect(afterEnter(line)).toBe('same as the line');
});

describe('a double click takes', () => {
  const { pattern, flags } = configuration.wordPattern;
  test.each<[text: string, words: string[]]>([
    ['lead nhs-northshire: Custody', ['lead', 'nhs-northshire', 'Custody']],
    ['depends on A1.2a, B_2.', ['depends', 'on', 'A1.2a', 'B_2']],
    ['to cjpf.accommodation', ['to', 'cjpf', 'accommodation']],
    ['òigridh-2 Ñandú', ['òigridh-2', 'Ñandú']],
    ['cost £12,000.50 in 2026/27.', ['cost', '12,000.50', 'in', '2026', '27']],
    ["people's homes.", ['people', 's', 'homes']],
  ])('the words of "%s"', (text, words) => {
    expect(text.match(new RegExp(pattern, `g${flags}`))).toEqual(words);
  });
});
