import { onOneLine } from '../clean.ts';
import { asText } from '../items/draft.ts';
import type { Names } from '../names.ts';
import { type Block, wordsOf } from './blocks.ts';
import { markdownOf } from './markdown.ts';

/** Blocks as the lines below a colon, each as far in as asked for; blank lines stay blank. */
export function textLines(blocks: readonly Block[], indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  return markdownOf(blocks)
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `${margin}${line.trimEnd()}`));
}

/** Blocks below `text:` of an item. */
export function textFact(blocks: readonly Block[], indent = 2): readonly string[] {
  return [`${' '.repeat(indent)}text:`, ...textLines(blocks, indent + 2)];
}

/** A part of a document: a heading with what stands below it. */
export interface Part {
  /** `''` for what stands before the first heading. */
  readonly title: string;
  readonly depth: number;
  readonly blocks: readonly Block[];
}

/** Parts the blocks at the headings down to a depth; deeper ones stay where they are. */
export function partsOf(blocks: readonly Block[], deepest: number): readonly Part[] {
  const parts: { title: string; depth: number; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth <= deepest) {
      parts.push({ title: onOneLine(wordsOf(block.content)), depth: block.depth, blocks: [] });
      continue;
    }
    if (parts.length === 0) parts.push({ title: '', depth: 1, blocks: [] });
    parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

/** A part of the document in the author's own words. */
export function sectionLines({ title, blocks }: Part, names: Names): readonly string[] {
  const shown = title || 'Pasted text';
  const head = `section ${names.fromWords(shown, 'section')}: ${asText(shown)}`;
  return blocks.length === 0 ? [head] : [head, ...textFact(blocks)];
}
