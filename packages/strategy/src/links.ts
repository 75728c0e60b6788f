import { type FactWord, factUse, type ItemKind } from '@goldenthread/language';
import type { AnyFact, Ref } from './facts.ts';
import { allFacts, type Item } from './item.ts';

/** Who names an item, and by which fact. */
export interface Link {
  readonly from: Item;
  readonly by: FactWord | 'assessment of' | 'progress on' | 'part of';
  readonly fact: AnyFact | undefined;
}

/** A link as its file tells it: what the name stands for is for the strategy to say. */
export interface NamedLink extends Link {
  readonly ref: Ref;
  /** Kinds of item that the name may stand for; any, where `undefined`. */
  readonly kinds: readonly ItemKind[] | undefined;
}

/** Every name that the item uses: in its head, in its facts in the order of the text, in what it gives to others. */
export function linksOf(item: Item): readonly NamedLink[] {
  const links: NamedLink[] = [];
  const add = (ref: Ref, by: Link['by'], fact: AnyFact | undefined): void => {
    links.push({ from: item, by, fact, ref, kinds: kindsFor(item, by) });
  };
  if (item.about !== undefined) {
    const by = item.kind === 'part' ? 'part of' : item.kind === 'assessment' ? 'assessment of' : 'progress on';
    add(item.about, by, undefined);
  }
  for (const fact of allFacts(item)) for (const ref of fact.refs ?? []) add(ref, fact.word, fact);
  for (const { fact } of item.defaults) for (const ref of fact.refs ?? []) add(ref, fact.word, fact);
  return links;
}

function kindsFor(from: Item, by: Link['by']): readonly ItemKind[] | undefined {
  switch (by) {
    case 'assessment of':
      return ['outcome'];
    case 'progress on':
      return undefined;
    case 'part of':
      return ['strategy'];
    default:
      return factUse(from.kind, by)?.to;
  }
}
