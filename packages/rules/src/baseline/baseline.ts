/** The file that holds findings which were there before a plan was judged in earnest. */
export const baselineFileName = 'goldenthread-baseline.json';

/** Goes up when what is there changes its meaning or goes away. */
export const baselineVersion = 1;

/** Findings that are known: no line, no file and no words of a message, so that they are known wherever they move. */
export interface BaselineEntry {
  /** The name of the strategy; empty where its files do not say. */
  readonly strategy: string;
  /** The folder of the strategy from that of the baseline, with `/`; `.` where it is the same. */
  readonly folder: string;
  readonly code: string;
  /** `need home`, as in `FindingIdentity`; nothing where the finding stands in no item. */
  readonly item?: string;
  /** How many there are of them, from 1. */
  readonly count: number;
}

/** The baseline as a file: sorted, one entry a line, so that two people who take out entries seldom meet. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = [...entries].sort(inOrder).map((entry) => `    ${entryText(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${baselineVersion},\n  "findings": ${list}\n}\n`;
}

function entryText({ strategy, folder, code, item, count }: BaselineEntry): string {
  const said = { strategy, folder, code, ...(item === undefined ? {} : { item }), count };
  const parts = Object.entries(said).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{ ${parts.join(', ')} }`;
}

function inOrder(a: BaselineEntry, b: BaselineEntry): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const at = left.findIndex((word, index) => word !== right[index]);
  return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}

function wordsOf({ strategy, folder, code, item = '' }: BaselineEntry): readonly string[] {
  return [strategy, folder, item, code];
}
