import {
  factDefinitions,
  factWords,
  fileLines,
  type ItemKind,
  itemKinds,
  kindDefinition,
  parseFile,
} from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import { formOfHead, formsOfFact } from './fact-forms.ts';
import type { Form } from './form.ts';
import { readValues, type Written } from './read-values.ts';

/** The words and signs of the last line of a text, after the word that begins it. */
function valuesIn(text: string): Written[] {
  const file = parseFile('file:///plan/plan.cjoip', text);
  const [, ...tokens] = fileLines(file).at(-1)?.tokens ?? [];
  return tokens.map(({ type, span }) => ({ type, text: text.slice(span.start, span.end) }));
}

function fitting(forms: readonly Form[], written: readonly Written[]): Form | undefined {
  return forms.find((form) => readValues(form, written).isFitting);
}

describe('a form', () => {
  it.each(factWords)('of `%s` fits its example in the vocabulary', (word) => {
    const written = valuesIn(`need a: A\n  ${factDefinitions[word].example}`);
    const form = fitting(formsOfFact(word), written);
    expect(form, `write the form of ${word} so that ${factDefinitions[word].example} fits`).toBeDefined();
  });

  it.each<[string, string]>([
    ['target', 'target a to 85%'],
    ['target', 'target a up 2 points from 40% in 2024/25 by end of plan'],
    ['target', 'target a from 12 places a year to 40 places a year by 2029'],
    ['lead', 'lead all partners'],
    ['by', 'by end of 2026, then ongoing'],
    ['sits', 'sits every quarter'],
    ['size', 'size 312 people in 2024/25, 340 people in 2025/26'],
    ['funded by', 'funded by fund, section-27 £12,000 a year'],
    ['reports to', 'reports to board 4 times a year: Progress'],
    ['reported', 'reported 4 times a year to board, council'],
  ])('of `%s` fits `%s`', (word, line) => {
    expect(fitting(formsOfFact(word as (typeof factWords)[number]), valuesIn(`need a: A\n  ${line}`))).toBeDefined();
  });

  it('does not fit what the fact cannot say', () => {
    expect(fitting(formsOfFact('target'), valuesIn('need a: A\n  target a in 2024/25'))).toBeUndefined();
    expect(fitting(formsOfFact('meets'), valuesIn('need a: A\n  meets a, 31 March 2029'))).toBeUndefined();
  });

  const heads: Partial<Record<ItemKind, string>> = {
    part: 'part of northshire',
    assessment: 'assessment of cjpf.accommodation: Partly there',
    progress: 'progress on O1 at 30 June 2027: Half done',
    checkpoint: 'checkpoint analyse',
  };
  it.each(itemKinds)('of the head of `%s` fits a head', (kind) => {
    const { word, head } = kindDefinition(kind);
    const usual = { named: `${word} a: A`, text: `${word}: A`, alone: word };
    const line = heads[kind] ?? usual[head as keyof typeof usual];
    expect(readValues(formOfHead(kind), valuesIn(line)).isFitting, line).toBe(true);
  });
});
