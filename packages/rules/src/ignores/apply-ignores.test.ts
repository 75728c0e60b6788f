import { describe, expect, it } from 'vitest';
import { runRule } from '../rule.ts';
import { applyFix } from '../testing/apply-fix.ts';
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

  it.each([
    [
      'not-understood',
      '# ignore thread/need-unmet, thread/backwards - agreed',
      'nothing is ignored on `need home`',
      '# ignore thread/need-unmet: agreed\n# ignore thread/backwards: agreed\n',
    ],
    [
      'not-understood',
      '# ignore: thread/need-unmet because the board agreed',
      'nothing is ignored on `need home`',
      '# ignore thread/need-unmet: the board agreed\n',
    ],
    ['not-understood', '# ignore: thread/need-unmet', 'Name one finding', ''],
    ['no-reason', '# ignore thread/need-unmet', 'This covers `need home`, but gives no reason', ''],
    [
      'expired',
      '# ignore thread/need-unmet until 31 March 2026: agreed',
      'The ignore of `thread/need-unmet` on `need home` ended on 31 March 2026, so it is reported again.',
      '',
    ],
    [
      'unreadable-date',
      '# ignore thread/need-unmet until the spring: agreed',
      '`until the spring` gives no day, so `thread/need-unmet` is not ignored on `need home`.',
      '# ignore thread/need-unmet: agreed\n',
    ],
    [
      'nothing',
      '# ignore thread/backwards: agreed',
      'Nothing is wrong with `need home` under `thread/backwards`, so this ignore does nothing.',
      '',
    ],
    [
      'unknown-code',
      '# ignore thread/need-unmeet: agreed',
      'so nothing is ignored on `need home`. Did you mean `thread/need-unmet`?',
      '# ignore thread/need-unmet: agreed\n',
    ],
    [
      'unknown-code',
      '# ignore thread/*: agreed',
      'There is no finding called `thread/*`, so nothing is ignored on `need home`. Ignore one code at a time, such as `thread/',
      '',
    ],
  ])('%s: %s is told what it covers, with a fix for somebody who has looked at it', (name, remark, message, mended) => {
    const { strategy, found } = planWith(remark, need);
    const about = applyIgnores(found, strategy, context.asOf, codes).findings.find(
      ({ code }) => code === `ignore/${name}`,
    );
    expect(about?.message).toContain(message);
    expect(about?.fix?.isSafe).toBe(false);
    expect(applyFix(strategy.files[0]?.text ?? '', about?.fix)).toBe(
      `strategy northshire: Northshire plan\n\n${mended}${need}\n`,
    );
  });

  it('of all that SMART asks is told to name one, such as the first that a sentence fails', () => {
    const { strategy } = planWith('# ignore smart/*: agreed', need);
    const smart = new Set(['smart/achievable', 'smart/specific', 'smart/measurable']);
    const [about] = applyIgnores([], strategy, context.asOf, smart).findings;
    expect(about?.message).toContain('Ignore one code at a time, such as `smart/specific`.');
  });

  it('that names nothing known is left to its author', () => {
    const { strategy, found } = planWith('# ignore and/or in the list', need);
    const { findings } = applyIgnores(found, strategy, context.asOf, codes);
    expect(findings.find(({ code }) => code === 'ignore/not-understood')).not.toHaveProperty('fix');
  });

  it('is written again with the blanks before it and the line ends of its file', () => {
    const text = `strategy a: A\r\n\r\n${need}\r\n  # ignore thread/need-unmet, thread/backwards: agreed\r\n  size 3\r\n`;
    const { strategy } = planOf(text);
    const [about] = applyIgnores([], strategy, context.asOf, codes).findings;
    expect(applyFix(text, about?.fix)).toContain(
      '\r\n  # ignore thread/need-unmet: agreed\r\n  # ignore thread/backwards: agreed\r\n  size 3\r\n',
    );
  });

  it('above one fact does not cover the item', () => {
    expect(ignoring(need, '  # ignore thread/need-unmet: x', '  category housing', covered).left).toEqual([
      'thread/need-unmet 1',
      'ignore/nothing 2',
    ]);
  });
});

describe('ignores that cover the same finding', () => {
  const valid = '# ignore thread/need-unmet: agreed';
  const expired = '# ignore thread/need-unmet until 31 March 2026: the board decides';
  const withoutReason = '# ignore thread/need-unmet';

  it.each([
    ['an expired one above one that holds', [expired, valid], ['ignore/expired 1']],
    ['an expired one below one that holds', [valid, expired], ['ignore/expired 2']],
    ['one without a reason above one that holds', [withoutReason, valid], ['ignore/no-reason 1']],
    ['two that hold', [valid, '# ignore thread/need-unmet: again'], ['ignore/nothing 2']],
  ])('%s: the one that holds is asked', (_what, remarks, left) => {
    const ignoredOnce = ignoring(...remarks, need);
    expect(ignoredOnce.left).toEqual(left);
    expect(ignoredOnce.reasons).toEqual(['agreed']);
  });

  it('say so, where the finding is not reported again', () => {
    const { strategy, found } = planWith(expired, valid, need);
    const [about] = applyIgnores(found, strategy, context.asOf, codes).findings;
    expect(about?.message).toBe(
      'The ignore of `thread/need-unmet` on `need home` ended on 31 March 2026. Another ignore covers the same, so this one can be taken away.',
    );
  });

  it('are all told where none of them holds', () => {
    expect(ignoring(expired, withoutReason, need).left).toEqual([
      'thread/need-unmet 3',
      'ignore/expired 1',
      'ignore/no-reason 2',
    ]);
  });

  const action = 'action a: A';
  const byFact = '  by 31 March 2040';
  const lateCodes: ReadonlySet<string> = new Set(['test/late']);

  /** What is left, and the reasons of what is not, where the `by` of an action is found wrong. */
  function aboutFact(above: string, inside: string) {
    const { strategy } = planOf(`strategy a: A\n\n${above}\n${action}\n${inside}\n${byFact}\n`);
    const [fact] = strategy.ofKind('action').flatMap((item) => strategy.facts(item, 'by'));
    if (fact === undefined) throw new Error('The action has no day.');
    const late = { code: 'test/late', severity: 'warning', message: 'Late.', place: fact.place } as const;
    const { findings, ignored } = applyIgnores([late], strategy, context.asOf, lateCodes);
    return { left: findings.map(({ code }) => code), reasons: ignored.map(({ reason }) => reason) };
  }

  it.each([
    ['# ignore test/late until 31 March 2026: over', '  # ignore test/late: agreed', ['ignore/expired']],
    ['# ignore test/late: agreed', '  # ignore test/late until 31 March 2026: over', ['ignore/expired']],
    ['# ignore test/late: for all', '  # ignore test/late: agreed', ['ignore/nothing']],
  ])('%s above the item and %s above its fact', (above, inside, left) => {
    expect(aboutFact(above, inside)).toEqual({ left, reasons: ['agreed'] });
  });
});
