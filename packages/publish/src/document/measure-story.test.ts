import { describe, expect, it } from 'vitest';
import { reportOf } from '../testing/documents.ts';
import { measureStory } from './measure-story.ts';

function storyOf(text: string) {
  const { strategy: plan } = reportOf(`strategy n: N\nmeasure m: M\n${text}`);
  const [measure] = plan.ofKind('measure');
  if (measure === undefined) throw new Error('The text of the test holds no measure.');
  return measureStory(plan, measure);
}

const target = `outcome o: O
  target m from 60% in 2024/25 to 80% by 31 March 2029
`;

describe('how a measure stands', () => {
  // Half of the four years from 31 March 2025 to 31 March 2029 are over on 31 March 2027: 70% is expected.
  it.each([
    ['  value 60% in 2024/25\n', 'too early'],
    ['  value 60% in 2024/25\n  value 70% in 2026/27\n', 'on course'],
    ['  value 60% in 2024/25\n  value 69% in 2026/27\n', 'behind'],
    ['  value 60% in 2024/25\n  value 80% in 2026/27\n', 'reached'],
    ['  value 79% in 2029/30\n', 'behind'],
    ['  value 70% in 2026/27\n  value 60% in 2024/25\n', 'on course'],
    ['  value 1 in 2 in 2026/27\n', 'behind'],
    ['  value 300 people in 2026/27\n', undefined],
    ['', undefined],
  ])('%j: %s', (values, status) => {
    expect(storyOf(`${values}${target}`).status).toBe(status);
  });

  it('goes down where the target is lower', () => {
    const down = 'outcome o: O\n  target m from 40% in 2024/25 to 20% by 31 March 2029\n';
    expect(storyOf(`  value 29% in 2026/27\n${down}`).status).toBe('on course');
    expect(storyOf(`  value 31% in 2026/27\n${down}`).status).toBe('behind');
  });

  it('compares with the next target on the way', () => {
    const step = 'objective s: S\n  target m from 60% in 2024/25 to 78% by 31 March 2027\n';
    expect(storyOf(`  value 72% in 2026/27\n${target}`).status).toBe('on course');
    expect(storyOf(`  value 72% in 2026/27\n${target}${step}`).status).toBe('behind');
  });

  it('says nothing of a change that can be read in two ways', () => {
    expect(
      storyOf('  value 70% in 2026/27\noutcome o: O\n  target m up 10% by 31 March 2029\n').status,
    ).toBeUndefined();
  });

  it('takes a share from a report of progress, and no number, which may be of half a year', () => {
    const report = (value: string) => `progress on m at 31 March 2027: So far\n  value ${value}\n`;
    expect(storyOf(`  value 60% in 2024/25\n${target}${report('71%')}`).status).toBe('on course');
    const people = 'outcome o: O\n  target m from 90 people in 2024/25 to 200 people by 31 March 2029\n';
    const story = storyOf(`  value 90 people in 2024/25\n${people}${report('60 people')}`);
    expect(story.status).toBe('too early');
    expect(story.latest?.figure.quantity.amount.number).toBe(60);
  });
});

it('orders values and targets by their days', () => {
  const text = `  value 62% in 2025/26
  value 60% in 2024/25
${target}objective s: S
  target m to 70% by 31 March 2027
action a: A
  target m to 90%
`;
  const { values, targets, baseline } = storyOf(text);
  expect(values.map(({ figure }) => figure.quantity.amount.written)).toEqual(['60%', '62%']);
  expect(targets.map(({ fact }) => fact.amount.amount.written)).toEqual(['70%', '80%', '90%']);
  expect(baseline?.quantity.amount.written).toBe('60%');
});
