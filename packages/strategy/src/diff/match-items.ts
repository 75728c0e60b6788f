import { type Item, isKind } from '../item.ts';
import type { Strategy } from '../strategy.ts';
import { likeness, wordsIn } from './likeness.ts';
import { normalLine } from './normal-text.ts';
import { type Profile, profileOf, valuesAlone } from './profile.ts';

/** The items of two strategies: those that are the same, and those of one side alone. */
export interface Matched {
  readonly pairs: readonly (readonly [old: Item, now: Item])[];
  readonly dropped: readonly Item[];
  readonly added: readonly Item[];
}

/** Items of one name whose statements have less in common than this may be two: the numbers of a plan move on. */
const doubtful = 0.34;

/** How alike items of different names have to be to be one that was renamed. */
const leastAlike = 0.55;

/** Words and links that more items than this have tell none from another. */
const mostCommon = 24;

/**
 * Which items of two strategies are the same: first those of the same name, then those that say nearly the same under
 * another. The cost grows with the items: each is compared with a bounded number of others.
 */
export function matchItems(old: Strategy, now: Strategy): Matched {
  const matching = new Matching(old.items.filter(isSubstance), now.items.filter(isSubstance));
  matching.byName(old, now);
  matching.releaseDoubtful();
  matching.byStatement();
  matching.byLikeness(old, now);
  matching.takeBackDoubtful();
  matching.inOrder();
  return matching.result();
}

/** That a file is part of the strategy says nothing of the plan. */
function isSubstance(item: Item): boolean {
  return item.kind !== 'part' || Object.keys(item.facts).length > 0;
}

class Matching {
  readonly #old: readonly Item[];
  readonly #now: readonly Item[];
  /** By the item of the new side, and of the old. */
  readonly #oldOf = new Map<Item, Item>();
  readonly #nowOf = new Map<Item, Item>();
  readonly #doubtful: (readonly [Item, Item])[] = [];

  constructor(old: readonly Item[], now: readonly Item[]) {
    this.#old = old;
    this.#now = now;
  }

  result(): Matched {
    return {
      pairs: [...this.#nowOf],
      dropped: this.#old.filter((item) => !this.#nowOf.has(item)),
      added: this.#now.filter((item) => !this.#oldOf.has(item)),
    };
  }

  /** Items of the same kind and name. Those that share their name with others are told by what they say. */
  byName(old: Strategy, now: Strategy): void {
    const named = Map.groupBy(this.#old, (item) => nameKey(item, old));
    for (const [key, here] of Map.groupBy(this.#now, (item) => nameKey(item, now))) {
      const there = key === undefined ? undefined : named.get(key);
      if (there === undefined) continue;
      if (there.length === 1 && here.length === 1) this.#pair(there[0], here[0]);
      else this.#pairBy(there, here, content);
    }
  }

  /** Sets pairs aside whose statements are not alike: the name may have gone to another item. */
  releaseDoubtful(): void {
    for (const [old, now] of [...this.#nowOf]) {
      if (old.statement === undefined || now.statement === undefined || isKind(old, 'strategy', 'framework')) continue;
      if (isAlone(old) || likeness(wordsIn(old.statement), wordsIn(now.statement)) >= doubtful) continue;
      this.#nowOf.delete(old);
      this.#oldOf.delete(now);
      this.#doubtful.push([old, now]);
    }
  }

  /** Items of the same kind with the very same statement. */
  byStatement(): void {
    const key = (item: Item): string | undefined =>
      item.statement === undefined || item.statement.length < 8
        ? undefined
        : JSON.stringify([item.kind, item.about?.name, normalLine(item.statement).toLowerCase()]);
    const open = Map.groupBy(this.#openOld(), key);
    for (const [statement, here] of Map.groupBy(this.#openNow(), key)) {
      const there = statement === undefined ? undefined : open.get(statement);
      if (there !== undefined) this.#pairBy(there, here, content);
    }
    // What both say in the same words, but not word for word the same facts.
    const left = Map.groupBy(this.#openOld(), key);
    for (const [statement, here] of Map.groupBy(this.#openNow(), key)) {
      const there = statement === undefined ? undefined : left.get(statement);
      if (there === undefined || there.length !== here.length) continue;
      for (const [at, item] of here.entries()) this.#pair(there[at], item);
    }
  }

  /** Items of the same kind that say nearly the same, the most alike first. */
  byLikeness(before: Strategy, after: Strategy): void {
    const old = this.#openOld().map((item) => profileOf(item, before));
    const byFeature = new Map<string, Profile[]>();
    for (const profile of old) {
      for (const feature of profile.features) {
        const others = byFeature.get(feature);
        if (others === undefined) byFeature.set(feature, [profile]);
        else others.push(profile);
      }
    }
    const found: { readonly old: Item; readonly now: Item; readonly alike: number }[] = [];
    for (const item of this.#openNow()) {
      const profile = profileOf(item, after);
      for (const other of candidates(profile, byFeature)) {
        const alike = profile.likeness(other);
        if (alike >= leastAlike) found.push({ old: other.item, now: item, alike });
      }
    }
    // A stable sort: of those that are as much alike, the first of the text come first.
    found.sort((a, b) => b.alike - a.alike);
    for (const pair of found) this.#pair(pair.old, pair.now);
  }

  /** Doubtful pairs for whose items nothing better was found. */
  takeBackDoubtful(): void {
    for (const [old, now] of this.#doubtful) this.#pair(old, now);
  }

  /** What has no name and stands in the plan once on each side: a vision is a vision, however it reads. */
  inOrder(): void {
    const key = (item: Item): string | undefined =>
      item.name === undefined && item.kind !== 'part' && item.about === undefined ? nameless(item) : undefined;
    const open = Map.groupBy(this.#openOld(), key);
    for (const [kind, here] of Map.groupBy(this.#openNow(), key)) {
      const there = kind === undefined ? undefined : open.get(kind);
      if (there?.length === 1 && here.length === 1) this.#pair(there[0], here[0]);
    }
  }

  /** Pairs what says the same on both sides, each item once. */
  #pairBy(there: readonly Item[], here: readonly Item[], key: (item: Item) => string): void {
    const open = Map.groupBy(there, key);
    for (const item of here) this.#pair(open.get(key(item))?.shift(), item);
  }

  /** Pairs two items, where neither has one. */
  #pair(old: Item | undefined, now: Item | undefined): void {
    if (old === undefined || now === undefined || this.#nowOf.has(old) || this.#oldOf.has(now)) return;
    this.#nowOf.set(old, now);
    this.#oldOf.set(now, old);
  }

  #openOld(): readonly Item[] {
    return this.#old.filter((item) => !this.#nowOf.has(item));
  }

  #openNow(): readonly Item[] {
    return this.#now.filter((item) => !this.#oldOf.has(item));
  }
}

/** The items that share the rarest words, facts and links with one, a bounded number of them. */
function candidates(profile: Profile, byFeature: ReadonlyMap<string, readonly Profile[]>): readonly Profile[] {
  const shared = new Map<Profile, number>();
  for (const feature of profile.features) {
    const others = byFeature.get(feature) ?? [];
    if (others.length > mostCommon) continue;
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1 / others.length);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([other]) => other);
}

/** A kind of which a plan has one. */
function isAlone({ name, about }: Item): boolean {
  return name === undefined && about === undefined;
}

/** The header is the header, whatever the strategy is called; a progress report is known by its subject and its day. */
function nameKey(item: Item, plan: Strategy): string | undefined {
  if (item === plan.header) return 'header';
  if (item.about !== undefined) return JSON.stringify([item.kind, item.about.name, item.at?.start, item.at?.precision]);
  // Options of two appraisals may have the same name.
  return item.name === undefined ? nameless(item) : JSON.stringify([item.kind, item.name, item.appraisal]);
}

function nameless({ kind, stage }: Item): string {
  return JSON.stringify([kind, stage]);
}

/** The same for items that say the same, wherever they stand. */
function content(item: Item): string {
  return valuesAlone([item.name, item.statement, item.facts, item.defaults]);
}
