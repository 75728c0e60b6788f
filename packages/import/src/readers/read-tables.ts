import type { Table } from '../table/table.ts';

/** What a file holds: tables, and what was not taken over. */
export interface ReadTables {
  readonly tables: readonly Table[];
  readonly remarks: readonly string[];
}
