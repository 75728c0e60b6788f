import { dirname, resolve } from 'node:path';
import type { Finding } from '@goldenthread/language';
import { holdBack, noLongerOccurs, type PlacedEntry, rules, severityOf } from '@goldenthread/rules';
import { isWithin } from '../files/surroundings.ts';
import type { LintedStrategy } from '../reporters/reporter.ts';
import type { SettingsFileText } from '../settings.ts';
import type { BaselineFile, BaselineFiles } from './baseline-files.ts';

/** What baselines make of what was found. */
export interface AgainstBaselines {
  readonly strategies: readonly LintedStrategy[];
  /** Of each baseline, the entries that hold more than there is, with how many there are. */
  readonly gone: ReadonlyMap<BaselineFile, ReadonlyMap<PlacedEntry, number>>;
}

/**
 * Takes out of the findings what baselines hold.
 * @param folders what was asked for as a whole: an entry about a strategy that is not there any more is gone
 */
export function holdKnown(
  linted: readonly LintedStrategy[],
  files: BaselineFiles,
  folders: readonly string[],
): AgainstBaselines {
  const held = new Map<LintedStrategy['report']['strategy'], ReadonlySet<Finding>>();
  const gone = new Map<BaselineFile, Map<PlacedEntry, number>>();
  const byStrategy = new Map(linted.map((each) => [each.report.strategy, each]));
  for (const [file, { byStrategy: matched, others }] of files.matched([...byStrategy.keys()])) {
    const mine = new Map<PlacedEntry, number>();
    for (const [{ strategy }, entries] of matched) {
      const each = byStrategy.get(strategy);
      if (each === undefined) continue;
      const found = holdBack(foundIn(each), entries, isJudgedIn(each));
      held.set(strategy, found.held);
      for (const [entry, now] of found.gone) mine.set(entry, now);
    }
    for (const entry of others) {
      const folder = resolve(dirname(file.path), entry.folder);
      if (folders.some((asked) => isWithin(folder, asked))) mine.set(entry, 0);
    }
    gone.set(file, mine);
  }
  const strategies = linted.map((each): LintedStrategy => {
    const known = held.get(each.report.strategy);
    if (known === undefined) return each;
    return {
      ...each,
      findings: each.findings.filter((finding) => !known.has(finding)),
      held: each.findings.filter((finding) => known.has(finding)),
    };
  });
  return { strategies, gone };
}

/** The baselines with what is to be said of their entries, for reports. */
export function baselineTexts({ gone }: AgainstBaselines): readonly SettingsFileText[] {
  return [...gone].map(([{ uri, text }, entries]) => ({
    uri,
    text,
    findings: [...entries]
      .map(([entry, now]) => noLongerOccurs(entry, now))
      .sort((a, b) => a.place.range.start.line - b.place.range.start.line),
  }));
}

export function foundIn({ report: { strategy, findings, ignored } }: LintedStrategy) {
  return { strategy, findings, ignored: ignored.map(({ finding }) => finding) };
}

/** What a rule would say that is off is not gone: it was not looked for. */
function isJudgedIn({ report: { strategy }, settings }: LintedStrategy): (code: string) => boolean {
  return (code) => {
    const rule = rules.find((each) => each.code === code);
    return rule === undefined || severityOf(rule, strategy, settings) !== 'off';
  };
}
