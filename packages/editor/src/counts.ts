import { type ItemKind, kindDefinition } from '@goldenthread/language';

/** "1 service", "4 objectives". */
export function countOf(number: number, kind: ItemKind): string {
  const { noun, word, plural } = kindDefinition(kind);
  return `${number} ${number === 1 ? (noun ?? word) : plural}`;
}
