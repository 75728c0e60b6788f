import type { Finding, IsoDate } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { aboutIgnore, type Effect, holds } from './about-ignore.ts';
import { type Ignore, readIgnores } from './ignore.ts';

/** A finding that an ignore silences, with the reason given. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
  readonly until: IsoDate | undefined;
}

export interface AfterIgnores {
  /** What is left, and what is to be said of the ignores themselves. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
}

/**
 * Leaves out the findings that the plan ignores on the record. An ignore that has expired, gives no reason or silences
 * nothing is itself a finding, and an ignore without a reason silences nothing.
 * @param codes every finding that there is
 * @param off rules that were not asked: nothing can be said of their ignores
 */
export function applyIgnores(
  findings: readonly Finding[],
  strategy: Strategy,
  asOf: IsoDate,
  codes: ReadonlySet<string>,
  off: ReadonlySet<string> = new Set(),
): AfterIgnores {
  const ignores = readIgnores(strategy);
  if (ignores.length === 0) return { findings, ignored: [] };
  const byFinding = Map.groupBy(ignores, ({ code, place }) => keyOf(code, place.uri));
  const effects = new Map<Ignore, Effect>();
  const kept: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of findings) {
    const candidates = (byFinding.get(keyOf(finding.code, finding.place.uri)) ?? []).filter((ignore) =>
      isCovered(ignore, finding),
    );
    const chosen = nearestOf(candidates.filter((ignore) => holds(ignore, asOf)));
    for (const ignore of candidates) {
      const effect = chosen === undefined ? 'reported' : ignore === chosen ? 'ignores' : 'overlapped';
      effects.set(ignore, strongest(effects.get(ignore), effect));
    }
    if (chosen === undefined) kept.push(finding);
    else ignored.push({ finding, reason: chosen.reason, until: chosen.until });
  }
  const asked = ignores.filter(({ code }) => !off.has(code));
  const about = asked.flatMap((ignore) => aboutIgnore(ignore, effects.get(ignore) ?? 'nothing', asOf, codes));
  return { findings: [...kept, ...about], ignored };
}

function keyOf(code: string, uri: string): string {
  return `${code} ${uri}`;
}

function isCovered({ covers }: Ignore, { place }: Finding): boolean {
  const { line } = place.range.start;
  return covers !== undefined && covers.firstLine <= line && line <= covers.lastLine;
}

/** Of ignores that cover the same finding, that of the fact comes before that of its item: its reason says more. */
function nearestOf(ignores: readonly Ignore[]): Ignore | undefined {
  return ignores.toSorted((a, b) => (b.covers?.firstLine ?? 0) - (a.covers?.firstLine ?? 0))[0];
}

/** An ignore that overlaps with another over one finding may still be needed for the next. */
function strongest(known: Effect | undefined, effect: Effect): Effect {
  return known === undefined || known === 'overlapped' ? effect : known;
}
