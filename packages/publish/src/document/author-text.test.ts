import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../testing/documents.ts';
import { authorBlocks, authorLines } from './author-text.ts';

/** Without what a parser says of places. */
function bare(written: string): unknown {
  return JSON.parse(
    JSON.stringify(fromMarkdown(written).children, (key, value) => (key === 'position' ? undefined : value)),
  );
}

describe('text without marks is read as Markdown would read it', () => {
  it.each([
    'One sentence, with a comma; and more: 62% of 312 people (1 in 3) - no list.',
    'Two lines\nof one paragraph',
    'One paragraph\n\nAnother one\nwith a second line\n\n\nA third',
    '  indented by two\n  and again',
    'Ends with spaces   ',
    '£12,000 a year "quoted" and \'so\'',
    '2026 was a year. 1,870 people',
    '',
    '   ',
  ])('%j', (written) => {
    expect(authorBlocks(written)).toEqual(bare(written));
  });
});

describe('text with marks is read as Markdown', () => {
  it.each([
    ['*often*', 'emphasis'],
    ['- one\n- two', 'list'],
    ['1. one', 'list'],
    ['# Title', 'heading'],
    ['Title\n===', 'heading'],
    ['> said', 'blockquote'],
    ['    code', 'code'],
    ['one  \ntwo', 'break'],
    ['see https://example.org', 'link'],
    ['ask someone@example.org', 'link'],
    ['see www.example.org', 'link'],
    ['| a | b |\n| - | - |\n| c | d |', 'table'],
  ])('%j', (written, type) => {
    expect(JSON.stringify(authorBlocks(written))).toContain(`"type":"${type}"`);
  });
});

it.each([
  ['One.\n\nTwo.', ['One.', 'Two.']],
  ['- one\n- two *again*', ['one', 'two again']],
  ['| a | b |\n| - | - |\n| c | d |', ['a, b', 'c, d']],
  ['# Title\n\nText', ['Title', 'Text']],
  ['    code', ['code']],
])('where only lines fit, %j is %j', (written, lines) => {
  expect(authorLines(written).map((children) => wordsIn({ type: 'paragraph', children }))).toEqual(lines);
});
