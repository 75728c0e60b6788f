import {
  columnCalled,
  isTableKind,
  type Meaning,
  readMeaning,
  type TableKind,
  type TableReport,
  tableKinds,
} from '@goldenthread/import';
import { Failure, WrongUsage } from '../host.ts';
import { instead } from '../instead.ts';

/**
 * Reads `--as`: what the rows are.
 * @throws WrongUsage
 */
export function readKind(written: string | undefined): TableKind | undefined {
  if (written === undefined) return undefined;
  const kinds = Object.keys(tableKinds);
  const word = written.trim().toLowerCase();
  const kind = [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].find(isTableKind);
  if (kind !== undefined) return kind;
  throw new WrongUsage(`\`--as\` does not know \`${written}\`. ${instead(word, kinds)}`);
}

/**
 * Reads `--map "Column=fact"`.
 * @throws WrongUsage
 */
export function readMap(written: readonly string[] = []): ReadonlyMap<string, Meaning> {
  const columns = new Map<string, Meaning>();
  for (const each of written) {
    const at = each.lastIndexOf('=');
    const [column, word] = [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    if (at < 1 || column === '' || word === '') {
      throw new WrongUsage(
        `\`--map\` needs a column and what it is, such as \`--map "Due by=by"\`, and \`${each}\` is none.`,
      );
    }
    const meaning = readMeaning(word);
    if (meaning === undefined) {
      throw new WrongUsage(
        `\`--map\` does not know \`${word}\`. Give a fact such as \`by\`, \`lead\` or \`cost\`, or one of: statement, number, status, update, note, leave out.`,
      );
    }
    columns.set(column, meaning);
  }
  return columns;
}

/**
 * Makes sure that every column that the user named is there.
 * @throws Failure
 */
export function checkColumns(columns: ReadonlyMap<string, Meaning>, reports: readonly TableReport[]): void {
  const headings = [...new Set(reports.flatMap((report) => report.columns.map(({ heading }) => heading)))];
  for (const column of columns.keys()) {
    if (columnCalled(headings, column) !== undefined) continue;
    const known = headings.filter((heading) => heading !== '').map((heading) => `"${heading}"`);
    const help = known.length === 0 ? 'No table was found to have headings.' : `The columns are: ${known.join(', ')}.`;
    throw new Failure(`There is no column "${column}". ${help}`);
  }
}
