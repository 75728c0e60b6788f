import { createGoldenThreadServices, parseFile } from '@goldenthread/language';
import { judge } from '@goldenthread/rules';
import { filePart, type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { countLines, type GeneratedFile } from '../corpus/corpus.ts';
import { medians, timed } from './clock.ts';
import { asOf } from './day.ts';

/** Milliseconds of each step of the road from text to findings, over all files. */
export interface StageTimes {
  /** Tokens alone. */
  readonly lex: number;
  /** Tokens and syntax tree: the floor that the rest is held against. */
  readonly parse: number;
  /** Tree, outline and what can be said of each file alone. */
  readonly file: number;
  /** The files' parts of the model. */
  readonly parts: number;
  /** Files told apart into strategies, tables of names, links. */
  readonly join: number;
  /** What can be said of names, with what was said of the files. */
  readonly names: number;
  readonly rules: number;
  /** From the files' text to all findings. */
  readonly whole: number;
}

export interface Stages extends StageTimes {
  readonly lines: number;
  readonly findings: number;
}

/** Times each step, alternating between them, as medians. */
export function stages(files: readonly GeneratedFile[], runs: number): Stages {
  const { LangiumParser: parser, Lexer: lexer } = createGoldenThreadServices().parser;
  let findings = 0;
  const times = medians(runs, (): StageTimes => {
    const lex = timed(() => {
      for (const file of files) lexer.tokenize(file.text);
    });
    const parse = timed(() => {
      for (const file of files) parser.parse(file.text);
    });
    const parsed: ReturnType<typeof parseFile>[] = [];
    let file = 0;
    let parts = 0;
    // A file's part is read while its tree is at hand, as in the workspace.
    for (const { uri, text } of files) {
      file += timed(() => parsed.push(parseFile(uri, text)));
      parts += timed(() => parsed.slice(-1).map(filePart));
    }
    const workspace = new StrategyWorkspace();
    let strategies: readonly Strategy[] = [];
    const join = timed(() => {
      for (const one of parsed) workspace.set(one);
      strategies = workspace.strategies();
    });
    findings = 0;
    const names = timed(() => {
      for (const strategy of strategies) findings += workspace.textFindings(strategy).length;
    });
    const rules = timed(() => {
      for (const strategy of strategies) findings += judge(strategy, { asOf }).findings.length;
    });
    return { lex, parse, file, parts, join, names, rules, whole: file + parts + join + names + rules };
  });
  const lines = files.reduce((sum, { text }) => sum + countLines(text), 0);
  return { ...times, lines, findings };
}
