/** Tells how many columns of a terminal a character as readers see it takes. */
export type WidthOf = (character: string) => number;

/** Text in which every character takes one column. */
export function isPlain(text: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(text);
}

/**
 * The measure for these texts. What knows wide characters takes long to load, so it is left alone where there are none.
 */
export async function widthFor(texts: Iterable<string>): Promise<WidthOf> {
  for (const text of texts) {
    if (!isPlain(text)) return (await import('string-width')).default;
  }
  return (character) => character.length;
}
