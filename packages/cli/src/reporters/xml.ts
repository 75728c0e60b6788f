import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { inOneLine, sanitise } from '../text/sanitise.ts';

/** What an element says of itself; what is `undefined` is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with others in it, each on a line of its own; or with a text. */
export function element(name: string, attributes: Attributes, content: readonly Element[] | string = []): Element {
  const said = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, inOneLine(allowed(String(value)))]],
  );
  const children: readonly ElementContent[] =
    typeof content === 'string'
      ? [{ type: 'text', value: allowed(content) }]
      : content.flatMap((each) => [newLine, each]);
  const end = typeof content === 'string' || content.length === 0 ? [] : [newLine];
  return { type: 'element', name, attributes: Object.fromEntries(said), children: [...children, ...end] };
}

/** The element as a file. */
export function xmlFile(root: Element): string {
  // What ends a part of XML may not stand in a text, and the writer leaves it as it is.
  const written = toXml(root, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written}\n`;
}

const newLine = { type: 'text', value: '\n' } as const;

/** XML has no way to say most control characters, halves of characters and the last two of a plane. */
function allowed(text: string): string {
  return sanitise(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}
