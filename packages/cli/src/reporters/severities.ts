import { type Severity, severities } from '@goldenthread/language';
import type { ListedFinding } from './listed.ts';

/** A severity in the words of a format. */
export type SeverityWords<W extends string> = Readonly<Record<Severity, W>>;

/** The most serious first; those that are alike in their order. */
export function mostSeriousFirst<F extends ListedFinding>(findings: readonly F[]): readonly F[] {
  const weight = ({ finding }: F): number => severities.indexOf(finding.severity);
  return findings.toSorted((a, b) => weight(a) - weight(b));
}
