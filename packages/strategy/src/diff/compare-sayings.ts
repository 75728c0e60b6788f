import type { IsoDate } from '@goldenthread/language';
import type { Strategy } from '../strategy.ts';
import type { Change } from './diff.ts';
import { daysFrom, differenceOf, differenceSaid, timeBetween } from './distances.ts';
import { likeness, wordsIn } from './likeness.ts';
import { keyOf, type Part, type Saying } from './sayings.ts';
import { wordSpans } from './word-spans.ts';

/** The plans of both sides, whose periods say when `end of plan` is. */
export interface Plans {
  readonly old: Strategy;
  readonly new: Strategy;
}

/** Facts whose one amount or day is replaced, and not kept beside a newer one. */
const replaced: ReadonlySet<string> = new Set(['size', 'projected']);

/** More than so many are not told by their likeness, but in their order. */
const mostByLikeness = 40;
const leastAlike = 0.5;

/** What is said otherwise, no longer, or for the first time by facts of one word. */
export function compareSayings(before: readonly Saying[], after: readonly Saying[], plans: Plans): readonly Change[] {
  const { pairs, removed, added } = paired(before, after);
  return [
    ...pairs.flatMap(([a, b]) => compareParts(a, b, plans)),
    ...removed.map((saying) => alone('removed', saying)),
    ...added.map((saying) => alone('added', saying)),
  ];
}

/** What an item says that is on one side alone. */
export function alone(type: 'added' | 'removed', { word, every, of, said, parts }: Saying): Change {
  const money = parts.find(({ quantity }) => quantity?.amount.unit === 'pounds')?.quantity;
  const nothing = money && { ...money, amount: { ...money.amount, number: 0 } };
  const difference =
    money && nothing && (type === 'added' ? differenceOf(nothing, money) : differenceOf(money, nothing));
  return {
    type,
    word,
    ...(every === undefined ? {} : { every }),
    ...(of === undefined || of === said ? {} : { of }),
    [type === 'added' ? 'after' : 'before']: said,
    ...(difference === undefined ? {} : { by: differenceSaid(difference), difference }),
  };
}

interface Paired {
  readonly pairs: readonly (readonly [Saying, Saying])[];
  readonly removed: readonly Saying[];
  readonly added: readonly Saying[];
}

/** Pairs what both sides say of the same thing. What both say alike is left out. */
function paired(before: readonly Saying[], after: readonly Saying[]): Paired {
  const same = new Set(before.map(keyOf));
  const kept = new Set(after.map(keyOf).filter((key) => same.has(key)));
  const isOther = (saying: Saying): boolean => !kept.has(keyOf(saying));
  const pairs: [Saying, Saying][] = [];
  const left = Map.groupBy(before.filter(isOther), ({ slot }) => slot);
  const waiting: Saying[] = [];
  for (const saying of after.filter(isOther)) {
    const other = left.get(saying.slot)?.shift();
    if (other === undefined) waiting.push(saying);
    else pairs.push([other, saying]);
  }
  const gone = [...left.values()].flat();
  const taken = new Set<Saying>();
  const added = waiting.filter((saying) => {
    const other = nearest(saying, gone, taken);
    if (other === undefined) return true;
    taken.add(other);
    pairs.push([other, saying]);
    return false;
  });
  return { pairs, removed: gone.filter((saying) => !taken.has(saying)), added };
}

/** What was left over and is most likely the same thing. */
function nearest(saying: Saying, gone: readonly Saying[], taken: ReadonlySet<Saying>): Saying | undefined {
  const open = gone.length > mostByLikeness ? [] : gone.filter((each) => !taken.has(each));
  const [only] = open;
  if (only !== undefined && gone.length === 1 && replaced.has(saying.word)) return only;
  const own = proseOf(saying);
  // Of several barriers, the one that is most alike is the one that was reworded.
  if (own === undefined || !saying.isToldByWords) return undefined;
  let best: Saying | undefined;
  let most = leastAlike;
  for (const each of open) {
    const other = each.isToldByWords ? proseOf(each) : undefined;
    const alike = other === undefined ? 0 : likeness(wordsIn(other), wordsIn(own));
    if (alike < most || (alike === most && best !== undefined)) continue;
    best = each;
    most = alike;
  }
  return best;
}

function proseOf({ parts }: Saying): string | undefined {
  return parts.find(({ isProse }) => isProse)?.said;
}

function compareParts(before: Saying, after: Saying, plans: Plans): readonly Change[] {
  const { word, every, of } = after;
  const about = { word, ...(every === undefined ? {} : { every }), ...(of === undefined ? {} : { of }) };
  const names = [...new Set([...before.parts, ...after.parts].map(({ name }) => name))];
  const isOnly = names.length === 1;
  const changes = names.flatMap((name): Change[] => {
    const a = before.parts.find((part) => part.name === name);
    const b = after.parts.find((part) => part.name === name);
    if (a?.key === b?.key) return [];
    const part = isOnly ? {} : { part: name };
    if (a === undefined) return [{ type: 'added', ...about, ...part, after: b?.said ?? '' }];
    if (b === undefined) return [{ type: 'removed', ...about, ...part, before: a.said }];
    return [{ ...about, ...part, ...compareValues(a, b, plans), before: a.said, after: b.said }];
  });
  if (before.slot === after.slot || after.isToldByWords) return changes;
  // A value of another period takes the place of the one before: what it is a value of is a part of what changed.
  const whole = { before: before.said, after: after.said };
  return changes.length === 0
    ? [{ type: 'changed', ...about, ...whole }]
    : changes.map((change) => ({ ...change, ...whole }));
}

type Reading = Pick<Change, 'type' | 'spans' | 'by' | 'days' | 'difference'>;

function compareValues(a: Part, b: Part, plans: Plans): Reading {
  if (a.isProse || b.isProse) return { type: 'reworded', spans: wordSpans(a.said, b.said) };
  if (a.moment !== undefined && b.moment !== undefined) {
    const asStart = a.name === 'start' || a.name === 'from';
    const from = asStart ? plans.old.firstDay(a.moment) : plans.old.lastDay(a.moment);
    const to = asStart ? plans.new.firstDay(b.moment) : plans.new.lastDay(b.moment);
    return from === undefined || to === undefined ? { type: 'changed' } : moved(from, to);
  }
  if (a.quantity !== undefined && b.quantity !== undefined) {
    const difference = differenceOf(a.quantity, b.quantity);
    if (difference === undefined || difference.number === 0) return { type: 'changed' };
    const type = difference.number > 0 ? 'raised' : 'lowered';
    return { type, by: differenceSaid(difference), difference };
  }
  const [often, oftener] = [a.recurrence?.timesAYear, b.recurrence?.timesAYear];
  if (often !== undefined && oftener !== undefined && often !== oftener) {
    return { type: oftener > often ? 'raised' : 'lowered' };
  }
  return { type: 'changed' };
}

/** How far a day was moved. */
export function moved(from: IsoDate, to: IsoDate): Reading {
  const days = daysFrom(from, to);
  if (days === 0) return { type: 'changed' };
  return { type: days > 0 ? 'later' : 'earlier', by: timeBetween(from, to), days };
}
