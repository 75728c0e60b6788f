import type { PageUpdate, ShownPage } from './shown-page.ts';

const kept = 40;

/** Remembers what went out to readers, and finds what of a page differs from the version that a reader has. */
export class SentVersions {
  /** The hashes of the parts of versions that readers may still have, by the ids of the parts; the newest version last. */
  readonly #versions = new Map<string, ReadonlyMap<string, string>>();

  /** Remembers a version that goes out as a whole page. */
  remember({ version, parts }: ShownPage): void {
    this.#versions.delete(version);
    this.#versions.set(version, new Map(parts.map(({ id, hash }) => [id, hash])));
    for (const oldest of this.#versions.keys()) {
      if (this.#versions.size <= kept) break;
      this.#versions.delete(oldest);
    }
  }

  /** @param since the version that the reader has; all parts differ from one that is unknown */
  update(page: ShownPage, since: string | undefined): PageUpdate {
    const { title, version, parts } = page;
    const before = since === undefined ? undefined : this.#versions.get(since);
    this.remember(page);
    const sent = parts.filter(({ id, hash }) => before?.get(id) !== hash);
    return { title, version, parts: sent.map(({ id, html }) => ({ id, html })) };
  }
}
