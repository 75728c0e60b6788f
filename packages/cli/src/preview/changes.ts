import type { ServerResponse } from 'node:http';
import { SentVersions, type ShownPage } from '@goldenthread/publish';

/** Who looks at which page. */
interface Reader {
  readonly address: string;
  readonly isNow: boolean;
  readonly response: ServerResponse;
  version: string;
}

type PageAt = (address: string, isNow: boolean) => ShownPage | undefined;

/** A connection that is silent for long is taken for a dead one by some that it passes through. */
const heartbeat = 20_000;

/** Tells the pages that are open what of them has changed: of each the parts that differ, and no others. */
export class Changes {
  readonly #pageAt: PageAt;
  readonly #readers = new Set<Reader>();
  readonly #sent = new SentVersions();
  readonly #beat: NodeJS.Timeout;

  constructor(pageAt: PageAt) {
    this.#pageAt = pageAt;
    this.#beat = setInterval(() => {
      for (const { response } of this.#readers) response.write(':\n\n');
    }, heartbeat);
    this.#beat.unref();
  }

  get hasReaders(): boolean {
    return this.#readers.size > 0;
  }

  /** Remembers a version that goes out as a whole page. */
  remember(page: ShownPage): void {
    this.#sent.remember(page);
  }

  /** Follows a page from the version that it shows; the response stays open until the page is closed. */
  follow(response: ServerResponse, address: string, isNow: boolean, version: string): void {
    const reader: Reader = { address, isNow, response, version };
    this.#readers.add(reader);
    response.on('close', () => this.#readers.delete(reader));
    response.write(':\n\n');
    this.#tell(reader);
  }

  /** Tells every page of what has changed since it was last told. */
  tell(): void {
    for (const reader of this.#readers) this.#tell(reader);
  }

  close(): void {
    clearInterval(this.#beat);
    for (const { response } of this.#readers) response.end();
  }

  #tell(reader: Reader): void {
    const page = this.#pageAt(reader.address, reader.isNow);
    if (page === undefined || page.version === reader.version) return;
    const { version, ...update } = this.#sent.update(page, reader.version);
    reader.response.write(`id: ${version}\ndata: ${JSON.stringify(update)}\n\n`);
    reader.version = version;
  }
}
