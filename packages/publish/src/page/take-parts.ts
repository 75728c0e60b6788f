import { becomes } from './becomes.ts';

/** Parts of a page that differ, each with its id, inner parts before outer ones. */
export interface TakenParts {
  readonly title: string;
  readonly parts: readonly { readonly id: string; readonly html: string }[];
}

/**
 * Brings the page up to a newer version: takes up the parts that differ and leaves everything else as it is: where the
 * reader is, what has the focus, what was opened.
 */
export function takeParts({ title, parts }: TakenParts): void {
  const changed = new Map(parts.map(({ id, html }) => [id, html]));
  const place = placeOfReader();
  for (const { id, html } of parts.toReversed()) {
    const before = document.getElementById(id);
    if (before !== null) becomes(before, whole(html, changed));
  }
  document.title = title;
  place.restore();
}

/** The place is kept by the script, which knows what is replaced; the browser's own way would move the page twice. */
export function keepPlaceByScript(): void {
  document.documentElement.style.setProperty('overflow-anchor', 'none');
}

/** The element of a part, with the parts that stand in it: new ones where they were sent, else those of the page. */
function whole(html: string, changed: ReadonlyMap<string, string>): Element {
  const read = new DOMParser().parseFromString(html, 'text/html');
  const element = html.startsWith('<body') ? read.body : (read.body.firstElementChild ?? read.body);
  for (const empty of element.querySelectorAll('[data-part]')) {
    const sent = changed.get(empty.id);
    const kept = sent === undefined ? document.getElementById(empty.id)?.cloneNode(true) : whole(sent, changed);
    if (kept !== undefined) empty.replaceWith(kept);
  }
  return element;
}

/** What stands at the top of the window, so that it can stand there again when something above it has grown. */
function placeOfReader(): { readonly restore: () => void } {
  if (scrollY === 0) return { restore: () => {} };
  const middle = innerWidth / 2;
  const candidates = [8, 60, 140].flatMap((y) => {
    const found = document.elementFromPoint(middle, y)?.closest('#document [id]');
    return found ? [{ found, top: found.getBoundingClientRect().top }] : [];
  });
  return {
    restore: () => {
      const kept = candidates.find(({ found }) => found.isConnected);
      if (kept !== undefined) scrollBy(0, kept.found.getBoundingClientRect().top - kept.top);
    },
  };
}
