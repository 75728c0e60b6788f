import type { Finding } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { identities } from '../finding-identity.ts';
import type { BaselineEntry } from './baseline.ts';

/** What was found in a strategy, in all its files. */
export interface FoundInStrategy {
  readonly strategy: Strategy;
  readonly findings: readonly Finding[];
  /** What is left as it is on the record; no baseline needs to know of it. */
  readonly ignored: readonly Finding[];
}

/** The entries that hold everything that was found. */
export function entriesFor(found: FoundInStrategy, folder: string): readonly BaselineEntry[] {
  return [...alike(found).values()].map(({ code, item, findings }) => ({
    strategy: found.strategy.name,
    folder,
    code,
    ...(item === undefined ? {} : { item }),
    count: findings.length,
  }));
}

export interface HeldBack<E extends BaselineEntry> {
  readonly held: ReadonlySet<Finding>;
  /** How many there are now of what an entry holds, where there are fewer. */
  readonly gone: ReadonlyMap<E, number>;
}

/**
 * Tells what a strategy's entries hold. Where an item has more findings of one code than its entry holds, nobody can tell
 * which are new: the last in the text are taken for that.
 * @param isJudged whether findings with a code were looked for; what was not looked for is not gone
 */
export function holdBack<E extends BaselineEntry>(
  found: FoundInStrategy,
  entries: readonly E[],
  isJudged: (code: string) => boolean,
): HeldBack<E> {
  const now = alike(found);
  const held = new Set<Finding>();
  const gone = new Map<E, number>();
  for (const entry of entries) {
    const findings = now.get(keyOf(entry))?.findings ?? [];
    for (const finding of findings.slice(0, entry.count)) held.add(finding);
    if (findings.length < entry.count && isJudged(entry.code)) gone.set(entry, findings.length);
  }
  return { held, gone };
}

interface Alike {
  readonly code: string;
  readonly item: string | undefined;
  /** In the order of the text. */
  readonly findings: Finding[];
}

/** Findings with one code in one item, together. */
function alike({ strategy, findings, ignored }: FoundInStrategy): ReadonlyMap<string, Alike> {
  const open = new Set(findings);
  const groups = new Map<string, Alike>();
  for (const [finding, identity] of identities(strategy, [...findings, ...ignored])) {
    if (!open.has(finding)) continue;
    const { code } = identity;
    const item = withoutOwnName(identity.item);
    const key = keyOf({ code, item });
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { code, item, findings: [finding] });
    else known.findings.push(finding);
  }
  return groups;
}

/** An entry says already which strategy it is about, and a strategy that is called otherwise from now on has its findings still. */
function withoutOwnName(item: string | undefined): string | undefined {
  return item?.replace(/^(strategy|framework) .*/s, '$1');
}

function keyOf({ code, item }: { readonly code: string; readonly item?: string | undefined }): string {
  return item === undefined ? code : `${code} ${item}`;
}
