import {
  type Finding,
  type ItemKind,
  type ItemName,
  inTextOrder,
  type Place,
  type Severity,
  severities,
} from '@goldenthread/language';
import { coverageOf, type Item, type NeedState, type Strategy, type StrategyDiff } from '@goldenthread/strategy';
import type { StrategyReport } from '../all-findings.ts';
import { itemFinder } from '../item-at.ts';
import type { ChecklistPoint } from '../judge.ts';

/** How two versions of a strategy are judged: plain data, which can be written as JSON as it is. */
export interface ReportDiff {
  readonly needs: { readonly noLongerMet: readonly NeedNote[]; readonly nowMet: readonly NeedNote[] };
  /** Points of the Partnership checklist. */
  readonly checklist: { readonly lost: readonly PointNote[]; readonly gained: readonly PointNote[] };
  readonly findings: {
    readonly new: readonly FindingNote[];
    readonly fixed: readonly FindingNote[];
    /** Gone because the item that they were about was dropped. */
    readonly dropped: readonly FindingNote[];
    /** Found before, and now left as they are, on the record. */
    readonly ignored: readonly FindingNote[];
  };
}

export interface NeedNote {
  readonly name?: ItemName;
  readonly title?: string;
  readonly before: NeedState;
  readonly after: NeedState;
}

export type PointNote = Pick<ChecklistPoint, 'point' | 'title'>;

export interface FindingNote {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The item that it stands in. */
  readonly item?: { readonly kind: ItemKind; readonly name?: ItemName };
  readonly place: Place;
}

/** Whether both versions are judged alike. */
export function isJudgedAlike({ needs, checklist, findings }: ReportDiff): boolean {
  return [needs, checklist, findings].every((lists) => Object.values(lists).every((list) => list.length === 0));
}

/**
 * What is judged otherwise in the newer report. A finding is the same where its code, the item that it stands in and its
 * words are, wherever its line is now.
 * @param diff of the two strategies, which tells what was renamed
 */
export function diffReports(old: StrategyReport, now: StrategyReport, diff: StrategyDiff): ReportDiff {
  const renamed = new Renamed(diff);
  return {
    needs: needs(old.strategy, now.strategy, renamed),
    checklist: {
      lost: now.checklist.filter(({ point, isMet }) => !isMet && isMetIn(old, point)).map(noted),
      gained: now.checklist.filter(({ point, isMet }) => isMet && !isMetIn(old, point)).map(noted),
    },
    findings: findings(old, now, renamed, diff),
  };
}

/** The names of the newer side for those of the older. */
class Renamed {
  readonly #byKind = new Map<string, string>();
  readonly #names = new Map<string, string>();

  constructor({ items }: StrategyDiff) {
    for (const { kind, changes } of items) {
      for (const { type, before, after } of changes) {
        if (type !== 'renamed' || before === undefined || after === undefined) continue;
        this.#byKind.set(`${kind} ${before}`, after);
        this.#names.set(before, after);
      }
    }
  }

  name(kind: ItemKind, name: string): string {
    return this.#byKind.get(`${kind} ${name}`) ?? name;
  }

  /** A message with the newer names of what it names. */
  message(message: string): string {
    if (this.#names.size === 0) return message;
    return message.replace(/`([^`]+)`/g, (all, name: string) => {
      const after = this.#names.get(name);
      return after === undefined ? all : `\`${after}\``;
    });
  }
}

function isMetIn(report: StrategyReport, point: number): boolean {
  return report.checklist.some((each) => each.point === point && each.isMet);
}

function noted({ point, title }: ChecklistPoint): PointNote {
  return { point, title };
}

function needs(old: Strategy, now: Strategy, renamed: Renamed): ReportDiff['needs'] {
  const before = new Map(
    coverageOf(old).needs.map(({ need, state }) => [need.name && renamed.name('need', need.name), state]),
  );
  const notes = coverageOf(now).needs.flatMap(({ need: { name, statement: title }, state: after }): NeedNote[] => {
    const state = before.get(name);
    if (name === undefined || state === undefined || state === after) return [];
    return [{ name, ...(title === undefined ? {} : { title }), before: state, after }];
  });
  return {
    noLongerMet: notes.filter(({ before: state }) => state === 'met'),
    nowMet: notes.filter(({ after }) => after === 'met'),
  };
}

interface Located {
  readonly finding: Finding;
  readonly item: Item | undefined;
  /** The same for findings that are the same on both sides. */
  readonly key: string;
}

function findings(
  old: StrategyReport,
  now: StrategyReport,
  renamed: Renamed,
  { items }: StrategyDiff,
): ReportDiff['findings'] {
  const before = located(
    old.strategy,
    old.findings,
    (kind, name) => renamed.name(kind, name),
    (all) => renamed.message(all),
  );
  const after = located(now.strategy, now.findings);
  const ignored = located(
    now.strategy,
    now.ignored.map(({ finding }) => finding),
  );
  const gone = without(before, after);
  const settled = without(gone, ignored);
  const dropped = new Set(items.flatMap(({ type, kind, name }) => (type === 'dropped' ? [`${kind} ${name}`] : [])));
  const isDropped = ({ item }: Located): boolean => item !== undefined && dropped.has(`${item.kind} ${item.name}`);
  const isSettled = new Set(settled);
  return {
    new: notes(without(after, before)),
    fixed: notes(settled.filter((each) => !isDropped(each))),
    dropped: notes(settled.filter(isDropped)),
    ignored: notes(gone.filter((each) => !isSettled.has(each))),
  };
}

function located(
  strategy: Strategy,
  all: readonly Finding[],
  nameOf: (kind: ItemKind, name: string) => string = (_, name) => name,
  wordsOf: (message: string) => string = (message) => message,
): readonly Located[] {
  const itemAt = itemFinder(strategy);
  return all.map((finding) => {
    const item = itemAt(finding.place);
    const called = item?.name === undefined ? item?.about?.name : nameOf(item.kind, item.name);
    // A header or a part stands for its file, and says nothing of whom the finding is about.
    const about = item === undefined || item.kind === 'part' ? '' : `${item.kind} ${called ?? ''}`;
    return { finding, item, key: JSON.stringify([finding.code, about, wordsOf(finding.message)]) };
  });
}

/** Those of the first that are not among the second, each counted once. */
function without(all: readonly Located[], others: readonly Located[]): readonly Located[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return all.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** The most serious first, then by code, item and words: the same order, wherever the lines stand. */
function notes(all: readonly Located[]): readonly FindingNote[] {
  return [...all]
    .sort(
      (a, b) =>
        severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) || inTextOrder(a.key, b.key),
    )
    .map(({ finding: { code, severity, message, place }, item }) => ({
      code,
      severity,
      message,
      ...(item === undefined || item.kind === 'part'
        ? {}
        : { item: { kind: item.kind, ...(item.name === undefined ? {} : { name: item.name }) } }),
      place,
    }));
}
