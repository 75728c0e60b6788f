import { type Finding, type Severity, severities } from '@goldenthread/language';
import { isAtLeast } from '../counts.ts';
import { WrongUsage } from '../host.ts';
import { instead } from '../instead.ts';

/** From when on findings make the command fail. */
export interface Limits {
  /** The least serious finding that does. */
  readonly failOn: Severity;
  /** How many warnings there may be; any number where nothing is said. */
  readonly maxWarnings: number | undefined;
}

/**
 * Reads `--fail-on` and `--max-warnings`.
 * @throws WrongUsage
 */
export function readLimits(failOn: string, maxWarnings: string | undefined): Limits {
  return { failOn: readSeverity(failOn), maxWarnings: maxWarnings === undefined ? undefined : readCount(maxWarnings) };
}

/** Why the findings make the command fail: `''` where it needs no word, `undefined` where they do not. */
export function failure(findings: readonly Finding[], { failOn, maxWarnings }: Limits): string | undefined {
  if (findings.some(({ severity }) => isAtLeast(severity, failOn))) return '';
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (maxWarnings === undefined || warnings <= maxWarnings) return undefined;
  const there = warnings === 1 ? 'There is 1 warning' : `There are ${warnings} warnings`;
  return `${there}, and \`--max-warnings\` allows ${maxWarnings === 0 ? 'none' : maxWarnings}.`;
}

function readSeverity(word: string): Severity {
  const severity = severities.find((each) => each === word);
  if (severity !== undefined) return severity;
  throw new WrongUsage(`\`--fail-on\` does not know \`${word}\`. ${instead(word, severities)}`);
}

function readCount(written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new WrongUsage(`\`--max-warnings\` needs a number such as 0 or 10, and \`${written}\` is none.`);
}
