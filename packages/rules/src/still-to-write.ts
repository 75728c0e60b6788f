import type { Finding } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { itemFinder } from './item-at.ts';
import { isOnlyBegun } from './only-begun.ts';
import { planPlace } from './places.ts';
import { rules } from './rules.ts';

/**
 * A draft that is only begun is not told what it knows: that its placeholders are still to be written over.
 *
 * - What rules find in an item of which nothing is written yet waits until it is; that its name is given twice is told.
 * - That an item of the checklist is only begun is a hint. The first in the order of the checklist is an information: it
 *   says where to go on.
 * - While more than half of the plan is only begun, advice about the plan as a whole waits as well. What the checklist and
 *   the Act ask for is told.
 */
export function withoutStillToWrite(findings: readonly Finding[], plan: Strategy): readonly Finding[] {
  if (plan.type !== 'strategy' || plan.status !== 'draft') return findings;
  const begun = begunItems(plan);
  if (begun.length === 0) return findings;
  const isMostly = isMostlyBegun(plan);
  const itemAt = itemFinder(plan);
  const isBegun = new Set(begun);
  const plansPlace = planPlace(plan);
  const left: Finding[] = [];
  let first: { readonly at: number; readonly point: number } | undefined;
  for (const finding of findings) {
    const { code, place } = finding;
    const point = points.get(code);
    const item = place === plansPlace ? undefined : itemAt(place);
    if (item === undefined) {
      if (!isMostly || place !== plansPlace || point !== undefined || isStatutory.has(code)) left.push(finding);
    } else if (!isBegun.has(item)) left.push(finding);
    else if (point !== undefined) {
      if (first === undefined || point < first.point) first = { at: left.length, point };
      left.push({ ...finding, severity: 'hint' });
    } else if (code === 'wording/placeholder' || code === 'name/twice') left.push(finding);
  }
  return left.map((finding, at) => (at === first?.at ? { ...finding, severity: 'information' } : finding));
}

/** Whether more than half of a draft is only begun. */
export function isMostlyBegun(plan: Strategy): boolean {
  if (plan.type !== 'strategy' || plan.status !== 'draft') return false;
  return begunItems(plan).length * 2 > ownItems(plan).length;
}

function ownItems({ items }: Strategy): readonly Item[] {
  return items.filter(({ kind }) => kind !== 'strategy' && kind !== 'part');
}

function begunItems(plan: Strategy): readonly Item[] {
  return ownItems(plan).filter(isOnlyBegun);
}

const points: ReadonlyMap<string, number> = new Map(
  rules.flatMap(({ code, checklistPoint }) => (checklistPoint === undefined ? [] : [[code, checklistPoint] as const])),
);
const isStatutory: ReadonlySet<string> = new Set(
  rules.filter(({ ruleSets }) => ruleSets.includes('statute')).map(({ code }) => code),
);
