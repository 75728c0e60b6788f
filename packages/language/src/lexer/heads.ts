import { type ItemKind, kindDefinition } from '../vocabulary/index.ts';
import { nearestPhrase } from './nearest.ts';
import { phraseAt } from './phrases.ts';
import { readsAsProse } from './prose.ts';
import { plainName } from './value-lexer.ts';

/** What follows the word of a named item: `home-on-release: A settled home`. Positions are in the clean line. */
export interface Head {
  readonly name: NameInHead | undefined;
  /** Position of the colon; `undefined` where it is missing. */
  readonly colon: number | undefined;
  /** Where the statement begins in a line without a colon. */
  readonly textFrom: number | undefined;
  /** The dash or semicolon that stands where the colon should. */
  readonly sign: { readonly from: number; readonly to: number } | undefined;
}

interface NameInHead {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

const wellFormed = /^\p{L}[\p{L}\p{M}\p{N}_-]*(?:\.\d[\p{L}\p{M}\p{N}_-]*)*$/u;
const wrongSign = /^(?:[;=]|[-\u2013\u2014]{1,2}(?=\s|$))\s*/;

/** Reads the head of a named item from the position after its word. A readable name is kept whatever stands around it. */
export function readHead(text: string, wordEnd: number): Head {
  const colonAt = text.indexOf(':', wordEnd);
  const colon = colonAt === -1 ? undefined : colonAt;
  const words = wordsBetween(text, wordEnd, colon ?? text.length);
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined)
    return { name: undefined, colon, textFrom: undefined, sign: undefined };
  if (colon !== undefined && !isStatementWithColon(words)) {
    const name = handle(text.slice(first.from, last.to));
    return {
      name: name === '' ? undefined : { from: first.from, to: last.to, name },
      colon,
      textFrom: undefined,
      sign: undefined,
    };
  }
  return headWithoutColon(text, words, first);
}

function headWithoutColon(text: string, words: readonly Word[], first: Word): Head {
  const semicolon = /[;=]$/.test(first.word) ? first.to - 1 : undefined;
  const to = semicolon ?? first.to;
  const name = handle(text.slice(first.from, to));
  if (name === '' || !isMeantAsName(text.slice(first.from, to), words[1]?.word)) {
    return { name: undefined, colon: undefined, textFrom: first.from, sign: undefined };
  }
  const signFrom = semicolon ?? words[1]?.from;
  const sign = signFrom === undefined ? null : wrongSign.exec(text.slice(signFrom));
  const textFrom = sign === null ? words[1]?.from : (signFrom ?? 0) + sign[0].length;
  return {
    name: { from: first.from, to, name },
    colon: undefined,
    textFrom: textFrom !== undefined && textFrom < text.trimEnd().length ? textFrom : undefined,
    sign: sign === null || signFrom === undefined ? undefined : { from: to, to: signFrom + sign[0].trimEnd().length },
  };
}

/** Without a colon, the first word is a name if it is written like one, or if a statement begins after it. */
function isMeantAsName(word: string, next: string | undefined): boolean {
  if (next === undefined || /[\d_-]/.test(word) || wrongSign.test(next)) return true;
  return /^\p{Ll}/u.test(word) && !/^[\p{Ll}\p{N}]/u.test(next);
}

/** A dot and a letter reach into another strategy, so a name of its own has none. */
function handle(written: string): string {
  return plainName(written).replace(/\.(?=\p{L})/gu, '-');
}

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** A head has few words before its colon, so the first dozen are enough to tell. */
function wordsBetween(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(from, to).matchAll(/\S+/g)) {
    words.push({ word: match[0], from: from + match.index, to: from + match.index + match[0].length });
    if (words.length > 12) break;
  }
  return words;
}

/** `action A1 Sign a protocol: phase 1`: the colon is part of the statement and the head's own is missing. */
function isStatementWithColon(words: readonly Word[]): boolean {
  const first = words[0]?.word ?? '';
  return words.length > 4 || (words.length >= 3 && wellFormed.test(first) && /[\d-]/.test(first));
}

/** The head of an item of a kind that does not exist. Positions are in the clean line. */
export interface UnknownHead {
  /** What stands for the kind, from the line's content on. */
  readonly word: string;
  readonly wordEnd: number;
  readonly name: NameInHead | undefined;
  readonly colon: number | undefined;
  readonly textFrom: number | undefined;
  /** The kind that is meant, where that can be told. */
  readonly meant: ItemKind | undefined;
}

const namedHead = /^(\p{L}[\p{L}\p{M}-]*)\s+(\p{L}[\p{L}\p{M}\p{N}_-]*(?:\.\d[\p{L}\p{N}_-]*)*)\s*:/u;
const beforeKind = /^(?:an?|the|new|[-*+\u2022\u00b7\uf0b7]|#+|\d{1,3}[.)])\s+/i;

/** Whether a line that goes on a list begins an item all the same. */
export function isNamedHead(content: string): boolean {
  return namedHead.test(content);
}

/**
 * `nede home: Title`, `a need home: Title`, `Vison:`: the head of an item whose kind cannot be read. It keeps its name
 * and its facts, so that what names it still holds. `kind` is that of the item above.
 */
export function readUnknownHead(text: string, content: number, kind: ItemKind | undefined): UnknownHead | undefined {
  const line = text.slice(content);
  const before = beforeKind.exec(line);
  if (before !== null) {
    const match = phraseAt(text, content + before[0].length);
    if (match?.phrase.type !== 'kind') return undefined;
    const head = readHead(text, match.end);
    if (head.name === undefined || head.colon === undefined) return undefined;
    return { word: text.slice(content, match.end), wordEnd: match.end, ...head, meant: match.phrase.kind };
  }
  const near = nearestPhrase(line, kind);
  const match = namedHead.exec(line);
  if (match !== null && !near?.phrase.words.includes(' ')) {
    const [whole, word = '', name = ''] = match;
    const from = content + whole.indexOf(name, word.length);
    return {
      word,
      wordEnd: content + word.length,
      name: { from, to: from + name.length, name },
      colon: content + whole.length - 1,
      textFrom: undefined,
      meant: near?.phrase.type === 'kind' ? near.phrase.kind : undefined,
    };
  }
  if (near?.phrase.type !== 'kind') return undefined;
  const wordEnd = content + near.length;
  const { head } = kindDefinition(near.phrase.kind);
  const unnamed = { word: near.written, wordEnd, name: undefined, textFrom: undefined, meant: near.phrase.kind };
  const colon = /^\s*:/.exec(text.slice(wordEnd));
  if (colon !== null) return { ...unnamed, colon: wordEnd + colon[0].length - 1 };
  const rest = text.slice(wordEnd);
  switch (head) {
    case 'named': {
      const read = readHead(text, wordEnd);
      const isHandle = read.name !== undefined && /[\d_-]/.test(read.name.name);
      return isHandle ? { ...unnamed, name: read.name, colon: read.colon, textFrom: read.textFrom } : undefined;
    }
    case 'alone':
      return /^\s*(?:#.*)?$/.test(rest) ? { ...unnamed, colon: undefined } : undefined;
    case 'stage':
      return /^\s*\S+\s*$/.test(rest) ? { ...unnamed, colon: undefined } : undefined;
    case 'text':
      return undefined;
    default: {
      const at = rest.indexOf(':');
      if (readsAsProse(at === -1 ? rest : rest.slice(0, at))) return undefined;
      return { ...unnamed, colon: at === -1 ? undefined : wordEnd + at };
    }
  }
}

/**
 * Among lines of no kind, `Need home-1: A home` is a head all the same, and below the rows of a table so is
 * `Need home: A home`. Prose seldom looks like that.
 */
export function isSureHead(text: string, { word, name, colon, meant }: UnknownHead, isInTable: boolean): boolean {
  if (name === undefined || colon === undefined || meant === undefined) return false;
  if (word.toLowerCase() !== kindDefinition(meant).word || text.slice(name.from, name.to) !== name.name) return false;
  return isInTable || /[\d_-]/.test(name.name);
}
