import { type IsoDate, inWords, readAmount } from '@goldenthread/language';
import { baselineFigureOf, deliveryDays, inPounds, moneyOf, valuesOf } from '@goldenthread/rules';
import {
  type AnyFact,
  type Fact,
  type FactOfShape,
  type Figure,
  type Item,
  isKind,
  ownFacts,
  type Quantity,
  type Strategy,
} from '@goldenthread/strategy';
import { type Card, lines, type Row } from './card.ts';
import { figureInPeriod, figuresChangeSaid, numberSaid, targetChangeSaid, targetSaid } from './change.ts';
import { spanOf, spanSaid } from './time-spans.ts';

/** An amount: in a target how far and how fast, of money what it comes to over the plan, else what was meant. */
export function quantityCard(written: string, plan: Strategy, item: Item | undefined, fact: AnyFact | undefined): Card {
  const rows = item === undefined || fact === undefined ? [] : rowsOf(written, plan, item, fact);
  const plain = inFull(written);
  return lines(...(plain === undefined ? [] : [[plain]]), ...rows);
}

function rowsOf(written: string, plan: Strategy, item: Item, fact: AnyFact): readonly Row[] {
  switch (fact.word) {
    case 'target':
      return targetRows(plan, item, fact as Fact<'target'>);
    case 'cost':
    case 'amount':
      return moneyRows(plan, item, (fact as FactOfShape<'quantity'>).quantity);
    case 'funded by': {
      const { amounts } = fact as Fact<'funded by'>;
      const amount = amounts.find((each) => each?.amount.written === written);
      return amount ? moneyRows(plan, item, amount) : [];
    }
    case 'value':
    case 'size':
    case 'projected':
      return figureRows(written, plan, item, fact as FactOfShape<'figures'>);
    default:
      return [];
  }
}

function targetRows(plan: Strategy, item: Item, target: Fact<'target'>): readonly Row[] {
  const change = targetChangeSaid(plan, item, target);
  const measure = plan.target(target.refs[0]);
  const values = measure !== undefined && isKind(measure, 'measure') ? valuesOf(plan, measure) : [];
  const latest = values.length > 1 ? values.at(-1) : undefined;
  const start = baselineFigureOf(plan, target);
  const isLater = latest !== undefined && dayOf(plan, latest) > (start === undefined ? '' : dayOf(plan, start));
  const better =
    measure !== undefined && isKind(measure, 'measure') ? plan.fact(measure, 'better when')?.words[0] : undefined;
  return [
    [{ strong: targetSaid(plan, target) }],
    ...(measure?.statement === undefined ? [] : [[measure.statement]]),
    ...(change === undefined ? unclear(target) : [[change]]),
    ...(!isLater || latest === undefined ? [] : [[`Latest value: ${figureInPeriod(latest)}`]]),
    ...(better === undefined ? [] : [[`Better when ${better}`]]),
  ];
}

function unclear({ direction, amount }: Fact<'target'>): readonly Row[] {
  if (direction === undefined) return [['Where it starts is not known yet: add `from` with a figure and its period.']];
  return amount.amount.unit === 'percent'
    ? [
        [
          `${direction} ${amount.amount.written} may mean points or a part of the figure. Write points, or the figure to reach.`,
        ],
      ]
    : [];
}

/** What a figure changes to or from, beside the figure before it. */
function figureRows(written: string, plan: Strategy, item: Item, fact: FactOfShape<'figures'>): readonly Row[] {
  const figure = fact.figures.find(({ quantity }) => quantity.amount.written === written);
  if (figure === undefined) return [];
  const known = [...ownFacts(item, 'value'), ...ownFacts(item, 'size'), ...ownFacts(item, 'projected')]
    .flatMap(({ figures }) => figures)
    .filter((other) => other !== figure && dayOf(plan, other) !== '' && dayOf(plan, other) < dayOf(plan, figure))
    .sort((a, b) => dayOf(plan, a).localeCompare(dayOf(plan, b)));
  const before = known.at(-1);
  const change = before && figuresChangeSaid(plan, before, figure);
  return before === undefined || change === undefined ? [] : [[`${change}, since ${figureInPeriod(before)}`]];
}

/** What a yearly amount comes to. */
function moneyRows(plan: Strategy, item: Item, quantity: Quantity): readonly Row[] {
  const money = moneyOf(quantity);
  if (money === undefined || !money.isYearly) return [];
  const yearly: Row[] = /^year$/i.test(quantity.per ?? '') ? [] : [[`${inPounds(money)}`]];
  const days = paidFor(plan, item);
  if (days === undefined) return yearly;
  const span = spanOf(days.start, days.end);
  if (span.months < 1) return yearly;
  const total = inPounds({ pounds: Math.round((money.pounds * span.months) / 12), isYearly: false });
  return [
    ...yearly,
    [
      { strong: `${total} in ${spanSaid(span)}` },
      `, if it is paid from ${inWords(days.start)} to ${inWords(days.end)}, ${days.why}`,
    ],
  ];
}

interface PaidFor {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly why: string;
}

/**
 * From the first day that the item gives, else of the plan, to the last day that is paid for, else of the plan; what an
 * action costs, to the end of the delivery plan.
 */
function paidFor(plan: Strategy, item: Item): PaidFor | undefined {
  const first = ownFacts(item, 'from')[0]?.date;
  const last = (ownFacts(item, 'funded until')[0] ?? ownFacts(item, 'until')[0])?.date;
  const delivery = isKind(item, 'action') ? deliveryDays(plan) : undefined;
  const whole = delivery ?? plan.period;
  const begins = first && plan.firstDay(first);
  const ends = last && plan.lastDay(last);
  const start = begins !== undefined && (whole.start === undefined || begins > whole.start) ? begins : whole.start;
  const end = ends !== undefined && (whole.end === undefined || ends < whole.end) ? ends : whole.end;
  if (start === undefined || end === undefined || end < start) return undefined;
  const why =
    end === whole.end
      ? `the end of the ${delivery === undefined ? '' : 'delivery '}plan`
      : 'the last day that is paid for';
  return { start, end, why };
}

/** The last day of a figure's period; nothing where it has none. */
function dayOf(plan: Strategy, { in: period }: Figure): string {
  return (period && plan.lastDay(period)) ?? '';
}

/** What an amount in a short form says: `£1.2m`, `1 in 4`. */
function inFull(written: string): string | undefined {
  const amount = readAmount(written);
  if (amount === undefined) return undefined;
  if (amount.unit === 'share' && amount.base !== undefined && amount.base > 0) {
    return `${amount.written} is ${numberSaid((amount.number / amount.base) * 100)}%`;
  }
  const isScaled = amount.unit === 'pounds' && /\p{L}/u.test(written);
  return isScaled ? `${amount.written} is ${inPounds({ pounds: amount.number, isYearly: false })}` : undefined;
}
