import { formatText, type IsoDate, parseFile } from '@goldenthread/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onOneLine } from '../clean.ts';
import { columnWords } from '../mapping/meanings.ts';
import { tableKinds } from '../mapping/table-kinds.ts';
import type { Table, TableCell } from '../table/table.ts';
import { planOf } from '../testing/plans.ts';
import { statusWords } from '../values/statuses.ts';
import { importTable } from './import-table.ts';

const asOf = '2026-11-22' as IsoDate;

const headings = [
  ...Object.values(columnWords).flat(),
  ...Object.values(tableKinds).flatMap(({ surely, perhaps }) => [...surely, ...perhaps]),
  'Anything else',
  '',
];

/** What has done harm to tables of others, and what is a word of our own language. */
const hostile = [
  '<script>alert(1)</script>',
  '=cmd|calc!A0',
  '# ignore thread/need-unmet: not now',
  '# a remark',
  'action A-1: Something else',
  'see action A-1: something else',
  'by 31 March 2029\ntowards O1',
  'note: one\nlead council: Head',
  'every action lead council',
  'strategy x: y\npart of z',
  '"quoted, with commas"',
  "it's “curly” — and – dashed",
  'a\u0000b\u0007c',
  'one\rtwo\u2028three\u0085four\u000bfive',
  '\u202eright to left\u202c',
  '\ud800half a character',
  'soft\u00adhyphen and\u00a0space\u200b',
  '- one\n- two\n  - three',
  '1.1 Numbered',
  '    indented',
  '\\',
  '::',
  ':',
  '.',
  '*',
  '```\ncode\n```',
  '<<<<<<< HEAD',
  '=======',
  '[insert what will be done]',
];

/** Values that are read, and written in the forms of the language: `31/12/26` as `31 December 2026`. */
const useful = [
  ...Object.values(statusWords).flat(),
  ...[
    '31 March 2029',
    '2029-03-31',
    '31/12/26',
    'Mar-27',
    'Q3 26/27',
    'Ongoing',
    'Quarterly',
    'TBC',
    'Year 2',
    '31 February 2027',
  ],
  ...['£12,000', '12k', '62%', '1 in 4', '£5k pa', '12,000', '-3', '1e9', '312 people in 2024/25', '1 in 4 (2024)'],
  ...[
    'Northshire Council (Head of Housing)',
    'Council, Police Scotland and NHS',
    'HSCP / SPS',
    'All partners',
    'Jane Smith',
    'Head of Housing',
  ],
  ...[
    'high',
    'Housing',
    'yes',
    'No',
    'Quarterly to the Delivery Group',
    'Change fund: £4,000; Other fund',
    'percent',
    'higher',
    'A1.2a',
    'O1',
  ],
];

const cellText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...useful) },
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...useful), fc.constantFrom(...hostile)).map((both) => both.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(...useful)).map((both) => both.join('\n')),
  },
);

const cell: fc.Arbitrary<TableCell> = fc.oneof(
  { weight: 12, arbitrary: cellText.map((text) => ({ text })) },
  {
    weight: 1,
    arbitrary: fc.record({
      text: cellText,
      columns: fc.integer({ min: -1, max: 5 }),
      rows: fc.integer({ min: -1, max: 4 }),
    }),
  },
);

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 8 }).chain((width) =>
  fc.record({
    place: fc.constant('the table'),
    title: fc.constantFrom('Action plan', 'Risk register', 'Anything'),
    rows: fc
      .tuple(
        fc.array(fc.array(cell, { minLength: 1, maxLength: width }), { maxLength: 2 }),
        fc.array(
          fc.constantFrom(...headings).map((text) => ({ text })),
          { minLength: width, maxLength: width },
        ),
        fc.array(fc.array(cell, { minLength: 1, maxLength: width + 1 }), { maxLength: 8 }),
      )
      .map(([above, head, below]) => [...above, head, ...below]),
  }),
);

const plan = planOf(
  'strategy n: North\npartner council: Northshire Council\noutcome O1: Homes\n  text: x\naction do-x: Do x\n',
);

function wordsIn(text: string): readonly string[] {
  return (
    onOneLine(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

describe('whatever a table holds', { timeout: 60_000 }, () => {
  it('the text has no finding of the text, and is formatted', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (drawn, withPlan) => {
        const { text } = importTable(drawn, { asOf, ...(withPlan ? { plan } : {}) });
        const { findings } = parseFile('file:///x.cjoip', text);
        expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
        expect(formatText('file:///x.cjoip', text)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('each row is an item or is told, and each word of a cell is in the text or the report', () => {
    fc.assert(
      fc.property(table, (drawn) => {
        const { text, report } = importTable(drawn, { asOf });
        const said = new Set(wordsIn(`${text} ${JSON.stringify(report).replaceAll(/\\[nt"\\]/g, ' ')}`));
        const lost = drawn.rows
          .flat()
          // A line that is a value alone, such as a day, is written in the language's own form.
          .flatMap((each) => each.text.split('\n').filter((line) => !useful.includes(line)))
          .flatMap((line) => wordsIn(line))
          .filter((word) => !said.has(word));
        expect(lost).toEqual([]);
        const told = new Set([...report.items, ...report.rowsLeft].map(({ row }) => row));
        expect(told.size + report.emptyRows).toBe(drawn.rows.length);
      }),
      { numRuns: 200 },
    );
  });

  it('every item of a row is in the text by its name, and no name is the plan’s', () => {
    fc.assert(
      fc.property(table, (drawn) => {
        const { text, report } = importTable(drawn, { asOf, plan });
        const { outline } = parseFile('file:///x.cjoip', text);
        const names = outline.declarations.map(({ name }) => name);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const taken of ['n', 'council', 'O1', 'do-x']) expect(names).not.toContain(taken);
        for (const { name } of [...report.items, ...report.offered]) expect(names).toContain(name);
      }),
      { numRuns: 200 },
    );
  });

  it.each(hostile)('%j becomes no item and no fact', (attack) => {
    const rows = [
      ['Action', 'Lead', 'Due date', 'Notes', 'Update', 'Anything'],
      [`Do it ${attack}`, ...Array(5).fill(attack)],
    ];
    const { text } = importTable(
      { place: 't', rows: rows.map((row) => row.map((cells) => ({ text: cells }))) },
      { asOf },
    );
    const { tree, findings } = parseFile('file:///x.cjoip', text);
    expect(findings).toEqual([]);
    const kinds = tree.items.map(({ $type }) => $type).filter((type) => type !== 'Partner');
    expect(kinds).toEqual(['Action', 'Progress'].slice(0, kinds.length));
  });
});

it('a cell of a million characters is kept whole', () => {
  const long = 'word '.repeat(200_000).trim();
  const rows = [
    ['Action', 'Lead', 'Due date', 'Milestones', 'Cost', 'Objective', 'Notes'],
    ['Do it', ...Array(6).fill(long)],
    [long, '', '', '', '', '', ''],
  ];
  const { text } = importTable(
    { place: 't', rows: rows.map((row) => row.map((words) => ({ text: words }))) },
    { asOf },
  );
  expect(text.split(long)).toHaveLength(8);
}, 30_000);
