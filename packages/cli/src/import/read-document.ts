import { extname } from 'node:path';
import type { Prose, Table } from '@goldenthread/import';
import { Failure, WrongUsage } from '../host.ts';

/** A file as it was read: tables of a sheet, or a whole document. */
export type ReadDocument =
  | { readonly type: 'tables'; readonly tables: readonly Table[]; readonly remarks: readonly string[] }
  | { readonly type: 'document'; readonly prose: Prose };

const advice: Readonly<Record<string, string>> = {
  '.xls': 'Open it in Excel, save it as .xlsx, and try again.',
  '.ods': 'Open it in LibreOffice, save it as .xlsx, and try again.',
  '.doc': 'Open it in Word, save it as .docx, and try again.',
  '.odt': 'Open it in LibreOffice, save it as .docx, and try again.',
  '.pdf': 'A PDF has no tables any more: ask for the file that it was made from.',
  '.cjoip': 'It is in the language already.',
};

/**
 * Reads a file by what its name ends in. What it takes to read one is loaded when the first is asked for.
 * @throws WrongUsage, Failure
 */
export async function readDocument(bytes: Uint8Array, path: string, shown: string): Promise<ReadDocument> {
  const ending = extname(path).toLowerCase();
  const { readCsv, readDocx, readXlsx, Unreadable } = await import('@goldenthread/import/readers');
  try {
    switch (ending) {
      case '.xlsx':
      case '.xlsm':
        return { type: 'tables', ...(await readXlsx(bytes)) };
      case '.docx':
      case '.docm':
        return { type: 'document', prose: await readDocx(bytes) };
      case '.csv':
      case '.tsv':
        return { type: 'tables', ...(await readCsv(bytes)) };
      default:
        throw new WrongUsage(
          `${shown} cannot be imported: there are .xlsx, .csv, .tsv and .docx. ${advice[ending] ?? 'Save the table or the document as one of these, and try again.'}`,
        );
    }
  } catch (error) {
    if (error instanceof Unreadable) throw new Failure(`${shown} ${error.message}`);
    throw error;
  }
}
