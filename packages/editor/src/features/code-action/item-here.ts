import { type ItemLines, itemLines } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';
import type { AskedFile } from '../../asked.ts';

/** An item with the lines that it stands on, down to its last fact, text or remark. */
export interface ItemHere {
  readonly item: Item;
  readonly lines: ItemLines;
}

/** The item on whose lines a line is; `undefined` between items and in one of no kind. */
export function itemHere({ file, strategy }: AskedFile, line: number): ItemHere | undefined {
  const lines = itemLines(file).find(({ first, last }) => first <= line && line <= last);
  if (lines === undefined) return undefined;
  const item = strategy.itemsIn(file.uri).find(({ place }) => place.range.start.line === lines.first);
  return item && { item, lines };
}
