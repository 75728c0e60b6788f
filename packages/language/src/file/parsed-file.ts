import type { IRecognitionException } from 'chevrotain';
import type { LangiumParser, ParseResult } from 'langium';
import type { Finding } from '../finding.ts';
import type { CjoipFile } from '../generated/ast.ts';
import type { LineReport } from '../lexer/golden-thread-lexer.ts';
import { LineIndex } from '../line-index.ts';
import { lineFinding } from '../messages/line-messages.ts';
import { valueFinding } from '../messages/value-messages.ts';
import { createGoldenThreadServices } from '../services.ts';
import { type FileOutline, outlineOf } from './outline.ts';
import { checkVocabulary } from './vocabulary-check.ts';

/** One file, read: what it says, what it names, and what is wrong with its lines. Immutable; nothing of another file. */
export interface ParsedFile {
  readonly uri: string;
  readonly text: string;
  readonly tree: CjoipFile;
  readonly index: LineIndex;
  readonly outline: FileOutline;
  /** What can be said of the file alone: lines, values and facts. */
  readonly findings: readonly Finding[];
}

let parser: LangiumParser | undefined;

/** Reads a file. Never throws: whatever the text is, there is a tree and there are findings. */
export function parseFile(uri: string, text: string): ParsedFile {
  parser ??= createGoldenThreadServices().parser.LangiumParser;
  return parsedFile(uri, text, parser.parse<CjoipFile>(text));
}

function parsedFile(uri: string, text: string, result: ParseResult<CjoipFile>): ParsedFile {
  const index = new LineIndex(uri, text);
  const tree = result.value;
  const lines = lineFindings(result.lexerReport as LineReport, result.parserErrors, index);
  const findings = [...lines, ...checkVocabulary(tree, index)].sort(byPlace);
  return { uri, text, tree, index, outline: outlineOf(tree), findings };
}

/** One message a line: a line that already has one needs no second about the same slip. */
function lineFindings(report: LineReport, errors: readonly IRecognitionException[], index: LineIndex): Finding[] {
  const findings = report.problems.map((problem) => lineFinding(problem, index));
  const reported = new Set(findings.filter((finding) => finding.severity === 'error').map(lineOf));
  for (const error of errors) {
    const finding = valueFinding(error, report.tokens, index);
    if (finding === undefined || reported.has(lineOf(finding))) continue;
    reported.add(lineOf(finding));
    findings.push(finding);
  }
  return findings;
}

function lineOf(finding: Finding): number {
  return finding.place.range.start.line;
}

/** The order of the text, then of the codes. */
export function byPlace(a: Finding, b: Finding): number {
  const first = a.place.range.start;
  const second = b.place.range.start;
  return (
    compare(a.place.uri, b.place.uri) ||
    first.line - second.line ||
    first.character - second.character ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
