import { createHash } from 'node:crypto';
import type { Finding } from '@goldenthread/language';
import { type FindingIdentity, type IgnoredFinding, identities, identityText } from '@goldenthread/rules';
import { isAtLeast } from '../counts.ts';
import { shownUri } from '../files/paths.ts';
import type { LintedStrategy, LintResult } from './reporter.ts';

/** A finding with what reports for machines say of it beside its own. */
export interface ListedFinding {
  readonly finding: Finding;
  /** The path from the working folder, with `/`; not made safe for a terminal. */
  readonly file: string;
  /** `undefined` for what is wrong with a settings file. */
  readonly linted: LintedStrategy | undefined;
  readonly identity: FindingIdentity;
  /** The identity as a hash, other for every other finding of the result. */
  readonly fingerprint: string;
}

export interface ListedIgnored extends ListedFinding {
  readonly ignored: IgnoredFinding;
}

export interface Listed {
  /** By strategy, then in the order of the files and of the text; at the end, those of settings files. */
  readonly findings: readonly ListedFinding[];
  /** What is left as it is on the record. */
  readonly ignored: readonly ListedIgnored[];
  /** What a baseline holds. */
  readonly held: readonly ListedFinding[];
}

/** Whether a finding is serious enough to be listed; it counts in any case. */
export function isListed({ severity }: Finding, { leastListed }: Pick<LintResult, 'leastListed'>): boolean {
  return isAtLeast(severity, leastListed);
}

/** Everything that a report lists. */
export function listed(result: LintResult): Listed {
  const prints = new Fingerprints();
  const findings: ListedFinding[] = [];
  const ignored: ListedIgnored[] = [];
  const held: ListedFinding[] = [];
  for (const linted of result.strategies) {
    const { report } = linted;
    // All of the strategy's: a finding is the same whichever of its files were asked for.
    const known = identities(report.strategy, [...report.findings, ...report.ignored.map(({ finding }) => finding)]);
    const byFinding = new Map(
      [...known].map(([finding, identity]) => [finding, { identity, fingerprint: prints.of(identity) }]),
    );
    const withIdentity = (finding: Finding): readonly ListedFinding[] => {
      const found = byFinding.get(finding);
      if (found === undefined || !isListed(finding, result)) return [];
      return [{ finding, file: shownUri(finding.place.uri, result.workingFolder), linted, ...found }];
    };
    findings.push(...linted.findings.flatMap(withIdentity));
    held.push(...(linted.held ?? []).flatMap(withIdentity));
    ignored.push(
      ...linted.ignored.flatMap((each) => withIdentity(each.finding).map((one) => ({ ...one, ignored: each }))),
    );
  }
  for (const { uri, findings: ofFile } of result.settingsFiles) {
    const file = shownUri(uri, result.workingFolder);
    for (const finding of ofFile.filter((each) => isListed(each, result))) {
      // A settings file is known by its path: it has no items.
      const identity = { strategy: '', code: finding.code, item: file, ordinal: 1 };
      findings.push({ finding, file, linted: undefined, identity, fingerprint: prints.of(identity) });
    }
  }
  return { findings, ignored, held };
}

/** Strategies with the same name, as the plans of two years, have findings with the same identity. */
class Fingerprints {
  readonly #counts = new Map<string, number>();

  of(identity: FindingIdentity): string {
    const text = identityText(identity);
    const count = (this.#counts.get(text) ?? 0) + 1;
    this.#counts.set(text, count);
    return createHash('sha256')
      .update(count === 1 ? text : `${text} again ${count}`)
      .digest('hex');
  }
}
