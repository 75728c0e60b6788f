import { type Finding, firstIndex } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';

/**
 * Rules are silent about an item while one of its lines cannot be read: what they would miss may stand on that line, and
 * one slip shall give one message. Findings about the plan as a whole stand at its header and are given all the same, and
 * so are those about the name itself.
 */
export function withoutHeldBack(
  ofRules: readonly Finding[],
  ofText: readonly Finding[],
  strategy: Strategy,
): readonly Finding[] {
  const errors = ofText.filter(({ severity, code }) => severity === 'error' && !code.startsWith('file/'));
  if (errors.length === 0) return ofRules;
  const firstLines = new Map<string, number[]>(strategy.files.map(({ uri }) => [uri, []]));
  for (const { place } of strategy.items) firstLines.get(place.uri)?.push(place.range.start.line);
  const itemAt = ({ place }: Finding): string =>
    `${place.uri} ${lastUpTo(firstLines.get(place.uri) ?? [], place.range.start.line)}`;
  const unread = new Set(errors.map(itemAt));
  const header = strategy.header?.place;
  if (header !== undefined) unread.delete(`${header.uri} ${header.range.start.line}`);
  return ofRules.filter((finding) => finding.code.startsWith('name/') || !unread.has(itemAt(finding)));
}

/** The first line of the item that a line belongs to; -1 above the first item. */
function lastUpTo(lines: readonly number[], line: number): number {
  return lines[firstIndex(lines, (first) => first > line) - 1] ?? -1;
}
