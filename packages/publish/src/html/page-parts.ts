import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Root, RootContent } from 'mdast';
import { type BodyChoices, bodyOf, harmless } from './page.ts';
import type { Place } from './place.ts';
import { documentHast, type SourceOf, tagOf } from './to-hast.ts';

/** A piece of a page that can be sent by itself. */
export interface PagePart {
  /** The `id` of its element. */
  readonly id: string;
  /** Its element, in which parts of its own are empty elements with their `id` and `data-part`. */
  readonly html: string;
  /** The empty element that stands for it. */
  readonly place: string;
}

/**
 * Makes pages as parts: the sections, entries and pictures of a document, and the frame around them. What was made for
 * the last page is not made again, so that a change costs what it changes.
 */
export class PageMaker {
  readonly #sourceOf: SourceOf;
  /** By what they are made from. */
  #made = new Map<string, PagePart>();

  /** @param sourceOf how addresses of files are written in the page */
  constructor(sourceOf: SourceOf) {
    this.#sourceOf = sourceOf;
  }

  /** The parts of a page, the frame last and each part after those that stand in it. */
  parts(document: Root, choices: Omit<BodyChoices, 'sourceOf'>): readonly PagePart[] {
    const parts: PagePart[] = [];
    const kept = new Map<string, PagePart>();
    const known = new Set<string>();
    const add = (node: RootContent, id: string): void => {
      const source = JSON.stringify(node);
      const part = this.#made.get(source) ?? this.#make(node, id);
      kept.set(source, part);
      parts.push(part);
    };
    const apart = <N extends RootContent>(node: N): N | Place => {
      const id = idOf(node);
      const isPart = id !== undefined && !known.has(id);
      if (isPart) known.add(id);
      const whole =
        node.type === 'section' || node.type === 'entry'
          ? ({ ...node, children: node.children.map((child) => apart(child as RootContent)) } as N)
          : node;
      if (!isPart) return whole;
      add(whole, id);
      return { type: 'place', id, tag: tagOf(node.type) };
    };
    const frame: Root = { ...document, children: document.children.map((node) => apart(node)) };
    const { children } = bodyOf(document, frame, { ...choices, sourceOf: this.#sourceOf });
    parts.push(framePart(children));
    this.#made = kept;
    return parts;
  }

  #make(node: RootContent, id: string): PagePart {
    const content = documentHast({ type: 'root', children: [node] }, this.#sourceOf);
    return { id, html: toHtml(harmless(content)), place: placeOf(tagOf(node.type), id) };
  }
}

/** A page in one part. */
export function framePart(content: Element['children']): PagePart {
  return { id: 'page', html: toHtml(h('body', { id: 'page' }, content)), place: placeOf('body', 'page') };
}

/** The whole of the last of the parts, with the others in their places. */
export function joined(parts: readonly PagePart[]): string {
  const byPlace = new Map(parts.map(({ place, html }) => [place, html]));
  // No text can hold such an element, and no attribute, because neither can hold `<` and `"` side by side with a name.
  const filled = (html: string): string =>
    html.replace(/<([a-z]+) id="[^"]*" data-part(?:="")?><\/\1>/g, (place) => {
      const part = byPlace.get(place);
      return part === undefined ? place : filled(part);
    });
  return filled(parts.at(-1)?.html ?? '');
}

function placeOf(tag: string, id: string): string {
  return toHtml(h(tag, { id, dataPart: '' }));
}

function idOf(node: RootContent): string | undefined {
  if (node.type === 'section') return node.data?.anchor ?? node.id;
  if (node.type === 'entry') return node.data?.anchor;
  return node.type === 'picture' ? node.id : undefined;
}
