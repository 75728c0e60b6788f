import { closedLists, type IsoDate, inTextOrder } from '@goldenthread/language';
import { baselineFigureOf, figureSaid, measureOf, numberOf, valuesOf } from '@goldenthread/rules';
import { type Fact, type Figure, type Item, ownFacts, type Quantity, type Strategy } from '@goldenthread/strategy';
import { displayWord } from '../document/display-words.ts';
import { measureStatusWords, measureStory } from '../document/measure-story.ts';
import { lastStatus } from '../document/progress.ts';
import { shortMoment } from './days.ts';

/** A value on its day. */
export interface Point {
  readonly day: IsoDate;
  readonly value: number;
  /** "62% in 2024/25". */
  readonly said: string;
}

/** What is known of one measure, and where it should go. */
export interface MeasureChart {
  readonly measure: Item<'measure'>;
  readonly kind: string;
  /** Known values, each at the end of its period. */
  readonly values: readonly Point[];
  /** Values that were reported in between, which may be of a part of a year. */
  readonly reported: readonly Point[];
  readonly baseline: string | undefined;
  readonly latest: string | undefined;
  /** Targets in the order of their days, with the baseline that they start from. */
  readonly targets: readonly { readonly from: Point | undefined; readonly to: Point }[];
  readonly targetsSaid: readonly string[];
  /** What was reported, else how it stands against its targets; empty where neither is known. */
  readonly status: string;
}

type Targets = ReadonlyMap<Item, readonly Fact<'target'>[]>;

/** Every measure, by what kind it is. */
export function measureCharts(plan: Strategy): readonly MeasureChart[] {
  const targets = new Map<Item, Fact<'target'>[]>();
  // The outcomes' targets reach furthest; those of objectives and actions are steps on the way.
  for (const kind of ['outcome', 'objective', 'action'] as const) {
    for (const item of plan.ofKind(kind)) {
      for (const target of plan.facts(item, 'target')) {
        const measure = measureOf(plan, target);
        if (measure === undefined) continue;
        const same = targets.get(measure);
        if (same) same.push(target);
        else targets.set(measure, [target]);
      }
    }
  }
  return plan.ofKind('measure').map((measure) => chartOf(plan, measure, targets));
}

/** Kinds of measure in the order of the vocabulary, then measures that say none. */
export const measureKinds: readonly string[] = [...Object.keys(closedLists.measureKind.words), ''];

function chartOf(plan: Strategy, measure: Item<'measure'>, all: Targets): MeasureChart {
  const figures = valuesOf(plan, measure);
  const values = byDay(figures.flatMap((figure) => pointOf(plan, figure)));
  const reported = byDay(
    plan.namedBy(measure, 'progress on').flatMap((report): readonly Point[] => {
      const day = report.at && plan.lastDay(report.at);
      const quantity = ownFacts(report, 'value')[0]?.figures[0]?.quantity;
      if (report.at === undefined || day === undefined || quantity === undefined) return [];
      return [{ day, value: numberOf(quantity), said: `${figureSaid(quantity)} (${shortMoment(report.at)})` }];
    }),
  );
  const facts = all.get(measure) ?? [];
  const targets = facts.flatMap((target) => targetOf(plan, target)).sort((a, b) => inTextOrder(a.to.day, b.to.day));
  const unique = [...new Map(targets.map((each) => [`${each.to.day} ${each.to.value}`, each])).values()];
  const first = facts.map((target) => baselineFigureOf(plan, target)).find((figure) => figure !== undefined);
  const awaited = plan.fact(measure, 'baseline by');
  const last = reported.at(-1);
  const latest = last !== undefined && last.day > (values.at(-1)?.day ?? '') ? last : values.at(-1);
  return {
    measure,
    kind: plan.fact(measure, 'kind')?.words[0] ?? '',
    values,
    reported,
    baseline: first === undefined ? awaited && `due by ${shortMoment(awaited.date)}` : saidIn(first),
    latest: latest?.said ?? figures.map(saidIn).at(-1),
    targets: unique,
    targetsSaid: unique.map(({ to }) => to.said),
    status: statusOf(plan, measure, values.length + reported.length > 0 || first !== undefined),
  };
}

/** What was reported, else how the newest value compares with the targets. */
function statusOf(plan: Strategy, measure: Item<'measure'>, isKnown: boolean): string {
  const reported = lastStatus(measure, plan)?.word;
  if (reported !== undefined) return displayWord('progressStatus', reported);
  if (!isKnown) return 'No figures yet';
  const { status } = measureStory(plan, measure);
  return status === undefined ? '' : measureStatusWords[status];
}

function targetOf(plan: Strategy, target: Fact<'target'>): readonly { from: Point | undefined; to: Point }[] {
  const { amount, by, direction } = target;
  const day = by && plan.lastDay(by);
  if (by === undefined || day === undefined) return [];
  const figure = baselineFigureOf(plan, target);
  const value = targetValue(amount, direction, figure?.quantity);
  if (value === undefined) return [];
  const from = figure && pointOf(plan, figure)[0];
  const said = `${direction === undefined ? '' : `${direction} `}${figureSaid(amount)} by ${shortMoment(by)}`;
  return [{ from: from !== undefined && from.day < day ? from : undefined, to: { day, value, said } }];
}

/** `up 10%` of a share is ten points or a tenth more: the plan does not say which, so that it has no place on a scale. */
function targetValue(
  amount: Quantity,
  direction: 'up' | 'down' | undefined,
  from: Quantity | undefined,
): number | undefined {
  if (direction === undefined) return numberOf(amount);
  if (from === undefined) return undefined;
  const sign = direction === 'up' ? 1 : -1;
  const start = numberOf(from);
  if (/^points?$/i.test(amount.unit ?? ''))
    return start + (sign * amount.amount.number) / (from.amount.unit === 'percent' ? 100 : 1);
  if (amount.amount.unit === 'percent')
    return from.amount.unit === 'percent' ? undefined : start * (1 + sign * numberOf(amount));
  return start + sign * numberOf(amount);
}

function pointOf(plan: Strategy, figure: Figure): readonly Point[] {
  const day = figure.in && plan.lastDay(figure.in);
  return day === undefined ? [] : [{ day, value: numberOf(figure.quantity), said: saidIn(figure) }];
}

function saidIn({ quantity, in: period }: Figure): string {
  return period === undefined ? figureSaid(quantity) : `${figureSaid(quantity)} (${shortMoment(period)})`;
}

function byDay(points: readonly Point[]): readonly Point[] {
  return [...points].sort((a, b) => inTextOrder(a.day, b.day));
}
