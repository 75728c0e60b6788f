import { type HeadingReport, type ImportedDocument, meaningSaid, type TableReport } from '@goldenthread/import';
import { capital, countOf, nounOf } from '@goldenthread/language';
import { inOneLine } from '../text/sanitise.ts';
import type { Style } from '../text/style.ts';

/** Longer words stand in the text anyway; what is left out of it is told whole. */
const shortest = 100;

/** What became of the tables of a file, for a person: the mapping with its reasons, then what to look at. */
export function tablesTold(reports: readonly TableReport[], style: Style): string {
  return reports.map((report) => tableTold(report, style)).join('\n');
}

function tableTold(report: TableReport, style: Style): string {
  const { table, kind, reason, items, confidence, emptyRows } = report;
  if (kind === undefined) {
    return `${style.strong(line(`${capital(table)} was left out: ${reason}.`))}${rowsTold(report).map(line).join('')}`;
  }
  const width = Math.max(...report.columns.map(({ heading }) => heading.length), 0);
  const title = `${capital(table)}: ${countOf(new Set(items.map(({ name }) => name)).size, kind)} (${confidence}: ${reason})`;
  const lines = [
    ...report.columns.map(({ heading, meaning, confidence: sure, reason: why }) => {
      const name = (heading || '(no heading)').padEnd(Math.min(width, 40));
      return `  ${name}  → ${meaningSaid(meaning, kind).padEnd(32)} ${sure}: ${why}`;
    }),
    ...report.remarks,
    ...repeatsTold(report),
    ...rowsTold(report),
    ...(emptyRows === 0 ? [] : [`${emptyRows === 1 ? '1 row is' : `${emptyRows} rows are`} empty.`]),
    ...cellsTold(report, 'note', 'Kept as remarks of their items (`note:`):'),
    ...cellsTold(report, 'left', 'Not in the text:'),
    ...offeredTold(report),
  ];
  return `${style.strong(line(title))}${lines.map(line).join('')}`;
}

function repeatsTold({ repeats }: TableReport): readonly string[] {
  const [first] = repeats;
  if (first === undefined) return [];
  const shown = repeats.slice(0, 10).map(({ row, name }) => `row ${row}: ${name}`);
  const more = repeats.length > 10 ? ' …' : '';
  return [`In the plan already, so keep one of each: ${shown.join(', ')}${more} (${repeats.length} in all).`];
}

function rowsTold({ rowsLeft }: TableReport): readonly string[] {
  const told = rowsLeft.filter(({ why }) => why !== 'the headings');
  if (told.length === 0) return [];
  return [
    'Rows that became no item:',
    ...told.map(({ row, why, words }) => `  row ${row}: ${why}: ${words.join(' | ')}`),
  ];
}

function cellsTold({ cells }: TableReport, where: 'note' | 'left', title: string): readonly string[] {
  const told = cells.filter((cell) => cell.where === where);
  if (told.length === 0) return [];
  return [
    title,
    ...told.map(({ row, column, words, why }) => {
      const shown = where === 'note' && words.length > shortest ? `${words.slice(0, shortest)}…` : words;
      return `  ${row === 0 ? '' : `row ${row}, `}${column}: ${shown} (${why})`;
    }),
  ];
}

function offeredTold({ offered }: TableReport): readonly string[] {
  if (offered.length === 0) return [];
  return [
    'Named in the table and not in the plan, so they were begun; check that each is what it is taken for:',
    ...offered.map(({ kind, name, title, rows }) => `  ${nounOf(kind)} ${name}: ${title} (${rowsSaid(rows)})`),
  ];
}

function rowsSaid(rows: readonly number[]): string {
  const shown = rows.slice(0, 5).join(', ');
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown}${rows.length > 5 ? ' …' : ''}`;
}

/** What became of the headings of a document, and which points of the checklist were begun. */
export function documentTold({ headings, tables, begun }: ImportedDocument, style: Style): string {
  const parts = [
    ...(headings.length === 0 ? [] : [style.strong(line('Headings:'))]),
    ...headings.map((each) => line(`  ${each.heading} → ${each.became}${pointSaid(each)}`)),
    ...(begun.length === 0 ? [] : [style.strong(line("Begun with the Framework's questions, to be filled in:"))]),
    ...begun.map(({ point, title }) => line(`  point ${point} of the checklist: ${title}`)),
    ...(tables.length === 0 ? [] : [`\n${tablesTold(tables, style)}`]),
  ];
  return parts.join('');
}

function pointSaid({ point, word }: HeadingReport): string {
  return point === undefined ? '' : ` (point ${point} of the checklist, by "${word}")`;
}

/** Words of a stranger's file stay on their line. */
function line(words: string): string {
  return `${inOneLine(words)}\n`;
}
