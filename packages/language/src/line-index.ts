import type { Place, Position, Range } from './finding.ts';

/** Finds lines and characters of offsets in a text. Lines end with LF, CRLF or CR. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #uri: string;
  readonly #text: string;
  readonly #length: number;

  constructor(uri: string, text: string) {
    this.#uri = uri;
    this.#text = text;
    this.#length = text.length;
    const starts = [0];
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
    this.#starts = starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Where the line stands, counted from 0, without its line break. */
  lineSpan(line: number): { readonly start: number; readonly end: number } {
    const start = this.#starts[line] ?? this.#length;
    const next = this.#starts[line + 1];
    if (next === undefined) return { start, end: this.#length };
    const isPair = this.#text.charCodeAt(next - 1) === 10 && this.#text.charCodeAt(next - 2) === 13;
    return { start, end: next - (isPair ? 2 : 1) };
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.#starts[low] ?? 0) };
  }

  /** The offset of a position; the end of the line or of the text, where the position lies beyond it. */
  offset(position: Position): number {
    const start = this.#starts[position.line];
    if (start === undefined) return this.#length;
    const offset = start + position.character;
    return offset < (this.#starts[position.line + 1] ?? this.#length) ? offset : this.lineSpan(position.line).end;
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  place(start: number, end: number): Place {
    return { uri: this.#uri, range: this.range(start, end) };
  }
}
