import type { Item } from '@goldenthread/strategy';
import type { AskedFile } from '../../asked.ts';
import { itemHandle, itemTitle } from '../../item-label.ts';
import { type Row, shortened } from './card.ts';

/** An item's name as the asking file would write it: `cjpf.accommodation` for one of a framework. */
export function nameIn({ strategy, workspace }: AskedFile, item: Item): string {
  const own = item.name ?? '';
  if (own === '') return '';
  const owner = strategy.owns(item) ? undefined : workspace.strategyOf(item.place.uri)?.name;
  return owner === undefined || owner === strategy.name || owner === own ? own : `${owner}.${own}`;
}

/** An item by its title and its name: "People have a settled home (`settled-home`)". */
export function labelled(asked: AskedFile, item: Item, most = 70): Row {
  const name = nameIn(asked, item);
  if (item.statement === undefined) return name === '' ? [itemTitle(item)] : [{ typed: name }];
  const title = shortened(item.statement, most);
  return name === '' ? [title] : [`${title} (`, { typed: name }, ')'];
}

/** An item by its name alone; by the words that begin it where it has none: `assessment of cjpf.accommodation`. */
export function handled(asked: AskedFile, item: Item): Row {
  return [{ typed: nameIn(asked, item) || itemHandle(item) }];
}
