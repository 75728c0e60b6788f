/** One line on a terminal that says what is going on, while it goes on for long. */
export interface Progress {
  /** Says what is done now, where it is known to take long. */
  readonly say: (what: string) => void;
  /** Says how far a count has come; nothing before it has taken a second. */
  readonly count: (what: string, done: number, all: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

export const noProgress: Progress = { say: () => {}, count: () => {}, end: () => {} };

/** Milliseconds: what is over sooner is not worth a line, and nobody reads a line that changes more often. */
const patience = 1000;
const betweenLines = 100;

/**
 * @param write to the terminal
 * @param now in milliseconds
 */
export function progressLine(write: (text: string) => void, now: () => number, columns: number): Progress {
  const started = now();
  let shown = false;
  let last = Number.NEGATIVE_INFINITY;
  const show = (text: string) => {
    // The line never breaks: a terminal would not take back the first half of it.
    write(`\r\u001b[K${text.slice(0, columns - 1)}`);
    shown = true;
    last = now();
  };
  return {
    say: (what) => show(`${what} …`),
    count: (what, done, all) => {
      const at = now();
      if (at - started >= patience && at - last >= betweenLines) show(`${what} ${done} of ${all} …`);
    },
    end: () => {
      if (shown) write('\r\u001b[K');
      shown = false;
    },
  };
}
