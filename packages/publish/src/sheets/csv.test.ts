import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formulaAttacks } from '../testing/attacks.ts';
import { sheetCsv } from './csv.ts';
import type { Cell, Sheet } from './sheet.ts';

function sheetOf(...cells: readonly Cell[]): Sheet {
  return { id: 's', title: 'S', columns: cells.map((_, at) => ({ heading: `H${at}`, width: 10 })), rows: [cells] };
}

/** The cells of the row as a spreadsheet reads them. */
function readBack(csv: string, delimiter = ','): readonly string[] {
  return Papa.parse<string[]>(csv, { delimiter }).data[1] ?? [];
}

describe('comma-separated values', () => {
  it('hold words, lines, days, numbers, money and percent', () => {
    const day = { day: '2029-03-31' } as Cell;
    const cells: Cell[] = ['A, "b"', ['one', ' ', 'two'], day, { number: 1234.5, as: 'number' }, undefined];
    const amounts: Cell[] = [
      { number: 12_000, as: 'pounds' },
      { number: 0.618, as: 'percent' },
      { number: 0.07, as: 'percent' },
    ];
    expect(sheetCsv(sheetOf(...cells, ...amounts))).toBe(
      'H0,H1,H2,H3,H4,H5,H6,H7\r\n"A, ""b""",one; two,2029-03-31,1234.5,,12000,61.8%,7%\r\n',
    );
  });

  it.each(['-5', '-5%', '+12', '-1,200.50'])('leave the number %s alone', (number) => {
    expect(readBack(sheetCsv(sheetOf(number)))).toEqual([number]);
  });

  it('keep negative numbers numbers', () => {
    expect(readBack(sheetCsv(sheetOf({ number: -3, as: 'number' }, { number: -0.5, as: 'percent' })))).toEqual([
      '-3',
      '-50%',
    ]);
  });
});

describe('a spreadsheet runs nothing of', () => {
  const runs = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

  it.each(formulaAttacks)('%j', (attack) => {
    for (const cell of [attack, [attack, attack], `\t${attack}`, ` ${attack}`]) {
      const csv = sheetCsv(sheetOf('first', cell, 'last'));
      const row = readBack(csv);
      expect(row).toHaveLength(3);
      expect(row[1]).not.toMatch(runs);
      // Where a semicolon or a tab ends a cell, the same file must hold no cell that is run either.
      for (const delimiter of [';', '\t', '|'])
        for (const each of readBack(csv, delimiter)) expect(each).not.toMatch(runs);
    }
  });
});
