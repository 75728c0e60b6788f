/** A statement or a title: one line, in which only the words count. */
export function normalLine(written: string): string {
  return written.replace(/\s+/g, ' ').trim();
}

/**
 * An author's own words without what is only layout: blanks at the ends of lines, and lines of a paragraph that were
 * broken elsewhere. Where lines may mean more than that, as in tables, lists and code, they stay as they are.
 */
export function normalText(written: string): string {
  const lines = written.replace(/\r\n?/g, '\n').trim();
  if (/^(?: {4}|\t|`{3}|~{3})/m.test(lines)) return lines;
  return lines
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => (isRunning(paragraph) ? normalLine(paragraph) : paragraph.trim()))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Whether no line of the paragraph begins with a mark of its own, or ends with the two blanks of a line of its own. */
function isRunning(paragraph: string): boolean {
  return !/ {2}\n|\\\n/.test(paragraph) && !/^\s*(?:[-+*#>|=]|\d+[.)])/m.test(paragraph);
}
