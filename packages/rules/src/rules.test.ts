import { parseFile, readIsoDate } from '@goldenthread/language';
import { StrategyWorkspace, type Strategy } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { type RuleContext, runRule } from './rule.ts';
import { rules } from './rules.ts';

const asOf = readIsoDate('2026-11-22');
if (asOf === undefined) throw new Error('The day of the tests is no day.');
const context: RuleContext = { asOf };

interface Plan {
  readonly text: string;
  readonly strategy: Strategy;
  readonly textFindings: readonly string[];
}

function plan(text: string): Plan {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plan/plan.cjoip', text));
  const strategy = workspace.strategies()[0];
  if (strategy === undefined) throw new Error('The example holds no strategy.');
  const serious = workspace.textFindings(strategy).filter((finding) => finding.severity === 'error');
  return { text, strategy, textFindings: serious.map((finding) => finding.message) };
}

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  it('finds what its wrong example shows, at the marked places', () => {
    const example = plan(rule.wrong.text);
    const lines = example.text.split('\n');
    const marks = runRule(rule, example.strategy, context).map(({ place }) =>
      (lines[place.range.start.line] ?? '').slice(place.range.start.character, place.range.end.character),
    );
    expect(marks).toEqual(rule.wrong.marks);
    expect(example.textFindings, 'the wrong example must be well written, but for the rule').toEqual([]);
  });

  it('has nothing to say about its right example', () => {
    const example = plan(rule.right);
    expect(runRule(rule, example.strategy, context).map((finding) => finding.message)).toEqual([]);
    expect(example.textFindings, 'the right example must be well written').toEqual([]);
  });

  it('says what, why and what to do in plain English', () => {
    const messages = runRule(rule, plan(rule.wrong.text).strategy, context).map((finding) => finding.message);
    for (const message of messages) {
      expect(message).toMatch(/^[A-Z`].*\.$|^[A-Z`].*\)\.?$/s);
      expect(message).not.toMatch(/!|invalid|token|parse|syntax|expect|unexpected/i);
    }
    for (const words of [rule.title, rule.why, rule.source, rule.fix]) expect(words.length).toBeGreaterThan(10);
  });
});

it('gives each rule a code of its own, and each point of the checklist one rule', () => {
  expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
  const points = rules.flatMap((rule) => (rule.checklistPoint === undefined ? [] : [rule.checklistPoint]));
  expect(points.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
});
