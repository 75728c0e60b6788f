import { allFacts, type Item } from '../item.ts';
import type { Strategy } from '../strategy.ts';
import { likeness, wordsIn } from './likeness.ts';

/** More words than these say no more about which item it is. */
const mostWords = 60;

/** What an item can be known by when its name is another. */
export class Profile {
  readonly item: Item;
  /** Words of its statement. */
  readonly words: ReadonlySet<string>;
  /** What its facts say, and who names it. */
  readonly facts: ReadonlySet<string>;
  /** All of these, with the kind of item before each. */
  readonly features: readonly string[];

  constructor(item: Item, facts: ReadonlySet<string>) {
    this.item = item;
    this.words = new Set([...wordsIn(item.statement ?? '')].slice(0, mostWords));
    this.facts = facts;
    this.features = [...[...this.words].map((word) => `word ${word}`), ...facts].map((each) => `${item.kind} ${each}`);
  }

  /** From 0 to 1. A statement counts for more than the facts, which items beside each other often share. */
  likeness(other: Profile): number {
    if (other.item.kind !== this.item.kind) return 0;
    const words = likeness(this.words, other.words);
    if (this.words.size === 0 || other.words.size === 0) return likeness(this.facts, other.facts);
    if (this.facts.size === 0 && other.facts.size === 0) return words;
    return 0.65 * words + 0.35 * likeness(this.facts, other.facts);
  }
}

export function profileOf(item: Item, plan: Strategy): Profile {
  return new Profile(item, new Set([...allFacts(item).slice(0, mostWords).map(valuesAlone), ...linksOf(item, plan)]));
}

function linksOf(item: Item, plan: Strategy): readonly string[] {
  const about = item.about === undefined ? [] : [`about ${item.about.name}`];
  const named = plan.links(item).slice(0, mostWords);
  return [...about, ...named.map(({ from, by }) => `named ${by} ${from.name ?? from.id}`)];
}

/** What facts say, as one text, without where they stand and how their values are written. */
export function valuesAlone(said: unknown): string {
  return JSON.stringify(said, (key, value) => (key === 'place' || key === 'written' ? undefined : value));
}
