import { type Severity, severities } from '@goldenthread/language';

/** "2 ignored on the record"; nothing for none. */
export function ignoredInWords(count: number): readonly string[] {
  return count === 0 ? [] : [`${count} ignored on the record`];
}

/** Whether a finding is as serious as `least`, or more. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

/** "3 errors, 8 warnings"; "no findings". */
export function inWords(counts: Readonly<Record<Severity, number>>): string {
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => phrase(severity, counts[severity]));
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

function phrase(severity: Severity, count: number): string {
  if (severity === 'information') return `${count} for information`;
  return `${count} ${severity}${count === 1 ? '' : 's'}`;
}
