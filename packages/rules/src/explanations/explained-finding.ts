/** Text of the files of a small plan, by their names. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** A finding that is not made by a rule, with what explains it. */
export interface ExplainedFinding {
  readonly code: string;
  /** What is wrong, as a heading. */
  readonly title: string;
  /** Why it matters, where the title and the message leave that open. */
  readonly why?: string;
  readonly whatToDo?: string;
  /** A plan that has this finding and no other that is not made by a rule; the first file is shown. */
  readonly files: ExampleFiles;
}
