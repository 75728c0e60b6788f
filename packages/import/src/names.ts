import { type ItemKind, type ItemName, nameWords } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';

/** Words that say little in a name. */
const small = new Set(
  'a an and are as at be by for from has have in into is it its of on or our so than that the their they this through to we who will with'.split(
    ' ',
  ),
);

const mostWords = 5;
const mostCharacters = 40;
const wellFormed = /^\p{L}[\p{L}\p{M}\p{N}_-]*(?:\.\d[\p{L}\p{M}\p{N}_-]*)*$/u;

/** Gives names that nobody has: neither the plan nor what was named before. Capitals alone make no difference. */
export class Names {
  readonly #taken = new Set<string>();
  /** The number after which one may be free, so that a thousand rows of the same words cost a thousand steps. */
  readonly #next = new Map<string, number>();

  constructor(plan: Strategy | undefined) {
    for (const name of plan?.items ?? []) if (name.name !== undefined) this.#taken.add(name.name.toLowerCase());
    if (plan !== undefined) this.#taken.add(plan.name.toLowerCase());
    for (const used of plan?.used.keys() ?? []) this.#taken.add(used.toLowerCase());
  }

  /** A name made of what the item says: `sign-housing-protocol`. */
  fromWords(words: string, kind: ItemKind): ItemName {
    return this.free(nameFrom(words) || kind);
  }

  /** The name itself where it is well formed and free. */
  asWritten(name: string): ItemName | undefined {
    if (!wellFormed.test(name) || name.length > mostCharacters || this.#taken.has(name.toLowerCase())) return undefined;
    this.#taken.add(name.toLowerCase());
    return name;
  }

  free(base: string): ItemName {
    let name = base;
    let number = this.#next.get(base) ?? 2;
    while (this.#taken.has(name.toLowerCase())) name = `${base}-${number++}`;
    this.#next.set(base, number);
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

function nameFrom(statement: string): string {
  // The first words are enough, however long the cell is.
  const usable = nameWords(statement.slice(0, 400));
  const telling = usable.filter((word) => !small.has(word));
  const chosen: string[] = [];
  let length = 0;
  for (const word of telling.length > 0 && /^\p{L}/u.test(telling[0] ?? '') ? telling : usable) {
    if (chosen.length === mostWords || length + word.length > mostCharacters) break;
    chosen.push(word);
    length += word.length + 1;
  }
  const name = chosen.join('-') || [...(usable[0] ?? '')].slice(0, 30).join('');
  return wellFormed.test(name) ? name : '';
}
