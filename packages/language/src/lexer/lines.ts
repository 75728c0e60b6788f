import { type CleanLine, cleanLine, indentation } from './clean-line.ts';

/** One line of the file with what its first look tells. */
export interface Line extends CleanLine {
  /** Counted from 1. */
  readonly number: number;
  readonly indent: number;
  /** Position of the first character that is no space; the line's length where it is blank. */
  readonly content: number;
  readonly isBlank: boolean;
  /** Offset of the line's end in the file, before its line break. */
  readonly end: number;
}

const lineBreak = /\r\n?|\n/g;

/** Gives a file's lines one after the other. Lines end with LF, CRLF or CR. */
export class LineReader {
  readonly #text: string;
  #offset: number;
  #number = 0;
  /** A line that was looked at and is still to be read. */
  #next: Line | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  read(): Line | undefined {
    const line = this.peek();
    this.#next = undefined;
    return line;
  }

  peek(): Line | undefined {
    this.#next ??= this.#line();
    return this.#next;
  }

  #line(): Line | undefined {
    const start = this.#offset;
    if (start >= this.#text.length) return undefined;
    lineBreak.lastIndex = start;
    const found = lineBreak.exec(this.#text);
    const end = found?.index ?? this.#text.length;
    this.#offset = found === null ? end : lineBreak.lastIndex;
    this.#number++;
    const { text, offsets } = cleanLine(this.#text.slice(start, end), start);
    const { width, length } = indentation(text);
    return {
      start,
      text,
      offsets,
      number: this.#number,
      indent: width,
      content: length,
      isBlank: length >= text.length,
      end,
    };
  }
}

/** Position of the first character from `from` on that is no space. */
export function firstContent(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}
