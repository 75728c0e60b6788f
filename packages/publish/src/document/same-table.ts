import type { Table } from 'mdast';
import type { Block } from './nodes.ts';
import { wordsOf } from './words-of.ts';

/** The tables that readers see, without those behind pictures. */
export function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block): readonly Table[] => {
    if (block.type === 'table') return [block];
    return block.type === 'section' || block.type === 'entry' ? tablesIn(block.children) : [];
  });
}

/** One of the tables that has a row for each row of another, with all that stands in it; nothing where there is none. */
export function sameTable(table: Table, others: readonly Table[]): Table | undefined {
  const rows = table.children.slice(1).map((row) => wordsOfCells(row).filter((words) => words !== ''));
  return others.find((other) => {
    if (other.children.length < table.children.length) return false;
    const own = other.children.map((row) => new Set(wordsOfCells(row)));
    return rows.every((cells) => own.some((words) => cells.every((cell) => words.has(cell))));
  });
}

function wordsOfCells(row: Table['children'][number]): readonly string[] {
  return row.children.map((cell) => wordsOf(cell).trim());
}
