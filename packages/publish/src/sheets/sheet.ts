import type { IsoDate } from '@goldenthread/language';
import { moneyOf, numberOf } from '@goldenthread/rules';
import { type Figure, type Item, momentInWords, type Quantity, quantityInWords } from '@goldenthread/strategy';
import type { PhrasingContent } from 'mdast';
import { authorLines } from '../document/author-text.ts';
import type { DocumentContext } from '../document/context.ts';
import { factPoints, itemHeading } from '../document/fact-content.ts';
import { factLabel } from '../document/fact-labels.ts';
import { factsOf } from '../document/item-table.ts';
import { wordsOf } from '../document/words-of.ts';
import { plainCharacters } from '../plain-characters.ts';

/** A table as spreadsheets know it: one heading for each column, values of which a program can sort and count. */
export interface Sheet {
  /** The name by which `--only` chooses it, and its file. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface SheetColumn {
  readonly heading: string;
  /** About how many characters stand beside each other. */
  readonly width: number;
}

/** What stands in a cell: words, several lines of them, a day, a number; or nothing. */
export type Cell = string | readonly string[] | DayCell | NumberCell | undefined;

export interface DayCell {
  readonly day: IsoDate;
}

export interface NumberCell {
  /** Percent as a share of one, money in pounds. */
  readonly number: number;
  readonly as: 'number' | 'pounds' | 'percent';
}

/** A column with what stands in it. */
export interface FilledColumn<T> extends SheetColumn {
  readonly cell: (row: T) => Cell;
}

export function column<T>(heading: string, width: number, cell: (row: T) => Cell): FilledColumn<T> {
  return { heading, width, cell };
}

export function filledSheet<T>(
  id: string,
  title: string,
  rows: readonly T[],
  columns: readonly FilledColumn<T>[],
): Sheet {
  return {
    id,
    title,
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** The lines of a cell, without those that say nothing. */
export function linesOf(cell: string | readonly string[]): readonly string[] {
  const lines = typeof cell === 'string' ? [cell] : cell;
  return lines.map((line) => plainCharacters(line).trim()).filter((line) => line !== '');
}

/** What the facts of some words say of an item, a line for each. */
export function said(item: Item, context: DocumentContext, ...words: Parameters<typeof factsOf>[1][]): string[] {
  return words.flatMap((word) =>
    factsOf(item, word, context).flatMap((fact) => {
      if ('text' in fact && !('words' in fact) && !('date' in fact)) return textLines(String(fact.text ?? ''));
      return factPoints(fact, context.plan, item.kind).map(onOneLine);
    }),
  );
}

/** As `said`, for columns: asked for the words of facts, it gives what they say of an item. */
export function sayer(context: DocumentContext) {
  return (...words: Parameters<typeof factsOf>[1][]) =>
    (item: Item): Cell =>
      said(item, context, ...words);
}

/** As `said`, for words that stand without a value: "Yes". */
export function saidOrYes(item: Item, context: DocumentContext, word: Parameters<typeof factsOf>[1]): string[] {
  const lines = said(item, context, word);
  return factsOf(item, word, context).length > 0 && lines.every((line) => line === '') ? ['Yes'] : lines;
}

/** The author's words without their marks. */
export function textLines(text: string): string[] {
  return authorLines(text).map(onOneLine);
}

/** A line of a cell has no lines of its own. */
function onOneLine(content: readonly PhrasingContent[]): string {
  return wordsOf(content, ' ');
}

/** The titles of items, a line for each. */
export function titles(items: readonly Item[]): string[] {
  return items.map((item) => onOneLine(authorLines(itemHeading(item)).flat()));
}

/** Money that is paid once. */
export function costOnce(quantity: Quantity | undefined): Cell {
  const money = quantity && moneyOf(quantity);
  return money === undefined || money.isYearly ? undefined : { number: money.pounds, as: 'pounds' };
}

/** Money in each year. */
export function costYearly(quantity: Quantity | undefined): Cell {
  const money = quantity && moneyOf(quantity);
  return money?.isYearly ? { number: money.pounds, as: 'pounds' } : undefined;
}

/** A cost that is not in pounds, or in pounds for a span that is no part of a year. */
export function costInWords(quantity: Quantity | undefined): string[] {
  return quantity === undefined || moneyOf(quantity) !== undefined
    ? []
    : [`${factLabel('cost')}: ${quantityInWords(quantity)}`];
}

/** A number where the amount is one; a rate such as `1 in 4` as it was written. */
export function amountCell(quantity: Quantity): Cell {
  const { unit, number } = quantity.amount;
  if (quantity.per !== undefined) return quantityInWords(quantity);
  if (unit === 'percent') return { number: numberOf(quantity), as: 'percent' };
  if (unit === 'pounds') return { number, as: 'pounds' };
  return unit === 'count' ? { number, as: 'number' } : quantityInWords(quantity);
}

export function figureCell(figure: Figure | undefined): Cell {
  return figure && amountCell(figure.quantity);
}

/** The period that a figure is of. */
export function periodCell(figure: Figure | undefined): Cell {
  return figure?.in && momentInWords(figure.in);
}

export function dayCell(day: IsoDate | undefined): Cell {
  return day === undefined ? undefined : { day };
}
