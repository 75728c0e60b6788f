import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allSheets, type Sheet, sheetCsv, workbook } from '@goldenthread/publish';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programPath } from '../programs.ts';
import { asOf, exampleFiles, reportOf } from './examples.ts';
import { all, type Xml, xmlOf } from './word-parts.ts';

/** The sheets as LibreOffice Calc takes them: what is a day, what an amount, what only words, and that nothing is run. */

const slow = 120_000;
const office = programPath('localc');

/** Would be run by a spreadsheet that took them for formulas. */
const attacks = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("https://evil.example","x")', '=cmd|"/c calc"!A0'];

function sheetsOf(): readonly Sheet[] {
  const report = reportOf(exampleFiles('starter'));
  const columns = ['Words', 'Attack'].map((heading) => ({ heading, width: 20 }));
  return [
    ...allSheets(report, { asOf, audience: 'draft' }),
    { id: 'attacks', title: 'Attacks', columns, rows: attacks.map((attack) => ['£ and – and é', attack]) },
  ];
}

interface Seen {
  readonly kind: string | undefined;
  readonly value: string | undefined;
  readonly shown: string;
  readonly formula: string | undefined;
}

/** What stands in each row of a table, as Calc understood it. */
function rowsOf(table: Xml): readonly (readonly Seen[])[] {
  return all(table, 'table:table-row').map((row) =>
    row.children.flatMap((cell) => {
      if (typeof cell === 'string') return [];
      const { attributes } = cell;
      const seen: Seen = {
        kind: attributes['office:value-type'],
        value: attributes['office:date-value'] ?? attributes['office:value'],
        shown: all(cell, 'text:p').map(textOf).join('\n'),
        formula: attributes['table:formula'],
      };
      // The last cells of a row stand for all that are empty.
      return Array.from({ length: Math.min(Number(attributes['table:number-columns-repeated'] ?? 1), 50) }, () => seen);
    }),
  );
}

function textOf({ children }: Xml): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      return child.name === 'text:s' ? ' '.repeat(Number(child.attributes['text:c'] ?? 1)) : textOf(child);
    })
    .join('');
}

const notHere = office === undefined ? ' (LibreOffice Calc is not installed)' : '';

// LibreOffice is large, and nothing else needs it: .ci/run installs it, and elsewhere the other tests have to do.
describe.skipIf(office === undefined)(`LibreOffice Calc${notHere}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden thread '));
  const sheets = sheetsOf();
  const read = new Map<string, Xml>();

  function convert(files: readonly string[], ...filter: readonly string[]): void {
    const profile = `-env:UserInstallation=file://${encodeURI(folder)}/profile`;
    const args = [profile, '--headless', ...filter, '--convert-to', 'fods', ...files];
    const run = spawnSync(office ?? '', args, { cwd: folder, encoding: 'utf8', timeout: slow });
    expect(run.status, run.stderr).toBe(0);
    for (const file of files) {
      const name = file.replace(/\w+$/, 'fods');
      read.set(file, xmlOf(readFileSync(join(folder, name), 'utf8'), name));
    }
  }

  beforeAll(async () => {
    writeFileSync(join(folder, 'plan.xlsx'), await workbook(sheets));
    for (const sheet of sheets) writeFileSync(join(folder, `${sheet.id}.csv`), `\ufeff${sheetCsv(sheet)}`);
    convert(['plan.xlsx']);
    // As somebody opens it who takes what Calc proposes: UTF-8 by its mark, commas.
    convert(
      sheets.map(({ id }) => `${id}.csv`),
      '--infilter=Text - txt - csv (StarCalc):44,34,76,1',
    );
  }, slow);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function seenIn(file: string, title?: string): readonly (readonly Seen[])[] {
    const tables = all(read.get(file) as Xml, 'table:table');
    const table = title === undefined ? tables[0] : tables.find(({ attributes }) => attributes['table:name'] === title);
    if (table === undefined) throw new Error(`${file} has no sheet ${title ?? ''}. It has ${tables.length} sheets.`);
    return rowsOf(table);
  }

  it.each(sheets.map((sheet) => [sheet.title, sheet] as const))(
    'reads %s in the workbook',
    (title, { columns, rows }) => {
      const [heads = [], ...seen] = seenIn('plan.xlsx', title);
      expect(heads.slice(0, columns.length).map(({ shown }) => shown)).toEqual(columns.map(({ heading }) => heading));
      for (const [index, row] of rows.entries()) {
        for (const [column, cell] of row.entries()) {
          const found = seen[index]?.[column];
          const place = `${title}, row ${index + 1}, ${columns[column]?.heading}`;
          if (cell === undefined || cell === '' || (Array.isArray(cell) && cell.join('') === '')) continue;
          if (typeof cell === 'object' && 'day' in cell) {
            expect(found?.kind, place).toBe('date');
            expect(found?.value, place).toBe(cell.day);
          } else if (typeof cell === 'object' && 'number' in cell) {
            const kinds = { pounds: 'currency', percent: 'percentage', number: 'float' } as const;
            expect(found?.kind, place).toBe(kinds[cell.as]);
            expect(Number(found?.value), place).toBe(cell.number);
            if (cell.as === 'pounds') expect(found?.shown, place).toMatch(/^£[\d,.]+$/);
          } else {
            expect(found?.kind, place).toBe('string');
            expect(found?.shown.replaceAll('\n', ' '), place).toBe([cell].flat().join(' '));
          }
        }
      }
    },
  );

  it('runs nothing, in the workbook and in the files of CSV', () => {
    const tables = [...read.values()].flatMap((file) => all(file, 'table:table'));
    expect(tables.length).toBe(2 * sheets.length);
    expect(
      tables
        .flatMap(rowsOf)
        .flat()
        .filter(({ formula }) => formula !== undefined),
    ).toEqual([]);
    const [, ...workbookRows] = seenIn('plan.xlsx', 'Attacks');
    expect(workbookRows.slice(0, attacks.length).map((row) => row[1]?.shown)).toEqual(attacks);
    const [, ...csvRows] = seenIn('attacks.csv');
    expect(csvRows.slice(0, attacks.length).map((row) => row[1]?.kind)).toEqual(attacks.map(() => 'string'));
  });

  it('reads days, amounts and signs in the files of CSV', () => {
    const [heads = [], first = []] = seenIn('delivery-plan.csv');
    const column = (heading: string): Seen | undefined => first[heads.findIndex(({ shown }) => shown === heading)];
    expect(column('Due date')).toMatchObject({ kind: 'date', value: '2027-09-30' });
    expect(column('Cost (£)')).toMatchObject({ kind: 'float', value: '6000' });
    expect(column('Funded by')?.shown).toBe('Rapid rehousing fund: £6,000');
    expect(seenIn('attacks.csv')[1]?.[0]?.shown).toBe('£ and – and é');
  });

  it('prints bold headings on each page, and rows that show all of their lines', () => {
    const file = read.get('plan.xlsx') as Xml;
    expect(all(file, 'table:table-header-rows').length).toBe(sheets.length);
    const styles = new Map(all(file, 'style:style').map((style) => [style.attributes['style:name'], style]));
    const [head] = all(file, 'table:table-row');
    const [cell] = head?.children.filter((child) => typeof child !== 'string') ?? [];
    const look = styles.get(cell?.attributes['table:style-name'] ?? '');
    expect(all(look as Xml, 'style:text-properties')[0]?.attributes['fo:font-weight']).toBe('bold');
    const heights = all(file, 'table:table-row').map(({ attributes }) => {
      const style = styles.get(attributes['table:style-name'] ?? '');
      const height = style && all(style, 'style:table-row-properties')[0]?.attributes['style:row-height'];
      return Number.parseFloat(height ?? '0');
    });
    // The first action has three outcomes of three lines in all but one: at least five lines of 4 mm.
    expect(Math.max(...heights)).toBeGreaterThan(0.7);
  });
});
