import {
  type FactWord,
  type FileLine,
  fileLines,
  type ItemKind,
  itemKinds,
  kindDefinition,
  kindOfWord,
  type LineToken,
  nearest,
  type ParsedFile,
  type Span,
} from '@goldenthread/language';
import type { Position } from 'vscode-languageserver';
import { lineAt } from './asked.ts';
import type { Written } from './forms/read-values.ts';

/** A word or sign of the file with its place. */
export interface WrittenToken extends Written {
  readonly span: Span;
}

/** The word that begins an item or a fact, as far as it is written. */
export interface FirstWord {
  /** From the first character of the line that is no space to the end of the word or phrase. */
  readonly span: Span;
  /** What stands before the cursor. */
  readonly typed: string;
  /** What follows on the line. */
  readonly rest: string;
}

/** The facts that an item may be given at a place. */
export interface FactsHere {
  readonly kind: ItemKind;
  /** The facts that it has, without that of the line itself. `every action lead` stands as it is written. */
  readonly given: ReadonlySet<string>;
  /** The kind of item that `every action …` gives the fact to. */
  readonly every: ItemKind | undefined;
  /** On a blank line below lines of the author's own words, which may go on. */
  readonly isBelowText: boolean;
}

/** The values of a fact, or of the head of an item, as far as they are written. */
export interface ValuesHere {
  readonly fact: FactWord | undefined;
  /** The kind of item that has the fact or begins here. */
  readonly kind: ItemKind;
  /** The kind that `every action …` gives the fact to. */
  readonly every: ItemKind | undefined;
  /** The values and signs before the one that the cursor touches. */
  readonly written: readonly WrittenToken[];
  /** The value that the cursor touches; empty where it stands between two. */
  readonly current: Span;
  /** What follows on the line after that value. */
  readonly rest: string;
}

/** What is being written at a place; more than one where that cannot be told yet. Nothing in the author's own words. */
export interface WrittenHere {
  readonly line: FileLine;
  readonly offset: number;
  readonly itemWord?: FirstWord;
  readonly factWord?: FirstWord & FactsHere;
  readonly values?: ValuesHere;
  /** The text of a remark up to the cursor. */
  readonly remark?: { readonly span: Span; readonly typed: string };
}

/** What is being written at a position. */
export function writtenAt(file: ParsedFile, position: Position): WrittenHere {
  const line = lineAt(file, position);
  const offset = Math.min(Math.max(file.index.offset(position), line.span.start), line.span.end);
  const before = file.text.slice(line.span.start, offset);
  const here = { line, offset };
  const content = line.span.start + (/\S/.exec(textOf(file, line.span))?.index ?? before.length);
  const isBlank = textOf(file, line.span).trim() === '';
  if (line.type === 'comment') {
    const [remark] = line.tokens;
    const isInside = remark !== undefined && remark.span.start < offset;
    return isInside
      ? { ...here, remark: { span: remark.span, typed: file.text.slice(remark.span.start, offset) } }
      : here;
  }
  if (offset < content || isInText(file, line, offset, isBlank ? before : undefined)) return here;
  const first = line.tokens[0];
  // A byte order mark is no indentation.
  const isMargin = content === line.span.start || file.text.slice(line.span.start, content) === '\ufeff';
  const firstWord = firstWordAt(file, line, isBlank ? offset : content, offset);
  if (isBlank) return { ...here, ...onBlankLine(file, line, offset, firstWord, isMargin) };
  const isPastFirst = first !== undefined && first.type !== 'unknown' && offset > first.span.end;
  const values = isPastFirst || line.type === 'list' ? valuesAt(file, line, offset) : undefined;
  const isItem = line.type === 'head' || (isMargin && line.type !== 'list');
  // In the words below a title, one word alone may be a fact that has just been begun.
  if (line.type === 'text' && firstWord.typed.includes(' ')) return here;
  return {
    ...here,
    ...(isItem ? { itemWord: firstWord } : {}),
    ...(line.type === 'head' || line.type === 'list' ? {} : factWordAt(file, line, firstWord, isMargin)),
    ...(values === undefined ? {} : { values }),
  };
}

function onBlankLine(
  file: ParsedFile,
  line: FileLine,
  offset: number,
  firstWord: FirstWord,
  isMargin: boolean,
): Partial<WrittenHere> {
  if (isMargin) return { itemWord: firstWord, ...factWordAt(file, line, firstWord, true) };
  const above = fileLines(file)[line.number - 1]?.type;
  const values = above === 'fact' || above === 'list' ? valuesAt(file, line, offset) : undefined;
  if (values?.written.at(-1)?.type === 'comma') return { values };
  return factWordAt(file, line, firstWord, false);
}

function firstWordAt(file: ParsedFile, line: FileLine, content: number, offset: number): FirstWord {
  const [first] = line.tokens;
  const isPhrase = (first?.type === 'kind' || first?.type === 'fact') && offset <= first.span.end;
  const wordEnd = offset + (/^[\p{L}\p{M}\p{N}_-]*/u.exec(file.text.slice(offset, line.span.end))?.[0].length ?? 0);
  const end = isPhrase ? first.span.end : wordEnd;
  return {
    span: { start: content, end },
    typed: file.text.slice(content, offset),
    rest: file.text.slice(end, line.span.end),
  };
}

/** The fact that a line is, or may be going to be; at the margin only where the item's other facts stand there too. */
function factWordAt(
  file: ParsedFile,
  line: FileLine,
  firstWord: FirstWord,
  isMargin: boolean,
): { factWord?: FirstWord & FactsHere } {
  const lines = fileLines(file);
  let at = line.number;
  while (at > 0 && lines[at]?.type !== 'head') at--;
  const head = lines[at];
  const kind = head?.type === 'head' ? kindMeant(file, head) : undefined;
  if (head === undefined || kind === undefined) return {};
  const given = new Set<string>();
  let isAtMargin = false;
  for (let other = lines[++at]; other !== undefined && other.type !== 'head'; other = lines[++at]) {
    if (other.type !== 'fact' || other.number === line.number || other.fact === undefined) continue;
    given.add(other.every === undefined ? other.fact : `every ${kindDefinition(other.every).word} ${other.fact}`);
    if (other.tokens[0]?.span.start === other.span.start) isAtMargin = true;
  }
  if (isMargin && !isAtMargin) return {};
  const isBelowText = line.type === 'blank' && lines[line.number - 1]?.type === 'text';
  const facts = { kind, given, isBelowText, every: undefined };
  return { factWord: withEvery(firstWord, facts) };
}

/** After `every action ` stands the fact that all actions are given. */
function withEvery(firstWord: FirstWord, facts: FactsHere): FirstWord & FactsHere {
  const every = /^every\s+(\S+)\s+/.exec(firstWord.typed);
  const kind = every?.[1] === undefined ? undefined : kindOfWord(every[1]);
  if (every === null || kind === undefined) return { ...firstWord, ...facts };
  const start = firstWord.span.start + every[0].length;
  const end = Math.max(start, firstWord.span.end);
  return {
    ...facts,
    rest: firstWord.rest,
    span: { start, end },
    typed: firstWord.typed.slice(every[0].length),
    every: kind,
  };
}

/** The kind of the item, or the one that its misspelt first word is meant for. */
function kindMeant(file: ParsedFile, head: FileLine): ItemKind | undefined {
  if (head.kind !== undefined) return head.kind;
  const [word] = head.tokens;
  if (word === undefined) return undefined;
  const near = nearest(
    textOf(file, word.span),
    itemKinds.map((kind) => kindDefinition(kind).word),
  );
  return near === undefined ? undefined : kindOfWord(near);
}

/** The values on the line, with those of the lines above where a list goes on. */
function valuesAt(file: ParsedFile, line: FileLine, offset: number): ValuesHere | undefined {
  const lines = fileLines(file);
  let at = line.number;
  while (at > 0 && lines[at]?.type !== 'fact' && lines[at]?.type !== 'head') at--;
  const first = lines[at];
  if (first === undefined || first.kind === undefined || (first.type !== 'head' && first.fact === undefined))
    return undefined;
  const tokens = lines.slice(at, line.number + 1).flatMap((one) => one.tokens);
  const words = tokens.slice(first.every === undefined ? 1 : 2).filter(({ type }) => type !== 'comment');
  // The value that ends at the cursor comes before the one that begins there.
  const touched = words.find(({ span, type }) => span.start <= offset && offset <= span.end && !isSign(type));
  const current = touched?.span ?? { start: offset, end: offset };
  return {
    fact: first.fact,
    kind: first.every ?? first.kind,
    every: first.every,
    written: words.filter(({ span }) => span.end <= current.start).map((token) => written(file, token)),
    current,
    rest: file.text.slice(current.end, line.span.end),
  };
}

function isSign(type: LineToken['type']): boolean {
  return type === 'comma' || type === 'colon';
}

/** Whether the cursor stands in the author's own words. `before` is what stands before it on a blank line. */
function isInText(file: ParsedFile, line: FileLine, offset: number, before: string | undefined): boolean {
  const own = line.tokens.find(({ type, span }) => span.start < offset && (type === 'colon' || type === 'comment'));
  if (own !== undefined) return true;
  if (before !== undefined) return isBelowText(file, line, before.length);
  if (line.type !== 'text') return false;
  const above = fileLines(file)[line.number - 1];
  const calls = above?.kind === undefined ? undefined : kindDefinition(above.kind).calls;
  return above?.type !== 'head' || calls === 'text' || calls === 'meaning';
}

/** Whether what is written on a blank line, at this column, goes on the text of a fact above. */
function isBelowText(file: ParsedFile, line: FileLine, column: number): boolean {
  const lines = fileLines(file);
  let at = line.number - 1;
  while (at >= 0 && (lines[at]?.type === 'blank' || lines[at]?.type === 'text')) at--;
  const owner = lines[at];
  if (owner?.type !== 'fact') return false;
  const [first] = owner.tokens;
  const ownColumn = first === undefined ? 0 : first.span.start - owner.span.start;
  const isOpen = owner.tokens.at(-1)?.type === 'colon' || lines[at + 1]?.type === 'text';
  return isOpen && column > ownColumn;
}

function written(file: ParsedFile, { type, span }: LineToken): WrittenToken {
  return { type, span, text: textOf(file, span) };
}

function textOf(file: ParsedFile, { start, end }: Span): string {
  return file.text.slice(start, end);
}
