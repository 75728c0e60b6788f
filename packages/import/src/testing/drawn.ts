import type { Table, TableCell } from '../table/table.ts';

/**
 * A table as it is drawn in a test: a line for each row, cells between bars. `\n` is a line break in a cell, `<` a cell
 * that is merged with the one to its left, `^` one that is merged with the one above.
 */
export function drawn(table: string, title?: string): Table {
  const rows = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim().replaceAll('\\n', '\n')),
    );
  return {
    place: 'the table',
    ...(title === undefined ? {} : { title }),
    rows: rows.map((row, at) =>
      row.flatMap((text, column): readonly TableCell[] => {
        if (text === '<' || text === '^') return [];
        const columns = 1 + run(row.slice(column + 1), (cell) => cell === '<');
        const below = 1 + run(rows.slice(at + 1), (other) => other[column] === '^');
        return [{ text, ...(columns > 1 ? { columns } : {}), ...(below > 1 ? { rows: below } : {}) }];
      }),
    ),
  };
}

function run<T>(items: readonly T[], isPart: (item: T) => boolean): number {
  const end = items.findIndex((item) => !isPart(item));
  return end === -1 ? items.length : end;
}
