import type { IRecognitionException } from 'chevrotain';
import type { ParseResult } from 'langium';
import type { Finding } from '../finding.ts';
import type { CjoipFile } from '../generated/ast.ts';
import type { LineReport } from '../lexer/golden-thread-lexer.ts';
import { LineIndex } from '../line-index.ts';
import { lineFinding } from '../messages/line-messages.ts';
import { valueFinding } from '../messages/value-messages.ts';
import { goldenThreadServices } from '../services.ts';
import { inTextOrder } from '../text.ts';
import { KeptTrees } from './kept-trees.ts';
import { type FileOutline, outlineOf } from './outline.ts';
import type { Span } from './tree.ts';
import { checkVocabulary } from './vocabulary-check.ts';

/** One file, read: what it says, what it names, and what is wrong with its lines. Immutable; nothing of another file. */
export interface ParsedFile {
  readonly uri: string;
  readonly text: string;
  /** Made again where it was not asked for in a while: two of its nodes are the same by their place. */
  readonly tree: CjoipFile;
  readonly index: LineIndex;
  readonly outline: FileOutline;
  /** What can be said of the file alone: lines, values and facts. */
  readonly findings: readonly Finding[];
  /** The remarks after `#`, in the order of the text. */
  readonly comments: readonly Comment[];
}

/** A remark that is no part of the plan, from its `#` to the end of its line. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

const trees = new KeptTrees((text) => parse(text).value);

/** Reads a file. Never throws: whatever the text is, there is a tree and there are findings. */
export function parseFile(uri: string, text: string): ParsedFile {
  const result = parse(text);
  trees.keep(uri, text, result.value);
  return parsedFile(uri, text, result);
}

function parse(text: string): ParseResult<CjoipFile> {
  return goldenThreadServices().parser.LangiumParser.parse<CjoipFile>(text);
}

function parsedFile(uri: string, text: string, result: ParseResult<CjoipFile>): ParsedFile {
  const index = new LineIndex(uri, text);
  const tree = result.value;
  const report = result.lexerReport as LineReport;
  const lines = [
    ...report.problems.map((problem) => lineFinding(problem, index)),
    ...valueFindings(tree, report, result.parserErrors, index),
  ];
  const vocabulary = checkVocabulary(tree, index, report.problems, linesWithErrors(lines));
  const findings = [...lines, ...vocabulary.findings];
  const outline = outlineOf(tree, report.problems, vocabulary.headless);
  const comments = report.comments.map(({ image, startOffset, endOffset = startOffset }) => ({
    text: image,
    span: { start: startOffset, end: endOffset + 1 },
  }));
  return withTree({ uri, text, index, outline, comments, findings: oneErrorALine(findings).sort(byPlace) });
}

function withTree(file: Omit<ParsedFile, 'tree'>): ParsedFile {
  return {
    ...file,
    get tree() {
      return trees.of(file.uri, file.text);
    },
  };
}

/** What the parser could not read, and what a line has no place for. */
function valueFindings(
  tree: CjoipFile,
  report: LineReport,
  errors: readonly IRecognitionException[],
  index: LineIndex,
): Finding[] {
  // The end of the file has no offset.
  const offsets = errors.map(({ token }) => (token.startOffset >= 0 ? token.startOffset : Number.POSITIVE_INFINITY));
  for (const { leftovers } of [tree, ...tree.items]) {
    for (const { $cstNode } of leftovers) if ($cstNode !== undefined) offsets.push($cstNode.offset);
  }
  const findings: Finding[] = [];
  const taken = new Set<number>();
  for (const offset of offsets.sort((a, b) => a - b)) {
    // The first that does not fit is what is wrong with its line; the rest follows from it.
    const { line } = index.position(offset);
    if (taken.has(line)) continue;
    taken.add(line);
    const finding = valueFinding(offset, report.tokens, index);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}

/** One slip gives one message: the line's first error, and where it has none, what else there is to say. */
function oneErrorALine(findings: readonly Finding[]): Finding[] {
  const errors = new Map<number, Finding>();
  for (const finding of findings) {
    const { line } = finding.place.range.start;
    if (finding.severity === 'error' && !errors.has(line)) errors.set(line, finding);
  }
  return findings.filter((finding) => (errors.get(finding.place.range.start.line) ?? finding) === finding);
}

/** The lines that have an error, counted from 0. */
export function linesWithErrors(findings: readonly Finding[]): ReadonlySet<number> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ place }) => place.range.start.line));
}

/** The order of the text, then of the codes. */
export function byPlace(a: Finding, b: Finding): number {
  const first = a.place.range.start;
  const second = b.place.range.start;
  return (
    inTextOrder(a.place.uri, b.place.uri) ||
    first.line - second.line ||
    first.character - second.character ||
    inTextOrder(a.code, b.code) ||
    inTextOrder(a.message, b.message)
  );
}
