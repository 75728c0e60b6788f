import { type ItemName, joined } from '@goldenthread/language';
import type { RowReader } from './row-reader.ts';
import type { StatedAgain } from './stated.ts';

/** What is told one by one; how many more there are is said. */
const mostTold = 20;

/**
 * What somebody has to know who looks for an item of each row, in sentences: rows that became a part of the item above,
 * statuses that are not known, and items that another table states otherwise.
 */
export function saidOfRows(
  { items, unknownStatuses, drafts }: Pick<RowReader, 'items' | 'unknownStatuses' | 'drafts'>,
  again: ReadonlyMap<ItemName, StatedAgain>,
): readonly string[] {
  return [...partsOfItems(items, again), ...statuses(unknownStatuses), ...statedOtherwise(items, drafts, again)];
}

function partsOfItems(items: RowReader['items'], again: ReadonlyMap<ItemName, StatedAgain>): readonly string[] {
  const byName = Map.groupBy(items, ({ name }) => name);
  const parts = [...byName].filter(([name, { length }]) => length > 1 && again.get(name)?.isSame !== true);
  if (parts.length === 0) return [];
  const told = parts.map(([name, [, ...more]]) => `${inRows(more.map(({ row }) => row))} of \`${name}\``);
  return [
    `Rows that say the same as the one above, or whose cell is merged with it, are part of its item: ${listed(told)}.`,
  ];
}

function statuses(unknown: RowReader['unknownStatuses']): readonly string[] {
  const words = [...unknown].map(([status, rows]) => `"${shortened(status)}" (${inRows(rows)})`);
  if (words.length === 0) return [];
  const say = words.length === 1 ? 'says' : 'say';
  return [
    `${listed(words)} ${say} nothing of how work stands that is known here: the words are kept in the reports, and no \`status\` is written.`,
  ];
}

function statedOtherwise(
  items: RowReader['items'],
  drafts: RowReader['drafts'],
  again: ReadonlyMap<ItemName, StatedAgain>,
): readonly string[] {
  const told = drafts.flatMap(({ name }) => {
    const found = again.get(name);
    if (found === undefined || found.isSame) return [];
    const rows = items.filter((item) => item.name === name).map(({ row }) => row);
    const { row, table, draft } = found.before;
    return [`${inRows(rows.slice(0, 1))} (\`${name}\`) as row ${row} of ${table} (\`${draft.name}\`)`];
  });
  if (told.length === 0) return [];
  return [`In the same words as in a table before, with something else beside, so keep one of each: ${listed(told)}.`];
}

/** "row 3", "rows 3, 4 and 7". */
function inRows(rows: readonly number[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${listed(rows.map(String))}`;
}

function listed(told: readonly string[]): string {
  const more = told.length - mostTold;
  return more > 0 ? `${told.slice(0, mostTold).join(', ')} and ${more} more` : joined(told, 'and');
}

function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59).toWellFormed()}…`;
}
