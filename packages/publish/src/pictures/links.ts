import type { Item } from '@goldenthread/strategy';
import type { DocumentContext } from '../document/context.ts';
import { link, text } from '../document/make.ts';
import type { Inline } from '../document/nodes.ts';
import { addressOf, titleOf } from './draw.ts';

/** An item in a table: its title, which leads to where it stands in the document. */
export function itemLink(item: Item, context: DocumentContext): Inline {
  const address = addressOf(item, context);
  return address === undefined ? text(titleOf(item)) : link(address, titleOf(item));
}

/** Several of them in one cell. */
export function itemLinks(items: readonly Item[], context: DocumentContext): Inline[] {
  return items.flatMap((item, index) =>
    index === 0 ? [itemLink(item, context)] : [text('; '), itemLink(item, context)],
  );
}
