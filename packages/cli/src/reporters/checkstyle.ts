import type { Element } from 'xast';
import { shownPath } from '../files/paths.ts';
import { listed } from './listed.ts';
import type { Reporter } from './reporter.ts';
import type { SeverityWords } from './severities.ts';
import { element, xmlFile } from './xml.ts';

const words: SeverityWords<'error' | 'warning' | 'info'> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** The version of Checkstyle whose form this is. Readers expect one. */
const formVersion = '4.3';

/** XML as Checkstyle writes it, which many programs read. What could not be read is an error without a line. */
export const checkstyleReporter: Reporter = (result) => {
  const byFile = new Map<string, Element[]>();
  const put = (file: string, error: Element): void => {
    const known = byFile.get(file);
    if (known === undefined) byFile.set(file, [error]);
    else known.push(error);
  };
  for (const { finding, file } of listed(result).findings) {
    const { line, character } = finding.place.range.start;
    put(
      file,
      element('error', {
        line: line + 1,
        column: character + 1,
        severity: words[finding.severity],
        message: finding.message,
        source: finding.code,
      }),
    );
  }
  for (const { path, message } of result.problems) {
    put(shownPath(path, result.workingFolder), element('error', { severity: 'error', message, source: 'unread' }));
  }
  const files = [...byFile].map(([name, errors]) => element('file', { name }, errors));
  return xmlFile(element('checkstyle', { version: formVersion }, files));
};
