import { type Finding, type IsoDate, inWords, nearest } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
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
  const byFile = new Map<string, Ignore[]>();
  for (const ignore of ignores) {
    const { uri } = ignore.place;
    byFile.set(uri, [...(byFile.get(uri) ?? []), ignore]);
  }
  const used = new Set<Ignore>();
  const kept: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of findings) {
    const ignore = byFile.get(finding.place.uri)?.find((candidate) => silences(candidate, finding));
    if (ignore === undefined || !holds(ignore, asOf)) {
      kept.push(finding);
      if (ignore !== undefined) used.add(ignore);
      continue;
    }
    used.add(ignore);
    ignored.push({ finding, reason: ignore.reason, until: ignore.until });
  }
  const asked = ignores.filter(({ code }) => !off.has(code));
  const about = asked.flatMap((ignore) => aboutIgnore(ignore, used.has(ignore), asOf, codes));
  return { findings: [...kept, ...about], ignored };
}

function silences({ code, covers }: Ignore, finding: Finding): boolean {
  const { line } = finding.place.range.start;
  return code === finding.code && covers !== undefined && covers.firstLine <= line && line <= covers.lastLine;
}

function holds({ reason, until, unreadableUntil }: Ignore, asOf: IsoDate): boolean {
  return reason !== '' && unreadableUntil === undefined && (until === undefined || asOf <= until);
}

function aboutIgnore(ignore: Ignore, isUsed: boolean, asOf: IsoDate, codes: ReadonlySet<string>): Finding[] {
  const { code, codePlace, place, linePlace, covers, reason, until, unreadableUntil } = ignore;
  const covering = `It covers ${covers?.what === 'line' ? covers.label : `\`${covers?.label ?? ''}\``}`;
  const say = (name: string, message: string, fix?: Finding['fix']): Finding[] => [
    {
      code: `ignore/${name}`,
      severity: 'warning',
      message,
      place,
      ...(name === 'nothing' ? { tag: 'unnecessary' as const } : {}),
      ...(fix === undefined ? {} : { fix }),
    },
  ];
  if (!ignore.isUnderstood) {
    return say(
      'not-understood',
      'This seems meant as an ignore and is not written as one, so nothing is ignored. Name one finding, then a colon and the reason: `# ignore needs/size: agreed by the board on 3 March 2026`.',
    );
  }
  if (!codes.has(code)) {
    const near = nearest(code, codes);
    return say(
      'unknown-code',
      `There is no finding called \`${code}\`, so this ignores nothing.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
      near === undefined
        ? undefined
        : { title: `Change to \`${near}\``, isSafe: false, changes: [{ place: codePlace, newText: near }] },
    );
  }
  if (unreadableUntil !== undefined) {
    return say(
      'unreadable-date',
      `\`${unreadableUntil}\` gives no day, so nothing is ignored. Write it like this: \`# ignore ${code} until 31 March 2027: the reason\`.`,
    );
  }
  if (!isUsed) {
    return say(
      'nothing',
      covers === undefined
        ? 'Nothing stands below this, so it ignores nothing. Put it above the item or the fact that it is about, or take the line away.'
        : `${covering}, where \`${code}\` has nothing to say. Take the line away, so that it cannot hide something later.`,
      // Not safe: what the partners agreed would be lost, and the finding may come back another day.
      { title: 'Take the line away', isSafe: false, changes: [{ place: linePlace, newText: '' }] },
    );
  }
  if (reason === '') {
    return say(
      'no-reason',
      `${covering}, but gives no reason, so nothing is ignored: readers must be able to tell who agreed and why. Add a colon and the reason: \`# ignore ${code}: agreed by the board on 3 March 2026\`.`,
    );
  }
  if (until !== undefined && asOf > until) {
    return say(
      'expired',
      `This held until ${inWords(until)}, so \`${code}\` is reported again. Mend what it says, or agree on a later day.`,
    );
  }
  return [];
}
