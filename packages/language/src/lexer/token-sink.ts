import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { type CleanLine, offsetAt } from './clean-line.ts';
import type { LineProblem, LineProblemData } from './line-problem.ts';

/** Collects the tokens of one file, each with its offsets and its lines and columns, counted from 1. */
export class TokenSink {
  readonly tokens: IToken[] = [];
  /** No part of the tree. */
  readonly comments: IToken[] = [];
  readonly problems: LineProblem[] = [];
  readonly #types: TokenTypeDictionary;
  readonly #text: string;

  constructor(types: TokenTypeDictionary, text: string) {
    this.#types = types;
    this.#text = text;
  }

  /** A token within one line. `image` is what the token means where that is not what stands there. */
  add(typeName: string, line: CleanLine, lineNumber: number, from: number, to: number, image?: string): void {
    const token = this.#token(typeName, line, lineNumber, from, to, image);
    if (typeName === 'COMMENT') this.comments.push(token);
    else this.tokens.push(token);
  }

  /** The author's text, which may go on over several lines. Offsets are those of the file, `end` exclusive. */
  addText(startOffset: number, end: number, start: LinePosition, last: LinePosition): void {
    const type = this.#type('TEXT');
    this.tokens.push({
      image: this.#text.slice(startOffset, end),
      startOffset,
      endOffset: end - 1,
      startLine: start.line,
      startColumn: startOffset - start.lineStart + 1,
      endLine: last.line,
      endColumn: end - last.lineStart,
      tokenTypeIdx: type.tokenTypeIdx ?? -1,
      tokenType: type,
    });
  }

  /** Takes back the problems from number `from` on that `isUndone` names. */
  undo(from: number, isUndone: (problem: LineProblem) => boolean): void {
    const later = this.problems.splice(from);
    for (const problem of later) if (!isUndone(problem)) this.problems.push(problem);
  }

  problem(line: CleanLine, from: number, to: number, data: LineProblemData): void {
    this.problems.push({ ...data, start: offsetAt(line, from), end: offsetAt(line, to) });
  }

  #token(typeName: string, line: CleanLine, lineNumber: number, from: number, to: number, image?: string): IToken {
    const type = this.#type(typeName);
    const startOffset = offsetAt(line, from);
    const endOffset = offsetAt(line, to) - 1;
    return {
      image: image ?? line.text.slice(from, to),
      startOffset,
      endOffset,
      startLine: lineNumber,
      startColumn: startOffset - line.start + 1,
      endLine: lineNumber,
      endColumn: endOffset - line.start + 1,
      tokenTypeIdx: type.tokenTypeIdx ?? -1,
      tokenType: type,
    };
  }

  #type(name: string): TokenType {
    const type = this.#types[name];
    if (type === undefined) throw new Error(`The grammar has no ${name}: its words are not those of the vocabulary.`);
    return type;
  }
}

/** Number of a line, from 1, and the offset at which it begins. */
export interface LinePosition {
  readonly line: number;
  readonly lineStart: number;
}
