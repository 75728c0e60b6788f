/** How many breakdowns within how many milliseconds are borne. */
const borne = { times: 5, within: 3 * 60_000 };

/** Whether what has broken down is started again: not when it keeps on breaking down. */
export class Restarts {
  readonly #now: () => number;
  #breakdowns: readonly number[] = [];

  /** @param now milliseconds since any moment */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes note of a breakdown; `true` where another start may help. */
  brokeDown(): boolean {
    const now = this.#now();
    this.#breakdowns = [...this.#breakdowns.filter((earlier) => now - earlier < borne.within), now];
    return this.#breakdowns.length <= borne.times;
  }
}
