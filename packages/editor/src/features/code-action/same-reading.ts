import { type FileLine, type Finding, fileLines, type ParsedFile } from '@goldenthread/language';

/** Lines, counted from 0; both are meant. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether lines that have changed places are read as before, each by itself, and the same is said of them.
 * @param order by the new number of each line, the old one
 */
export function isSameReading(
  before: ParsedFile,
  after: ParsedFile,
  order: readonly number[],
  within: Lines = { first: 0, last: order.length - 1 },
): boolean {
  const old = fileLines(before);
  const now = fileLines(after);
  if (old.length !== now.length) return false;
  for (let at = within.first; at <= within.last; at++) {
    const was = old[order[at] ?? at];
    const is = now[at];
    if (was === undefined || is === undefined || reading(was, before) !== reading(is, after)) return false;
  }
  return said(before.findings, within) === said(after.findings, within);
}

function reading({ type, kind, fact, every, tokens }: FileLine, { text }: ParsedFile): string {
  const words = tokens.map((token) => `${token.type} ${text.slice(token.span.start, token.span.end)}`);
  // Of a blank line and a remark, the fact is that above, whichever it is.
  const own = type === 'blank' || type === 'comment' || type === 'unknown' ? undefined : fact;
  return JSON.stringify([type, kind, own, every, ...words.map((word) => word.replace(/\r\n?/g, '\n'))]);
}

function said(findings: readonly Finding[], { first, last }: Lines): string {
  return findings
    .filter(({ place: { range } }) => range.start.line >= first && range.start.line <= last)
    .map(({ code, message }) => `${code} ${message}`)
    .sort()
    .join('\n');
}
