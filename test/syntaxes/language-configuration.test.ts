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
  readonly onEnterRules: readonly {
    readonly beforeText: Pattern;
    readonly afterText?: Pattern;
    readonly action: { readonly indent: string; readonly appendText?: string };
  }[];
};

function ruleFor(before: string, after: string): (typeof configuration.onEnterRules)[number] | undefined {
  const fits = (text: string, { pattern, flags }: Pattern): boolean => new RegExp(pattern, flags).test(text);
  return configuration.onEnterRules.find(
    ({ beforeText, afterText }) => fits(before, beforeText) && (afterText === undefined || fits(after, afterText)),
  );
}

/** What Enter does with the indentation at the end of a line: the first rule that fits decides, as in VS Code. */
function afterEnter(line: string): string {
  const indent = ruleFor(line, '')?.action.indent;
  return indent === undefined || indent === 'none' ? 'same as the line' : indent;
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

test.each([
  ['  # meets: Which need | does it meet?', '# '],
  ['# Agreed in May| and again in June', '# '],
  // Below a prompt, what it asks for is written.
  ['  # by: When? (p. 28)|', ''],
  ['  because: No. 1 of #|3', ''],
  ['    - a home|', '- '],
  ['    - a home| and work', '- '],
  ['    - |', ''],
  ['    a - b|', ''],
  ['need a: A - B|', ''],
])('Enter in "%s" goes on with "%s"', (line, sign) => {
  const [before = '', after = ''] = line.split('|');
  expect(ruleFor(before, after)?.action.appendText ?? '').toBe(sign);
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
