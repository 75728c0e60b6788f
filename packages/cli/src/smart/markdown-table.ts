/** A piece of a text: the lines of one table with its cells, or a line outside of any. */
export type MarkdownPiece =
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'line'; readonly text: string };

const separator = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const heading = /^ {0,3}#{1,6}(?: |$)/;

/**
 * Takes a text with tables as Markdown writes them apart, in its order: a row of titles, a row of dashes, then rows until
 * a line without `|`. Headings and empty lines are left out. `undefined` where no line is followed by a row of dashes.
 */
export function markdownPieces(text: string): readonly MarkdownPiece[] | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const pieces: MarkdownPiece[] = [];
  let hasTable = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isHead(line, lines[at + 1])) {
      const rows: (readonly string[])[] = [];
      const head = cellsOf(line);
      at += 1;
      while (lines[at + 1]?.includes('|')) {
        at += 1;
        rows.push(cellsOf(lines[at] ?? ''));
      }
      pieces.push({ kind: 'table', head, rows });
      hasTable = true;
    } else if (line.trim() !== '' && !heading.test(line)) {
      pieces.push({ kind: 'line', text: line.trim() });
    }
  }
  return hasTable ? pieces : undefined;
}

function isHead(line: string, next: string | undefined): boolean {
  return line.includes('|') && next?.includes('|') === true && separator.test(next);
}

/** The cells of a row as plain text: `\|` is a bar, `<br>` a space, and marks of weight around a whole cell are left out. */
function cellsOf(row: string): readonly string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br *\/?>/gi, ' ')
      .trim()
      .replace(/^(\*\*|__|\*|_|`)(.+)\1$/, '$2')
      .trim(),
  );
}
