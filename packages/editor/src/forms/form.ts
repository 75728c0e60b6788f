/**
 * What stands at one place of a form. `MONTHS` is a span of time that things recur in, `YEAR` one that an amount is for;
 * `NEW` is a name that the item is given here.
 */
export type Slot =
  | 'NAME'
  | 'NEW'
  | 'WORD'
  | 'LABEL'
  | 'AMOUNT'
  | 'UNIT'
  | 'NUMBER'
  | 'MONTHS'
  | 'YEAR'
  | 'DATE'
  | 'PERIOD'
  | 'TEXT'
  | 'TERM'
  | 'KIND'
  | 'QUESTION'
  | 'ANSWER'
  | 'PLACE'
  | 'STAGE';

/** One value, linking word or sign of a form. */
export interface Part {
  readonly type: 'slot' | 'link' | 'sign';
  /** The slot, the word itself, or the sign. */
  readonly text: string;
  /**
   * - `needed`: stands in every fact of the form
   * - `usual`: may be left out, and most facts have it
   * - `rare`: may be left out
   * - `hidden`: may be left out, and goes without saying: what an amount counts
   */
  readonly given: 'needed' | 'usual' | 'rare' | 'hidden';
  /** The value goes on after a comma with another of its kind. */
  readonly isList: boolean;
}

/** One way in which a fact's values, or the head of an item, are written: its parts, and which may follow which. */
export interface Form {
  readonly parts: readonly Part[];
  /** The parts that may come first. */
  readonly first: readonly number[];
  /** By part, those that may come after it. */
  readonly next: readonly (readonly number[])[];
}

type Given = Part['given'];

/** A stretch of a form while it is read. */
interface Stretch {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly canBeEmpty: boolean;
}

const brackets: Readonly<Record<string, { readonly close: string; readonly given: Given }>> = {
  '(': { close: ')', given: 'usual' },
  '[': { close: ']', given: 'rare' },
  '<': { close: '>', given: 'hidden' },
};

/**
 * Reads a form as it is written down here: `NAME from AMOUNT (in PERIOD) to AMOUNT [by DATE]`. Capitals are slots, small
 * letters are words (`_` stands for a space), `(…)` is usual, `[…]` rare, `<…>` hidden, and `{…}` goes on after commas.
 */
export function readForm(written: string): Form {
  return new FormReader(written).read();
}

class FormReader {
  readonly #signs: readonly string[];
  readonly #parts: Part[] = [];
  readonly #next: Set<number>[] = [];
  #at = 0;

  constructor(written: string) {
    this.#signs = written.match(/[()[\]{}<>:,]|[\w-]+/g) ?? [];
  }

  read(): Form {
    const { first } = this.#sequence(undefined, 'needed', false);
    return { parts: this.#parts, first, next: this.#next.map((next) => [...next]) };
  }

  #sequence(close: string | undefined, given: Given, isList: boolean): Stretch {
    let whole: Stretch = { first: [], last: [], canBeEmpty: true };
    for (let sign = this.#signs[this.#at++]; sign !== undefined && sign !== close; sign = this.#signs[this.#at++]) {
      whole = this.#joined(whole, this.#one(sign, given, isList));
    }
    return whole;
  }

  #one(sign: string, given: Given, isList: boolean): Stretch {
    const bracket = brackets[sign];
    if (bracket !== undefined) return { ...this.#sequence(bracket.close, bracket.given, isList), canBeEmpty: true };
    if (sign === '{') return this.#list(given);
    const isSlot = /^[A-Z]/.test(sign);
    const type = isSlot ? 'slot' : /^[:,]/.test(sign) ? 'sign' : 'link';
    return this.#part({ type, text: sign.replaceAll('_', ' '), given, isList });
  }

  #list(given: Given): Stretch {
    const inner = this.#sequence('}', given, true);
    const comma = this.#part({ type: 'sign', text: ',', given: 'hidden', isList: true });
    this.#connect(inner.last, comma.first);
    this.#connect(comma.last, inner.first);
    return inner;
  }

  #part(part: Part): Stretch {
    const at = this.#parts.push(part) - 1;
    this.#next.push(new Set());
    return { first: [at], last: [at], canBeEmpty: false };
  }

  #joined(before: Stretch, after: Stretch): Stretch {
    this.#connect(before.last, after.first);
    return {
      first: before.canBeEmpty ? [...before.first, ...after.first] : before.first,
      last: after.canBeEmpty ? [...before.last, ...after.last] : after.last,
      canBeEmpty: before.canBeEmpty && after.canBeEmpty,
    };
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const at of from) for (const after of to) this.#next[at]?.add(after);
  }
}
