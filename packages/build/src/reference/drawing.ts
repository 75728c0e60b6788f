import type { Finding } from '@goldenthread/language';
import { paragraph } from './markdown.ts';

/** The text of one file with each finding drawn below its line: the place marked, then what a reader is told. */
export function drawn(text: string, findings: readonly Finding[]): string {
  const drawing: string[] = [];
  text
    .trimEnd()
    .split('\n')
    .forEach((line, number) => {
      drawing.push(line);
      for (const finding of findings) if (finding.place.range.start.line === number) drawing.push(mark(finding, line));
    });
  return drawing.join('\n');
}

function mark({ place, code, severity, message }: Finding, line: string): string {
  const { start, end } = place.range;
  const last = end.line === start.line ? end.character : line.length;
  const sign = '^'.repeat(Math.max(1, last - start.character));
  return `${' '.repeat(start.character)}${sign}\n${paragraph(`${severity} ${code}: ${message}`, '    ', 100)}`;
}
