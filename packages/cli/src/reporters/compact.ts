import { shownUri } from '../files/paths.ts';
import { inOneLine } from '../text/sanitise.ts';
import { isListed } from './listed.ts';
import type { Reporter } from './reporter.ts';

/**
 * One line for each finding, for programs that read lines, such as the problem matcher of VS Code:
 * `needs.cjoip:12:6-12:21 warning thread/need-unmet: No service meets …`. Lines and columns from 1; the end is exclusive.
 */
export const compactReporter: Reporter = (result) => {
  const findings = [...result.strategies, ...result.settingsFiles].flatMap((each) => each.findings);
  return findings
    .filter((finding) => isListed(finding, result))
    .map(({ place, severity, code, message }) => {
      const { start, end } = place.range;
      const from = `${start.line + 1}:${start.character + 1}`;
      const to = `${end.line + 1}:${end.character + 1}`;
      const file = inOneLine(shownUri(place.uri, result.workingFolder));
      return `${file}:${from}-${to} ${severity} ${code}: ${inOneLine(message)}\n`;
    })
    .join('');
};
