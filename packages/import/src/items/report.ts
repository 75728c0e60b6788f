import type { ItemKind, ItemName } from '@goldenthread/language';
import type { Confidence, MappedColumn } from '../mapping/mapping.ts';

/** What became of a table: plain data, for a person to read and for JSON. Rows are those of the sheet. */
export interface TableReport {
  /** "sheet Actions", "table 2". */
  readonly table: string;
  /** What its rows became; nothing where the table was left out. */
  readonly kind?: ItemKind;
  readonly confidence?: Confidence;
  readonly reason: string;
  readonly columns: readonly MappedColumn[];
  readonly items: readonly { readonly row: number; readonly kind: ItemKind; readonly name: ItemName }[];
  /** Items that cells name and the plan does not have. */
  readonly offered: readonly {
    readonly kind: ItemKind;
    readonly name: ItemName;
    readonly title: string;
    readonly rows: readonly number[];
  }[];
  /** Rows that say the same as an item of the plan, which they would repeat. */
  readonly repeats: readonly { readonly row: number; readonly name: ItemName }[];
  /** Rows that became no item, with all their words. */
  readonly rowsLeft: readonly RowLeft[];
  /** Cells that are not said in the text the way they stand in the table. */
  readonly cells: readonly CellTold[];
  /** Empty rows. */
  readonly emptyRows: number;
  readonly remarks: readonly string[];
}

export interface RowLeft {
  readonly row: number;
  readonly why: string;
  readonly words: readonly string[];
}

export interface CellTold {
  readonly row: number;
  readonly column: string;
  readonly words: string;
  /** `note`: kept as a remark of the item; `left`: not in the text. */
  readonly where: 'note' | 'left';
  readonly why: string;
}
