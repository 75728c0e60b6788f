import type { Finding } from '@goldenthread/language';

const name = 'the Partnership checklist';

/** With fewer findings than this, a reader sees for themselves. */
const many = 11;

/**
 * One line for a reader who meets many findings at once, as with a first draft: errors come first, the points of the
 * Partnership checklist apart, then the rule that has most to say. Empty where there is nothing to choose.
 */
export function whereToBegin(findings: readonly Finding[]): string {
  if (findings.length < many) return '';
  const points = findings.filter(isOfChecklist);
  const others = findings.filter((finding) => !isOfChecklist(finding));
  const errors = others.filter(isError).length;
  const rest = Map.groupBy(
    others.filter((finding) => !isError(finding)),
    ({ code }) => code,
  );
  const groups = [...rest].map(([code, { length }]) => ({ length, said: ruleInWords(code, length) }));
  const checklist = { length: points.length, said: `${name} (${inFindings(points.length)})` };
  const isChecklistFirst = points.some(isError);
  const [most] = (isChecklistFirst ? groups : [checklist, ...groups])
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length);
  const steps = [
    ...(errors === 0
      ? []
      : [`${errors === 1 ? 'the error' : `the ${errors} errors`}${isChecklistFirst ? ` outside ${name}` : ''}`]),
    ...(isChecklistFirst
      ? [errors === 0 ? checklist.said : `its ${inFindings(points.length)}, ${errorsIn(points)}`]
      : []),
  ];
  if (most !== undefined && steps.length < 2) steps.push(most.said);
  const isErrorsAlone = steps.length === 1 && errors > 0;
  return steps.length === 0 || isErrorsAlone ? '' : `Begin with ${steps.join(', then ')}.`;
}

function ruleInWords(code: string, count: number): string {
  return `\`${code}\` (${inFindings(count)}; \`goldenthread explain ${code}\` tells more)`;
}

function inFindings(count: number): string {
  return count === 1 ? '1 finding' : `${count} findings`;
}

/** Together with the errors outside the checklist, they are those of the summary. */
function errorsIn(points: readonly Finding[]): string {
  const errors = points.filter(isError).length;
  if (errors === points.length) return errors === 1 ? 'an error too' : 'all of them errors';
  return errors === 1 ? '1 of them an error' : `${errors} of them errors`;
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function isOfChecklist({ code }: Finding): boolean {
  return code.startsWith('checklist/');
}
