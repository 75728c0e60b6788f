import type { Prose } from '../prose/blocks.ts';
import type { ReadTables } from './read-tables.ts';

export type { ReadTables } from './read-tables.ts';
export { Unreadable } from './unreadable.ts';

/**
 * The tables of a workbook of Excel. What it takes to read one is loaded when the first is asked for; so for the others.
 * @throws Unreadable
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadTables> {
  return (await import('./xlsx.ts')).readXlsx(bytes);
}

/** The table of a file of separated values, whatever alphabet and separator it has. */
export async function readCsv(bytes: Uint8Array): Promise<ReadTables> {
  return (await import('./csv.ts')).readCsv(bytes);
}

/**
 * A document of Word.
 * @throws Unreadable
 */
export async function readDocx(bytes: Uint8Array): Promise<Prose> {
  return (await import('./docx.ts')).readDocx(bytes);
}
