import Papa from 'papaparse';
import { type Cell, linesOf, type Sheet } from './sheet.ts';

/**
 * What a spreadsheet would run rather than show: `=`, `+`, `-`, `@`, also as the wide characters that East Asian
 * keyboards have, behind spaces too. A number with a sign is none.
 */
const formula = /^(?![-+]?\d[\d.,]*%?$)\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** The same behind what ends a cell where a comma does not, as in a spreadsheet with the settings of another country. */
const laterFormula = /([;\t|]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * A sheet as comma-separated values (RFC 4180): days as `2029-03-31`, money in pounds, percent as `62%`, several lines of
 * a cell with semicolons between them. A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function sheetCsv({ columns, rows }: Sheet): string {
  const fields = columns.map(({ heading }) => heading);
  const data = rows.map((row) => row.map(csvCell));
  return `${Papa.unparse({ fields, data }, { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
}

function csvCell(cell: Cell): string | number {
  if (cell === undefined) return '';
  if (typeof cell === 'object' && 'day' in cell) return cell.day;
  if (typeof cell === 'object' && 'number' in cell) {
    return cell.as === 'percent' ? `${Number((cell.number * 100).toFixed(6))}%` : cell.number;
  }
  return linesOf(cell).join('; ').replace(laterFormula, "$1'");
}
