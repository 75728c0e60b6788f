/** A piece of a statement, by its offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word or number of a statement, with the punctuation that stands before it. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** `,`, `;`, `(` and such between the word before and this one; empty for a space. */
  readonly before: string;
}

/**
 * A statement with one plain character for each of its own: typographic quotes, dashes and spaces as Word writes them are
 * read as plain ones, and every offset stays.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ');
}

/** The words of a plain text. `care-experienced` and `children's` are one word, `and/or` is two. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(/£?[\p{L}\p{N}](?:[\p{L}\p{N}]|['-](?=[\p{L}\p{N}])|[,.](?=\d))*%?/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    words.push({
      text: match[0],
      lower: match[0].toLowerCase(),
      start,
      end,
      before: text.slice(last, start).replace(/ /g, ''),
    });
    last = end;
  }
  return words;
}

/** Between words that are quoted together, the author's own short words stay: "has a named worker". */
const longestGap = 30;

/** Words of a plain text as they stand there, in its order; `…` where much is left out between two of them. */
export function asWritten(text: string, words: readonly Word[]): string {
  const inOrder = [...words].sort((a, b) => a.start - b.start);
  return inOrder
    .map((word, at) => {
      const before = inOrder[at - 1];
      if (before === undefined) return word.text;
      const gap = text.slice(before.end, word.start);
      return `${gap.length > longestGap ? ' … ' : gap}${word.text}`;
    })
    .join('');
}

/**
 * Calls back for each place where a global form holds. `matchAll` would copy the form for every text, which costs more than
 * the search.
 */
export function eachSpan(form: RegExp, text: string, found: (span: Span, written: string) => void): void {
  form.lastIndex = 0;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    if (match[0] === '') form.lastIndex += 1;
    else found({ start: match.index, end: match.index + match[0].length }, match[0]);
  }
}
