import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { markupAttacks } from '../testing/attacks.ts';
import { asOf, nodesIn, reportOf, wordsIn } from '../testing/documents.ts';
import { comparisonComment, longestComment } from './comment.ts';
import { type Comparison, compareReports } from './compare.ts';

const choices = { asOf, from: 'main', to: 'the working files' };

function compared(before: string, after: string): Comparison {
  const header = 'strategy northshire: Northshire plan\n';
  return compareReports(reportOf(`${header}${before}\n`), reportOf(`${header}${after}\n`));
}

function comment(before: string, after: string): string {
  return comparisonComment([compared(before, after)], choices);
}

/** As GitHub reads it. */
function readBack(markdown: string): ReturnType<typeof fromMarkdown> {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmAutolinkLiteral()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmAutolinkLiteralFromMarkdown()],
  });
}

/** Texts that call somebody, close an issue or lead elsewhere in a comment, though they are no Markdown. */
const calls = [
  '@octocat and @org/team',
  'Fixes #12, closes org/repo#3 and GH-4',
  'See !7, JIRA-123 and $5',
  'Seen in a1b2c3d4 and 0123456789abcdef0123456789abcdef01234567',
  'A :tada: and :+1: to all',
  'https://evil.example/x and www.evil.example',
  'write to somebody@evil.example or mailto:x@evil.example',
];

/** Where the author's text may come into the minutes. */
const places: readonly (readonly [string, (text: string) => readonly [string, string]])[] = [
  ['a new statement', (text) => ['', `need a: ${text}`]],
  ['a dropped statement', (text) => [`need a: ${text}`, '']],
  [
    'words that were put in',
    (text) => ['need a: Help with debt and money', `need a: Help with debt ${text} and money`],
  ],
  [
    'words that were taken out',
    (text) => [`need a: Help with debt ${text} and money`, 'need a: Help with debt and money'],
  ],
  ['a fact', (text) => ['need a: Help', `need a: Help\n  barrier: ${text}`]],
  ['a long text', (text) => ['section s: S', `section s: S\n  text:\n    First words.\n\n    ${text}`]],
  ['a post', (text) => ['partner p: P\naction A: A\n  lead p: Head', `partner p: P\naction A: A\n  lead p: ${text}`]],
  ['a title of the plan', (text) => [`  area: ${text}`, '']],
];

describe.each(places)('in %s', (_, plans) => {
  it.each([...calls, ...markupAttacks.map((attack) => attack.replaceAll('\n', ' '))])(
    '%s is text and calls nobody',
    (text) => {
      const markdown = comment(...plans(text));
      const nodes = nodesIn(readBack(markdown));
      expect(
        nodes.filter(({ type }) =>
          ['html', 'link', 'image', 'linkReference', 'definition', 'imageReference'].includes(type),
        ),
      ).toEqual([]);
      const outsideCode = markdown.replace(/`[^`]*`/g, '');
      expect(outsideCode).not.toMatch(
        /@[\w[]|(?<!\\)#\d|\bGH-\d|\bJIRA-\d|:\w+:|:\/\/|www\.|\b[0-9a-f]{7,40}\b(?<=[0-9a-f]*[a-f][0-9a-f]*)(?<=\d[0-9a-f]*|[0-9a-f]*\d)/,
      );
      // The words themselves are there for whoever reads them.
      const words = wordsIn(readBack(markdown)).replaceAll('\u200b', '');
      for (const word of text.match(/[\p{L}\p{N}]{4,}/gu) ?? []) expect(words).toContain(word);
    },
  );
});

describe('the length', { timeout: 30_000 }, () => {
  const needs = (count: number, words: string): string =>
    Array.from({ length: count }, (_, index) => `need n${index}: ${words} ${index}\n  barrier: ${words}\n`).join('\n');

  it('of a comment that GitHub takes is kept, and what matters least is left out', () => {
    const after = `objective first: Raise the share of people at home\n${needs(2_000, 'A phone, a bank account and a letter that proves who they are')}`;
    const markdown = comment('', after);
    expect(markdown.length).toBeLessThanOrEqual(longestComment);
    expect(markdown.length).toBeGreaterThan(longestComment * 0.9);
    expect(markdown).toContain('Raise the share of people at home');
    expect(markdown).toMatch(/There is no room here for everything: the \d+ entries that matter least are left out\./);
    expect(markdown).not.toContain('What the check of the plan says');
  });

  it('of one text is no reason to leave all others out', () => {
    const markdown = comment('', `need long: ${'word '.repeat(40_000)}\nneed short: A phone`);
    expect(markdown.length).toBeLessThanOrEqual(longestComment);
    expect(markdown).toContain('A phone');
    expect(markdown).toMatch(/… \(\d+ characters in all\)/);
  });

  it.each([200, 1_000, 5_000])('may be as short as %i', (limit) => {
    const markdown = comparisonComment([compared('', needs(100, 'A phone'))], choices, limit);
    expect(markdown.length).toBeLessThanOrEqual(limit);
  });

  it('of a comment with room for everything says nothing of it', () => {
    expect(comment('', needs(3, 'A phone'))).not.toContain('no room');
  });
});
