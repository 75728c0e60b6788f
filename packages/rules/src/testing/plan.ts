import { type Finding, parseFile, readIsoDate } from '@goldenthread/language';
import { type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import type { RuleContext } from '../rule.ts';

const asOf = readIsoDate('2026-11-22');
if (asOf === undefined) throw new Error('The day of the tests is no day.');

/** The day on which the tests judge plans. */
export const context: RuleContext = { asOf };

/** A plan of one file, with what can be said of its text. */
export interface TestPlan {
  readonly strategy: Strategy;
  readonly textFindings: readonly Finding[];
  /** The text under a finding's mark, to the end of its first line. */
  readonly marked: (finding: Finding) => string;
}

export function planOf(text: string): TestPlan {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plan/plan.cjoip', text));
  const strategy = workspace.strategies()[0];
  if (strategy === undefined) throw new Error('The text holds no strategy.');
  const lines = text.split('\n');
  return {
    strategy,
    textFindings: workspace.textFindings(strategy),
    marked: ({ place: { range } }) => {
      const line = lines[range.start.line] ?? '';
      const end = range.end.line === range.start.line ? range.end.character : line.length;
      return line.slice(range.start.character, end);
    },
  };
}
