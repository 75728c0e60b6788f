import { type IsoDate, inWords } from '@goldenthread/language';
import { type Cell, type CellValue, readXlsx as readWorkbook, type Sheet } from 'hucre/xlsx';
import type { TableCell } from '../table/table.ts';
import type { ReadTables } from './read-tables.ts';
import { splitTables } from './split-tables.ts';
import { broken, repack, unpack } from './unpack.ts';
import { Unreadable } from './unreadable.ts';

const mostRows = 100_000;
const mostColumns = 500;

/**
 * Reads the tables of a workbook of Excel, from every sheet: what cells show, not their formulas.
 * @throws Unreadable
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadTables> {
  const parts = unpack(bytes, (path) => /\.(?:xml|rels)$/i.test(path));
  if (parts['xl/workbook.xml'] === undefined && !Object.keys(parts).some((path) => /^\/?xl\//.test(path))) {
    throw new Unreadable('is no workbook of Excel. Open it, save it as .xlsx, and try again.');
  }
  let sheets: readonly Sheet[];
  try {
    ({ sheets } = await readWorkbook(repack(parts), { readStyles: true }));
  } catch {
    throw new Unreadable(broken);
  }
  const remarks: string[] = [];
  const tables = sheets.flatMap((sheet) => {
    const { name, rows, cells } = sheet;
    if (sheet.hidden || sheet.veryHidden) remarks.push(`The sheet "${name}" is hidden in the workbook.`);
    if (rows.length > mostRows)
      throw new Unreadable(`has ${rows.length} rows in the sheet "${name}", and at most ${mostRows} can be read.`);
    if ([...(cells?.values() ?? [])].some(({ comment }) => comment !== undefined)) {
      remarks.push(`Comments on cells of the sheet "${name}" were left out.`);
    }
    return splitTables({ place: `sheet "${name}"`, title: name, rows: tableRows(sheet) });
  });
  return { tables, remarks };
}

/** The rows with merged cells as HTML has them: each once, where it begins. */
function tableRows({ rows, cells, merges = [] }: Sheet): readonly (readonly TableCell[])[] {
  const spans = new Map<string, { readonly columns: number; readonly rows: number }>();
  const covered = new Set<string>();
  let budget = 1_000_000;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const [lastRow, lastColumn] = [Math.min(endRow, rows.length - 1), Math.min(endCol, mostColumns)];
    spans.set(`${startRow},${startCol}`, { columns: lastColumn - startCol + 1, rows: lastRow - startRow + 1 });
    for (let row = startRow; row <= lastRow && budget > 0; row++) {
      for (let column = startCol; column <= lastColumn; column++, budget--) covered.add(`${row},${column}`);
    }
    covered.delete(`${startRow},${startCol}`);
  }
  return rows.map((row, at) =>
    row.slice(0, mostColumns).flatMap((value, column): readonly TableCell[] => {
      const place = `${at},${column}`;
      if (covered.has(place)) return [];
      const span = spans.get(place);
      return [{ text: shown(value, cells?.get(place)), ...span }];
    }),
  );
}

/** What the cell shows: days in words, percent as percent, pounds as pounds. */
function shown(value: CellValue, cell: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const text = Number.isNaN(value.getTime()) ? '' : value.toISOString();
    return text === '' ? '' : inWords(text.slice(0, 10) as IsoDate);
  }
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value !== 'number') return value;
  const format = cell?.style?.numFmt ?? '';
  if (format.includes('%')) return `${Number((value * 100).toFixed(6))}%`;
  const number = String(Number(value.toPrecision(12)));
  return /£|809/.test(format) && value >= 0 ? `£${number}` : number;
}
