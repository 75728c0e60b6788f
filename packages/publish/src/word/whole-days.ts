import type { PhrasingContent, TableRow } from 'mdast';

/** How days hold together in a cell, from the most room to the least: whole, and else with the year on a line below. */
export const daysKept = ['whole', 'whole if short', 'day and month', 'not at all'] as const;
export type DaysKept = (typeof daysKept)[number];

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const days = new RegExp(`(?<!\\d)(\\d{1,2}) (${months})(?: (\\d{4})(?!\\d))?`, 'g');
const noBreak = '\u00a0';
/** Days of so many letters, such as "31 March 2028", have room in nearly every column. */
const shortDay = 14;

/** The cells with days that no line ends within, as far as there is room. */
export function withDaysKept(rows: readonly TableRow[], kept: DaysKept): readonly TableRow[] {
  if (kept === 'not at all') return rows;
  return rows.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: inCell(cell.children, kept) })),
  }));
}

function inCell(content: readonly PhrasingContent[], kept: DaysKept): PhrasingContent[] {
  return content.map((node): PhrasingContent => {
    if (node.type === 'text') return { ...node, value: inText(node.value, kept) };
    return 'children' in node ? ({ ...node, children: inCell(node.children, kept) } as PhrasingContent) : node;
  });
}

function inText(text: string, kept: DaysKept): string {
  return text.replace(days, (said: string, day: string, month: string, year: string | undefined) => {
    const start = `${day}${noBreak}${month}`;
    const isWhole = kept === 'whole' || (kept === 'whole if short' && said.length <= shortDay);
    return year === undefined ? start : `${start}${isWhole ? noBreak : ' '}${year}`;
  });
}
