import type { Finding, Severity } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import { whereToBegin } from './where-to-begin.ts';

const position = { line: 0, character: 0 };

/** So many findings of a code. */
function some(count: number, code: string, severity: Severity = 'warning'): Finding[] {
  const place = { uri: 'file:///a.cjoip', range: { start: position, end: position } };
  return Array.from({ length: count }, () => ({ code, severity, message: 'Something is missing.', place }));
}

describe('where to begin', () => {
  it.each([
    ['few findings', some(10, 'thread/need-unmet'), ''],
    ['errors alone', some(12, 'line/unknown', 'error'), ''],
    [
      'errors, then the rule with most findings',
      [...some(2, 'money/total'), ...some(8, 'thread/need-unmet'), ...some(3, 'line/unknown', 'error')],
      'Begin with the 3 errors, then `thread/need-unmet` (8 findings; `goldenthread explain thread/need-unmet` tells more).',
    ],
    [
      'one error, then the checklist, whose points count as one rule',
      [
        ...some(1, 'name/unknown', 'error'),
        ...some(5, 'thread/need-unmet'),
        ...some(3, 'checklist/vision'),
        ...some(3, 'checklist/outcomes'),
      ],
      'Begin with the error, then the Partnership checklist (6 findings).',
    ],
    [
      'a first draft, whose errors are open points of the checklist',
      [
        ...some(6, 'checklist/vision', 'error'),
        ...some(2, 'checklist/evaluation'),
        ...some(3, 'thread/need-unmet'),
        ...some(1, 'needs/future', 'information'),
      ],
      'Begin with the Partnership checklist (8 findings), then `thread/need-unmet` (3 findings; `goldenthread explain thread/need-unmet` tells more).',
    ],
    [
      'errors in the checklist and outside, so that together they are the errors of the summary',
      [
        ...some(9, 'checklist/vision', 'error'),
        ...some(2, 'checklist/evaluation'),
        ...some(13, 'name/unknown', 'error'),
      ],
      'Begin with the 13 errors outside the Partnership checklist, then its 11 findings, 9 of them errors.',
    ],
    [
      'one error in the checklist and one outside',
      [...some(1, 'checklist/vision', 'error'), ...some(1, 'name/unknown', 'error'), ...some(9, 'needs/size')],
      'Begin with the error outside the Partnership checklist, then its 1 finding, an error too.',
    ],
    ['findings of which no two are of one rule', 'abcdefghijkl'.split('').flatMap((rule) => some(1, `a/${rule}`)), ''],
    [
      'no error',
      [...some(6, 'leads/missing'), ...some(5, 'thread/need-unmet', 'hint')],
      'Begin with `leads/missing` (6 findings; `goldenthread explain leads/missing` tells more).',
    ],
  ])('%s', (_, findings, line) => {
    expect(whereToBegin(findings)).toBe(line);
  });
});
