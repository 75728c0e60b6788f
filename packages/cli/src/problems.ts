import type { Problem } from './files/problem.ts';
import type { Host } from './host.ts';
import { inOneLine } from './text/sanitise.ts';

/** Says on the error output what could not be read. */
export function writeProblems(problems: readonly Problem[], host: Host): void {
  for (const { message } of problems) host.writeError(`goldenthread: ${inOneLine(message)}\n`);
}
