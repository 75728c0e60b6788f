import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { CellObject, Feature, Sheet as XlsxSheet } from 'write-excel-file/universal';
import { type Cell, linesOf, type NumberCell, type Sheet, type SheetColumn } from './sheet.ts';

const dateFormat = 'd mmm yyyy';
/** The pounds of the United Kingdom, whatever the reader's own money. */
const pounds = '[$£-809]#,##0';
/** No cell of Excel holds more; what is cut off ends in a mark that says so. */
const mostCharacters = 32_767;

/**
 * Sheets as a workbook of Excel (Office Open XML): headings that stay in sight and filter, days and numbers that can be
 * sorted and added up. Words are kept as words, so that nothing of the author's is ever run. The same sheets give the same
 * bytes. What it takes to write one is loaded when the first is asked for.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal');
  const looks = await looksOf(sheets);
  const file = write(
    sheets.map(
      ({ title, columns, rows }): XlsxSheet<Blob> => ({
        sheet: title,
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        orientation: 'landscape',
        data: [columns.map(headingOf), ...rows.map((row) => row.map(cellOf))],
      }),
    ),
    { features: [looks], fontFamily: 'Arial', fontSize: 10 },
  );
  return withoutClock(new Uint8Array(await (await file.toBlob()).arrayBuffer()));
}

function headingOf({ heading }: SheetColumn): CellObject {
  const looks = { fontWeight: 'bold', backgroundColor: '#e6eef5', bottomBorderStyle: 'thin' } as const;
  return { value: heading, type: String, wrap: true, alignVertical: 'top', ...looks };
}

function cellOf(cell: Cell): CellObject | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === 'object' && 'day' in cell) {
    return {
      value: new Date(`${cell.day}T00:00:00Z`),
      type: Date,
      format: dateFormat,
      align: 'left',
      alignVertical: 'top',
    };
  }
  if (typeof cell === 'object' && 'number' in cell) {
    return { value: cell.number, type: Number, format: formatOf(cell), alignVertical: 'top' };
  }
  const lines = linesOf(cell).join('\n');
  if (lines === '') return undefined;
  const text = lines.length > mostCharacters ? `${lines.slice(0, mostCharacters - 1)}…` : lines;
  return { value: withoutCodes(text), type: String, wrap: true, alignVertical: 'top' };
}

/** In a workbook `_x0041_` stands for a letter: what the author typed that looks like one stays what it is. */
function withoutCodes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function formatOf({ number, as }: NumberCell): string {
  if (as === 'pounds') return Number.isInteger(number) ? pounds : `${pounds}.00`;
  if (as === 'percent') return Number.isInteger(Number((number * 100).toFixed(6))) ? '0%' : '0.0#%';
  return Number.isInteger(number) ? '#,##0' : '#,##0.##';
}

/**
 * What the library leaves to whoever needs it: headings that filter their columns and come again on each printed page, rows
 * as high as what stands in them, and sheets that are printed as wide as the paper.
 */
async function looksOf(sheets: readonly Sheet[]): Promise<Feature<Blob>> {
  const { getCellAddress, getOrderOfSiblings, getSelfClosingTagMarkup, insertElementMarkupAccordingToOrderOfSiblings } =
    await import('write-excel-file/utility');
  const path = 'xl/worksheets/sheet{id}.xml';
  const order = getOrderOfSiblings(path, 'worksheet') ?? [];
  const insert = (xml: string, markup: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
  return {
    files: {
      transform: {
        [path]: {
          transform: (xml, _options, { sheetIndex }) => {
            const { columns = [], rows = [] } = sheets[sheetIndex] ?? {};
            const ref = `A1:${getCellAddress(rows.length, columns.length - 1)}`;
            const filtered = insert(xml, getSelfClosingTagMarkup('autoFilter', { ref }));
            return withPaper(withHeights(filtered, { columns, rows }), columns);
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('</sheets>', `</sheets>${printTitles(sheets)}`),
        },
      },
    },
  };
}

/** How high a line is, in points, and the highest row that Excel knows. */
const lineHeight = 13;
const mostHeight = 409;

/** Rows as high as their lines, which some programs do not work out when they open a file, and still free to grow. */
function withHeights(xml: string, { columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  const heights = [columns.map(({ heading }) => heading), ...rows].map((row) => {
    const lines = row.map((cell, column) => linesIn(cell, columns[column]?.width ?? 1));
    return Math.min(mostHeight, Math.max(1, ...lines) * lineHeight + 2);
  });
  return xml.replace(/<row r="(\d+)"/g, (row, number: string) => {
    const height = heights[Number(number) - 1];
    return height === undefined ? row : `${row} ht="${height}"`;
  });
}

function linesIn(cell: Cell, width: number): number {
  if (cell === undefined || (typeof cell === 'object' && ('day' in cell || 'number' in cell))) return 1;
  return linesOf(cell).reduce((total, line) => total + Math.max(1, Math.ceil(line.length / width)), 0);
}

/** Columns that are wider together than so many characters are too small to read on A4. */
const widestOnA4 = 220;

function withPaper(xml: string, columns: readonly SheetColumn[]): string {
  const width = columns.reduce((total, column) => total + column.width, 0);
  const paper = width > widestOnA4 ? '8' : '9';
  return xml
    .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      /<pageSetup [^>]*>/,
      `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    );
}

/** The first row of each sheet, at the head of each page. */
function printTitles(sheets: readonly Sheet[]): string {
  const names = sheets.map(
    ({ title }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${title.replaceAll("'", "''")}'!$1:$1</definedName>`,
  );
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** A file of the kind says when each of its parts was written: here always the first day that it can name. */
function withoutClock(file: Uint8Array): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const parts = Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith('/'));
  return zipSync(Object.fromEntries(parts.map(([path, bytes]) => [path, [bytes, { mtime }]])) as Zippable, {
    level: 6,
  });
}
