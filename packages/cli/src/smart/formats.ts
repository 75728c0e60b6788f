import { type Letter, letterNames, letters, type SmartJudgement, type Verdict } from '@goldenthread/rules';
import Papa from 'papaparse';
import { inOneLine, safeJson } from '../text/sanitise.ts';
import type { Style } from '../text/style.ts';

/** A statement with its judgement, in the order of the input. */
export interface JudgedStatement {
  readonly statement: string;
  readonly judgement: SmartJudgement;
}

export type SmartFormat = (judged: readonly JudgedStatement[], style: Style) => string;

const overallWidth = 'not-smart'.length;

/** Every format of `goldenthread smart`. */
export const smartFormats: Readonly<Record<string, SmartFormat>> = { table, json, csv };

function json(judged: readonly JudgedStatement[]): string {
  const plain = judged.map(({ statement, judgement }) => ({
    statement,
    ...Object.fromEntries(
      letters.map((letter) => [letter, { verdict: judgement[letter].verdict, because: judgement[letter].because }]),
    ),
    overall: judgement.overall,
  }));
  return `${safeJson(plain)}\n`;
}

/** Cells that a spreadsheet would run as formulas are written as text. */
function csv(judged: readonly JudgedStatement[]): string {
  const fields = [
    'Statement',
    ...letters.flatMap((letter) => [letterNames[letter], `${letterNames[letter]} because`]),
    'Overall',
  ];
  const data = judged.map(({ statement, judgement }) => [
    statement,
    ...letters.flatMap((letter) => [judgement[letter].verdict, judgement[letter].because]),
    judgement.overall,
  ]);
  return `${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

function table(judged: readonly JudgedStatement[], style: Style): string {
  const head = `${'Overall'.padEnd(overallWidth)}  ${letters.map((letter) => letterNames[letter]).join('  ')}  Statement`;
  const rows = judged.flatMap(({ statement, judgement }) => [
    `${overallCell(judgement, style)}  ${letters.map((letter) => verdictCell(letter, judgement, style)).join('  ')}  ${inOneLine(statement)}`,
    ...letters
      .filter((letter) => judgement[letter].verdict !== 'unknown')
      .map((letter) => style.faint(`${' '.repeat(overallWidth)}  ${reasonOf(letter, judgement)}`)),
  ]);
  return `${[style.strong(head), ...rows, '', summary(judged)].join('\n')}\n`;
}

/** "Measurable: yes, target on settled-on-release 62% to 75%". */
function reasonOf(letter: Letter, judgement: SmartJudgement): string {
  const { verdict, because } = judgement[letter];
  return `${letterNames[letter]}: ${verdict}, ${inOneLine(because)}`;
}

function overallCell({ overall }: SmartJudgement, style: Style): string {
  const cell = overall.padEnd(overallWidth);
  if (overall === 'smart') return style.strong(cell);
  return overall === 'partly' ? style.warning(cell) : style.error(cell);
}

function verdictCell(letter: Letter, judgement: SmartJudgement, style: Style): string {
  const { verdict } = judgement[letter];
  const cell = verdict.padEnd(letterNames[letter].length);
  const styles: Readonly<Record<Verdict, (text: string) => string>> = {
    yes: (text) => text,
    no: style.error,
    unknown: style.faint,
  };
  return styles[verdict](cell);
}

/** "40 statements: 12 smart, 20 partly, 8 not smart". */
function summary(judged: readonly JudgedStatement[]): string {
  const count = (overall: SmartJudgement['overall']): number =>
    judged.filter(({ judgement }) => judgement.overall === overall).length;
  const statements = judged.length === 1 ? '1 statement' : `${judged.length} statements`;
  return `${statements}: ${count('smart')} smart, ${count('partly')} partly, ${count('not-smart')} not smart`;
}
