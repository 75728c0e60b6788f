import type { Damage } from './damage.ts';

const need = 'need home-on-release';
const service = 'service housing-first';
const category = '  category housing';
const beforeMeasure = 'measure settled-on-release';

/** A paste before the measure, between two items. */
function between(what: string, text: string, code: string, below = 0): Damage {
  return { what, item: 'between items', change: [beforeMeasure, `${text}\n\n${beforeMeasure}`], code, below };
}

/** A paste between two facts of the need. */
function inItem(what: string, text: string, code: string, below = 0): Damage {
  return { what, item: need, change: [category, `${text}\n${category}`], code, below };
}

/** Lines that are no lines of the language: prose, lists and tables from elsewhere, and what tools leave behind. */
export const damagesOfLines: readonly Damage[] = [
  between('stray prose between items', 'This part was written by the needs group.', 'line/unknown'),
  between(
    'stray prose of four lines between items',
    'This part was written by the needs group,\nand it was agreed in March.\nFor more, see the annex.\nThank you.',
    'line/unknown',
  ),
  between(
    'paragraphs between items',
    'Introduction\n\nThis part was written by the needs group.\n\nGovernance\n\nFor more, see the annex.',
    'line/unknown',
  ),
  inItem(
    'paragraphs in item',
    '  It is a long wait for most people.\n\n  Nobody helps them through it.\n',
    'line/unknown',
  ),
  inItem('stray prose in item', '  It is a long wait for most people.', 'line/unknown'),
  inItem(
    'stray prose of four lines in item',
    '  It is a long wait for most people,\n  for some it is months,\n  where nobody helps\n  and by then they have gone.',
    'line/unknown',
  ),
  between(
    'pasted lower-case prose',
    'many people leave without a home\nfor years this has been so\nand by now it must end',
    'line/unknown',
  ),
  between('pasted prose that begins with a fact', 'for many people a home is out of reach', 'line/unknown'),
  between(
    'pasted prose that begins with a kind of item',
    'need is growing in every part of the county',
    'line/not-an-item',
  ),
  between(
    'pasted prose with a colon',
    'The board said: do it now.\nIt has three parts: homes, health and work.',
    'line/unknown',
  ),
  between('prose that begins with a digit', '312 people left custody in 2024/25.', 'line/unknown'),
  between('Markdown heading of two', '== Measures ==', 'line/unknown'),
  inItem('stray bullet', '  - A home', 'line/pasted'),
  inItem('stray list', '  * A home\n  * A bed\n  * A key', 'line/pasted'),
  between('numbered list', '1. A home\n2. A bed\n3) A key', 'line/pasted'),
  between('list with letters', 'a) A home\nb) A bed', 'line/pasted'),
  between('Word list', '\u2022\tA home\n\u2022\tA bed\no\tA key', 'line/pasted'),
  between('Word list of the symbol font', '\uf0b7\tA home\n\uf0b7\tA bed', 'line/pasted'),
  between('Word list with dashes', '\u2013\tA home\n\u2013\tA bed', 'line/pasted'),
  between('stray md table', '| Need | Size |\n| --- | --- |\n| Homes | 312 |', 'line/pasted'),
  between('Word table', 'Need\tSize\tSource\nHomes\t312\tExit survey', 'line/pasted'),
  between('Word table of two columns', 'Need\tSize\nHomes\t312', 'line/pasted'),
  inItem('Word table in item', '  Need\tSize\tSource\n  Homes\t312\tExit survey', 'line/pasted'),
  between('line of a web page', '<p>Homes</p>', 'line/unknown'),
  between('line of JSON', '{ "need": "home" }', 'line/unknown'),
  between('braces', '{\n}', 'line/unknown'),
  between(
    'other alphabets',
    '\u0394\u03b9\u03ba\u03b1\u03b9\u03bf\u03c3\u03cd\u03bd\u03b7 \u03c3\u03c4\u03b7\u03bd \u03ba\u03bf\u03b9\u03bd\u03cc\u03c4\u03b7\u03c4\u03b1',
    'line/unknown',
  ),
  between(
    'right-to-left text',
    '\u0627\u0644\u0639\u062f\u0627\u0644\u0629 \u0627\u0644\u0645\u062c\u062a\u0645\u0639\u064a\u0629',
    'line/unknown',
  ),
  between('emoji', '\ud83c\udfe0 homes', 'line/unknown'),
  between('half of a pair of characters', '\ud83c homes', 'line/unknown'),
  between('NUL bytes', '\0\0\0\0', 'line/unknown'),
  between('control characters', '\u0007\u0008\u001b[31m', 'line/unknown'),
  between('replacement characters', '\ufffd\ufffdPK\u0003\u0004', 'line/unknown'),
  between('a line of 10,000 characters', 'people '.repeat(1_429), 'line/unknown'),
  between('a word of 10,000 characters', 'x'.repeat(10_000), 'line/unknown'),
  inItem('NUL in a fact', '  for\0people', 'value/unreadable'),
  {
    what: 'NUL in a value',
    item: need,
    change: ['category housing', 'category hou\0sing'],
    loses: ['category'],
    code: 'value/unreadable',
  },
  {
    what: 'conflict markers of git around a fact',
    item: need,
    change: [category, `<<<<<<< HEAD\n${category}\n=======\n  category health\n>>>>>>> review`],
    code: 'line/merge-conflict',
  },
  {
    what: 'conflict markers of git around an item',
    item: 'between items',
    change: [
      'partner police: Police Scotland\n  sector statutory\n',
      '<<<<<<< HEAD\npartner police: Police Scotland\n  sector statutory\n=======\n>>>>>>> review\n',
    ],
    code: 'line/merge-conflict',
  },
  {
    what: 'prose not indented below text',
    item: need,
    change: [category, `  text:\n  It is a long wait for most people.\n${category}`],
    code: 'line/not-further-in',
    below: 1,
  },
  {
    what: 'prose in column 0 below a vision',
    item: 'vision',
    change: [
      '  By 2036 everyone in Northshire has the home,\n  the health',
      'By 2036 everyone in Northshire has the home,\nthe health',
    ],
    statement: '',
    code: 'line/not-further-in',
  },
  {
    what: 'prose line 2 less deep',
    item: 'vision',
    change: ['  the health and', 'the health and'],
    statement: 'By 2036 everyone in Northshire has the home,',
    code: 'line/not-further-in',
  },
  {
    what: 'prose line 2 of a fact less deep',
    item: need,
    change: [category, `  text:\n    It is a long wait\n  for most people.\n${category}`],
    code: 'line/not-further-in',
    below: 2,
  },
  {
    what: 'text wrapped over lines',
    item: service,
    change: ['The whole county', 'The whole county\n    and the islands, with a visit each week\n    by boat'],
    code: 'line/goes-on',
    below: 0,
  },
  {
    what: 'text wrapped over lines, not further in',
    item: service,
    change: ['The whole county', 'The whole county\n  and the islands, with a visit each week'],
    code: 'line/goes-on',
  },
  {
    what: 'statement wrapped over lines',
    item: need,
    change: ['on the day of release', 'on the\n    day of release'],
    statement: 'A settled home on the',
    code: 'line/goes-on',
    below: 1,
  },
  {
    what: 'statement wrapped to column 0',
    item: need,
    change: ['on the day of release', 'on the\nday of release'],
    statement: 'A settled home on the',
    code: 'line/goes-on',
    below: 1,
  },
];
