/** What a line from a list in another document begins with. */
export const listMark =
  /^(?:[-*+\u2010-\u2015\u2022\u2023\u25aa\u25cf\u25e6\u00b7\uf0a7\uf0b7]|o(?=\t)|\d{1,3}[.)]|[a-z][.)]|\([a-z\d]{1,2}\))\s+/i;

/** Whether the line is a row of a table: cells between bars or tabs. */
export function isTableRow(line: string): boolean {
  return line.startsWith('|') || /\S\t+\S/.test(line.replace(listMark, ''));
}
