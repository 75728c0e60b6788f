import { describe, expect, it } from 'vitest';
import { parseFile } from '../file/parsed-file.ts';
import { applied } from './edits.ts';
import { formatEdits, formatText } from './format.ts';

const uri = 'file:///plan.cjoip';

type Case = readonly [what: string, before: string, after: string];

/** Each case is a whole file; what is right is drawn by hand. */
function cases(all: readonly Case[]): void {
  it.each(all)('%s', (_, before, after) => {
    expect(formatText(uri, before)).toBe(after);
    expect(formatText(uri, after), 'what is in order stays').toBe(after);
  });
}

describe('indentation', () => {
  cases([
    [
      'facts stand two columns further in',
      'need n: N\ncategory housing\n      unmet because: x\n',
      'need n: N\n  category housing\n  unmet because: x\n',
    ],
    ['items begin in the first column', '  need n: N\n    category housing\n', 'need n: N\n  category housing\n'],
    ['tabs become spaces', 'need n: N\n\tcategory housing\n', 'need n: N\n  category housing\n'],
    [
      'non-breaking spaces become spaces',
      'need n: N\n\u00a0\u00a0category housing\n',
      'need n: N\n  category housing\n',
    ],
    [
      'options are items as others',
      'appraisal q: Which?\n\n  option a: A\n    strength: s\n',
      'appraisal q: Which?\n\noption a: A\n  strength: s\n',
    ],
  ]);
});

describe('blank lines', () => {
  cases([
    ['one between items', 'need n: N\nneed m: M\n\n\n\nneed o: O\n', 'need n: N\n\nneed m: M\n\nneed o: O\n'],
    ['none at the top', '\n \n\nneed n: N\n', 'need n: N\n'],
    ['one line end at the end', 'need n: N\n\n \n', 'need n: N\n'],
    ['a line end where there is none', 'need n: N', 'need n: N\n'],
    ['none between a head and its first fact', 'need n: N\n\n  category housing\n', 'need n: N\n  category housing\n'],
    [
      'one that sets facts apart stays',
      'need n: N\n  category housing\n\n\n  for p\n',
      'need n: N\n  category housing\n\n  for p\n',
    ],
    ['nothing of an empty file', '', ''],
    ['nothing of a file of blank lines', ' \n\n\t\n', ''],
    ['a byte order mark stays', '\ufeff\n\nneed n: N', '\ufeffneed n: N\n'],
  ]);
});

describe('spaces within a line', () => {
  cases([
    ['one between words', 'need   n:   N\n  based   on   a\n', 'need n: N\n  based on a\n'],
    [
      'nothing is aligned',
      'need n: N\n  for       p\n  category  housing\n',
      'need n: N\n  for p\n  category housing\n',
    ],
    ['none before a comma, one after', 'need n: N\n  for p ,q,  r\n', 'need n: N\n  for p, q, r\n'],
    [
      'none before a colon, one after',
      'need n :N\n  unmet because  :too far\n',
      'need n: N\n  unmet because: too far\n',
    ],
    [
      'those within text stay',
      'need n: A  home   now\n  unmet because: too  far :  x\n',
      'need n: A  home   now\n  unmet because: too  far :  x\n',
    ],
    ['none at the end of a line', 'need n: N  \n  category housing\t \n', 'need n: N\n  category housing\n'],
    ['one before a comment', 'need n: N\n  category housing     # ask\n', 'need n: N\n  category housing # ask\n'],
    [
      'what word processors put in is cleaned outside text',
      'need n: a\u00adb \u2011\n  based on a\u2011b\u200b\n',
      'need n: a\u00adb \u2011\n  based on a-b\n',
    ],
  ]);
});

describe('blocks of text', () => {
  cases([
    [
      'move as one, so that their lines stand in the same way to each other',
      'vision:\n      Homes:\n        - one\n\n          more\n    and work\n',
      'vision:\n    Homes:\n      - one\n\n        more\n  and work\n',
    ],
    [
      'stand two columns further in than their fact',
      'need n: N\n\ttext:\n\t\t# Heading\n\n\n\t\tA home\n',
      'need n: N\n  text:\n    # Heading\n\n\n    A home\n',
    ],
    ['follow their colon', 'need n: N\n  text:\n\n    A home\n', 'need n: N\n  text:\n    A home\n'],
    [
      'keep a line break of Markdown',
      'vision:\n  A home  \n  and work \n  for all  \n',
      'vision:\n  A home  \n  and work\n  for all\n',
    ],
    ['keep blank lines, and not the spaces in them', 'vision:\n  A\n    \n\n  B\n', 'vision:\n  A\n\n\n  B\n'],
    [
      'keep comments further out',
      'need n: N\n    text:\n        A\n   # agreed\n        B\n',
      'need n: N\n  text:\n    A\n  # agreed\n    B\n',
    ],
    [
      'keep comments above them from becoming headings',
      'need n: N\n    text:\n    # agreed\n        B\n',
      'need n: N\n  text:\n  # agreed\n    B\n',
    ],
    [
      'keep comments below them from becoming headings',
      'vision:\n  A\n# agreed\n  number 1\n',
      'vision:\n  A\n# agreed\n  number 1\n',
    ],
    [
      'keep text that looks like a fact',
      'need n: N\n  text:\n      for   all\n',
      'need n: N\n  text:\n    for   all\n',
    ],
  ]);
});

const ten = 'abcdefghi';

describe('lists', () => {
  const long = Array.from({ length: 12 }, () => ten).join(', ');
  cases([
    [
      'go on in the next line, where they would go beyond column 100',
      `need n: N\n  based on ${long}\n`,
      `need n: N\n  based on ${`${ten}, `.repeat(7)}${ten},\n    ${`${ten}, `.repeat(3)}${ten}\n`,
    ],
    [
      'end in column 100 and no later',
      `need n: N\n  for ${'a'.repeat(46)}, ${'b'.repeat(46)}\n`,
      `need n: N\n  for ${'a'.repeat(46)}, ${'b'.repeat(46)}\n`,
    ],
    [
      'break one column further on',
      `need n: N\n  for ${'a'.repeat(46)}, ${'b'.repeat(47)}\n`,
      `need n: N\n  for ${'a'.repeat(46)},\n    ${'b'.repeat(47)}\n`,
    ],
    ['are filled up', 'need n: N\n  based on a,\n  b,\n         c\n', 'need n: N\n  based on a, b, c\n'],
    [
      'break behind a comment',
      'need n: N\n  based on a, # first\n  b,\n # then\n  c\n',
      'need n: N\n  based on a, # first\n    b,\n    # then\n    c\n',
    ],
    [
      'never begin a line with what would be read as a fact',
      `action a: A\n  funded by ${'a'.repeat(80)}, cost £12,000\n`,
      `action a: A\n  funded by ${'a'.repeat(80)}, cost £12,000\n`,
    ],
    [
      'do not count the text behind them',
      `objective o: O\n  supported by ${'a'.repeat(60)}, b: ${'x '.repeat(40)}x\n`,
      `objective o: O\n  supported by ${'a'.repeat(60)}, b: ${'x '.repeat(40)}x\n`,
    ],
    [
      'are no commas of a date',
      'action a: A\n  by end of 2022 ,then  ongoing\n',
      'action a: A\n  by end of 2022, then ongoing\n',
    ],
  ]);
});

describe('values', () => {
  cases([
    ['a day', 'action a: A\n  by 31/3/2029\n', 'action a: A\n  by 31 March 2029\n'],
    ['the day in a head', 'progress on O1 at 2027-06-30: Good\n', 'progress on O1 at 30 June 2027: Good\n'],
    [
      'a period',
      'strategy s: S\n  period 2026-04-01 \u2013 31.3.2036\n',
      'strategy s: S\n  period 1 April 2026 to 31 March 2036\n',
    ],
    [
      'a target',
      'outcome o: O\n  target m from 62 per cent in 2024-25 to 85 % by Mar 2031\n',
      'outcome o: O\n  target m from 62% in 2024/25 to 85% by March 2031\n',
    ],
    [
      'years in a target, where the long form would be another thing',
      'outcome o: O\n  target m from 62% in 2017-20 to 85%\n',
      'outcome o: O\n  target m from 62% in 2017-20 to 85%\n',
    ],
    ['years elsewhere', 'measure m: M\n  value 62% in 2017-20\n', 'measure m: M\n  value 62% in 2017 to 2020\n'],
    [
      'money',
      'action a: A\n  cost £12 000 per annum\n  funded by f £1.2 million\n',
      'action a: A\n  cost £12,000 a year\n  funded by f £1.2m\n',
    ],
    [
      'a count, and no year',
      'population p: P\n  size 12500 people in 2025\n',
      'population p: P\n  size 12,500 people in 2025\n',
    ],
    [
      'no number of months',
      'strategy s: S\n  reviewed every 1200 months\n',
      'strategy s: S\n  reviewed every 1200 months\n',
    ],
    [
      'no value in text',
      'action a: A by 2029-03-31\n  because: £12 000\n',
      'action a: A by 2029-03-31\n  because: £12 000\n',
    ],
  ]);

  it('stay as they are written on demand', () => {
    const text = 'action a: A\n  by   31/3/2029\n';
    expect(formatText(uri, text, { keepsValues: true })).toBe('action a: A\n  by 31/3/2029\n');
  });
});

describe('comments', () => {
  cases([
    [
      'stand as far in as the fact below',
      'need n: N\n# ask\n  category housing\n      # or not?\n  for p\n',
      'need n: N\n  # ask\n  category housing\n  # or not?\n  for p\n',
    ],
    ['stand above their item', 'need n: N\n# next\nneed m: M\n', 'need n: N\n\n# next\nneed m: M\n'],
    [
      'stand above their item, which is indented',
      'need n: N\n\n  # next\n  need m: M\n',
      'need n: N\n\n# next\nneed m: M\n',
    ],
    [
      'stand as the line above, as the last of an item',
      'need n: N\n  category housing\n    # left open\n\nneed m: M\n',
      'need n: N\n  category housing\n  # left open\n\nneed m: M\n',
    ],
    [
      'stay with their item, where the next one follows at once',
      'need n: N\n  category housing\n  # left open\nneed m: M\n',
      'need n: N\n  category housing\n  # left open\n\nneed m: M\n',
    ],
    [
      'stay alone between items',
      'need n: N\n  category housing\n\n\n# Homes\n\n\nneed m: M\n',
      'need n: N\n  category housing\n\n# Homes\n\nneed m: M\n',
    ],
    [
      'stay at the end of a file',
      'need n: N\n  category housing\n  # the end  ',
      'need n: N\n  category housing\n  # the end\n',
    ],
    [
      'keep what they say',
      'need n: N\n  #ask   the  board:x\n  category housing\n',
      'need n: N\n  #ask   the  board:x\n  category housing\n',
    ],
  ]);
});

describe('line ends', () => {
  cases([
    ['CRLF stays', 'need n: N\r\n\r\n\r\nneed m: M\r\n', 'need n: N\r\n\r\nneed m: M\r\n'],
    ['CR stays', 'need n: N\rneed m: M', 'need n: N\r\rneed m: M\r'],
    [
      'of two kinds the one that is there more often',
      'need n: N\r\n  for p\r\n  size 3 in 2025\n',
      'need n: N\r\n  for p\r\n  size 3 in 2025\r\n',
    ],
    [
      'in texts and lists too',
      'vision:\n  A\r\n  B\n\nneed n: N\n  based on a,\r\n    # then\r\n    b\n',
      'vision:\n  A\n  B\n\nneed n: N\n  based on a,\n    # then\n    b\n',
    ],
  ]);
});

describe('damaged lines stay exactly as they are', () => {
  cases([
    [
      'a misspelt fact',
      'need n: N\ncategory   housing\n      categry   housing  \n  for   p\n',
      'need n: N\n  category housing\n      categry   housing  \n  for p\n',
    ],
    ['a value that is missing', 'need n: N\n   for  \nneed m: M\n', 'need n: N\n   for  \n\nneed m: M\n'],
    [
      'prose',
      'need n: N\n\n\n    it is   far to go and nobody helps\n  for   p\n',
      'need n: N\n\n    it is   far to go and nobody helps\n  for p\n',
    ],
    [
      'an item of no kind, whose facts are in order',
      'nede   home: A home\ncategory   housing\n',
      'nede   home: A home\n  category housing\n',
    ],
    [
      'a fact whose text is missing, and what would become its text',
      'need n: N\nunmet because:\ncategory   housing\n',
      'need n: N\nunmet because:\ncategory housing\n',
    ],
    [
      'a list that ends with a comma',
      'need n: N\n    for  a,\n    category   housing\n',
      'need n: N\n    for  a,\n  category housing\n',
    ],
    [
      'both versions of a conflict',
      'need n: N\n<<<<<<< HEAD\n    for   a\n\n\n=======\n  for b  \n>>>>>>> other\n      category housing\n',
      'need n: N\n<<<<<<< HEAD\n    for   a\n\n\n=======\n  for b  \n>>>>>>> other\n  category housing\n',
    ],
  ]);
});

describe('edits', () => {
  it('are no larger than what changes', () => {
    const text = 'need n: N\n    category   housing  \n';
    const changes = formatEdits(parseFile(uri, text)).map(({ place: { range }, newText }) => {
      return `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${JSON.stringify(newText)}`;
    });
    expect(changes).toEqual(['1:0-1:4 "  "', '1:12-1:15 " "', '1:22-1:24 ""']);
  });

  it('leave lines alone that are out of the range, and texts and lists that reach out of it', () => {
    const text = 'need n: N\n    for   p\n    category   housing\n    text:\n        A\n        B\n';
    const file = parseFile(uri, text);
    const range = { start: { line: 2, character: 3 }, end: { line: 4, character: 2 } };
    const edits = formatEdits(file, range).map(({ place, newText }) => ({
      start: file.index.offset(place.range.start),
      end: file.index.offset(place.range.end),
      newText,
    }));
    expect(applied(text, edits)).toBe('need n: N\n    for   p\n  category housing\n    text:\n        A\n        B\n');
  });
});
