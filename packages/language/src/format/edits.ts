/** Replaces the text between two offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Collects edits in the order of the text, and leaves out those that change nothing. */
export class Edits {
  readonly list: Edit[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  replace(start: number, end: number, newText: string): void {
    if (this.#text.slice(start, end) !== newText) this.list.push({ start, end, newText });
  }
}

/** The text with the edits, which do not overlap, in the order of the text. */
export function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(from, start), newText);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
