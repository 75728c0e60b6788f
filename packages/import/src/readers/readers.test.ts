import {
  DeletedTextRun,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import write from 'write-excel-file/universal';
import { markdownOf } from '../prose/markdown.ts';
import { readCsv, readDocx, readXlsx } from './index.ts';

async function workbook(...sheets: Parameters<typeof write>[0][]): Promise<Uint8Array> {
  return new Uint8Array(
    await (await (write as (...all: unknown[]) => { toBlob(): Promise<Blob> })(sheets).toBlob()).arrayBuffer(),
  );
}

describe('a workbook', () => {
  it('gives every sheet, with days, percent, pounds and merged cells as they look', async () => {
    const bold = { value: 'Action', type: String };
    const file = await workbook(
      {
        sheet: 'Actions',
        data: [
          [bold, { value: 'When', columnSpan: 2 }, null, { value: 'Share' }, { value: 'Cost' }],
          [
            { value: 'Build', rowSpan: 2 },
            { value: new Date('2029-03-31T00:00:00Z'), type: Date, format: 'd mmm yyyy' },
            { value: true, type: Boolean },
            { value: 0.625, type: Number, format: '0.0%' },
            { value: 12_000, type: Number, format: '[$£-809]#,##0' },
          ],
          [null, { value: 3.5, type: Number }, null, null, null],
        ],
      } as never,
      { sheet: 'Empty', data: [] } as never,
    );
    const { tables } = await readXlsx(file);
    expect(tables.map(({ place }) => place)).toEqual(['sheet "Actions"', 'sheet "Empty"']);
    expect(tables[0]?.rows.map((row) => row.filter(({ text }) => text !== ''))).toEqual([
      [{ text: 'Action' }, { text: 'When', columns: 2, rows: 1 }, { text: 'Share' }, { text: 'Cost' }],
      [
        { text: 'Build', columns: 1, rows: 2 },
        { text: '31 March 2029' },
        { text: 'Yes' },
        { text: '62.5%' },
        { text: '£12000' },
      ],
      [{ text: '3.5' }],
    ]);
  });

  it('with two tables in one sheet gives both', async () => {
    const rows = [
      ['Action', 'Due date'],
      ['Build', '2027'],
      [],
      ['Risks'],
      ['Risk', 'Likelihood'],
      ['Funding ends', 'High'],
    ];
    const file = await workbook({
      sheet: 'All',
      data: rows.map((row) => row.map((value) => ({ value, type: String }))),
    } as never);
    const { tables } = await readXlsx(file);
    expect(tables.map(({ place, firstRow }) => [place, firstRow])).toEqual([
      ['sheet "All", from row 1', 1],
      ['sheet "All", from row 4', 4],
    ]);
  });
});

describe('separated values', () => {
  const cells = (bytes: Uint8Array) =>
    readCsv(bytes).then(({ tables }) => tables[0]?.rows.map((row) => row.map(({ text }) => text)));
  const utf16 = (text: string, isBig: boolean): Uint8Array =>
    Uint8Array.from([...text].flatMap((letter) => (isBig ? [0, letter.charCodeAt(0)] : [letter.charCodeAt(0), 0])));

  it.each<readonly [string, Uint8Array]>([
    ['commas', strToU8('Action,Cost\r\n"Build, well",£5\r\n')],
    ['a byte order mark', strToU8('\ufeffAction,Cost\n"Build, well",£5\n')],
    ['semicolons', strToU8('Action;Cost\n"Build, well";£5\n')],
    ['tabs', strToU8('Action\tCost\nBuild, well\t£5\n')],
    ['a line that names its separator', strToU8('sep=;\nAction;Cost\nBuild, well;£5\n')],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...utf16('Action,Cost\n"Build, well",£5\n', false)])],
    ['UTF-16 of another order', Uint8Array.from([0xfe, 0xff, ...utf16('Action,Cost\n"Build, well",£5\n', true)])],
    ['UTF-16 without a mark', utf16('Action,Cost,Some more words\n"Build, well",£5,x\n', false)],
    ['Windows letters', Uint8Array.from([...'Action,Cost\n"Build, well",£5\n'].map((letter) => letter.charCodeAt(0)))],
  ])('%s', async (_, bytes) => {
    const rows = await cells(bytes);
    expect(rows?.[0]?.slice(0, 2)).toEqual(['Action', 'Cost']);
    expect(rows?.[1]?.slice(0, 2)).toEqual(['Build, well', '£5']);
  });

  it('tell of a quotation mark that has no second one, and take the guard of a formula away', async () => {
    const { remarks, tables } = await readCsv(strToU8('Action,Cost\n\'=1+1,"open\n'));
    expect(remarks[0]).toContain('quotation mark near row 2');
    expect(tables[0]?.rows[1]?.[0]).toEqual({ text: '=1+1' });
  });
});

describe('a document of Word', () => {
  it('gives headings, lists, tables with merged cells; deleted words are said', async () => {
    const cell = (text: string, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
    const file = await Packer.toBuffer(
      new Document({
        sections: [
          {
            footers: { default: new Footer({ children: [new Paragraph('footer')] }) },
            children: [
              new Paragraph({ text: 'Our plan', heading: HeadingLevel.TITLE }),
              new Paragraph({ text: 'Vision', heading: HeadingLevel.HEADING_1 }),
              new Paragraph({
                children: [
                  new TextRun('A '),
                  new TextRun({ text: 'home', bold: true }),
                  new DeletedTextRun({ text: ' gone', id: 1, author: 'a', date: '2026-01-01T00:00:00Z' }),
                ],
              }),
              new Paragraph({ text: 'One', bullet: { level: 0 } }),
              new Table({
                rows: [
                  new TableRow({ children: [cell('Action'), cell('When')] }),
                  new TableRow({ children: [cell('Build', { rowSpan: 2 }), cell('2027')] }),
                  new TableRow({ children: [cell('2028')] }),
                ],
              }),
            ],
          },
        ],
      }),
    );
    const { blocks, remarks } = await readDocx(new Uint8Array(file));
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'heading', 'paragraph', 'list', 'table']);
    expect(markdownOf(blocks.slice(0, 4))).toBe('## Our plan\n\n## Vision\n\nA **home**\n\n- One');
    expect(blocks[4]).toMatchObject({
      table: { rows: [[{ text: 'Action' }, {}], [{ text: 'Build', rows: 2 }, {}], [{ text: '2028' }]] },
    });
    expect(remarks).toEqual(['Words that were marked as deleted were left out.']);
  });
});

describe('a file that cannot be read says why', () => {
  const bomb = zipSync(
    { 'xl/workbook.xml': new Uint8Array(300 * 1024 * 1024), 'word/document.xml': strToU8('x') },
    { level: 9 },
  );
  const doctype =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
  it.each<readonly [string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(0), 'is no document of Office'],
    ['plain text', strToU8('hello'), 'is no document of Office'],
    ['a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'is protected by a password'],
    ['half a file', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 60), 'is damaged'],
    ['another archive', zipSync({ 'a.txt': strToU8('x') }), 'is no'],
    ['a small file that stands for a huge one', bomb, 'unpacks to hundreds of megabytes'],
  ])(
    '%s',
    async (_, bytes, message) => {
      await expect(readXlsx(bytes)).rejects.toThrow(message);
      await expect(readDocx(bytes)).rejects.toThrow(message);
    },
    30_000,
  );

  it.each([
    ['no XML', 'this is not XML <<<'],
    ['entities', doctype],
    ['elements deep in each other', `<w:document xmlns:w="x">${'<w:p>'.repeat(50_000)}`],
  ])('%s', async (_, xml) => {
    const file = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8('<Relationships/>'),
      'word/document.xml': strToU8(xml),
    });
    await readDocx(file).catch((error: Error) => expect(error.message).toContain('is damaged'));
  });
});
