import type { Nodes } from 'mdast';

/**
 * The words of nodes, without what they look like.
 * @param lineBreak what stands for the end of a line
 */
export function wordsOf(nodes: Nodes | readonly Nodes[], lineBreak = ''): string {
  if (isSeveral(nodes)) return nodes.map((node) => wordsOf(node, lineBreak)).join('');
  if ('value' in nodes) return nodes.value;
  if ('children' in nodes) return wordsOf(nodes.children, lineBreak);
  return nodes.type === 'break' ? lineBreak : '';
}

function isSeveral(nodes: Nodes | readonly Nodes[]): nodes is readonly Nodes[] {
  return Array.isArray(nodes);
}
