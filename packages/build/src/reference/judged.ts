import { type Finding, parseFile, readIsoDate } from '@goldenthread/language';
import { type Rule, runRule } from '@goldenthread/rules';
import { type Strategy, StrategyWorkspace } from '@goldenthread/strategy';

/** The day on which examples are judged: a fixed one, so that the pages are the same whenever they are made. */
const asOf = readIsoDate('2026-11-22');

const folder = 'file:///plan/';

/** Text of the files of a small plan, by their names. */
export type ExampleFiles = Readonly<Record<string, string>>;

function read(files: ExampleFiles): StrategyWorkspace {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(files)) workspace.set(parseFile(`${folder}${name}`, text));
  return workspace;
}

/** What is said of the text of an example, by the name of the file. */
export function textFindings(files: ExampleFiles): ReadonlyMap<string, readonly Finding[]> {
  const workspace = read(files);
  const findings = workspace.strategies().flatMap((strategy) => workspace.textFindings(strategy));
  return new Map(
    Object.keys(files).map((name) => [name, findings.filter(({ place }) => place.uri === `${folder}${name}`)]),
  );
}

/** What a rule says of a plan in one file. */
export function ruleFindings(rule: Rule, text: string): readonly Finding[] {
  const plan: Strategy | undefined = read({ 'plan.cjoip': text }).strategies()[0];
  if (plan === undefined || asOf === undefined) throw new Error(`The example of ${rule.code} holds no strategy.`);
  return runRule(rule, plan, { asOf });
}
