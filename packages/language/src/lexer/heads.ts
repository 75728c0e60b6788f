import { plainName } from './value-lexer.ts';

/** What follows the word of a named item: `home-on-release: A settled home`. Positions are in the clean line. */
export interface Head {
  readonly name: { readonly from: number; readonly to: number; readonly name: string } | undefined;
  /** Position of the colon; `undefined` where it is missing. */
  readonly colon: number | undefined;
  /** Where the statement begins in a line without a colon. */
  readonly textFrom: number | undefined;
}

const wellFormed = /^\p{L}[\p{L}\p{M}\p{N}_-]*(?:\.\d[\p{L}\p{M}\p{N}_-]*)*$/u;

/** Reads the head of a named item from the position after its word. A readable name is kept whatever stands around it. */
export function readHead(text: string, wordEnd: number): Head {
  const colon = text.indexOf(':', wordEnd);
  const words = wordsBetween(text, wordEnd, colon === -1 ? text.length : colon);
  const first = words[0];
  if (first === undefined) return { name: undefined, colon: colon === -1 ? undefined : colon, textFrom: undefined };
  const second = words[1];
  const last = words[words.length - 1] ?? first;
  if (colon !== -1 && !isStatementWithColon(words)) {
    const { from } = first;
    const name = handle(text.slice(from, last.to));
    return { name: name === '' ? undefined : { from, to: last.to, name }, colon, textFrom: undefined };
  }
  const name = handle(first.word);
  if (name === '') return { name: undefined, colon: undefined, textFrom: first.from };
  return { name: { from: first.from, to: first.to, name }, colon: undefined, textFrom: second?.from };
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

function wordsBetween(text: string, from: number, to: number): Word[] {
  return [...text.slice(from, to).matchAll(/\S+/g)].map((match) => ({
    word: match[0],
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
}

/** `action A1 Sign a protocol: phase 1`: the colon is part of the statement and the head's own is missing. */
function isStatementWithColon(words: readonly Word[]): boolean {
  const first = words[0]?.word ?? '';
  return words.length > 4 || (words.length >= 3 && wellFormed.test(first) && /[\d-]/.test(first));
}
