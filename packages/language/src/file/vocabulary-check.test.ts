import { describe, expect, it } from 'vitest';
import { parseFile } from './parsed-file.ts';

/** Each finding as `line code: the text under its mark`, lines counted from 1. */
function findingsOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return parseFile('file:///plan.cjoip', text).findings.map(({ code, place: { range } }) => {
    const marked = lines[range.start.line]?.slice(range.start.character, range.end.character);
    return `${range.start.line + 1} ${code}: ${marked}`;
  });
}

describe('the questions of a checkpoint', () => {
  it.each([
    ['analyse', 'question gap-analysis no: Old'],
    ['plan', 'question partner-resource yes'],
    ['procure', 'question systems yes'],
    ['deliver', 'question learning yes'],
    ['governance', 'question seven-points yes'],
    ['competencies', 'question roles yes'],
  ])('at %s: `%s` is not among them', (stage, line) => {
    expect(findingsOf(`checkpoint ${stage}\n  ${line}\n`)).toEqual([`2 word/unknown: ${line.split(' ')[1]}`]);
  });

  it.each([
    ['analyse', 'question evidence yes'],
    ['plan', 'question needs no: Old'],
    ['plan', 'question gaps yes'],
    ['procure', 'question fairness yes'],
    ['deliver', 'question learning-culture no: Partners seldom meet'],
    ['governance', 'question involvement yes'],
    ['competencies', 'question leads-for-outcomes yes'],
  ])('at %s: `%s` is one of them', (stage, line) => {
    expect(findingsOf(`checkpoint ${stage}\n  ${line}\n`)).toEqual([]);
  });

  it('offers the question that is nearest, and names the others', () => {
    const [finding] = parseFile('file:///plan.cjoip', 'checkpoint plan\n  question gasp no: Old\n').findings;
    expect(finding?.fix).toMatchObject({ isSafe: false, changes: [{ newText: 'gaps' }] });
    expect(finding?.message).toContain('`findings`, `gaps`');
  });

  it('are not asked for where the stage itself is not known', () => {
    expect(findingsOf('checkpoint analysis\n  question foo no: Old\n')).toEqual(['1 word/unknown: analysis']);
  });
});

describe('what `every …` gives', () => {
  it('contradicts itself where it is given twice', () => {
    const text = 'strategy n: N\n  every action by 31 March 2028\n  every action by 31 March 2029\n';
    expect(findingsOf(text)).toEqual(['3 fact/twice: every action by 31 March 2029']);
    const [finding] = parseFile('file:///plan.cjoip', text).findings;
    expect(finding?.message).toMatch(/^An action has one `by`/);
    expect(finding?.related?.[0]?.place.range.start.line).toBe(1);
  });

  it.each([
    ['to two kinds', 'objective o: O\n  every action lead council\n  every objective lead police'],
    ['and what the item says of itself', 'objective o: O\n  lead council\n  every action lead police'],
    ['of two words', 'strategy n: N\n  every action lead council\n  every action supported by police'],
    ['more than once, where it may', 'strategy n: N\n  every action supported by a\n  every action supported by b'],
    ['in two items', 'outcome o: O\n  every action lead a\n\noutcome p: P\n  every action lead b'],
  ])('may be given %s', (_, text) => {
    expect(findingsOf(`${text}\n`)).toEqual([]);
  });

  it('says nothing new where the same line stands twice', () => {
    expect(findingsOf('strategy n: N\n  every action supported by a\n  every action supported by a\n')).toEqual([
      '3 fact/repeated: every action supported by a',
    ]);
  });
});
