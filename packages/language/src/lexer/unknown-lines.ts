import { factDefinitions, factWordsOf, type ItemKind } from '../vocabulary/index.ts';
import { offsetAt } from './clean-line.ts';
import type { LineProblem, LineRun, RunLine, TextAbove, UnknownLineReason } from './line-problem.ts';
import type { Line } from './lines.ts';
import { type NearPhrase, nearest, nearestPhrase } from './nearest.ts';
import { isTableRow } from './pasted.ts';
import type { PhraseMatch } from './phrases.ts';
import { fitsFact, readsAsProse } from './prose.ts';
import type { TokenSink } from './token-sink.ts';

/** How the line above ends, where text may go on from it. */
export type Above =
  /** With the author's text on the line of its head or fact. */
  | { readonly type: 'text'; readonly indent: number; readonly isHead: boolean; readonly text: TextAbove }
  /** With the last line of a block of text, at the column `indent`; `word` is the line that the block belongs to. */
  | { readonly type: 'block'; readonly word: string; readonly indent: number }
  /** With a colon, and no block below it. */
  | { readonly type: 'nothing'; readonly word: string; readonly indent: number };

const conflictMarker = /^(?:(<{7})|={7}|\|{7}|(>{7}))(?:\s|$)/;
const listMark = /^(?:[-*\u2022\u00b7|]|\d+[.)]\s)/;

/** A run of lines while it is read. */
interface OpenRun extends LineRun {
  readonly lines: RunLine[];
  isBeforeFact: boolean;
  readonly isTable: boolean;
}

/**
 * Lines that begin with no word of the language. Such lines that follow each other are one finding, and so are the
 * paragraphs of a text from elsewhere; misspelt words are a finding each, and so are two versions of a file that nobody
 * has chosen between.
 */
export class UnknownLines {
  readonly #sink: TokenSink;
  #run:
    | { readonly isMisspelt: boolean; readonly blockIndent: number | undefined; readonly lines: OpenRun | undefined }
    | undefined;
  /** Prose that may go on below a blank line. */
  #prose: OpenRun | undefined;
  /** What was read since the last line that begins with a word of the language. */
  readonly #sinceLine: OpenRun[] = [];
  /** The conflict that was opened: its number among the problems. */
  #conflict: number | undefined;

  constructor(sink: TokenSink) {
    this.#sink = sink;
  }

  /** The line before is an unknown line: this one belongs to it unless it clearly is something else. */
  get isOpen(): boolean {
    return this.#run !== undefined;
  }

  /** Nothing but blank lines stand between this line and prose that may go on. */
  get isBelowProse(): boolean {
    return this.#prose !== undefined;
  }

  /** The line before is a row of a table. */
  get isInTable(): boolean {
    return this.#run?.lines?.isTable ?? false;
  }

  blank(): void {
    this.#run = undefined;
  }

  /** The author's remark: what stands below it is something else. */
  remark(): void {
    this.#prose = undefined;
  }

  /** A line that begins with a word of the language. */
  end(isFact: boolean): void {
    for (const run of this.#sinceLine) run.isBeforeFact = isFact;
    this.#sinceLine.length = 0;
    this.#prose = undefined;
    this.#run = undefined;
  }

  /** Lines below that stand further in are part of the finding on `line`. */
  openBelow(line: Line): void {
    this.#run = { isMisspelt: false, blockIndent: line.indent, lines: undefined };
  }

  /** `match` is the word of the language that the line begins with where it is prose all the same. */
  add(line: Line, kind: ItemKind | undefined, match: PhraseMatch | undefined, above: Above | undefined): void {
    const content = line.text.slice(line.content).trimEnd();
    const to = line.content + content.length;
    this.#sink.add('UNKNOWN_LINE', line, line.number, line.content, to);
    const run = this.#run;
    const runLine = {
      number: line.number,
      start: line.start,
      content: offsetAt(line, line.content),
      end: offsetAt(line, to),
    };
    if (run?.blockIndent !== undefined && line.indent > run.blockIndent) return void run.lines?.lines.push(runLine);
    if (run !== undefined && !run.isMisspelt) return void run.lines?.lines.push(runLine);
    const why = this.#reason(line, content, kind, match, above);
    const isMisspelt = why.type === 'misspelt';
    const prose = isMisspelt ? undefined : this.#prose;
    let lines = prose ?? run?.lines;
    if (prose !== undefined) prose.lines.push(runLine);
    else if (run === undefined || isMisspelt) {
      lines = { lines: [runLine], indent: line.indent, isBeforeFact: false, isTable: isTableRow(content) };
      this.#sink.problem(line, line.content, to, { type: 'unknown line', line: content, kind, why, run: lines });
      this.#sinceLine.push(lines);
      this.#prose = goesOnBelow.has(why.type) ? lines : undefined;
    }
    this.#run = { isMisspelt, blockIndent: content.endsWith(':') ? line.indent : undefined, lines };
  }

  /** Whether a line that begins with no word of the language is text, and no misspelt word. */
  isText(line: Line, kind: ItemKind | undefined): boolean {
    return nearPhrase(line.text.slice(line.content).trimEnd(), kind) === undefined;
  }

  #reason(
    line: Line,
    content: string,
    kind: ItemKind | undefined,
    match: PhraseMatch | undefined,
    above: Above | undefined,
  ): UnknownLineReason {
    const near =
      match === undefined && !this.#isHeading(content) ? nearPhrase(content, kind) : ownFactNear(line, match, kind);
    if (near !== undefined && !(above?.type === 'text' && near.written.length < 5)) {
      return { type: 'misspelt', near, nearEnd: offsetAt(line, line.content + near.length) };
    }
    if (above?.type === 'block' || above?.type === 'nothing') {
      return { type: 'not further in', below: above.word, indent: above.indent };
    }
    const goesOn = above !== undefined && line.indent >= above.indent;
    if (goesOn && !listMark.test(content) && /^[\p{Ll}\p{N}(&]/u.test(content)) {
      return { type: 'goes on', text: above.text };
    }
    if (match?.phrase.type === 'kind') {
      return { type: 'kind without a name', kind: match.phrase.kind, wordEnd: offsetAt(line, match.end) };
    }
    if (match?.phrase.type === 'fact') return { type: 'fact as prose', fact: match.phrase.fact };
    return { type: 'no word' };
  }

  /** A heading between paragraphs, such as `Outcomes`: nobody who writes a line of the language leaves it at that. */
  #isHeading(content: string): boolean {
    return this.#prose !== undefined && isHeading(content);
  }

  /** Takes a line that git left where two versions of the file meet. */
  conflictMarker(line: Line): boolean {
    const match = line.content === 0 ? conflictMarker.exec(line.text) : null;
    const [, opens, closes] = match ?? [];
    if (match === null || (this.#conflict === undefined && opens === undefined && closes === undefined)) return false;
    this.#sink.add('UNKNOWN_LINE', line, line.number, 0, line.text.trimEnd().length);
    this.end(false);
    if (this.#conflict === undefined || opens !== undefined) {
      this.#conflict = opens === undefined ? undefined : this.#sink.problems.length;
      this.#sink.problem(line, 0, line.text.trimEnd().length, { type: 'merge conflict', until: line.end });
    } else if (closes !== undefined) {
      this.#close(this.#conflict, line.end);
    }
    return true;
  }

  /** One finding is enough for the two versions. */
  #close(opened: number, until: number): void {
    this.#conflict = undefined;
    const problem: LineProblem | undefined = this.#sink.problems[opened];
    if (problem?.type === 'merge conflict') this.#sink.problems[opened] = { ...problem, until };
    this.#sink.undo(opened + 1, ({ type }) => type === 'unknown line');
  }
}

/** One to six words that begin with a capital, without a sign behind them. */
export function isHeading(content: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}\p{N}'-]*(?: [\p{L}\p{M}\p{N}'&-]+){0,5}$/u.test(content);
}

/** Reasons of lines that are prose, so that the next paragraph is part of it. */
const goesOnBelow: ReadonlySet<UnknownLineReason['type']> = new Set<UnknownLineReason['type']>([
  'not further in',
  'fact as prose',
  'no word',
]);

/** `review every year` in a strategy, where `reviewed` is meant: a kind of item that is near to one of its facts. */
function ownFactNear(line: Line, match: PhraseMatch | undefined, kind: ItemKind | undefined): NearPhrase | undefined {
  if (match?.phrase.type !== 'kind' || kind === undefined || match.phrase.words.length < 5) return undefined;
  const { words } = match.phrase;
  const fact = nearest(words, factWordsOf(kind));
  if (fact === undefined || fact.includes(' ') || !fitsFact(fact, line.text.slice(match.end), true)) return undefined;
  return { phrase: { type: 'fact', words: fact, fact }, written: words, length: match.end - line.content };
}

/** Prose often begins with a capital `By` or `For`: only what goes on as a line of the language is a misspelt one. */
function nearPhrase(content: string, kind: ItemKind | undefined): NearPhrase | undefined {
  const near = nearestPhrase(content, kind);
  if (near === undefined) return undefined;
  const rest = content.slice(near.length);
  if (/^\s*:/.test(rest)) return near;
  if (/^\t[^\t]/.test(rest)) return undefined;
  const { phrase } = near;
  if (phrase.type === 'fact' && factDefinitions[phrase.fact].shape === 'text' && rest !== '') {
    return readsAsProse(rest, 2) ? undefined : near;
  }
  return readsAsProse(rest, 3) ? undefined : near;
}
