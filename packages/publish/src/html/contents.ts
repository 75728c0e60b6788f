import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import type { Section } from '../document/nodes.ts';
import { wordsOf } from '../document/words-of.ts';

/** The way through the document: its sections, and below each those within it. */
export function contentsHast(document: Root): ElementContent[] {
  const sections = document.children.filter((node) => node.type === 'section');
  return [h('h2', { id: 'contents-title' }, 'Contents'), listOf(sections)];
}

function listOf(sections: readonly Section[]): Element {
  return h('ol', sections.map(lineOf));
}

function lineOf(section: Section): Element {
  const [title, ...blocks] = section.children;
  const below = blocks.filter((node) => node.type === 'section');
  const link = h('a', { href: `#${encodeURI(section.data?.anchor ?? section.id)}` }, wordsOf(title) || 'Untitled');
  return h('li', below.length === 0 ? [link] : [link, listOf(below)]);
}
