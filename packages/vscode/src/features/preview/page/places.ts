import type { SourcePlace } from '../messages.ts';

/** The elements of the page that show what is written at a place, and back. */

const withPlace = '[data-uri][data-line]';
/** An item may be shown at several places; the one that tells most of it comes first. */
const rank: readonly string[] = ['article', 'section', 'tr', 'figure'];

/** The element that shows the item that holds a line: the one that begins last before it, in the same file. */
export function elementAt({ uri, line }: SourcePlace): Element | undefined {
  let found: Element | undefined;
  let foundLine = -1;
  for (const element of document.querySelectorAll(withPlace)) {
    const place = placeOf(element);
    if (place?.uri !== uri || place.line > line || place.line < foundLine || !isShown(element)) continue;
    if (place.line === foundLine && found !== undefined && rankOf(element) >= rankOf(found)) continue;
    found = element;
    foundLine = place.line;
  }
  return found;
}

/** Where what an element shows is written; of the nearest element around it that says so. */
export function placeAround(element: Element | null): SourcePlace | undefined {
  const near = element?.closest(withPlace);
  return near ? placeOf(near) : undefined;
}

/** Where what stands at the top of the window is written: the innermost element there, else the first one below. */
export function placeAtTop(): SourcePlace | undefined {
  let found: Element | undefined;
  for (const element of document.querySelectorAll(withPlace)) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height === 0 || bottom <= edge) continue;
    if (top > edge) return placeOf(found ?? element);
    found = element;
  }
  return found && placeOf(found);
}

/** What ends above this, in CSS pixels, is not read any more. */
const edge = 24;

function placeOf({ dataset }: { readonly dataset?: DOMStringMap } & Element): SourcePlace | undefined {
  const { uri, line } = dataset ?? {};
  return uri === undefined || line === undefined ? undefined : { uri, line: Number(line) };
}

function rankOf({ localName }: Element): number {
  const at = rank.indexOf(localName);
  return at === -1 ? rank.length : at;
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
