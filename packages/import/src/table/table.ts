/** One cell of a table from elsewhere. */
export interface TableCell {
  /** Plain words; a line for each paragraph. */
  readonly text: string;
  /** How many columns and rows a merged cell takes, from its own on. */
  readonly columns?: number;
  readonly rows?: number;
}

/**
 * A table as it came: rows of cells, with merged cells as HTML has them, each written once, where it begins. Which row
 * holds the headings is found out.
 */
export interface Table {
  /** What the table is called for the reader: "sheet Actions", "table 2". */
  readonly place: string;
  /** The name of its sheet, its caption or the heading above it: a hint of what its rows are. */
  readonly title?: string;
  readonly rows: readonly (readonly TableCell[])[];
  /** Number of the first row in its sheet; 1 where nothing is said. */
  readonly firstRow?: number;
}

/** A table of plain words, for tests and for text with separators. */
export function plainTable(place: string, rows: readonly (readonly string[])[], title?: string): Table {
  return {
    place,
    ...(title === undefined ? {} : { title }),
    rows: rows.map((row) => row.map((text) => ({ text }))),
  };
}
