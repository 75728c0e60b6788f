import type { StatementInput } from '@goldenthread/rules';
import Papa from 'papaparse';
import { WrongUsage } from '../host.ts';
import { type MarkdownPiece, markdownPieces } from './markdown-table.ts';

type Column = keyof StatementInput;

/** What partnerships call the columns of their action tables. */
const names: Readonly<Record<Column, readonly string[]>> = {
  statement: [
    ...['statement', 'action', 'actions', 'objective', 'objectives', 'deliverable', 'milestone', 'activity', 'task'],
    ...['what we will do'],
  ],
  owner: [
    ...['owner', 'lead', 'lead partner', 'lead agency', 'lead organisation', 'lead officer', 'managed by'],
    ...['responsibility', 'responsible', 'responsible officer', 'who'],
  ],
  due: [
    ...['due', 'due date', 'timescale', 'timescales', 'deadline', 'by', 'by when', 'when', 'target date'],
    ...['completion date', 'end date', 'date'],
  ],
  measure: [
    ...['measure', 'measures', 'target', 'targets', 'indicator', 'indicators', 'measure of success'],
    ...['measures of success', 'success measure', 'success measures', 'how we will know', 'how will we know'],
  ],
  resource: ['resource', 'resources', 'budget', 'funding'],
};

const delimiters = ['\t', ',', ';'];

/**
 * Reads statements: one a line, or the rows of a table whose first line names its columns. Empty lines and rows without
 * anything are left out. A table is told by its first line, or by the name of its file; one in Markdown by the row of
 * dashes under its titles.
 * @throws WrongUsage where a table has no column of statements
 */
export function readStatements(text: string, fileName: string | undefined): readonly StatementInput[] {
  const [first = ''] = text.split(/\r\n?|\n/, 1);
  const isNamedTable = /\.(?:csv|tsv)$/i.test(fileName ?? '');
  const delimiter = delimiters.find((each) => columnsOf(cells(first, each)).has('statement'));
  if (delimiter !== undefined) return rows(text, delimiter);
  const pieces = isNamedTable ? undefined : markdownPieces(text);
  if (pieces !== undefined) return pieces.flatMap(pieceStatements);
  if (!isNamedTable) return lines(text);
  throw withoutStatements(cells(first, first.includes('\t') ? '\t' : ','));
}

function withoutStatements(titles: readonly string[]): WrongUsage {
  const shown = titles.filter((title) => title !== '');
  return new WrongUsage(
    `The table has no column of statements. Call one \`statement\`, in its first line; its columns are now: ${shown.join(', ') || 'none'}.`,
  );
}

function pieceStatements(piece: MarkdownPiece): readonly StatementInput[] {
  if (piece.kind === 'line') return [{ statement: piece.text }];
  const columns = columnsOf(piece.head);
  if (!columns.has('statement')) throw withoutStatements(piece.head);
  return inputs(
    columns,
    piece.rows.filter((row) => row.some((cell) => cell !== '')),
  );
}

function lines(text: string): readonly StatementInput[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => ({ statement: line.trim() }))
    .filter(({ statement }) => statement !== '');
}

function rows(text: string, delimiter: string): readonly StatementInput[] {
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' });
  const [head = [], ...body] = data;
  return inputs(columnsOf(head), body);
}

function inputs(columns: ReadonlyMap<Column, number>, body: readonly (readonly string[])[]): readonly StatementInput[] {
  return body.map((row) => {
    const cell = (column: Column): string => row[columns.get(column) ?? -1]?.trim() ?? '';
    const input: Record<string, string> = { statement: cell('statement') };
    for (const column of ['owner', 'due', 'measure', 'resource'] as const) {
      if (cell(column) !== '') input[column] = cell(column);
    }
    return input as unknown as StatementInput;
  });
}

/** Which column holds what; the first of two that fit, and the surest name first. */
function columnsOf(head: readonly string[]): ReadonlyMap<Column, number> {
  const titles = head.map((title) =>
    title
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  );
  const found = new Map<Column, number>();
  for (const [column, known] of Object.entries(names) as [Column, readonly string[]][]) {
    const name = known.find((each) => titles.includes(each));
    if (name !== undefined) found.set(column, titles.indexOf(name));
  }
  return found;
}

function cells(line: string, delimiter: string): readonly string[] {
  return Papa.parse<string[]>(line, { delimiter }).data[0]?.map((cell) => cell.trim()) ?? [];
}
