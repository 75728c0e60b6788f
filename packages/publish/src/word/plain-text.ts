import type { PhrasingContent } from 'mdast';

/**
 * The words alone.
 * @param lineBreak what stands for the end of a line
 */
export function plainText(content: readonly PhrasingContent[], lineBreak = ' '): string {
  return content
    .map((node) => {
      if ('value' in node) return node.value;
      if ('children' in node) return plainText(node.children, lineBreak);
      return node.type === 'break' ? lineBreak : '';
    })
    .join('');
}
