import { nearest } from '@goldenthread/language';

/** What to type instead of a word that is none of a closed list: the one that is near enough to be meant, or all of them. */
export function instead(
  written: string,
  known: readonly string[],
  choose: 'Choose one of' | 'Choose from' = 'Choose one of',
): string {
  const near = nearest(written, known);
  return near === undefined ? `${choose}: ${known.join(', ')}.` : `Did you mean \`${near}\`?`;
}
