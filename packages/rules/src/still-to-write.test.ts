import { parseFile } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { expect, it } from 'vitest';
import { reportOn } from './all-findings.ts';
import { context } from './testing/plan.ts';

/** "line severity code" of what is said of a plan, counted from its first item. */
function said(status: string, ...lines: readonly string[]): readonly string[] {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plan/plan.cjoip', `strategy s: Plan\n  status ${status}\n\n${lines.join('\n')}\n`));
  return workspace
    .strategies()
    .flatMap((strategy) => [...reportOn(strategy, workspace, context).findings])
    .map(({ place, severity, code }) => `${place.range.start.line - 3} ${severity} ${code}`);
}

const placeholder = '[insert it]';

it('a draft is not told what an item misses of which nothing is written yet', () => {
  const need = [`need home: ${placeholder}`, '', 'need work: Work within three months'];
  expect(said('draft', ...need)).not.toContain('0 warning thread/need-unmet');
  expect(said('draft', ...need)).toContain('2 warning thread/need-unmet');
  expect(said('published', ...need)).toContain('0 warning thread/need-unmet');
});

it('of the points that are only begun, the first of the checklist is listed, and the others are hints', () => {
  const items = [`objective O1: ${placeholder}`, '', `vision: ${placeholder}`];
  const found = said('draft', ...items);
  expect(found).toContain('2 information checklist/vision');
  expect(found).toContain('0 hint checklist/objectives');
  expect(said('published', ...items)).toEqual(
    expect.arrayContaining(['2 error checklist/vision', '0 error checklist/objectives']),
  );
});

it('what the checklist misses altogether is told of a draft as of any plan', () => {
  expect(said('draft', `vision: ${placeholder}`)).toContain('-3 error checklist/outcomes');
});

it('advice about the whole plan waits while more than half of it is only begun', () => {
  const begun = [`need home: ${placeholder}`, '', `need work: ${placeholder}`];
  const advice = '-3 information needs/approaches';
  expect(said('draft', ...begun)).not.toContain(advice);
  const written = begun.map((line) => line.replace(placeholder, 'A home to come back to'));
  expect(said('draft', ...written)).toContain(advice);
});

it('a name that is given twice and a slip in a line are told all the same', () => {
  const twice = [`need home: ${placeholder}`, '', `need home: ${placeholder}`, '  categry housing'];
  const codes = said('draft', ...twice).map((line) => line.replace(/^\S+ /, ''));
  expect(codes).toEqual(expect.arrayContaining(['error name/twice', 'error line/misspelt']));
});
