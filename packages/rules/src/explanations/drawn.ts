import type { Finding } from '@goldenthread/language';
import { paragraph } from './paragraph.ts';

/** The text of one file with each finding drawn below its line: the place marked, then what a reader is told. */
export function drawn(text: string, findings: readonly Finding[], width = 100): string {
  const drawing: string[] = [];
  for (const [number, line] of text.trimEnd().split('\n').entries()) {
    drawing.push(line);
    for (const finding of findings) {
      if (finding.place.range.start.line === number) drawing.push(mark(finding, line, width));
    }
  }
  return drawing.join('\n');
}

function mark({ place, code, severity, message }: Finding, line: string, width: number): string {
  const { start, end } = place.range;
  const last = end.line === start.line ? end.character : line.length;
  const sign = '^'.repeat(Math.max(1, last - start.character));
  return `${' '.repeat(start.character)}${sign}\n${paragraph(`${severity} ${code}: ${message}`, '    ', width)}`;
}
