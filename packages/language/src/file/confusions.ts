import type { LineProblem } from '../lexer/line-problem.ts';

/**
 * Where it cannot be told which item a fact belongs to: between two versions of a file, and below two lines that ran
 * together. Is asked in the order of the text, so that each place is looked at once.
 */
export class Confusions {
  readonly #conflicts: readonly { readonly start: number; readonly until: number }[];
  readonly #joined: readonly number[];
  #conflict = 0;
  #join = 0;

  constructor(problems: readonly LineProblem[]) {
    this.#conflicts = problems.filter((problem) => problem.type === 'merge conflict');
    this.#joined = problems.filter((problem) => problem.type === 'lines run together').map(({ start }) => start);
  }

  /** Whether the fact at `offset`, of the item at `itemStart`, may be that of another item. */
  covers(offset: number, itemStart: number): boolean {
    while ((this.#conflicts[this.#conflict]?.until ?? Number.POSITIVE_INFINITY) < offset) this.#conflict++;
    while ((this.#joined[this.#join] ?? Number.POSITIVE_INFINITY) < itemStart) this.#join++;
    return (
      (this.#conflicts[this.#conflict]?.start ?? Number.POSITIVE_INFINITY) < offset ||
      (this.#joined[this.#join] ?? Number.POSITIVE_INFINITY) < offset
    );
  }
}
