import { nearest } from '@goldenthread/language';
import { WrongUsage } from './host.ts';

/** What to type instead of a word that is none of a closed list: the one that is near enough to be meant, or all of them. */
export function instead(
  written: string,
  known: readonly string[],
  choose: 'Choose one of' | 'Choose from' = 'Choose one of',
): string {
  const near = nearest(written, known);
  return near === undefined ? `${choose}: ${known.join(', ')}.` : `Did you mean \`${near}\`?`;
}

/**
 * What a table of formats has under a name that was typed.
 * @throws WrongUsage where it has none
 */
export function chosenFormat<Format>(formats: Readonly<Record<string, Format>>, name: string): Format {
  const known = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (known !== undefined) return known;
  throw new WrongUsage(`There is no format \`${name}\`. ${instead(name, Object.keys(formats))}`);
}
