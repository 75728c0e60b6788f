import { expect, it } from 'vitest';
import { judge } from './judge.ts';
import { applyFix } from './testing/apply-fix.ts';
import { context, planOf } from './testing/plan.ts';

const bare = `strategy plan: Plan
  period 1 April 2026 to 31 March 2029
  status published
  uses cjpf
`;
const all = { ...context, settings: { ruleSets: ['all'] as const, rules: {} } };

function judged(text: string) {
  const plan = planOf(text);
  return { ...judge(plan.strategy, all), textFindings: plan.textFindings };
}

function pointsMet(text: string): number {
  return judged(text).checklist.filter(({ isMet }) => isMet).length;
}

/** Every skeleton that a report offers, put in at once. */
function begun(text: string): string {
  const changes = judged(text).findings.flatMap(({ scaffold }) => scaffold?.changes ?? []);
  return applyFix(text, { title: '', isSafe: false, changes });
}

it.each(['[insert the Partnership goal for community justice]', 'TBC', 'To be confirmed.', 'Vision to follow'])(
  'a vision that only says "%s" meets no point',
  (words) => {
    const { checklist, findings } = judged(`${bare}\nvision: ${words}\n`);
    expect(checklist[0]?.isMet).toBe(false);
    expect(findings.find(({ code }) => code === 'checklist/vision')?.message).toContain('only begun');
  },
);

it('a vision with a word still missing is a vision', () => {
  expect(judged(`${bare}\nvision: Nobody in XX is harmed by crime\n`).checklist[0]?.isMet).toBe(true);
});

it('skeletons meet no point of the checklist and share no name, however often they are begun', () => {
  const items =
    '\noutcome home: People have a home\n  medium term\n\nreview y: Yearly look\n  every year\n\nneed n: A home\n';
  for (const first of [bare, `${bare}${items}`]) {
    let text = first;
    for (let round = 0; round < 3; round++) {
      text = begun(text);
      expect(pointsMet(text)).toBeLessThanOrEqual(pointsMet(first));
      expect(judged(text).textFindings.filter(({ code }) => code === 'name/twice')).toEqual([]);
      expect(judged(text).findings.filter(({ code }) => code === 'name/twice')).toEqual([]);
    }
  }
});

it('skeletons stand in the order of the kinds', () => {
  const text = `${bare}\naction a: Train 12 officers\n\nneed n: A home\n`;
  const { findings } = judged(text);
  const vision = findings.find(({ code }) => code === 'checklist/vision')?.scaffold;
  expect(applyFix(text, vision)).toMatch(/uses cjpf\n\nvision: /);
});

it('an earlier outcome that leads nowhere is offered before a new one', () => {
  const text = `${bare}\noutcome a: A\n  short term\n\noutcome b: B\n  medium term\n`;
  const fix = judged(text).findings.find(({ code }) => code === 'thread/medium-term-prepared')?.scaffold;
  expect(applyFix(text, fix)).toContain('outcome a: A\n  short term\n  leads to b\n');
});

it('examples fit the plan', () => {
  const text = begun(`${bare}\ngroup board: Board\n`);
  expect(text).toContain('e.g. contributes to cjpf.accommodation');
  expect(text).not.toMatch(/partnership-board/);
});

it('the skeleton of a revision asks for no kind, and does not stand for the review', () => {
  const text = `${bare}\nreview y: Yearly look\n`;
  const fix = judged(text).findings.find(({ code }) => code === 'reviews/revision')?.scaffold;
  const after = applyFix(text, fix);
  expect(after.slice(after.indexOf('review new-revision'))).not.toContain('# kind');
  expect(judged(after).findings.map(({ code }) => code)).toContain('reviews/revision');
});

it.each([
  ['a circle', 'outcome a: A\n  leads to b\n\noutcome b: B\n  leads to a\n', 1],
  ['a local outcome that is called national', 'outcome a: A\n  contributes to b\n\noutcome b: B\n', 2],
  ['the end of a chain, once', 'outcome a: A\n  leads to b\n\noutcome b: B\n  leads to c\n\noutcome c: C\n', 1],
  ['an outcome that names itself', 'outcome a: A\n  contributes to a\n', 1],
  [
    'nothing where the thread reaches',
    'outcome a: A\n  contributes to b\n\noutcome b: B\n  contributes to cjpf.diversion\n',
    0,
  ],
])('thread/national-outcome finds %s', (_says, items, count) => {
  const found = judged(`${bare}\n${items}`).findings.filter(({ code }) => code === 'thread/national-outcome');
  expect(found).toHaveLength(count);
});

it.each([
  ['objective o: O\n  by 31 March 2045\n', 1],
  ['objective o: O\n  target m to 5 by 31 March 2045\n', 1],
  ['objective o: O\n  by 31 March 2029\n', 0],
  ['outcome o: O\n  target m to 5 by 31 March 2045\n', 0],
])('dates/outside-period: %s', (items, count) => {
  const found = judged(`${bare}\nmeasure m: M\n\n${items}`).findings.filter(
    ({ code }) => code === 'dates/outside-period',
  );
  expect(found).toHaveLength(count);
});
