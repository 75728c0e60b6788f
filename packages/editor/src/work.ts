import type { ServerHost } from './host.ts';

/** What is being read. Plans are judged once all is read, so that nothing is reported that a file still to come mends. */
export class Work {
  readonly #host: ServerHost;
  readonly #refresh: () => void;
  readonly #trouble: (error: unknown) => void;
  readonly #reading = new Set<Promise<void>>();
  #isWaiting = false;

  constructor(host: ServerHost, refresh: () => void, trouble: (error: unknown) => void) {
    this.#host = host;
    this.#refresh = refresh;
    this.#trouble = trouble;
  }

  add(reading: Promise<void>): void {
    const work: Promise<void> = reading.catch(this.#trouble).then(() => {
      this.#reading.delete(work);
      this.refreshSoon();
    });
    this.#reading.add(work);
  }

  async done(): Promise<void> {
    while (this.#reading.size > 0) await Promise.all(this.#reading);
  }

  refreshSoon(): void {
    if (this.#isWaiting || this.#reading.size > 0) return;
    this.#isWaiting = true;
    this.#host.whenIdle(() => {
      this.#isWaiting = false;
      if (this.#reading.size === 0) this.#refresh();
    });
  }
}
