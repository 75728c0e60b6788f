import { parseFile } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { reportOn } from './all-findings.ts';
import { context } from './testing/plan.ts';

/** "line code" of what is said of a plan, but for what it misses as a whole. */
function said(...lines: readonly string[]): readonly string[] {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plan/plan.cjoip', `strategy northshire: Northshire plan\n\n${lines.join('\n')}\n`));
  return workspace
    .strategies()
    .flatMap((strategy) => [...reportOn(strategy, workspace, context).findings])
    .filter(({ place }) => place.range.start.line > 0)
    .map(({ place, code }) => `${place.range.start.line - 1} ${code}`);
}

describe('one slip gives one message', () => {
  it.each([
    [
      'an objective whose date cannot be read',
      ['objective O1: Publish a protocol', '  by 31/12/26'],
      ['2 value/no-such-day'],
    ],
    ['a need with a misspelt category', ['need home: A home', '  categry housing'], ['2 line/misspelt']],
    ['an outcome whose term is misspelt', ['outcome homes: Homes', '  short-term'], ['2 line/misspelt']],
  ])('in %s', (_what, lines, expected) => {
    expect(said(...lines)).toEqual(expected);
  });

  it('and leaves the items beside it as they were', () => {
    const found = said('need home: A home', '  categry housing', '', 'need work: Work');
    expect(found).toContain('2 line/misspelt');
    expect(found).toContain('4 thread/need-unmet');
    expect(found).not.toContain('1 thread/need-unmet');
  });

  it('and hides nothing that the plan misses as a whole', () => {
    const workspace = new StrategyWorkspace();
    workspace.set(parseFile('file:///plan/plan.cjoip', 'strategy northshire: Northshire plan\n  statsu draft\n'));
    const [strategy] = workspace.strategies();
    const codes = strategy === undefined ? [] : reportOn(strategy, workspace, context).findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['checklist/vision', 'line/misspelt']));
  });
});
