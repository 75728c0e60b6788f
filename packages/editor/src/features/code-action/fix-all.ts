import { type Finding, parseFile } from '@goldenthread/language';
import { applyAllSafeFixes, reportOn, type Texts } from '@goldenthread/rules';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { lineChanges } from '../../line-changes.ts';
import type { Change } from '../../workspace-edit.ts';
import type { Offers, Question } from './offer.ts';

/** The kind of action under which editors apply all safe fixes, also whenever a file is saved. */
export const fixAllKind = 'source.fixAll.goldenthread';

/** All safe fixes of the file. */
export const fixAll: Offers = {
  kinds: [fixAllKind],
  onlyWhenAsked: true,
  make: (question) => {
    const findings = question.plan.byFile.get(question.asked.file.uri) ?? [];
    const safe = findings.filter(({ fix }) => fix?.isSafe);
    if (safe.length === 0) return [];
    return [{ title: 'Apply all safe fixes', kind: fixAllKind, findings: safe, changes: () => fixed(question) }];
  },
};

/** Every round of fixes is judged with the whole plan, in a workspace of its own. */
function fixed({ asked: { file, strategy, workspace }, plan }: Question): readonly Change[] {
  const trial = new StrategyWorkspace();
  for (const each of workspace.eachStrategy()) for (const other of each.files) trial.set(other);
  const context = { asOf: plan.asOf, settings: plan.settings };
  const findingsOf = (texts: Texts): readonly Finding[] => {
    const text = texts.get(file.uri) ?? file.text;
    if (text === file.text) return plan.report.findings;
    trial.set(parseFile(file.uri, text));
    // A fix of the first line may part the files into other strategies.
    const plans = new Set(strategy.files.map(({ uri }) => trial.strategyOf(uri)).filter((each) => each !== undefined));
    return [...plans].flatMap((each) => reportOn(each, trial, context).findings);
  };
  const { texts } = applyAllSafeFixes(new Map([[file.uri, file.text]]), findingsOf);
  return lineChanges(file, texts.get(file.uri) ?? file.text);
}
