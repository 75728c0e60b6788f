import type { Heading } from 'mdast';
import type { Block, Section } from './nodes.ts';

/** Headings nest as sections do, and no level is left out. Those of the author's text stand below the heading that the text stands under. */
export function atDepth(section: Section, depth: number): Section {
  const [title, ...rest] = section.children;
  return { ...section, children: [{ ...title, depth: limited(depth) }, ...below(rest, depth)] };
}

function below(blocks: readonly Block[], depth: number): Block[] {
  /** The heading that the author's own stand under: the section's, or within an entry that of the entry. */
  let around = depth;
  let top: number | undefined;
  let last = depth;
  return blocks.map((block): Block => {
    if (block.type === 'section') return atDepth(block, depth + 1);
    if (block.type === 'entry') return { ...block, children: below(block.children, depth) };
    if (block.type === 'notice') return { ...block, children: below(block.children, around) };
    if (block.type !== 'heading') return block;
    if (block.data?.isHeader) {
      around = depth + 1;
      last = around;
      top = undefined;
      return { ...block, depth: limited(around) };
    }
    top ??= block.depth;
    // No level is left out, whatever the author did.
    last = Math.max(around + 1, Math.min(around + 1 + block.depth - top, last + 1));
    return { ...block, depth: limited(last) };
  });
}

function limited(depth: number): Heading['depth'] {
  return Math.min(depth, 6) as Heading['depth'];
}
