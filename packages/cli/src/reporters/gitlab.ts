import { inOneLine, safeJson } from '../text/sanitise.ts';
import { listed } from './listed.ts';
import type { Reporter } from './reporter.ts';
import type { SeverityWords } from './severities.ts';

/** GitLab's words. `blocker` is left out: no finding keeps anybody from working. */
const words: SeverityWords<'critical' | 'major' | 'minor' | 'info'> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/**
 * A report of code quality as GitLab reads it. It compares findings by their fingerprints, so that a merge request shows
 * what is new in it, wherever lines have moved. It has no place for what could not be read.
 */
export const gitlabReporter: Reporter = (result) => {
  const issues = listed(result).findings.map(({ finding, file, fingerprint }) => {
    const { start, end } = finding.place.range;
    return {
      description: inOneLine(finding.message),
      check_name: finding.code,
      fingerprint,
      severity: words[finding.severity],
      location: { path: file, lines: { begin: start.line + 1, end: end.line + 1 } },
    };
  });
  return `${safeJson(issues)}\n`;
};
