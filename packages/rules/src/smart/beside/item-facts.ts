import type { FactWordOf } from '@goldenthread/language';
import type { Fact, Item, Strategy } from '@goldenthread/strategy';

/** The items that SMART is asked of. */
export type SmartItem = Item<'objective'> | Item<'action'>;

/** The facts of an objective or action by their word, own or taken over; none where its kind has no such fact. */
export class ItemFacts {
  readonly strategy: Strategy;
  readonly item: SmartItem;

  constructor(strategy: Strategy, item: SmartItem) {
    this.strategy = strategy;
    this.item = item;
  }

  all<W extends FactWordOf<'action'> | FactWordOf<'objective'>>(word: W): readonly Fact<W>[] {
    // An objective has no `cost`: asked for one as if it were an action, it gives none.
    return this.strategy.facts(
      this.item as Item<'action'>,
      word as FactWordOf<'action'>,
    ) as readonly Fact<never>[] as readonly Fact<W>[];
  }

  first<W extends FactWordOf<'action'> | FactWordOf<'objective'>>(word: W): Fact<W> | undefined {
    return this.all(word)[0];
  }
}
