import { type Finding, fileName, type IsoDate, parseFile } from '@goldenthread/language';
import { type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { reportOn } from '../all-findings.ts';
import { baselineFileName } from '../baseline/baseline.ts';
import { holdBack } from '../baseline/hold-back.ts';
import { noLongerOccurs } from '../baseline/no-longer-occurs.ts';
import { readBaseline } from '../baseline/read-baseline.ts';
import { type Rule, runRule } from '../rule.ts';
import { rules } from '../rules.ts';
import { readSettings } from '../settings/read-settings.ts';
import { settingsFileName } from '../settings/settings.ts';
import type { ExampleFiles, ExplainedFinding } from './explained-finding.ts';
import { baselineFindings, ignoreFindings, settingsFindings } from './record-findings.ts';
import { textFindings } from './text-findings.ts';

/** Every finding that is not made by a rule. */
export const explainedFindings: readonly ExplainedFinding[] = [
  ...textFindings,
  ...ignoreFindings,
  ...settingsFindings,
  ...baselineFindings,
];

/** The day on which examples are judged: a fixed one, so that a page about them is the same whenever it is made. */
const dayOfExamples = '2026-11-22' as IsoDate;

const folder = 'file:///plan/';
const codesOfRules: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

function read(files: ExampleFiles): StrategyWorkspace {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(files)) workspace.set(parseFile(`${folder}${name}`, text));
  return workspace;
}

/** What is said of an example by the name of the file, but for what rules say of the plan. */
export function exampleFindings(files: ExampleFiles): ReadonlyMap<string, readonly Finding[]> {
  const { [settingsFileName]: settings, [baselineFileName]: baseline, ...plan } = files;
  const workspace = read(plan);
  const findings = [
    ...workspace
      .strategies()
      .flatMap((strategy) => reportOn(strategy, workspace, { asOf: dayOfExamples }).findings)
      .filter(({ code }) => !codesOfRules.has(code)),
    ...(settings === undefined ? [] : readSettings(`${folder}${settingsFileName}`, settings, rules).findings),
    ...(baseline === undefined ? [] : baselineExample(baseline, workspace)),
  ];
  return new Map(
    Object.keys(files).map((name) => [name, findings.filter(({ place }) => fileName(place.uri) === name)]),
  );
}

function baselineExample(text: string, workspace: StrategyWorkspace): readonly Finding[] {
  const read = readBaseline(`${folder}${baselineFileName}`, text);
  if ('problem' in read) throw new Error(`The example of a baseline ${read.problem}`);
  return workspace.strategies().flatMap((strategy) => {
    const { findings } = reportOn(strategy, workspace, { asOf: dayOfExamples });
    const { gone } = holdBack({ strategy, findings, ignored: [] }, read.entries, () => true);
    return [...gone].map(([entry, now]) => noLongerOccurs(entry, now));
  });
}

/** What a rule says of a plan in one file. */
export function ruleFindings(rule: Rule, text: string): readonly Finding[] {
  const plan: Strategy | undefined = read({ 'plan.cjoip': text }).strategies()[0];
  if (plan === undefined) throw new Error(`The example of ${rule.code} holds no strategy.`);
  return runRule(rule, plan, { asOf: dayOfExamples });
}
