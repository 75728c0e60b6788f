import type { PagePart } from '../page-parts.ts';
import { hashOf } from './hash.ts';

/** A page as it is now, and what a reader who has an older version of it needs. */
export interface ShownPage {
  readonly title: string;
  readonly version: string;
  readonly parts: readonly HashedPart[];
}

export interface HashedPart extends PagePart {
  readonly hash: string;
}

/** What brings a page that a reader has to a newer version: the parts that differ, inner parts before outer ones. */
export interface PageUpdate {
  readonly title: string;
  readonly version: string;
  readonly parts: readonly { readonly id: string; readonly html: string }[];
}

/** Parts that stay are the same objects from page to page. */
const hashes = new WeakMap<PagePart, string>();

export function shownPage(title: string, made: readonly PagePart[]): ShownPage {
  const parts = made.map((part): HashedPart => ({ ...part, hash: hashOfPart(part) }));
  const version = hashOf([title, ...parts.map(({ id, hash }) => `${id} ${hash}`)].join('\n'));
  return { title, version, parts };
}

function hashOfPart(part: PagePart): string {
  const known = hashes.get(part);
  if (known !== undefined) return known;
  const hash = hashOf(part.html);
  hashes.set(part, hash);
  return hash;
}
