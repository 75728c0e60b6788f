import fc from 'fast-check';
import { Lexer, type Token } from 'marked';
import { expect, it } from 'vitest';
import { codeInMarkdown, escapeMarkdown } from './markdown.ts';

it.each([
  ['31 March 2029, £12,000 - and 62%', '31 March 2029, £12,000 - and 62%'],
  ['Health & Social Care (NHS)', 'Health & Social Care (NHS)'],
  ['- a list', '\\- a list'],
  ['1. one', '1\\. one'],
  ['# heading', '\\# heading'],
  ['[a](command:b)', '\\[a\\](command:b)'],
  ['<b>', '&lt;b&gt;'],
  ['&amp; and &#60;', '&amp;amp; and &amp;#60;'],
  ['https://a.example', 'https\\://a.example'],
  ['one\n\n    two', 'one two'],
])('%j is written as %j', (text, written) => {
  expect(escapeMarkdown(text)).toBe(written);
});

it.each([
  ['home-on-release', '`home-on-release`'],
  ['a`b', '`` a`b ``'],
  ['a\nb', '`a b`'],
  ['', ''],
])('the name %j is written as %j', (text, written) => {
  expect(codeInMarkdown(text)).toBe(written);
});

const signs = fc.string({
  unit: fc.constantFrom(...'ab1 \n\t`*_[]()<>#!|~$&;:/.@+-=\\{}"\'', 'http://', 'www.', 'a@b.c', '&lt;', '```', '- '),
});

it('is text and nothing else to a reader of Markdown, wherever it stands', () => {
  fc.assert(
    fc.property(signs, (text) => {
      expect(kinds(Lexer.lex(`Text: ${escapeMarkdown(text)} end`))).toEqual(['text']);
      expect(kinds(Lexer.lex(`${escapeMarkdown(text)}x`))).toEqual(['text']);
      expect(kinds(Lexer.lex(`a ${codeInMarkdown(`x${text}`)}`))).toEqual(['codespan', 'text']);
    }),
    { numRuns: 2_000 },
  );
});

/** The kinds of what a text becomes, but for what holds it. */
function kinds(tokens: readonly Token[]): string[] {
  const holders: ReadonlySet<string> = new Set(['paragraph', 'escape', 'space']);
  const all = tokens.flatMap((token): string[] => {
    const inner = 'tokens' in token && token.tokens !== undefined ? kinds(token.tokens) : [];
    return holders.has(token.type) ? inner : [token.type, ...inner];
  });
  return [...new Set(all)].sort();
}
