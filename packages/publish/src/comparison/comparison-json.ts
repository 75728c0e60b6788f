import type { IsoDate } from '@goldenthread/language';
import type { FindingNote, ReportDiff } from '@goldenthread/rules';
import { type ItemDiff, placeJson } from '@goldenthread/strategy';
import { type Comparison, isNothingChanged, isSubstanceSame } from './compare.ts';
import { headlines } from './headlines.ts';

/** The version of the JSON: it goes up when what is there changes its meaning or goes away. */
export const comparisonJsonVersion = 1;

export interface ComparisonJsonChoices {
  readonly asOf: IsoDate;
  readonly from: string;
  readonly to: string;
  /** The name under which readers know a file. */
  readonly fileOf: (uri: string) => string;
}

/**
 * What is another in the newer version, as data, described by `docs/schemas/comparison.schema.json`. Lines and columns
 * count from 1, columns in UTF-16 units; ends are exclusive.
 */
export function comparisonJson(
  comparisons: readonly Comparison[],
  { asOf, from, to, fileOf }: ComparisonJsonChoices,
): Readonly<Record<string, unknown>> {
  return {
    version: comparisonJsonVersion,
    from,
    to,
    asOf,
    isChanged: comparisons.some((each) => !isNothingChanged(each)),
    strategies: comparisons.map((each) => one(each, fileOf)),
  };
}

type FileOf = (uri: string) => string;

function one(comparison: Comparison, fileOf: FileOf): object {
  const said = { title: comparison.title, headlines: headlines(comparison) };
  if (comparison.type !== 'compared') {
    const { name, type } = comparison.plan;
    return { change: comparison.type, name, type, ...said };
  }
  const { diff, judgement, plans } = comparison;
  const { name, type } = plans.new;
  return {
    change: isNothingChanged(comparison) ? 'none' : isSubstanceSame(comparison) ? 'judged otherwise' : 'changed',
    name,
    type,
    ...said,
    old: diff.old,
    new: diff.new,
    items: diff.items.map((item) => itemJson(item, fileOf)),
    used: diff.used,
    needs: judgement.needs,
    checklist: judgement.checklist,
    findings: findingsJson(judgement.findings, fileOf),
  };
}

function itemJson({ type, place, ...item }: ItemDiff, fileOf: FileOf): object {
  return { change: type, ...item, place: placeJson(place, fileOf) };
}

function findingsJson(findings: ReportDiff['findings'], fileOf: FileOf): object {
  const list = (notes: readonly FindingNote[]): readonly object[] =>
    notes.map(({ place, ...note }) => ({ ...note, place: placeJson(place, fileOf) }));
  return {
    new: list(findings.new),
    fixed: list(findings.fixed),
    dropped: list(findings.dropped),
    ignored: list(findings.ignored),
  };
}
