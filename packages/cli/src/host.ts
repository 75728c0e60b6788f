import type { Progress } from './progress.ts';

/** Where a person can be asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** The machine that the command runs on: everything that it does not work out for itself. */
export interface Host {
  readonly workingFolder: string;
  /** Today's day here, as `2026-11-22`. */
  readonly today: () => string;
  /** Everything that is piped or typed in. */
  readonly readInput: () => Promise<Uint8Array>;
  /** A clock in milliseconds, to tell how long something takes. */
  readonly now: () => number;
  /** Resolves when the text or the bytes are written. Throws `OutputFailed`. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
  readonly writeError: (text: string) => void;
  /** Whether somebody looks at the output as it is written. */
  readonly isTerminal: boolean;
  /** Whether the output goes to a terminal that shows colours, and the user wants them. */
  readonly hasColours: boolean;
  /** How wide the output may be. */
  readonly columns: number;
  /** Where a person sits and can be asked; `undefined` where nobody is there. */
  readonly terminal: Terminal | undefined;
  /** Says what takes long, where somebody looks at the error output; taken away before anything else is written. */
  readonly progress: Progress;
  /** The file that takes up the summary of the GitHub job that the command runs in; not there in none. */
  readonly jobSummary?: string | undefined;
  /** Says when the user or the system wants the command to end. */
  readonly whenStopped: (stop: () => void) => void;
}

/** Exit codes, the same for every command. */
export const exitCodes = {
  fine: 0,
  /** There are findings at or above the failing severity. */
  findings: 1,
  /** Wrong usage, or a failure of the command's own. */
  failure: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What the user typed cannot be done. The message says why and what to type instead. */
export class WrongUsage extends Error {}

/** The work cannot be done for a reason outside the command. */
export class Failure extends Error {}

/** The output could not be written. */
export class OutputFailed extends Failure {
  /** The reader has gone, as `head` does when it has seen enough: no reason to complain. */
  readonly isClosed: boolean;

  constructor(error: NodeJS.ErrnoException) {
    super(`The output could not be written (${error.code ?? error.message}).`);
    this.isClosed = error.code === 'EPIPE';
  }
}
