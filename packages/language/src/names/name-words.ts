/**
 * The words of a text as a name can be made of them, in lower case and without apostrophes, from the first that begins
 * with a letter on: `peoples` and `homes` of "3 People’s homes". Empty where there is none.
 */
export function nameWords(text: string): readonly string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/['\u2019]/g, '')
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const first = words.findIndex((word) => /^\p{L}/u.test(word));
  return first === -1 ? [] : words.slice(first);
}
