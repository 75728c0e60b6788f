import { parseFile } from '@goldenthread/language';
import { isKind, StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { judgeItem } from './judge-item.ts';
import type { Letter, SmartJudgement, Verdict } from './judgement.ts';

const setting = `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036

partner council: Northshire Council
resource section-27: Section 27 award
service housing-first: Housing First
need home-on-release: A settled home
outcome settled-homes: People have a settled home
  meets home-on-release
outcome elsewhere: Something else
priority early-help: Early help
measure settled-on-release: Settled on release
deliverable housing-protocol: A housing protocol
  by 30 June 2027
evidence pilot-2023: It worked
`;

/** Judges the last item of a plan. */
function judge(text: string): SmartJudgement {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plan/plan.cjoip', `${setting}\n${text}\n`));
  const strategy = workspace.strategies()[0];
  const item = strategy?.items.findLast((each) => isKind(each, 'objective', 'action'));
  if (strategy === undefined || item === undefined) throw new Error('The plan holds no objective and no action.');
  return judgeItem(strategy, item as Parameters<typeof judgeItem>[1]);
}

describe('the facts beside a sentence carry a letter', () => {
  const objective = 'objective O1: Improve housing';
  const action = 'action A1: Improve housing';
  const cases: readonly (readonly [facts: string, Letter, Verdict, because: string])[] = [
    [
      `${objective}\n  target settled-on-release from 62% in 2024/25 to 75% by 31 March 2029`,
      'measurable',
      'yes',
      'target on settled-on-release 62% to 75%',
    ],
    [
      `${objective}\n  target settled-on-release from 62% in 2024/25 to 75% by 31 March 2029`,
      'timeBound',
      'yes',
      'target on settled-on-release 62% to 75% by 31 March 2029',
    ],
    [`${objective}\n  target settled-on-release up 10%`, 'specific', 'yes', 'target on settled-on-release up 10%'],
    [`${action}\n  produces housing-protocol`, 'measurable', 'yes', 'produces housing-protocol'],
    [`${action}\n  produces housing-protocol`, 'timeBound', 'yes', 'housing-protocol is due by 30 June 2027'],
    [`${action}\n  by 30 September 2026`, 'timeBound', 'yes', 'by 30 September 2026'],
    [`${action}\n  every 6 months`, 'timeBound', 'yes', 'every 6 months'],
    [`${action}\n  milestone by 30 June 2026: Draft agreed`, 'timeBound', 'yes', 'milestone by 30 June 2026'],
    [
      `${objective}\n  achievable because: Flats are paid for`,
      'achievable',
      'yes',
      'achievable because "Flats are paid for"',
    ],
    [
      `${objective}\n  lead council\n  drawing on section-27`,
      'achievable',
      'yes',
      'lead council, drawing on section-27',
    ],
    [
      `${action}\n  lead all partners\n  through housing-first`,
      'achievable',
      'yes',
      'lead all partners, through housing-first',
    ],
    [
      `${action}\n  cost £12,000\n  funded by section-27 £4,000`,
      'achievable',
      'no',
      'it costs £12,000, of which £4,000 is funded',
    ],
    [`${objective}\n  realistic because: Others did it`, 'realistic', 'yes', 'realistic because "Others did it"'],
    [`${objective}\n  based on pilot-2023`, 'realistic', 'yes', 'based on pilot-2023'],
    [`${objective}\n  answers early-help`, 'realistic', 'yes', 'answers early-help'],
    [`${objective}\n  towards settled-homes`, 'realistic', 'yes', 'towards settled-homes, which meets home-on-release'],
    [
      `${objective}\n  towards settled-homes\n${action}\n  towards O1`,
      'realistic',
      'yes',
      'towards O1, which is towards settled-homes, which meets home-on-release',
    ],
    [
      `outcome last: Last\n  every action by 31 March 2027\n${action}\n  towards last`,
      'timeBound',
      'yes',
      'by 31 March 2027',
    ],
    [
      `${objective}\n  every action lead council\n${action}\n  towards O1\n  drawing on section-27`,
      'achievable',
      'yes',
      'lead council, drawing on section-27',
    ],
  ];

  it.each(cases)('%s', (text, letter, verdict, because) => {
    const judged = judge(text)[letter];
    expect(judged).toEqual({ verdict, because, carriedBy: 'fact' });
  });
});

describe('a missing fact is named, with what to add', () => {
  it.each([
    ['objective O1: Improve housing', 'timeBound', 'no', 'it gives no date and no period; add `by` with a date'],
    [
      'action A1: Publish a report\n  from April 2026',
      'timeBound',
      'no',
      'it gives no date and no period; it begins April 2026 but has no end; add `by` with a date',
    ],
    [
      'action A1: Publish a report\n  ongoing',
      'timeBound',
      'no',
      'it gives no date and no period; `ongoing` has no end; add `by` with a date, or `every` with how often',
    ],
    [
      'objective O1: Reduce the use of remand\n  measured by settled-on-release',
      'measurable',
      'no',
      '"Reduce" gives a direction, but not how far; it is measured by settled-on-release, but how far that should move is not said; add `target`',
    ],
    [
      'objective O1: Explore options',
      'specific',
      'no',
      '"Explore" says what is tried, not what there will be at the end; say in the sentence what will be there or which figure will move',
    ],
    [
      'objective O1: Explore options',
      'achievable',
      'unknown',
      'who does it and with what is not said; add `lead` and `drawing on`',
    ],
    [
      'objective O1: Explore options\n  towards elsewhere',
      'realistic',
      'unknown',
      'towards elsewhere, but what it rests on is not said; add `realistic because:` or `based on`',
    ],
  ] as const)('%s', (text, letter, verdict, because) => {
    expect(judge(text)[letter]).toEqual({ verdict, because, carriedBy: 'nothing' });
  });
});

describe('the sentence carries what the facts do not', () => {
  it('with its own words', () => {
    const judged = judge('action A1: Train 60 officers by 31 March 2028');
    expect(judged.measurable).toMatchObject({
      verdict: 'yes',
      because: '"60 officers" says how much',
      carriedBy: 'sentence',
    });
    expect(judged.timeBound).toMatchObject({
      verdict: 'yes',
      because: '"31 March 2028" says by when',
      carriedBy: 'sentence',
    });
    expect(judged.overall).toBe('smart');
  });

  it('but no target makes somebody else\u2019s result one\u2019s own', () => {
    const judged = judge('objective O1: Contribute to safer streets\n  target settled-on-release to 75% by 2029');
    expect(judged.specific.verdict).toBe('no');
    expect(judged.overall).toBe('partly');
  });
});

it('is not smart where the money is short, however good the sentence', () => {
  const judged = judge('action A1: Publish a report by 2027\n  cost £12,000\n  funded by section-27 £4,000');
  expect(judged.overall).toBe('partly');
});

it('says of an empty statement that there is none', () => {
  const judged = judge('objective O1:\n  by 2029');
  expect(judged.specific).toMatchObject({
    verdict: 'unknown',
    because: 'there is no statement yet; write what will be done after the colon',
  });
  expect(judged.timeBound.verdict).toBe('yes');
});

it('ends where names go in a circle', () => {
  expect(
    judge('objective O1: Explore options\n  towards O2\nobjective O2: Explore options\n  towards O1').realistic.verdict,
  ).toBe('unknown');
});
