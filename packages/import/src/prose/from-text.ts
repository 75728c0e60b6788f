import { onOneLine } from '../clean.ts';
import type { Table } from '../table/table.ts';
import type { Block, ListEntry, Prose } from './blocks.ts';

const bullet = /^(\s*)(?:[-*\u2022\u00b7\u25aa\u25cf\u25e6\uf0a7\uf0b7\u2013]|o(?=\t))\s+(?=\S)/;
const number = /^(\s*)(?:\d{1,3}[.)]|[a-z][.)])\s+(?=\S)/i;

/**
 * Reads plain text as programs put it on the clipboard: blank lines part paragraphs, lines with a mark are a list, and
 * lines with as many tabs each are a table.
 */
export function proseFromText(text: string): Prose {
  const blocks: Block[] = [];
  const lines = text.toWellFormed().split(/\r\n?|\n|\v|\f|\u2028|\u2029/);
  let open: string[] = [];
  let tables = 0;
  const end = (): void => {
    if (open.length > 0) blocks.push({ type: 'paragraph', content: [{ type: 'text', value: open.join('\n') }] });
    open = [];
  };
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    const list = table === undefined ? listAt(lines, at) : undefined;
    if (table !== undefined) {
      end();
      tables++;
      blocks.push({ type: 'table', table: { place: `table ${tables}`, rows: table.rows } });
      at = table.end;
    } else if (list !== undefined) {
      end();
      blocks.push({ type: 'list', entries: list.entries });
      at = list.end;
    } else {
      const line = onOneLine(lines[at] ?? '');
      if (line === '') end();
      else open.push(line);
      at++;
    }
  }
  end();
  return { blocks, remarks: [] };
}

/** Two lines or more with the same number of tabs; a cell with line breaks stands between quotation marks. */
function tableAt(lines: readonly string[], from: number): (Pick<Table, 'rows'> & { readonly end: number }) | undefined {
  const tabs = tabsIn(lines[from] ?? '');
  if (tabs === 0 || bullet.test(lines[from] ?? '')) return undefined;
  let end = from;
  while (end < lines.length && tabsIn(lines[end] ?? '') === tabs) end++;
  if (end - from < 2) return undefined;
  return {
    end,
    rows: lines.slice(from, end).map((line) => line.split('\t').map((text) => ({ text: unquoted(text) }))),
  };
}

function tabsIn(line: string): number {
  let tabs = 0;
  for (let at = line.indexOf('\t'); at !== -1; at = line.indexOf('\t', at + 1)) tabs++;
  return tabs;
}

function unquoted(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function listAt(
  lines: readonly string[],
  from: number,
): { readonly entries: readonly ListEntry[]; readonly end: number } | undefined {
  const entries: ListEntry[] = [];
  let end = from;
  let base: number | undefined;
  for (; end < lines.length; end++) {
    const line = (lines[end] ?? '').slice(0, 100);
    const mark = bullet.exec(line) ?? number.exec(line);
    if (mark === null) break;
    const indent = (mark[1] ?? '').replaceAll('\t', '    ').length;
    base ??= indent;
    const words = onOneLine((lines[end] ?? '').slice(mark[0].length));
    const depth = Math.min(Math.max(1 + Math.round((indent - base) / 4), 1), 9);
    entries.push({ content: [{ type: 'text', value: words }], depth, isOrdered: number.test(line) });
  }
  return entries.length === 0 ? undefined : { entries, end };
}
