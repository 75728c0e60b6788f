import type { TokenTypeDictionary } from 'chevrotain';
import { type FactWord, factDefinitions, factUse, type ItemKind, kindDefinition } from '../vocabulary/index.ts';
import { offsetAt } from './clean-line.ts';
import { defaultFactIn } from './default-fact.ts';
import { isNamedHead, isSureHead, readHead, readUnknownHead, type UnknownHead } from './heads.ts';
import { firstContent, type Line, LineReader } from './lines.ts';
import { type PhraseMatch, phraseAt } from './phrases.ts';
import { fitsFact, readsAsProse } from './prose.ts';
import { joinedItem } from './run-together.ts';
import { TokenSink } from './token-sink.ts';
import { type Above, isHeading, UnknownLines } from './unknown-lines.ts';
import { lexValues, withLists } from './value-lexer.ts';

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

class LineLexer {
  readonly sink: TokenSink;
  readonly #text: string;
  readonly #lines: LineReader;
  readonly #unknown: UnknownLines;
  #kind: ItemKind | undefined;
  /** How the line above ends, where text may go on from it. */
  #above: Above | undefined;

  constructor(types: TokenTypeDictionary, text: string) {
    this.sink = new TokenSink(types, text);
    this.#unknown = new UnknownLines(this.sink);
    this.#text = text;
    this.#lines = new LineReader(text);
  }

  run(): void {
    for (let line = this.#lines.read(); line !== undefined; line = this.#lines.read()) this.#line(line);
  }

  #line(line: Line): void {
    const above = this.#above;
    if (line.isBlank) {
      this.#unknown.blank();
      this.#above = undefined;
      return;
    }
    if (line.text.charCodeAt(line.content) === 35) {
      this.#comment(line);
      this.#unknown.remark();
      return;
    }
    this.#above = undefined;
    if (this.#unknown.conflictMarker(line)) return;
    const match = phraseAt(line.text, line.content);
    if (match !== undefined && this.#begins(line, match, above)) {
      this.#unknown.end(match.phrase.type === 'fact');
      if (match.phrase.type === 'kind') this.#head(line, match.phrase.kind, match.end);
      else if (!this.#defaultFact(line)) this.#fact(line, match.phrase.fact, line.content, match.end);
      return;
    }
    const head = line.indent === 0 && match === undefined ? this.#unknownHead(line) : undefined;
    if (head !== undefined) {
      this.#unknown.end(false);
      this.#headOfUnknownKind(line, head);
    } else this.#unknown.add(line, this.#kind, match, above);
  }

  /** Whether the line is what its first word says: an item's head or a fact, and no prose. */
  #begins(line: Line, match: PhraseMatch, above: Above | undefined): boolean {
    if (match.phrase.type === 'kind') return this.#isHead(line, match.phrase.kind, match.end);
    const isMaybeText =
      this.#unknown.isOpen ||
      (above !== undefined && (above.type !== 'text' || (!above.isHead && line.indent > above.indent)));
    const inner = match.phrase.fact === 'every' ? defaultFactIn(line) : undefined;
    if (inner?.fact !== undefined) return fitsFact(inner.fact, line.text.slice(inner.factEnd), isMaybeText);
    return fitsFact(match.phrase.fact, line.text.slice(match.end), isMaybeText);
  }

  /** In an indented line, or below an unknown one, a kind of item counts only with what makes it a head. */
  #isHead(line: Line, kind: ItemKind, end: number): boolean {
    const { head } = kindDefinition(kind);
    const rest = line.text.slice(end);
    const hasColon = rest.includes(':');
    const isSure = line.indent === 0 && !this.#unknown.isOpen;
    switch (head) {
      case 'alone':
        return isSure ? !readsAsProse(rest) : /^\s*(?:#.*)?$/.test(rest);
      case 'stage':
      case 'part':
        return isSure ? !readsAsProse(rest) : /^\s*[^\s:]*\s*:?\s*(?:#.*)?$/.test(rest);
      case 'text':
        return /^\s*:/.test(rest) || (line.indent === 0 && !readsAsProse(rest));
      case 'named':
        if (line.indent > 0) return /^\s+[^\s:]+(?:\s[^\s:]+){0,3}\s*:/.test(rest);
        return hasColon || (isSure && !(/^\s+\p{Ll}/u.test(rest) && this.#isProseWithoutName(line, end)));
      default:
        return isSure ? hasColon || !readsAsProse(rest) : hasColon;
    }
  }

  #isProseWithoutName(line: Line, end: number): boolean {
    return readHead(line.text, end).name === undefined && readsAsProse(line.text.slice(end), 3);
  }

  #head(line: Line, kind: ItemKind, wordEnd: number): void {
    const definition = kindDefinition(kind);
    this.#kind = kind;
    this.sink.add(definition.word, line, line.number, line.content, wordEnd, definition.word);
    if (definition.head === 'named') {
      this.#namedHead(line, kind, wordEnd);
      return;
    }
    if (definition.head === 'text') {
      this.#colonAndText(line, wordEnd, kind);
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
    const nameEnd = head.name?.to ?? wordEnd;
    if (head.colon !== undefined) {
      this.#statementAfterColon(line, head.colon, kind, head.name?.name);
    } else if (head.textFrom !== undefined) {
      if (head.name !== undefined) this.#colonMissing(line, nameEnd, head.sign?.to);
      this.#restAsText(line, head.textFrom, true);
    } else if (head.name !== undefined) {
      this.#statementMissing(line, kind, head.name.name);
    }
  }

  #colonAndText(line: Line, wordEnd: number, kind: ItemKind): void {
    const at = firstContent(line.text, wordEnd);
    if (line.text.charAt(at) === ':') {
      this.#statementAfterColon(line, at, kind, undefined);
      return;
    }
    this.#colonMissing(line, wordEnd);
    if (at < line.text.length) this.#restAsText(line, at, true);
    else this.#block(line, kind);
  }

  #colonMissing(line: Line, at: number, signEnd = at): void {
    this.sink.problem(line, line.content, at, {
      type: 'colon missing',
      word: line.text.slice(line.content, at),
      at: offsetAt(line, at),
      to: offsetAt(line, signEnd),
    });
  }

  /** The colon of a head and the statement after it, on the line or below. */
  #statementAfterColon(line: Line, colon: number, kind: ItemKind, name: string | undefined): void {
    this.sink.add('COLON', line, line.number, colon, colon + 1);
    const from = firstContent(line.text, colon + 1);
    if (from < line.text.length) {
      this.#restAsText(line, from, true);
      return;
    }
    const { calls } = kindDefinition(kind);
    if (!this.#block(line, kind)) {
      if (!this.#isTextBelow(line)) this.#statementMissing(line, kind, name);
    } else if (calls !== 'text' && calls !== 'meaning') {
      this.sink.problem(line, line.content, colon + 1, { type: 'statement below', kind });
    }
  }

  #statementMissing(line: Line, kind: ItemKind, name: string | undefined): void {
    this.sink.problem(line, line.content, line.text.trimEnd().length, { type: 'statement missing', kind, name });
  }

  /** Whether the next line is the text that should stand further in. Its own finding will say so. */
  #isTextBelow(head: Line): boolean {
    const next = this.#lines.peek();
    if (next === undefined || next.isBlank || next.text.charCodeAt(next.content) === 35) return false;
    const word = head.text.slice(head.content).trimEnd();
    const above: Above = { type: 'nothing', word, indent: head.indent + 2 };
    const match = phraseAt(next.text, next.content);
    if (match !== undefined && this.#begins(next, match, match.phrase.type === 'fact' ? undefined : above))
      return false;
    if (!this.#unknown.isText(next, this.#kind)) return false;
    this.#above = above;
    return true;
  }

  #fact(line: Line, fact: FactWord, from: number, wordEnd: number): void {
    const { shape } = factDefinitions[fact];
    this.sink.add(fact, line, line.number, from, wordEnd, fact);
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
      const isTight = /\S/.test(line.text.charAt(position + 1));
      this.sink.problem(line, from, position + 1, { type: 'colon not needed', word: fact, isAlone, isTight });
      if (isAlone) {
        this.#unknown.openBelow(line);
        return;
      }
      position++;
    }
    this.#values(line, fact, from, position);
  }

  #textFact(line: Line, fact: FactWord, from: number, wordEnd: number, position: number, hasColon: boolean): void {
    let textFrom = position;
    if (hasColon) {
      this.sink.add('COLON', line, line.number, position, position + 1);
      textFrom = firstContent(line.text, position + 1);
    } else if (position < line.text.length) {
      const sign = /^(?:[;=]|[-\u2013\u2014]{1,2}(?=\s))\s*/.exec(line.text.slice(position))?.[0] ?? '';
      textFrom = position + sign.length;
      this.#colonMissing(line, wordEnd, sign === '' ? wordEnd : position + sign.trimEnd().length);
    }
    if (textFrom < line.text.length) this.#restAsText(line, textFrom, false);
    else if (!this.#block(line, undefined) && !this.#isTextBelow(line)) {
      this.sink.problem(line, from, wordEnd, { type: 'text missing', word: fact, hasColon });
    }
  }

  #values(first: Line, fact: FactWord, from: number, position: number): void {
    const { shape, colon } = factDefinitions[fact];
    let line = first;
    let values = lexValues(this.sink, line, line.number, position, shape);
    while (values.endsWithComma && withLists.has(shape)) {
      const next = this.#lines.peek();
      if (next === undefined || next.isBlank) return;
      const isComment = next.text.charCodeAt(next.content) === 35;
      if (!isComment && this.#beginsFactOrItem(next)) return;
      this.#lines.read();
      if (isComment) {
        this.#comment(next);
        continue;
      }
      line = next;
      values = lexValues(this.sink, line, line.number, line.content, shape, true);
    }
    if (!values.hasColon) {
      const to = line === first ? line.text.trimEnd().length : first.text.trimEnd().length;
      if (colon === 'needed') this.sink.problem(first, from, to, { type: 'text missing', word: fact, hasColon: false });
      return;
    }
    this.sink.add('COLON', line, line.number, values.position, values.position + 1);
    const text = firstContent(line.text, values.position + 1);
    if (colon === 'none') {
      this.sink.problem(line, values.position, values.position + 1, { type: 'text not here', word: fact });
    }
    if (text < line.text.length) this.#restAsText(line, text, false);
    else if (!this.#block(first, undefined) && colon !== 'none' && !this.#isTextBelow(first)) {
      this.sink.problem(first, from, values.position + 1, { type: 'text missing', word: fact, hasColon: true });
    }
  }

  /** After a comma, a line is part of the list unless it begins with a word that no comma or line end follows. */
  #beginsFactOrItem(line: Line): boolean {
    const match = phraseAt(line.text, line.content);
    if (match === undefined) return isNamedHead(line.text.slice(line.content));
    const after = firstContent(line.text, match.end);
    return after < line.text.length && line.text.charAt(after) !== ',';
  }

  /** `every action lead all partners`: the rest of the line is read as a line. */
  #defaultFact(line: Line): boolean {
    const found = defaultFactIn(line);
    if (found === undefined) return false;
    const { kind, fact, wordsEnd, factStart } = found;
    if (fact === undefined) {
      const rest = line.text.slice(factStart).trimEnd();
      this.sink.problem(line, line.content, factStart + rest.length, { type: 'default without fact', kind, rest });
      return false;
    }
    if (found.isPlural) this.sink.problem(line, line.content, wordsEnd, { type: 'every in plural', kind });
    const words = `every ${kindDefinition(kind).word}`;
    this.sink.add('EVERY_KIND', line, line.number, line.content, wordsEnd, words);
    this.#fact(line, fact, factStart, found.factEnd);
    return true;
  }

  #unknownHead(line: Line): UnknownHead | undefined {
    const isOpen = this.#unknown.isOpen;
    if (isOpen && !/^\p{Lu}/u.test(line.text)) return undefined;
    const head = readUnknownHead(line.text, line.content, this.#kind);
    if (head === undefined) return undefined;
    if (isOpen) return isSureHead(line.text, head, this.#unknown.isInTable) ? head : undefined;
    const isAlone = head.name === undefined && head.colon === undefined && head.textFrom === undefined;
    return isAlone && this.#unknown.isBelowProse && this.#isHeadingOfProse(line) ? undefined : head;
  }

  /** `Governance` between paragraphs, with no fact below it. */
  #isHeadingOfProse(line: Line): boolean {
    if (!isHeading(line.text.trimEnd())) return false;
    const next = this.#lines.peek();
    const match = next === undefined || next.isBlank ? undefined : phraseAt(next.text, next.content);
    return match?.phrase.type !== 'fact';
  }

  #headOfUnknownKind(line: Line, head: UnknownHead): void {
    const { word, wordEnd, name, colon, textFrom, meant } = head;
    this.#kind = undefined;
    this.sink.add('UNKNOWN_KIND', line, line.number, line.content, wordEnd);
    if (name !== undefined) this.sink.add('NAME', line, line.number, name.from, name.to, name.name);
    this.sink.problem(line, line.content, wordEnd, { type: 'unknown kind', word, name: name?.name, meant });
    if (colon !== undefined) this.sink.add('COLON', line, line.number, colon, colon + 1);
    const text = colon === undefined ? textFrom : firstContent(line.text, colon + 1);
    if (text !== undefined && text < line.text.length) this.#restAsText(line, text, true);
    else if (colon !== undefined) this.#block(line, meant ?? 'section');
  }

  /** Everything from `position` to the end of the line is the author's text. */
  #restAsText(line: Line, position: number, isHead: boolean): void {
    const from = offsetAt(line, position);
    const rest = this.#text.slice(from, line.end);
    const where = { line: line.number, lineStart: line.start };
    this.sink.addText(from, from + rest.trimEnd().length, where, where);
    const before = line.text.slice(0, position).trimEnd();
    this.#above = {
      type: 'text',
      indent: line.indent,
      isHead,
      text: {
        line: line.number,
        start: from,
        end: from + rest.trimEnd().length,
        colonEnd: before.endsWith(':') ? offsetAt(line, before.length) : undefined,
        indent: line.indent,
        headOf: isHead ? this.#kind : undefined,
      },
    };
    const joined = joinedItem(rest);
    if (joined === undefined) return;
    const { kind, name, start, end } = joined;
    this.sink.problems.push({ type: 'lines run together', kind, name, start: from + start, end: from + end });
  }

  /**
   * The block of lines below `head` that stand further in. The block of an item ends before the first line that begins
   * with a fact of that item. A comment further out is left out of the text and does not end it.
   */
  #block(head: Line, kind: ItemKind | undefined): boolean {
    let first: Line | undefined;
    let last: Line | undefined;
    let comments: Line[] = [];
    let isBlankBefore = false;
    for (let line = this.#lines.peek(); line !== undefined; line = this.#lines.peek()) {
      const isComment = !line.isBlank && line.text.charCodeAt(line.content) === 35;
      const isOut = !line.isBlank && line.indent <= head.indent;
      if (!isComment && (isOut || (kind !== undefined && this.#endsStatement(line, kind, first === undefined)))) break;
      this.#lines.read();
      isBlankBefore = line.isBlank;
      if (line.isBlank) continue;
      if (isComment && (isOut || first === undefined)) {
        comments.push(line);
        continue;
      }
      first ??= this.#blockStart(line, comments, head, kind);
      comments = [];
      last = line;
    }
    for (const comment of comments) this.#comment(comment);
    if (first === undefined || last === undefined) return false;
    const end = last.start + this.#text.slice(last.start, last.end).trimEnd().length;
    const from = { line: first.number, lineStart: first.start };
    this.sink.addText(first.start, end, from, { line: last.number, lineStart: last.start });
    if (!isBlankBefore) {
      this.#above = { type: 'block', word: head.text.slice(head.content).trimEnd(), indent: last.indent };
    }
    return true;
  }

  /** A text may begin with a heading: a `#` line further in than its head. A title or a statement has none. */
  #blockStart(firstText: Line, comments: readonly Line[], head: Line, kind: ItemKind | undefined): Line {
    const hasHeadings = kind === undefined || ['text', 'meaning'].includes(kindDefinition(kind).calls);
    const at = hasHeadings ? comments.findIndex((line) => line.indent > head.indent) : -1;
    for (const comment of at === -1 ? comments : comments.slice(0, at)) this.#comment(comment);
    return comments[at] ?? firstText;
  }

  #comment(line: Line): void {
    this.sink.add('COMMENT', line, line.number, line.content, line.text.length);
  }

  #endsStatement(line: Line, kind: ItemKind, isFirst: boolean): boolean {
    if (line.isBlank) return false;
    const match = phraseAt(line.text, line.content);
    const { calls } = kindDefinition(kind);
    if (match?.phrase.type === 'fact') {
      const isOwn = factUse(kind, match.phrase.fact) !== undefined;
      const isText = calls === 'text' || calls === 'meaning';
      return isOwn || (!isText && !isFirst);
    }
    return match?.phrase.type === 'kind' && this.#isHead(line, match.phrase.kind, match.end);
  }
}
