import type { Finding, Range } from '@goldenthread/language';
import { textFindingCodes } from '@goldenthread/rules';
import type { CodeActionKind } from 'vscode-languageserver';
import type { AskedFile } from '../../asked.ts';
import type { JudgedPlan } from '../../judged-plans.ts';
import type { Change } from '../../workspace-edit.ts';

/** What is selected, in a file of a plan as it is judged now. */
export interface Question {
  readonly asked: AskedFile;
  readonly plan: JudgedPlan;
  readonly range: Range;
  /** The first and the last line that the range touches, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** Those of the file that stand on these lines, in the order of the text. */
  readonly findings: readonly Finding[];
}

/** Something that can be done to the text. */
export interface Offer {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** What it mends. */
  readonly findings?: readonly Finding[];
  readonly isPreferred?: boolean;
  /** A function where they cost more than a glance at the file: it is asked once the author has chosen. */
  readonly changes: readonly Change[] | (() => readonly Change[]);
}

/** One sort of offers. */
export interface Offers {
  /** The kinds of action that it may make. */
  readonly kinds: readonly CodeActionKind[];
  /** Offers for the whole file are made only to a client that asks for their kind. */
  readonly onlyWhenAsked?: true;
  readonly make: (question: Question) => readonly Offer[];
}

/** Whether a finding stands on one of the lines. */
export function standsOn({ place: { range } }: Finding, first: number, last: number): boolean {
  return range.start.line <= last && range.end.line >= first;
}

/** Whether something on these lines cannot be read, or names what is not there. */
export function hasTextErrors({ asked, plan }: Question, first: number, last: number): boolean {
  const findings = plan.byFile.get(asked.file.uri) ?? [];
  return findings.some(
    (finding) => finding.severity === 'error' && textFindingCodes.has(finding.code) && standsOn(finding, first, last),
  );
}
