import { factDefinitions, type ItemKind } from '../vocabulary/index.ts';
import { offsetAt } from './clean-line.ts';
import type { LineProblem, UnknownLineReason } from './line-problem.ts';
import type { Line } from './lines.ts';
import { type NearPhrase, nearestPhrase } from './nearest.ts';
import type { PhraseMatch } from './phrases.ts';
import { readsAsProse } from './prose.ts';
import type { TokenSink } from './token-sink.ts';

/** How the line above ends, where text may go on from it. */
export type Above =
  /** With the author's text on the line of its head or fact. */
  | { readonly type: 'text'; readonly indent: number; readonly isHead: boolean }
  /** With the last line of a block of text; `word` is the line that the block belongs to. */
  | { readonly type: 'block'; readonly word: string }
  /** With a colon, and no block below it. */
  | { readonly type: 'nothing'; readonly word: string };

const conflictMarker = /^(?:(<{7})|={7}|\|{7}|(>{7}))(?:\s|$)/;
const listMark = /^(?:[-*\u2022\u00b7|]|\d+[.)]\s)/;

/**
 * Lines that begin with no word of the language. Such lines that follow each other are one finding, but misspelt words
 * are a finding each; and so are two versions of a file that nobody has chosen between.
 */
export class UnknownLines {
  readonly #sink: TokenSink;
  #run: { readonly isMisspelt: boolean; readonly blockIndent: number | undefined } | undefined;
  /** The conflict that was opened: its number among the problems. */
  #conflict: number | undefined;

  constructor(sink: TokenSink) {
    this.#sink = sink;
  }

  /** The line before is an unknown line: this one belongs to it unless it clearly is something else. */
  get isOpen(): boolean {
    return this.#run !== undefined;
  }

  end(): void {
    this.#run = undefined;
  }

  /** Lines below that stand further in are part of the finding on `line`. */
  openBelow(line: Line): void {
    this.#run = { isMisspelt: false, blockIndent: line.indent };
  }

  /** `match` is the word of the language that the line begins with where it is prose all the same. */
  add(line: Line, kind: ItemKind | undefined, match: PhraseMatch | undefined, above: Above | undefined): void {
    const content = line.text.slice(line.content).trimEnd();
    const to = line.content + content.length;
    this.#sink.add('UNKNOWN_LINE', line, line.number, line.content, to);
    const run = this.#run;
    if (run?.blockIndent !== undefined && line.indent > run.blockIndent) return;
    if (run !== undefined && !run.isMisspelt) return;
    const why = this.#reason(line, content, kind, match, above);
    const isMisspelt = why.type === 'misspelt';
    if (run === undefined || isMisspelt) {
      this.#sink.problem(line, line.content, to, { type: 'unknown line', line: content, kind, why });
    }
    this.#run = { isMisspelt, blockIndent: content.endsWith(':') ? line.indent : undefined };
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
    const near = match === undefined ? nearPhrase(content, kind) : undefined;
    if (near !== undefined && !(above?.type === 'text' && near.written.length < 5)) {
      return { type: 'misspelt', near, nearEnd: offsetAt(line, line.content + near.length) };
    }
    if (above?.type === 'block' || above?.type === 'nothing') return { type: 'not further in', below: above.word };
    const goesOn = above !== undefined && line.indent >= above.indent;
    if (goesOn && !listMark.test(content) && /^[\p{Ll}\p{N}(&]/u.test(content)) return { type: 'goes on' };
    if (match?.phrase.type === 'kind') {
      return { type: 'kind without a name', kind: match.phrase.kind, wordEnd: offsetAt(line, match.end) };
    }
    if (match?.phrase.type === 'fact') return { type: 'fact as prose', fact: match.phrase.fact };
    return { type: 'no word' };
  }

  /** Takes a line that git left where two versions of the file meet. */
  conflictMarker(line: Line): boolean {
    const match = line.content === 0 ? conflictMarker.exec(line.text) : null;
    const [, opens, closes] = match ?? [];
    if (match === null || (this.#conflict === undefined && opens === undefined && closes === undefined)) return false;
    this.#sink.add('UNKNOWN_LINE', line, line.number, 0, line.text.trimEnd().length);
    this.#run = undefined;
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
