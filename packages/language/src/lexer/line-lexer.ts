import type { TokenTypeDictionary } from 'chevrotain';
import { type FactWord, factDefinitions, factUse, type ItemKind, kindDefinition, kinds } from '../vocabulary/index.ts';
import { type CleanLine, cleanLine, indentation } from './clean-line.ts';
import { readHead } from './heads.ts';
import { nearestPhrase } from './nearest.ts';
import { phraseAt } from './phrases.ts';
import { TokenSink } from './token-sink.ts';
import { lexValues } from './value-lexer.ts';

/** One line of the file with what its first look tells. */
interface Line extends CleanLine {
  readonly number: number;
  readonly indent: number;
  /** Position of the first character that is no space; the line's length where it is blank. */
  readonly content: number;
  readonly isBlank: boolean;
  /** Offset of the line's end in the file, before its line break. */
  readonly end: number;
}

/**
 * Reads a file line by line. A word of the language is one only at the start of a line; a colon starts the author's
 * own words; where nothing follows it, the text is the block of lines below that stand further in. A line costs the
 * same wherever it stands: the file is read once, and a block is looked at once.
 */
export function lexLines(types: TokenTypeDictionary, text: string): TokenSink {
  const lexer = new LineLexer(types, text);
  lexer.run();
  return lexer.sink;
}

const lineBreak = /\r\n?|\n/g;
const listMark = /^(?:[-*\u2022\u00b7|]|\d+[.)]\s)/;
const joinedHead = new RegExp(
  ` ((?:${Object.values(kinds)
    .filter((kind) => kind.head === 'named')
    .map((kind) => kind.word)
    .join('|')}) (?=[^\\s:]*[\\d-])\\p{L}[\\p{L}\\p{N}_.-]*): `,
  'u',
);
const unknownHead = /^(\p{L}[\p{L}\p{M}-]*) +(\p{L}[\p{L}\p{M}\p{N}_-]*(?:\.\d[\p{L}\p{N}_-]*)*) *:/u;

class LineLexer {
  readonly sink: TokenSink;
  readonly #text: string;
  #offset = 0;
  #number = 0;
  /** A line that was looked at and is still to be read. */
  #next: Line | undefined;
  #kind: ItemKind | undefined;
  /** The line before is an unknown line: this one belongs to the same finding unless it clearly is something else. */
  #isInUnknownLines = false;
  /** Every unknown line so far is near to a word of the language: each is a finding of its own. */
  #isInMisspeltLines = false;
  /** Indentation of the line before, where that ends with the author's text. */
  #textAbove: number | undefined;

  constructor(types: TokenTypeDictionary, text: string) {
    this.sink = new TokenSink(types, text);
    this.#text = text;
    if (text.charCodeAt(0) === 0xfeff) this.#offset = 1;
  }

  run(): void {
    for (let line = this.#read(); line !== undefined; line = this.#read()) this.#line(line);
  }

  #read(): Line | undefined {
    const waiting = this.#next;
    if (waiting !== undefined) {
      this.#next = undefined;
      return waiting;
    }
    const start = this.#offset;
    if (start >= this.#text.length) return undefined;
    lineBreak.lastIndex = start;
    const found = lineBreak.exec(this.#text);
    const end = found?.index ?? this.#text.length;
    this.#offset = found === null ? end : lineBreak.lastIndex;
    this.#number++;
    const clean = cleanLine(this.#text.slice(start, end), start);
    const { width, length } = indentation(clean.text);
    const isBlank = length >= clean.text.length;
    return {
      start: clean.start,
      text: clean.text,
      offsets: clean.offsets,
      number: this.#number,
      indent: width,
      content: length,
      isBlank,
      end,
    };
  }

  #line(line: Line): void {
    if (line.isBlank) {
      this.#isInUnknownLines = false;
      this.#textAbove = undefined;
      return;
    }
    if (line.text.charCodeAt(line.content) === 35) {
      this.sink.add('COMMENT', line, line.number, line.content, line.text.length);
      return;
    }
    const textAbove = this.#textAbove;
    this.#textAbove = undefined;
    const match = phraseAt(line.text, line.content);
    if (match?.phrase.words === 'every' && this.#defaultFact(line)) return;
    if (match?.phrase.type === 'kind' && this.#isHead(line, match.phrase.kind, match.end)) {
      this.#head(line, match.phrase.kind, match.end);
    } else if (match?.phrase.type === 'fact' && this.#isFact(line, match.phrase.fact, match.end)) {
      this.#fact(line, match.phrase.fact, line.content, match.end);
    } else if (!this.#unknownHead(line)) {
      this.#unknownLine(line, textAbove);
    }
  }

  /** In an indented line, or below an unknown one, a kind of item counts only with what makes it a head. */
  #isHead(line: Line, kind: ItemKind, end: number): boolean {
    const { head } = kindDefinition(kind);
    const rest = line.text.slice(end);
    const hasColon = rest.includes(':');
    if (head === 'alone' || head === 'stage' || head === 'part') {
      const isShort = head === 'alone' ? /^\s*(?:#.*)?$/.test(rest) : /^\s*[^\s:]*\s*:?\s*(?:#.*)?$/.test(rest);
      return line.indent === 0 && !this.#isInUnknownLines ? true : isShort;
    }
    if (head === 'text') return line.indent === 0 || /^\s*:/.test(rest);
    if (line.indent === 0) return !this.#isInUnknownLines || hasColon;
    return head === 'named' ? /^\s+[^\s:]+(?:\s[^\s:]+){0,3}\s*:/.test(rest) : hasColon;
  }

  /** Below an unknown line, prose may begin with a word such as `for` or `where`. */
  #isFact(line: Line, fact: FactWord, end: number): boolean {
    if (!this.#isInUnknownLines) return true;
    const rest = line.text.slice(end);
    if (factDefinitions[fact].colon === 'needed') return /^\s*:/.test(rest) || fact === 'milestone by';
    return !/^\s*\p{L}[\p{L}\p{N}_-]*\s+\p{L}[\p{L}\p{N}_-]*\s+\p{L}/u.test(rest);
  }

  #head(line: Line, kind: ItemKind, wordEnd: number): void {
    const definition = kindDefinition(kind);
    this.#kind = kind;
    this.#isInUnknownLines = false;
    this.sink.add(definition.word, line, line.number, line.content, wordEnd);
    if (definition.head === 'named') {
      this.#namedHead(line, kind, wordEnd);
      return;
    }
    if (definition.head === 'text') {
      this.#colonAndText(line, wordEnd, kind, undefined);
      return;
    }
    const shape = definition.head === 'about at' ? 'approval' : 'names';
    const values = lexValues(this.sink, line, line.number, wordEnd, shape);
    if (values.hasColon && definition.head === 'stage') {
      this.sink.add('COLON', line, line.number, values.position, values.position + 1);
    } else if (values.hasColon) {
      this.#statementAfterColon(line, values.position, kind, undefined);
    } else if (definition.head === 'about' || definition.head === 'about at') {
      this.#block(line, kind);
    }
  }

  #namedHead(line: Line, kind: ItemKind, wordEnd: number): void {
    const head = readHead(line.text, wordEnd);
    if (head.name === undefined) {
      this.sink.problem(line, line.content, wordEnd, { type: 'name missing', kind });
    } else {
      const { from, to, name } = head.name;
      const written = line.text.slice(from, to);
      this.sink.add('NAME', line, line.number, from, to, name);
      if (written !== name || /^\d/.test(name)) {
        this.sink.problem(line, from, to, { type: 'name with other characters', written, name });
      }
    }
    if (head.colon !== undefined) {
      this.#statementAfterColon(line, head.colon, kind, head.name?.name);
    } else if (head.textFrom !== undefined) {
      const word = line.text.slice(line.content, head.name?.to ?? wordEnd);
      this.sink.problem(line, line.content, head.name?.to ?? wordEnd, {
        type: 'colon missing',
        word,
        at: this.#offsetIn(line, head.name?.to ?? wordEnd),
      });
      this.#restAsText(line, head.textFrom);
    } else if (head.name !== undefined) {
      this.#statementMissing(line, kind, head.name.name);
    }
  }

  #colonAndText(line: Line, wordEnd: number, kind: ItemKind, name: string | undefined): void {
    let at = wordEnd;
    while (at < line.text.length && /\s/.test(line.text.charAt(at))) at++;
    if (line.text.charAt(at) === ':') {
      this.#statementAfterColon(line, at, kind, name);
      return;
    }
    const word = line.text.slice(line.content, wordEnd);
    this.sink.problem(line, line.content, wordEnd, { type: 'colon missing', word, at: this.#offsetIn(line, wordEnd) });
    if (at < line.text.length) this.#restAsText(line, at);
    else this.#block(line, kind);
  }

  /** The colon of a head and the statement after it, on the line or below. */
  #statementAfterColon(line: Line, colon: number, kind: ItemKind, name: string | undefined): void {
    this.sink.add('COLON', line, line.number, colon, colon + 1);
    const from = firstContent(line.text, colon + 1);
    if (from < line.text.length) {
      this.#restAsText(line, from);
      return;
    }
    const { calls } = kindDefinition(kind);
    if (!this.#block(line, kind)) this.#statementMissing(line, kind, name);
    else if (calls !== 'text' && calls !== 'meaning') {
      this.sink.problem(line, line.content, colon + 1, { type: 'statement below', kind });
    }
  }

  #statementMissing(line: Line, kind: ItemKind, name: string | undefined): void {
    this.sink.problem(line, line.content, trimmedLength(line.text), { type: 'statement missing', kind, name });
  }

  #fact(line: Line, fact: FactWord, from: number, wordEnd: number): void {
    const { shape, colon } = factDefinitions[fact];
    this.#isInUnknownLines = false;
    this.sink.add(fact, line, line.number, from, wordEnd);
    let position = firstContent(line.text, wordEnd);
    const hasColonHere = line.text.charAt(position) === ':';
    if (shape === 'text') {
      this.#textFact(line, fact, from, wordEnd, position, hasColonHere);
      return;
    }
    if (shape === 'label' && !hasColonHere) {
      const label = /^[^\s#]+/.exec(line.text.slice(position))?.[0];
      if (label !== undefined) this.sink.add('LABEL', line, line.number, position, position + label.length);
      position += label?.length ?? 0;
    }
    const isLeadColon = shape === 'people' || shape === 'flag';
    if (hasColonHere && !isLeadColon) {
      const isAlone = firstContent(line.text, position + 1) >= line.text.length;
      this.sink.problem(line, from, position + 1, { type: 'colon not needed', word: fact });
      if (isAlone) return;
      position++;
    }
    this.#values(line, fact, from, position, colon !== 'none');
  }

  #textFact(line: Line, fact: FactWord, from: number, wordEnd: number, position: number, hasColon: boolean): void {
    if (hasColon) {
      this.sink.add('COLON', line, line.number, position, position + 1);
      position = firstContent(line.text, position + 1);
    } else if (position < line.text.length) {
      this.sink.problem(line, from, wordEnd, { type: 'colon missing', word: fact, at: this.#offsetIn(line, wordEnd) });
    }
    if (position < line.text.length) {
      this.#restAsText(line, position);
    } else if (!this.#block(line, undefined)) {
      this.sink.problem(line, from, wordEnd, { type: 'text missing', word: fact });
    }
  }

  #values(first: Line, fact: FactWord, from: number, position: number, mayHaveText: boolean): void {
    const { shape } = factDefinitions[fact];
    let line = first;
    let values = lexValues(this.sink, line, line.number, position, shape);
    while (values.endsWithComma) {
      const next = this.#read();
      if (next === undefined) return;
      if (next.isBlank || this.#beginsFactOrItem(next)) {
        this.#next = next;
        return;
      }
      line = next;
      values = lexValues(this.sink, line, line.number, line.content, shape, true);
    }
    if (!values.hasColon) return;
    this.sink.add('COLON', line, line.number, values.position, values.position + 1);
    const text = firstContent(line.text, values.position + 1);
    if (text < line.text.length) this.#restAsText(line, text);
    else if (!this.#block(first, undefined) && mayHaveText) {
      this.sink.problem(first, from, values.position + 1, { type: 'text missing', word: fact });
    }
  }

  /** After a comma, a line is part of the list unless it begins with a word that no comma or line end follows. */
  #beginsFactOrItem(line: Line): boolean {
    const match = phraseAt(line.text, line.content);
    if (match === undefined)
      return line.text.charAt(line.content) === '#' || unknownHead.test(line.text.slice(line.content));
    const after = firstContent(line.text, match.end);
    return after < line.text.length && line.text.charAt(after) !== ',';
  }

  /** `every action lead all partners`: the rest of the line is read as a line. */
  #defaultFact(line: Line): boolean {
    const match = /^every +([a-z]+) +/.exec(line.text.slice(line.content));
    if (match === null || !Object.hasOwn(kinds, match[1] ?? '')) return false;
    const factStart = line.content + match[0].length;
    const fact = phraseAt(line.text, factStart);
    if (fact?.phrase.type !== 'fact') return false;
    this.sink.add(
      'EVERY_KIND',
      line,
      line.number,
      line.content,
      factStart - (match[0].length - match[0].trimEnd().length),
    );
    this.#fact(line, fact.phrase.fact, factStart, fact.end);
    return true;
  }

  /** `nede home: Title` in column 0: an item of a kind that does not exist keeps its name and its facts. */
  #unknownHead(line: Line): boolean {
    if (line.indent !== 0 || this.#isInUnknownLines) return false;
    const match = unknownHead.exec(line.text.slice(line.content));
    if (match === null) return false;
    const [whole, word = '', name = ''] = match;
    if (nearestPhrase(`${word} ${name}`, this.#kind)?.phrase.words.includes(' ')) return false;
    this.#kind = undefined;
    const nameStart = line.content + whole.indexOf(name, word.length);
    this.sink.add('UNKNOWN_KIND', line, line.number, line.content, line.content + word.length);
    this.sink.add('NAME', line, line.number, nameStart, nameStart + name.length);
    this.sink.problem(line, line.content, line.content + word.length, { type: 'unknown kind', word, name });
    const colon = line.content + whole.length - 1;
    this.sink.add('COLON', line, line.number, colon, colon + 1);
    const text = firstContent(line.text, colon + 1);
    if (text < line.text.length) this.#restAsText(line, text);
    return true;
  }

  #unknownLine(line: Line, textAbove: number | undefined): void {
    const content = line.text.slice(line.content).trimEnd();
    const to = line.content + content.length;
    this.sink.add('UNKNOWN_LINE', line, line.number, line.content, to);
    const goesOn = textAbove !== undefined && line.indent >= textAbove && !listMark.test(content);
    const isMisspelt = nearestPhrase(content, this.#kind) !== undefined;
    if (!this.#isInUnknownLines || (isMisspelt && this.#isInMisspeltLines)) {
      this.sink.problem(line, line.content, to, { type: 'unknown line', line: content, kind: this.#kind, goesOn });
      this.#isInMisspeltLines = isMisspelt;
    }
    this.#isInUnknownLines = true;
  }

  /** Everything from `position` to the end of the line is the author's text. */
  #restAsText(line: Line, position: number): void {
    const from = this.#offsetIn(line, position);
    const rest = this.#text.slice(from, line.end);
    const length = rest.trimEnd().length;
    const where = { line: line.number, lineStart: line.start };
    this.sink.addText(from, from + length, where, where);
    this.#textAbove = line.indent;
    if (rest.includes(': ')) {
      const joined = joinedHead.exec(rest);
      if (joined !== null) {
        const at = from + joined.index + 1;
        this.sink.problems.push({
          type: 'lines run together',
          second: joined[1] ?? '',
          start: at,
          end: at + (joined[1] ?? '').length,
        });
      }
    }
  }

  /**
   * The block of lines below `head` that stand further in. The block of an item ends before the first line that begins
   * with a fact of that item. A comment further out is left out of the text and does not end it.
   */
  #block(head: Line, kind: ItemKind | undefined): boolean {
    let first: Line | undefined;
    let last: Line | undefined;
    let comments: Line[] = [];
    for (;;) {
      const line = this.#read();
      if (line === undefined) break;
      if (line.isBlank) continue;
      const isComment = line.text.charCodeAt(line.content) === 35;
      if (isComment && (line.indent <= head.indent || first === undefined)) {
        comments.push(line);
        continue;
      }
      if (line.indent <= head.indent || (kind !== undefined && this.#endsStatement(line, kind, first === undefined))) {
        this.#next = line;
        break;
      }
      if (first === undefined) {
        first = line;
        for (const comment of comments) this.#comment(comment);
      }
      comments = [];
      last = line;
    }
    for (const comment of comments) this.#comment(comment);
    if (first === undefined || last === undefined) return false;
    const end = last.start + this.#text.slice(last.start, last.end).trimEnd().length;
    this.sink.addText(
      first.start,
      end,
      { line: first.number, lineStart: first.start },
      { line: last.number, lineStart: last.start },
    );
    return true;
  }

  #comment(line: Line): void {
    this.sink.add('COMMENT', line, line.number, line.content, line.text.length);
  }

  #endsStatement(line: Line, kind: ItemKind, isFirst: boolean): boolean {
    const match = phraseAt(line.text, line.content);
    const { calls } = kindDefinition(kind);
    if (match?.phrase.type === 'fact') {
      const isOwn = factUse(kind, match.phrase.fact) !== undefined;
      const isText = calls === 'text' || calls === 'meaning';
      return isOwn || (!isText && !isFirst);
    }
    return match?.phrase.type === 'kind' && this.#isHead(line, match.phrase.kind, match.end);
  }

  #offsetIn(line: Line, position: number): number {
    return line.start + (line.offsets?.[position] ?? position);
  }
}

function firstContent(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}

function trimmedLength(text: string): number {
  return text.trimEnd().length;
}
