import { capital, countOf, type ItemKind, kindDefinition, nounOf } from '@goldenthread/language';
import type { ReportDiff } from '@goldenthread/rules';
import type { Change, ItemDiff, StrategyDiff } from '@goldenthread/strategy';
import { authorLine, upToWord } from '../document/author-text.ts';
import { lowerFirst } from '../document/display-words.ts';
import type { Comparison } from './compare.ts';
import { kindsByImportance } from './groups.ts';

/** Kinds that a headline counts by themselves; the others are counted together. */
const counted: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'outcome',
  'objective',
  'priority',
  'service',
  'action',
  'need',
  'measure',
  'resource',
]);

/** Sums that headlines name; the rest is in the table. */
const mostSums = 5;

/** Items that a headline names. */
const mostNamed = 2;

/** What a board wants to know before it reads on, in whole sentences without a full stop. */
export function headlines(comparison: Comparison): readonly string[] {
  if (comparison.type !== 'compared') {
    const one = comparison.type === 'added' ? 'This strategy is new' : 'This strategy is no longer there';
    return [`${one}: it holds ${comparison.plan.items.length} items`];
  }
  const { diff, judgement } = comparison;
  return [
    ...needsAndPoints(judgement),
    ...itemCounts(diff),
    ...targets(diff),
    ...money(diff),
    ...dates(diff),
    ...leads(diff),
    ...renames(diff),
    ...findings(judgement),
  ];
}

function needsAndPoints({ needs, checklist }: ReportDiff): readonly string[] {
  const names = (notes: ReportDiff['needs']['nowMet']): string =>
    listed(notes.map(({ title, name }) => authorLine(title ?? name ?? '')));
  const points = (notes: ReportDiff['checklist']['lost']): string => listed(notes.map(({ point }) => String(point)));
  return [
    ...(needs.noLongerMet.length === 0
      ? []
      : [`${count(needs.noLongerMet.length, 'need')} no longer met: ${names(needs.noLongerMet)}`]),
    ...(needs.nowMet.length === 0 ? [] : [`${count(needs.nowMet.length, 'need')} met at last: ${names(needs.nowMet)}`]),
    ...(checklist.lost.length === 0
      ? []
      : [
          `${capital(pointWord(checklist.lost.length))} ${points(checklist.lost)} of the Partnership checklist no longer met`,
        ]),
    ...(checklist.gained.length === 0
      ? []
      : [
          `${capital(pointWord(checklist.gained.length))} ${points(checklist.gained)} of the Partnership checklist now met`,
        ]),
  ];
}

function pointWord(number: number): string {
  return number === 1 ? 'point' : 'points';
}

/** "3 objectives added, 1 dropped, 2 changed". */
function itemCounts({ items }: StrategyDiff): readonly string[] {
  const byKind = Map.groupBy(items, ({ kind }) => (counted.has(kind) ? kind : 'other'));
  const kinds = kindsByImportance.filter((kind) => counted.has(kind));
  const lines = kinds.flatMap((kind) => {
    const words = kind === 'service' ? serviceWords : itemWords;
    return countsOf(byKind.get(kind) ?? [], (number) => countOf(number, kind), words);
  });
  const others = byKind.get('other') ?? [];
  const what = lines.length === 0 ? (number: number): string => count(number, 'item') : otherItems;
  const counts = countsOf(others, what, itemWords);
  return [...lines, ...(others.length > mostNamed ? counts : counts.map((line) => named(line, others)))];
}

const itemWords = { added: 'added', dropped: 'dropped', changed: 'changed' } as const;
const serviceWords = { added: 'started', dropped: 'ended', changed: 'changed' } as const;

function countsOf(
  items: readonly ItemDiff[],
  what: (number: number) => string,
  words: Readonly<Record<ItemDiff['type'], string>>,
): readonly string[] {
  const types = ['added', 'dropped', 'changed'] as const;
  const counts = types
    .map((type) => ({ type, number: items.filter((item) => item.type === type).length }))
    .filter(({ number }) => number > 0);
  if (counts.length === 0) return [];
  return [counts.map(({ type, number }, index) => `${index === 0 ? what(number) : number} ${words[type]}`).join(', ')];
}

function otherItems(number: number): string {
  return `${number} other ${number === 1 ? 'item' : 'items'}`;
}

type Changes = readonly { readonly item: ItemDiff; readonly change: Change }[];

function allChanges({ items }: StrategyDiff): Changes {
  return items
    .filter(({ type }) => type === 'changed')
    .flatMap((item) => item.changes.map((change) => ({ item, change })));
}

function targets(diff: StrategyDiff): readonly string[] {
  const changes = allChanges(diff).filter(({ change }) => change.word === 'target' && change.difference !== undefined);
  const items = new Set(changes.map(({ item }) => item));
  return directions(changes, 'target', 'raised', 'lowered').map((line) => named(line, [...items]));
}

/** "£40,000 a year less for First nights". */
function money(diff: StrategyDiff): readonly string[] {
  const sums = moneyMoved(diff);
  const lines = sums.slice(0, mostSums).map(({ item, change: { by, difference } }) => {
    const what = item.type === 'changed' ? '' : item.type === 'added' ? ', which is new' : ', which was dropped';
    return `${by} ${(difference?.number ?? 0) > 0 ? 'more' : 'less'} for ${itemCalled(item)}${what}`;
  });
  const rest = sums.length - lines.length;
  return rest === 0 ? lines : [...lines, `${rest} other ${rest === 1 ? 'sum' : 'sums'} of money moved`];
}

/** Every cost and every amount of money that is another, came or went, the largest difference first. */
export function moneyMoved({ items }: StrategyDiff): Changes {
  return items
    .flatMap((item) => item.changes.map((change) => ({ item, change })))
    .filter(
      ({ change: { word, difference } }) => difference?.unit === 'pounds' && (word === 'cost' || word === 'amount'),
    )
    .sort((a, b) => Math.abs(b.change.difference?.number ?? 0) - Math.abs(a.change.difference?.number ?? 0));
}

function dates(diff: StrategyDiff): readonly string[] {
  const changes = allChanges(diff).filter(({ change }) => change.days !== undefined && change.word !== 'at');
  const counts = directions(changes, 'date', 'later', 'earlier');
  const [first] = changes;
  if (first === undefined || counts.length === 0) return counts;
  const furthest = changes.reduce((most, each) =>
    Math.abs(each.change.days ?? 0) > Math.abs(most.change.days ?? 0) ? each : most,
  );
  const { by, type } = furthest.change;
  const only = changes.length === 1 ? `by ${by}` : `the furthest by ${by}${isMixed(changes) ? ` ${type}` : ''}`;
  return counts.map((line) => `${line}, ${only}: ${itemCalled(furthest.item)}`);
}

function isMixed(changes: Changes): boolean {
  return new Set(changes.map(({ change }) => change.type)).size > 1;
}

/** "2 targets raised, 1 lowered". */
function directions(changes: Changes, what: string, up: Change['type'], down: Change['type']): readonly string[] {
  const counts = [up, down]
    .map((type) => ({ type, number: changes.filter(({ change }) => change.type === type).length }))
    .filter(({ number }) => number > 0);
  if (counts.length === 0) return [];
  return [counts.map(({ type, number }, index) => `${index === 0 ? count(number, what) : number} ${type}`).join(', ')];
}

function leads(diff: StrategyDiff): readonly string[] {
  const changed = new Set(
    allChanges(diff).flatMap(({ item, change: { word, part, type } }) =>
      word === 'lead' && part !== 'role' && type === 'changed' ? [item] : [],
    ),
  );
  return changed.size === 0 ? [] : [named(`${count(changed.size, 'lead')} changed`, [...changed])];
}

/** With the items, where they are few. */
function named(line: string, items: readonly ItemDiff[]): string {
  return items.length > mostNamed ? line : `${line}: ${items.map(itemCalled).join('; ')}`;
}

function renames({ items }: StrategyDiff): readonly string[] {
  const renamed = items.filter(({ changes }) => changes.some(({ type }) => type === 'renamed'));
  return renamed.length === 0 ? [] : [`${count(renamed.length, 'item')} renamed`];
}

function findings({ findings: { new: found, fixed } }: ReportDiff): readonly string[] {
  const parts = [
    ...(found.length === 0
      ? []
      : [`${found.length} new ${found.length === 1 ? 'finding' : 'findings'}${errorsAmong(found)}`]),
    ...(fixed.length === 0
      ? []
      : [found.length === 0 ? `${count(fixed.length, 'finding')} fixed` : `${fixed.length} fixed`]),
  ];
  return parts.length === 0 ? [] : [parts.join(', ')];
}

function errorsAmong(found: ReportDiff['findings']['new']): string {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return '';
  if (errors === found.length) return errors === 1 ? ', an error' : ', all of them errors';
  return ` (${errors} of them ${errors === 1 ? 'an error' : 'errors'})`;
}

/** "action A1.2 (Appoint two workers)": short enough for a headline. */
function itemCalled({ kind, name, number, title }: ItemDiff): string {
  const called = number ?? name;
  const { calls } = kindDefinition(kind);
  if (kind === 'strategy') return 'the plan as a whole';
  // There is one of it, and its words are long.
  if (called === undefined && kind === 'vision') return 'the vision';
  if (title !== undefined && (calls === 'title' || called === undefined)) return short(title);
  const words = title === undefined ? '' : ` (${short(title)})`;
  return `${lowerFirst(nounOf(kind))} ${called ?? ''}${words}`;
}

function short(title: string): string {
  return title.length <= 60 ? title : `${upToWord(title, 57)}…`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, 6).map(short);
  const rest = words.length - shown.length;
  return rest === 0 ? shown.join('; ') : `${shown.join('; ')} and ${rest} more`;
}
