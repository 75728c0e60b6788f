import type { Root } from 'mdast';
import { link, list, paragraph, section } from './make.ts';
import type { Block, Section } from './nodes.ts';

/**
 * The table of contents of a document, for formats that have none of their own: the sections and the parts of each, with
 * links. `undefined` where there is one section or none.
 */
export function contentsOf({ children }: Root): Section | undefined {
  const sections = children.filter((child) => child.type === 'section');
  if (sections.length < 2) return undefined;
  const lines = sections.map((each): Block[] => {
    const parts = each.children.filter((child): child is Section => child.type === 'section');
    return [line(each), ...(parts.length > 0 ? [list(parts.map((part) => [line(part)]))] : [])];
  });
  return section('contents', 'Contents', [list(lines)]);
}

function line({ id, data, children: [title] }: Section): Block {
  return paragraph(link(`#${data?.anchor ?? id}`, title.children));
}
