import type { IToken } from 'chevrotain';
import type { LineReport } from '../lexer/golden-thread-lexer.ts';
import { goldenThreadServices } from '../services.ts';
import { type FactWord, type ItemKind, isFactWord, itemKinds, kindDefinition } from '../vocabulary/index.ts';
import type { ParsedFile } from './parsed-file.ts';
import { kindOfDefault, type Span } from './tree.ts';

/**
 * What a line holds.
 * - `head`: the first line of an item
 * - `fact`: a fact, also one for all items of a kind (`every action …`)
 * - `list`: the list of the fact above goes on
 * - `text`: the author's own words go on from the head or the fact above
 * - `unknown`: the line does not begin as a line of the language does
 */
export type FileLineType = 'head' | 'fact' | 'list' | 'text' | 'comment' | 'blank' | 'unknown';

/** What one word or sign of a line is. `link` is a word between values: `by`, `from`, `to`. */
export type LineTokenType =
  | 'kind'
  | 'fact'
  | 'name'
  | 'number'
  | 'date'
  | 'link'
  | 'label'
  | 'colon'
  | 'comma'
  | 'text'
  | 'comment'
  | 'unknown';

export interface LineToken {
  readonly type: LineTokenType;
  /** In the file; the author's text may end on a later line. */
  readonly span: Span;
}

/** One line of a file as a reader takes it, for features that ask what stands at a place. */
export interface FileLine {
  readonly type: FileLineType;
  /** Counted from 0. */
  readonly number: number;
  /** From the line's first character to its end, without the line break. */
  readonly span: Span;
  /** The kind of the item that the line begins or stands in; `undefined` above the first and in one of no kind. */
  readonly kind: ItemKind | undefined;
  /** The fact that the line begins or goes on with. */
  readonly fact: FactWord | undefined;
  /** The kind that `every action …` gives the fact to. */
  readonly every: ItemKind | undefined;
  readonly tokens: readonly LineToken[];
}

/** An item's lines: from its head to its last fact or text. */
export interface ItemLines {
  readonly kind: ItemKind | undefined;
  /** Counted from 0; both are part of the item. */
  readonly first: number;
  readonly last: number;
}

const known = new WeakMap<ParsedFile, readonly FileLine[]>();

/** The file's lines, in order; the same for the same file. Read when first asked for, in time linear in the text. */
export function fileLines(file: ParsedFile): readonly FileLine[] {
  const lines = known.get(file) ?? readLines(file);
  known.set(file, lines);
  return lines;
}

/** The items of a file by their lines, in order. A remark further in than the head is part of the item above it. */
export function itemLines(file: ParsedFile): readonly ItemLines[] {
  const items: { kind: ItemKind | undefined; first: number; last: number }[] = [];
  for (const line of fileLines(file)) {
    const item = items.at(-1);
    if (line.type === 'head') items.push({ kind: line.kind, first: line.number, last: line.number });
    else if (item === undefined || line.type === 'blank') continue;
    else if (line.type !== 'comment' || /^\s/.test(file.text.charAt(line.span.start))) item.last = line.number;
  }
  return items;
}

const valueTypes: Readonly<Record<string, LineTokenType>> = {
  NAME: 'name',
  NUMBER: 'number',
  AMOUNT: 'number',
  DAY: 'date',
  PERIOD: 'date',
  TEXT: 'text',
  LABEL: 'label',
  COLON: 'colon',
  COMMA: 'comma',
  COMMENT: 'comment',
  EVERY_KIND: 'fact',
  UNKNOWN_LINE: 'unknown',
  UNKNOWN_KIND: 'unknown',
  UNREADABLE: 'unknown',
};
const kindWords: ReadonlyMap<string, ItemKind> = new Map(itemKinds.map((kind) => [kindDefinition(kind).word, kind]));

function readLines(file: ParsedFile): FileLine[] {
  const report = goldenThreadServices().parser.Lexer.tokenize(file.text).report as LineReport;
  const tokens = [...report.tokens, ...report.comments].sort((a, b) => a.startOffset - b.startOffset);
  const lines: FileLine[] = [];
  let above: Pick<FileLine, 'kind' | 'fact'> = { kind: undefined, fact: undefined };
  let textUntil = -1;
  let next = 0;
  for (let number = 0; number < file.index.lineCount; number++) {
    const span = file.index.lineSpan(number);
    const here: IToken[] = [];
    for (let token = tokens[next]; token !== undefined && token.startOffset < span.end; token = tokens[++next]) {
      here.push(token);
    }
    const line = readLine(number, span, here, above, textUntil > span.start);
    const last = here.at(-1);
    if (last?.tokenType.name === 'TEXT') textUntil = (last.endOffset ?? last.startOffset) + 1;
    if (line.type === 'head') above = { kind: line.kind, fact: undefined };
    else if (line.type === 'fact') above = { kind: line.kind, fact: line.fact };
    lines.push(line);
  }
  return lines;
}

function readLine(
  number: number,
  span: Span,
  found: readonly IToken[],
  above: Pick<FileLine, 'kind' | 'fact'>,
  isInText: boolean,
): FileLine {
  const tokens = found.map((token, index) => ({ type: typeOf(token, index), span: spanOf(token) }));
  const plain = { number, span, tokens, every: undefined };
  const [first, second] = found;
  if (first === undefined) return { ...plain, ...above, type: isInText ? 'text' : 'blank' };
  const word = first.tokenType.name;
  const kind = kindWords.get(word);
  // A word such as `reviewed` is a fact's and a `review` is a kind: no word is both.
  if (tokens[0]?.type === 'kind') return { ...plain, type: 'head', kind, fact: undefined };
  if (isFactWord(word)) return { ...plain, type: 'fact', kind: above.kind, fact: word };
  if (word === 'EVERY_KIND') {
    const fact = second?.tokenType.name ?? '';
    const every = kindOfDefault(first.image);
    return { ...plain, type: 'fact', kind: above.kind, fact: isFactWord(fact) ? fact : undefined, every };
  }
  switch (tokens[0]?.type) {
    case 'comment':
      return { ...plain, ...above, type: isInText ? 'text' : 'comment' };
    case 'unknown':
      return word === 'UNKNOWN_KIND'
        ? { ...plain, type: 'head', kind: undefined, fact: undefined }
        : { ...plain, ...above, type: 'unknown' };
    case 'text':
      return { ...plain, ...above, type: 'text' };
    default:
      return { ...plain, ...above, type: 'list' };
  }
}

function typeOf(token: IToken, index: number): LineTokenType {
  const { name } = token.tokenType;
  const value = valueTypes[name];
  if (value !== undefined) return value;
  if (index === 0 && kindWords.has(name)) return 'kind';
  return isFactWord(name) ? 'fact' : 'link';
}

function spanOf({ startOffset, endOffset = startOffset }: IToken): Span {
  return { start: startOffset, end: endOffset + 1 };
}
