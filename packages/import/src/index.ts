export {
  type ImportChoices,
  ImportedSoFar,
  type ImportedTable,
  importTable,
} from './items/import-table.ts';
export type { CellTold, RowLeft, TableReport } from './items/report.ts';
export { columnCalled, type MappedColumn, meaningSaid, readMeaning } from './mapping/mapping.ts';
export { columnWords, type Meaning } from './mapping/meanings.ts';
export { isTableKind, type TableKind, tableKinds } from './mapping/table-kinds.ts';
export { type Pasted, type PasteOffer, type PastePlace, pasteOffers } from './paste/paste-offers.ts';
export { headingWords } from './plan/checklist-headings.ts';
export {
  type DocumentChoices,
  type HeadingReport,
  type ImportedDocument,
  importDocument,
} from './plan/import-document.ts';
export type { Block, Prose } from './prose/blocks.ts';
export { proseFromHtml } from './prose/from-html.ts';
export { proseFromText } from './prose/from-text.ts';
export { plainTable, type Table, type TableCell } from './table/table.ts';
export { statusWords } from './values/statuses.ts';
