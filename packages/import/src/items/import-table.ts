import type { IsoDate, ItemName } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { headingsOf } from '../mapping/headings.ts';
import { type MappingChoices, mapTable } from '../mapping/mapping.ts';
import { Names } from '../names.ts';
import { type Grid, gridOf, ownWords } from '../table/grid.ts';
import type { Table } from '../table/table.ts';
import { Referents } from '../values/referents.ts';
import { checkedText } from './checked-text.ts';
import type { Draft } from './draft.ts';
import type { TableReport } from './report.ts';
import { RowReader } from './row-reader.ts';
import { emptyAbove, headingRows, rowReasons, rowsAbove } from './rows.ts';
import { saidOfRows } from './said-of-rows.ts';
import { type StatedAgain, StatedSoFar } from './stated.ts';

export interface ImportChoices extends MappingChoices {
  /** The plan that the items are for: its names are kept free, and its partners and outcomes are found. */
  readonly plan?: Strategy;
  /** The day of progress reports where the table says none. */
  readonly asOf: IsoDate;
}

export interface ImportedTable {
  /** Items in the language, formatted; `''` where there are none. */
  readonly text: string;
  readonly report: TableReport;
}

/** What several tables of one document share: names that are taken, and what was named before. */
export class ImportedSoFar {
  readonly names: Names;
  readonly referents: Referents;
  readonly stated = new StatedSoFar();

  constructor(plan: Strategy | undefined) {
    this.names = new Names(plan);
    this.referents = new Referents(plan, this.names);
  }
}

/**
 * Makes items of the rows of a table. Every row becomes an item or is listed with the reason; every cell is said in the
 * text or told in the report. What is written has no finding of the text, whatever the cells hold.
 */
export function importTable(
  table: Table,
  choices: ImportChoices,
  soFar: ImportedSoFar = new ImportedSoFar(choices.plan),
): ImportedTable {
  const grid = gridOf(table);
  const headings = headingsOf(grid);
  if (headings === undefined) return leftOut(table, grid, 'it has no row of headings');
  const mapping = mapTable(grid, headings, table.title, choices);
  if (mapping === undefined) return leftOut(table, grid, whyNot(choices));
  const offeredBefore = soFar.referents.offered.length;
  const reader = new RowReader(grid, headings, mapping, choices, soFar);
  for (let row = headings.to; row < grid.rows.length; row++) reader.read(row);
  const offered = soFar.referents.offered.slice(offeredBefore);
  const again = soFar.stated.sift(reader.statedItems(), table.place);
  const isSaid = ({ name }: { readonly name: ItemName }): boolean => again.get(name)?.isSame === true;
  const drafts = [
    ...offered.map((item, at) => offeredDraft(item, reader, at === 0)),
    ...reader.drafts.filter((draft) => !isSaid(draft)),
    ...soFar.stated.reports(reader.progress, again),
  ];
  const { text, demoted } = checkedText(drafts);
  const rowOf = new Map<ItemName, number>(reader.items.map(({ name, row }) => [name, row]));
  return {
    text,
    report: {
      table: table.place,
      kind: mapping.kind,
      confidence: mapping.confidence,
      reason: mapping.reason,
      columns: mapping.columns.filter(({ heading, meaning }) => heading !== '' || meaning !== undefined),
      items: reader.items.filter((item) => !isSaid(item)),
      offered,
      rowsLeft: [
        ...rowsAbove(grid, headings).map((row) => ({ ...row, why: 'above the headings' })),
        ...headingRows(grid, headings),
        ...reader.rowsLeft.map(({ row, kind, words }) => ({ row, why: rowReasons[kind], words })),
        ...reader.items.filter(isSaid).map(({ row, name }) => ({
          row,
          why: sameAs(again.get(name), table),
          words: ownWords(grid.rows[row - grid.firstRow] ?? []),
        })),
      ].sort((a, b) => a.row - b.row),
      cells: [
        ...reader.cells,
        ...demoted.map(({ name, words, why }) => ({
          row: rowOf.get(name) ?? 0,
          column: '',
          words,
          where: 'note' as const,
          why,
        })),
      ],
      emptyRows: reader.emptyRows + emptyAbove(grid, headings),
      repeats: reader.repeats,
      remarks: [...reader.remarks, ...saidOfRows(reader, again)],
    },
  };
}

function sameAs(again: StatedAgain | undefined, { place }: Table): string {
  if (again === undefined) return '';
  const { row, table, draft } = again.before;
  return `the same as row ${row}${table === place ? '' : ` of ${table}`}, which is \`${draft.name}\``;
}

function whyNot({ kind, columns }: ImportChoices): string {
  if (kind !== undefined)
    return `none of its columns can be the statement of ${kind} items: say which, with its heading`;
  return columns === undefined
    ? 'no heading says what its rows are'
    : 'no heading says what its rows are, and none of the columns that you named is their statement';
}

/** A table that looks like nothing: all of it is told. */
function leftOut(table: Table, grid: Grid, reason: string): ImportedTable {
  const rowsLeft = grid.rows
    .map((row, at) => ({ row: grid.firstRow + at, why: 'the table was left out', words: ownWords(row) }))
    .filter(({ words }) => words.length > 0);
  const emptyRows = grid.rows.length - rowsLeft.length;
  const nothing = { columns: [], items: [], offered: [], repeats: [], cells: [], remarks: [] };
  return { text: '', report: { table: table.place, reason, rowsLeft, emptyRows, ...nothing } };
}

const offeredRemark =
  'The table names these and the plan has none of that name: check that each is what it is taken for.';

function offeredDraft(item: Referents['offered'][number], { factsOfOffered }: RowReader, isFirst: boolean): Draft {
  const { kind, name, title } = item;
  return {
    kind,
    name,
    statement: title,
    facts: [...(factsOfOffered.get(name) ?? [])],
    remarks: isFirst ? [offeredRemark] : [],
  };
}
