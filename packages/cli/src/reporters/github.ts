import { shownPath } from '../files/paths.ts';
import { inOneLine } from '../text/sanitise.ts';
import { type ListedFinding, listed } from './listed.ts';
import type { Reporter } from './reporter.ts';
import { mostSeriousFirst, type SeverityWords } from './severities.ts';

type Level = 'error' | 'warning' | 'notice';

const levels: SeverityWords<Level> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** How many annotations of a level GitHub shows for a step. */
const mostShown = 10;

/**
 * Commands of a GitHub workflow, which it shows as annotations at the lines of the plan. It shows the first of each level
 * and no more, so the most serious come first; all of them stand in the log.
 */
export const githubReporter: Reporter = (result) => {
  const findings = mostSeriousFirst(listed(result).findings);
  const problems = result.problems.map(({ path, message }) =>
    command('error', { file: shownPath(path, result.workingFolder), title: 'Could not be read' }, message),
  );
  const lines = [...problems, ...findings.map(annotation)];
  return [...lines, ...moreNote(findings, problems.length)].map((line) => `${line}\n`).join('');
};

function annotation({ finding, file }: ListedFinding): string {
  const { code, severity, message, place } = finding;
  const { start, end } = place.range;
  const isInLine = start.line === end.line;
  return command(
    levels[severity],
    {
      file,
      line: start.line + 1,
      endLine: end.line + 1,
      // GitHub takes columns for a single line alone, and names the last one.
      ...(isInLine ? { col: start.character + 1, endColumn: Math.max(start.character + 1, end.character) } : {}),
      title: code,
    },
    message,
  );
}

/** No word of a plan stands in this line: GitHub reads every line of a log for commands. */
function moreNote(findings: readonly ListedFinding[], problems: number): readonly string[] {
  const counts: Record<Level, number> = { error: problems, warning: 0, notice: 0 };
  for (const { finding } of findings) counts[levels[finding.severity]] += 1;
  const more = Object.values(counts).reduce((sum, count) => sum + Math.max(0, count - mostShown), 0);
  if (more === 0) return [];
  return [
    `GitHub shows ${mostShown} annotations of each level beside the lines of the plan. ${more} more ${more === 1 ? 'stands' : 'stand'} in this log.`,
  ];
}

function command(level: Level, properties: Readonly<Record<string, string | number>>, message: string): string {
  const said = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${level} ${said.join(',')}::${inData(message)}`;
}

/** What GitHub would take for the end of a message, or of a line. */
function inData(text: string): string {
  return inOneLine(text).replaceAll('%', '%25');
}

function inProperty(text: string): string {
  return inData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
