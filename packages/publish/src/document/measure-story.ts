import { type IsoDate, inTextOrder } from '@goldenthread/language';
import {
  agree,
  baselineFigureOf,
  daysBetween,
  numberOf,
  reportsOn,
  unitOfQuantity,
  valuesOf,
} from '@goldenthread/rules';
import { type Fact, type Figure, type Item, ownFacts, type Quantity, type Strategy } from '@goldenthread/strategy';

/** A known value of a measure. */
export interface KnownValue {
  readonly figure: Figure;
  /** The last day of its period. */
  readonly day: IsoDate | undefined;
  /** The measure, or the report of progress that gives the value. */
  readonly from: Item;
}

/** Where a measure should be, by when, and what says so. */
export interface MeasureTarget {
  readonly fact: Fact<'target'>;
  readonly from: Item;
  readonly day: IsoDate | undefined;
  readonly baseline: Figure | undefined;
}

/**
 * How a measure stands against its targets:
 * - `reached`: the newest value is as good as its last target
 * - `on course`: it is as near to the next target as a straight line from the baseline would be
 * - `behind`: it is not
 * - `too early`: no value is newer than the baseline
 */
export type MeasureStatus = 'reached' | 'on course' | 'behind' | 'too early';

/** How it stands, for readers. */
export const measureStatusWords: Readonly<Record<MeasureStatus, string>> = {
  reached: 'Reached',
  'on course': 'On course',
  behind: 'Behind',
  'too early': 'Too early to say',
};

/** What a plan tells of one measure, from its first value to its last target. */
export interface MeasureStory {
  readonly measure: Item<'measure'>;
  /** By their days; those of which the day is not known come first. */
  readonly values: readonly KnownValue[];
  /** By their days; those without a day come last. */
  readonly targets: readonly MeasureTarget[];
  /** Where the targets start from; the first known value where none says it. */
  readonly baseline: Figure | undefined;
  readonly latest: KnownValue | undefined;
  /** None, where there is no target that the newest value can be compared with. */
  readonly status: MeasureStatus | undefined;
}

/** Costs what the measure has values and targets. */
export function measureStory(plan: Strategy, measure: Item<'measure'>): MeasureStory {
  const values = knownValues(plan, measure);
  const targets = targetsOf(plan, measure);
  const baseline = targets.find((target) => target.baseline !== undefined)?.baseline ?? values[0]?.figure;
  const latest = values.at(-1);
  return { measure, values, targets, baseline, latest, status: statusOf(plan, targets, values.findLast(isWhole)) };
}

function knownValues(plan: Strategy, measure: Item<'measure'>): readonly KnownValue[] {
  const own = valuesOf(plan, measure).map(
    (figure): KnownValue => ({
      figure,
      day: figure.in && plan.lastDay(figure.in),
      from: measure,
    }),
  );
  const reported = reportsOn(plan, measure).flatMap((report) =>
    ownFacts(report, 'value').flatMap(({ figures }) =>
      figures.map((figure): KnownValue => {
        const at = figure.in ?? report.at;
        return { figure: at === undefined ? figure : { ...figure, in: at }, day: at && plan.lastDay(at), from: report };
      }),
    ),
  );
  return [...own, ...reported].sort((a, b) => inTextOrder(a.day ?? '', b.day ?? ''));
}

function targetsOf(plan: Strategy, measure: Item<'measure'>): readonly MeasureTarget[] {
  return plan
    .links(measure, 'target')
    .flatMap(({ from, fact }): MeasureTarget[] => {
      if (fact === undefined) return [];
      const target = fact as Fact<'target'>;
      const day = target.by && plan.lastDay(target.by);
      return [{ fact: target, from, day, baseline: baselineFigureOf(plan, target) }];
    })
    .sort((a, b) => inTextOrder(a.day ?? '~', b.day ?? '~'));
}

/** A number in a report of progress may be that of a part of the year: it is shown, and not compared with a year's. */
function isWhole({ figure, from }: KnownValue): boolean {
  return from.kind === 'measure' || unitOfQuantity(figure.quantity).family !== 'number';
}

/** Targets that say a change (`up 10%`) and not where it ends are compared with nothing: that can be read in two ways. */
function statusOf(
  plan: Strategy,
  targets: readonly MeasureTarget[],
  latest: KnownValue | undefined,
): MeasureStatus | undefined {
  const comparable = targets.filter(
    ({ fact, baseline }) =>
      fact.direction === undefined && baseline !== undefined && isComparable(baseline.quantity, fact.amount),
  );
  const last = comparable.at(-1);
  if (last?.baseline === undefined || latest === undefined) return undefined;
  if (!isComparable(latest.figure.quantity, last.fact.amount)) return undefined;
  const now = numberOf(latest.figure.quantity);
  const start = knownOn(plan, last.baseline);
  if (start === undefined || latest.day === undefined || latest.day <= start) return 'too early';
  if (isAsGood(now, numberOf(last.fact.amount), last)) return 'reached';
  const next = comparable.find(({ day }) => day !== undefined && day >= (latest.day as IsoDate)) ?? last;
  return isAsGood(now, expectedOn(plan, next, latest.day), next) ? 'on course' : 'behind';
}

/** The value that a straight line from the baseline to the target has on a day. */
function expectedOn(plan: Strategy, { fact, baseline, day: due }: MeasureTarget, day: IsoDate): number {
  const end = numberOf(fact.amount);
  const start = baseline && knownOn(plan, baseline);
  if (baseline === undefined || start === undefined || due === undefined || due <= start || day >= due) return end;
  const from = numberOf(baseline.quantity);
  return from + ((end - from) * (daysBetween(start, day) - 1)) / (daysBetween(start, due) - 1);
}

/** A target below its baseline is one to go down to. */
function isAsGood(value: number, wanted: number, { fact, baseline }: MeasureTarget): boolean {
  const isDown = baseline !== undefined && numberOf(fact.amount) < numberOf(baseline.quantity);
  return isDown ? value <= wanted + 1e-9 : value >= wanted - 1e-9;
}

/** A value of a period is known on its last day. */
function knownOn(plan: Strategy, { in: period }: Figure): IsoDate | undefined {
  return period && plan.lastDay(period);
}

function isComparable(a: Quantity, b: Quantity): boolean {
  return agree(unitOfQuantity(a), unitOfQuantity(b));
}
