import type { Position, Range } from 'vscode-languageserver-protocol';

/** A range that an answer gives, with the file that it is in. */
export interface GivenRange {
  readonly uri: string;
  readonly range: Range;
}

/** Edits of one file that an answer offers together. */
export interface GivenEdits {
  readonly uri: string;
  readonly ranges: readonly Range[];
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Every range in an answer, whatever its type. The protocol puts a range beside its address, or leaves the address out
 * where it is that of the file that was asked about.
 */
export function* rangesIn(answer: unknown, askedUri: string): Iterable<GivenRange> {
  if (Array.isArray(answer)) {
    for (const each of answer) yield* rangesIn(each, askedUri);
    return;
  }
  if (!isObject(answer)) return;
  if (isRange(answer)) {
    yield { uri: askedUri, range: answer };
    return;
  }
  for (const [key, value] of Object.entries(answer)) {
    // What is asked back with a later question is the server's own.
    if (key !== 'data') yield* rangesIn(value, uriOf(answer, key, askedUri));
  }
}

/** The file that a part of an answer is about. */
function uriOf(answer: Json, key: string, askedUri: string): string {
  if (key === 'originSelectionRange') return askedUri;
  if (typeof answer.targetUri === 'string') return answer.targetUri;
  if (typeof answer.uri === 'string') return answer.uri;
  const { textDocument, from } = answer;
  if (key === 'fromRanges' && isObject(from) && typeof from.uri === 'string') return from.uri;
  if (isObject(textDocument) && typeof textDocument.uri === 'string') return textDocument.uri;
  return key.includes('://') || key.includes(':/') ? key : askedUri;
}

/** Every list of edits in an answer: edits of one list may not overlap. */
export function* editsIn(answer: unknown, askedUri: string): Iterable<GivenEdits> {
  if (Array.isArray(answer)) {
    const ranges = answer.flatMap((each: unknown) => (isEdit(each) ? [each.range] : []));
    if (ranges.length > 0) yield { uri: askedUri, ranges };
    else for (const each of answer) yield* editsIn(each, askedUri);
    return;
  }
  if (!isObject(answer)) return;
  for (const [key, value] of Object.entries(answer)) yield* editsIn(value, uriOf(answer, key, askedUri));
}

/** Two ranges of which one begins before the other ends. Edits at one place are in order, unless both replace something. */
export function overlap(ranges: readonly Range[]): readonly [Range, Range] | undefined {
  const sorted = ranges.toSorted((a, b) => compare(a.start, b.start) || compare(a.end, b.end));
  for (const [index, range] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && compare(next.start, range.end) < 0) return [range, next];
  }
  return undefined;
}

/** What is wrong with a range in a text; `undefined` where it lies within it. */
export function outside(text: string, { start, end }: Range): string | undefined {
  if (compare(start, end) > 0) return 'it ends before it begins';
  return outsideAt(text, start) ?? outsideAt(text, end);
}

export function outsideAt(text: string, { line, character }: Position): string | undefined {
  const lines = linesOf(text);
  const written = lines[line];
  if (written === undefined || line < 0) return `the text has ${lines.length} lines`;
  if (character < 0 || character > written.length) {
    return `line ${line} has ${written.length} characters: ${JSON.stringify(written)}`;
  }
  const isSplit =
    /[\ud800-\udbff]/.test(written.charAt(character - 1)) && /[\udc00-\udfff]/.test(written.charAt(character));
  return isSplit ? `character ${character} of line ${line} is the second half of a sign` : undefined;
}

let known: { readonly text: string; readonly lines: readonly string[] } = { text: '', lines: [''] };

/** The lines of a text, as the protocol counts them; kept, since many ranges are of one text. */
function linesOf(text: string): readonly string[] {
  if (known.text !== text) known = { text, lines: text.split(/\r\n?|\n/) };
  return known.lines;
}

export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && typeof value.line === 'number' && typeof value.character === 'number';
}

function isRange(value: Json): value is Json & Range {
  return isPosition(value.start) && isPosition(value.end);
}

function isEdit(value: unknown): value is { readonly range: Range } {
  return isObject(value) && ('newText' in value || 'snippet' in value) && isObject(value.range) && isRange(value.range);
}
