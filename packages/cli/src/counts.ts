import type { Finding, Severity } from '@goldenthread/language';

/** From the most serious to the least. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** "2 ignored on the record"; nothing for none. */
export function ignoredInWords(count: number): readonly string[] {
  return count === 0 ? [] : [`${count} ignored on the record`];
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Whether a finding is as serious as `least`, or more. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

/** "3 errors, 8 warnings"; "no findings". */
export function inWords(counts: Counts): string {
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => phrase(severity, counts[severity]));
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

function phrase(severity: Severity, count: number): string {
  if (severity === 'information') return `${count} for information`;
  return `${count} ${severity}${count === 1 ? '' : 's'}`;
}
