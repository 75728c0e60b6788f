import { describe, expect, it } from 'vitest';
import { runRule } from '../rule.ts';
import { context, planOf } from '../testing/plan.ts';
import { needUnmet } from '../thread/need-unmet.ts';
import { applyIgnores } from './apply-ignores.ts';

const codes: ReadonlySet<string> = new Set(['thread/need-unmet', 'thread/backwards']);

/** The plan with these lines in it, and what its one rule finds. */
function planWith(...lines: readonly string[]) {
  const { strategy } = planOf(`strategy northshire: Northshire plan\n\n${lines.join('\n')}\n`);
  return { strategy, found: runRule(needUnmet, strategy, context) };
}

/** What is left of the findings about needs, and the reasons of what is not, for a plan with these lines in it. */
function ignoring(...lines: readonly string[]): {
  readonly left: readonly string[];
  readonly reasons: readonly string[];
} {
  const { strategy, found } = planWith(...lines);
  const { findings, ignored } = applyIgnores(found, strategy, context.asOf, codes);
  return {
    left: findings.map(({ code, place }) => `${code} ${place.range.start.line - 1}`),
    reasons: ignored.map(({ reason }) => reason),
  };
}

const need = 'need home: A home';
const covered = 'service s: S';

describe('an ignore', () => {
  it('above an item silences the rule there, and only there', () => {
    const { left, reasons } = ignoring(
      '# ignore thread/need-unmet: agreed, see minute 14',
      need,
      '',
      'need work: Work',
    );
    expect(left).toEqual(['thread/need-unmet 4']);
    expect(reasons).toEqual(['agreed, see minute 14']);
  });

  it('may stand above other remarks and an empty line', () => {
    const { left } = ignoring('# ignore thread/need-unmet: agreed', '# another remark', '', need);
    expect(left).toEqual([]);
  });

  it('holds until its day and is a finding afterwards', () => {
    expect(ignoring('# ignore thread/need-unmet until 22 November 2026: agreed', need).left).toEqual([]);
    expect(ignoring('# ignore thread/need-unmet until 21 November 2026: agreed', need).left).toEqual([
      'thread/need-unmet 2',
      'ignore/expired 1',
    ]);
    expect(ignoring('# ignore thread/need-unmet until 2026/27: agreed', need).left).toEqual([]);
  });

  it.each([
    ['without a reason', '# ignore thread/need-unmet', ['thread/need-unmet 2', 'ignore/no-reason 1']],
    ['with an empty reason', '# ignore thread/need-unmet:', ['thread/need-unmet 2', 'ignore/no-reason 1']],
    ['with a misspelt code', '# ignore thread/need-unmeet: x', ['thread/need-unmet 2', 'ignore/unknown-code 1']],
    ['of another rule', '# ignore thread/backwards: x', ['thread/need-unmet 2', 'ignore/nothing 1']],
    [
      'with a day that is none',
      '# ignore thread/need-unmet until soon: x',
      ['thread/need-unmet 2', 'ignore/unreadable-date 1'],
    ],
  ])('%s silences nothing and is a finding', (_what, remark, left) => {
    expect(ignoring(remark, need).left).toEqual(left);
  });

  it.each([
    '# ignore thread/need-unmet, thread/backwards: agreed',
    '# ignore thread/need-unmet thread/backwards: agreed',
    '# ignore thread/need-unmet - agreed',
    '# ignore: thread/need-unmet because agreed',
  ])('written as %j is told how to write it', (remark) => {
    expect(ignoring(remark, need).left).toEqual(['ignore/not-understood 1', 'thread/need-unmet 2'].toReversed());
  });

  it('is not what a remark with the word is', () => {
    expect(ignoring('# ignore the old figures', need).left).toEqual(['thread/need-unmet 2']);
  });

  it('above nothing, or behind a fact, covers nothing', () => {
    expect(ignoring(need, '# ignore thread/need-unmet: at the end').left).toEqual([
      'thread/need-unmet 1',
      'ignore/nothing 2',
    ]);
    expect(ignoring(need, '  category housing # ignore thread/need-unmet: x').left).toEqual(['thread/need-unmet 1']);
  });

  it('of a rule that is not asked is left alone', () => {
    const { strategy } = planWith('# ignore thread/need-unmet: agreed', need);
    const off = new Set(['thread/need-unmet']);
    expect(applyIgnores([], strategy, context.asOf, codes, off).findings).toEqual([]);
    expect(applyIgnores([], strategy, context.asOf, codes).findings).toMatchObject([{ code: 'ignore/nothing' }]);
  });

  it('of no use can be taken away with its line, by somebody who has looked at it', () => {
    const { strategy, found } = planWith(need, '  # ignore thread/backwards: x', '  category housing');
    const [about] = applyIgnores(found, strategy, context.asOf, codes).findings.filter(
      ({ code }) => code === 'ignore/nothing',
    );
    expect(about?.fix).toMatchObject({
      isSafe: false,
      changes: [
        { newText: '', place: { range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } } } },
      ],
    });
  });

  it('above one fact does not cover the item', () => {
    expect(ignoring(need, '  # ignore thread/need-unmet: x', '  category housing', covered).left).toEqual([
      'thread/need-unmet 1',
      'ignore/nothing 2',
    ]);
  });
});
