import { type Severity, severities } from '@goldenthread/language';
import { writeMarkdown } from '@goldenthread/publish';
import type { PhrasingContent, RootContent } from 'mdast';
import { shownPath } from '../files/paths.ts';
import { inOneLine } from '../text/sanitise.ts';
import { type ListedFinding, listed } from './listed.ts';
import type { LintResult } from './reporter.ts';
import type { SeverityWords } from './severities.ts';
import { summaryLines } from './text.ts';

/** The longest summary that GitHub takes from a step, in bytes. */
export const longestSummary = 1024 * 1024;

/** Nobody reads on for longer than this. */
const mostListed = 200;

const headings: SeverityWords<string> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'For information',
  hint: 'Hints',
};

/**
 * The result as Markdown for the summary of a GitHub job: how each strategy fares, then the findings, the most serious
 * first. What does not fit is counted.
 * @param room how many bytes there are for it
 * @returns nothing where not even the first lines fit
 */
export function jobSummary(result: LintResult, room: number): string {
  const { findings } = listed(result);
  for (let most = Math.min(mostListed, findings.length); ; most = Math.floor(most / 2)) {
    const summary = written(result, findings, most);
    if (Buffer.byteLength(summary) <= room) return summary;
    if (most === 0) return '';
  }
}

function written(result: LintResult, findings: readonly ListedFinding[], most: number): string {
  let left = most;
  const bySeverity = severities.flatMap((severity): readonly RootContent[] => {
    const all = findings.filter(({ finding }) => finding.severity === severity);
    const shown = all.slice(0, left);
    left -= shown.length;
    return all.length === 0 ? [] : section(severity, all.length, shown);
  });
  const problems = result.problems.map(({ path, message }) => {
    return entry(shownPath(path, result.workingFolder), message, undefined);
  });
  const children: RootContent[] = [
    ...summaryLines(result).map((line): RootContent => ({ type: 'paragraph', children: words(line) })),
    ...(problems.length === 0 ? [] : [heading('Could not be read'), list(problems)]),
    ...bySeverity,
  ];
  return `${writeMarkdown({ type: 'root', children }, { title: 'Golden Thread' })}\n`;
}

function section(severity: Severity, count: number, shown: readonly ListedFinding[]): readonly RootContent[] {
  const entries = shown.map(({ file, finding: { place, message, code } }) =>
    entry(`${file}:${place.range.start.line + 1}`, message, code),
  );
  const more = count - shown.length;
  return [
    heading(`${headings[severity]}: ${count}`),
    ...(entries.length === 0 ? [] : [list(entries)]),
    ...(more === 0
      ? []
      : [
          {
            type: 'paragraph',
            children: words(`${more} more ${more === 1 ? 'stands' : 'stand'} in the log.`),
          } as const,
        ]),
  ];
}

function heading(text: string): RootContent {
  return { type: 'heading', depth: 2, children: words(text) };
}

function list(entries: readonly (readonly PhrasingContent[])[]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: entries.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [...children] }],
    })),
  };
}

function entry(place: string, message: string, code: string | undefined): readonly PhrasingContent[] {
  const said = [...codeOf(place), { type: 'text', value: ' ' } as const, ...words(message)];
  return code === undefined ? said : [...said, { type: 'text', value: ' ' }, ...codeOf(code)];
}

/** Words of the language stand in backticks in our messages. */
function words(text: string): PhrasingContent[] {
  const parts = inOneLine(text).split('`');
  // An odd backtick is one of the author's.
  if (parts.length % 2 === 0) return [{ type: 'text', value: inOneLine(text) }];
  return parts.flatMap((value, index): PhrasingContent[] => {
    if (value === '') return [];
    return index % 2 === 1 ? codeOf(value) : [{ type: 'text', value }];
  });
}

function codeOf(value: string): PhrasingContent[] {
  return [{ type: 'inlineCode', value: inOneLine(value) }];
}
