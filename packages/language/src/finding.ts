/** A place in a file: lines and characters counted from 0, as in the Language Server Protocol; the end is exclusive. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/**
 * - `error`: the plan is not a plan, or breaks the law or arithmetic
 * - `warning`: the Framework asks for it
 * - `information`, `hint`: advice
 */
export type Severity = (typeof severities)[number];

/** From the most serious to the least. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

/** A change of text that mends a finding. */
export interface TextChange {
  readonly place: Place;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** A safe fix keeps the author's meaning and may be applied without a look. */
  readonly isSafe: boolean;
}

/** What a reader should know about a place: what is wrong, why it matters, what to do. */
export interface Finding {
  /** Reads as words: `line/unknown`, `thread/need-unmet`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly related?: readonly RelatedPlace[];
  /** How editors show the place: faded where nothing needs it, struck out where it is about to end. */
  readonly tag?: FindingTag;
  readonly fix?: Fix;
  /**
   * Text to be filled in by the author: a correct skeleton of what is missing, with prompts as remarks. Never safe: it
   * says nothing yet, and the finding may stay until the author has written what it asks for.
   */
  readonly scaffold?: Fix;
}

export type FindingTag = 'unnecessary' | 'deprecated';

export interface RelatedPlace {
  readonly message: string;
  readonly place: Place;
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
