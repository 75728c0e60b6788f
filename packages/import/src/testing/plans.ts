import { parseFile } from '@goldenthread/language';
import { type Strategy, StrategyWorkspace } from '@goldenthread/strategy';

/** The plan of a text of one file. */
export function planOf(text: string): Strategy {
  const uri = 'file:///plan/plan.cjoip';
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile(uri, text));
  const plan = workspace.strategyOf(uri);
  if (plan === undefined) throw new Error('The text of the test holds no plan.');
  return plan;
}
