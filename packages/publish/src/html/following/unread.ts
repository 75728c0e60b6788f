import type { Finding } from '@goldenthread/language';
import type { PageProblem } from '../notices.ts';

/**
 * Errors of a text by which something that is written there is missing from the document: a header, a line or a value
 * that could not be read. A name that nothing has, or a fact in the wrong place, is shown as it is written.
 */
export function unreadIn(findings: readonly Finding[]): readonly Finding[] {
  const ofFiles = findings.filter(({ code }) => code.startsWith('file/'));
  const ofLines = findings.filter(
    ({ severity, code }) =>
      severity === 'error' && (/^(?:line|value)\//.test(code) || code === 'name/missing' || code === 'name/characters'),
  );
  // A slip in a line may be why a header is missing.
  return [...ofLines, ...ofFiles];
}

/** A finding as readers of a page see it. */
export function placed({ place, message }: Finding, shown: (uri: string) => string): PageProblem {
  const { line, character } = place.range.start;
  return { place: `${shown(place.uri)}, line ${line + 1}, column ${character + 1}`, message };
}
