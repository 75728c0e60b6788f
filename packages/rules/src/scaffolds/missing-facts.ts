import { either, type FactWord, type Fix, factUse, lineEndOf, type TextChange } from '@goldenthread/language';
import type { AnyFact, Item, Strategy } from '@goldenthread/strategy';
import { called } from '../wording.ts';
import { certainLine } from './certain-line.ts';
import { endOfFacts, endsInBlock, remarksOf } from './places.ts';
import { askedFacts, asksFor, type FactGroup, inOrder, promptLine } from './prompt-line.ts';

/** A fact, or several of which one is enough: the first is asked for. */
export type WantedFact = FactWord | FactGroup;

/**
 * Prompts for the facts that items lack, each below the last fact of its item. A fact that the item has, is given by
 * `every …` or is asked for by a remark already is left out. `undefined` where nothing is left to ask for.
 */
export function missingFacts(plan: Strategy, items: readonly Item[], wanted: readonly WantedFact[]): Fix | undefined {
  const asked = new Set<FactWord>();
  const begun: Item[] = [];
  const changes: TextChange[] = [];
  for (const item of items) {
    const groups = missingOf(plan, item, wanted);
    const change = groups.length === 0 ? undefined : added(plan, item, groups);
    if (change === undefined) continue;
    for (const [word] of groups) asked.add(word);
    begun.push(item);
    changes.push(change);
  }
  const [first, second] = begun;
  if (first === undefined) return undefined;
  const where = second === undefined ? called(first) : `${begun.length} items`;
  const what = asked.size > 3 ? `${asked.size} facts` : either([...asked]);
  return { title: `Begin ${what} below ${where}`, changes, isSafe: false };
}

/** Prompts for everything that the Framework asks of an item and it does not say. */
export function missingFactsScaffold(plan: Strategy, item: Item): Fix | undefined {
  return missingFacts(plan, [item], askedFacts(item.kind));
}

function missingOf(plan: Strategy, item: Item, wanted: readonly WantedFact[]): readonly FactGroup[] {
  const groups = wanted
    .map((each): FactGroup => (typeof each === 'string' ? [each] : each))
    .map((group) => group.filter((word) => factUse(item.kind, word) !== undefined))
    .filter((group): group is [FactWord, ...FactWord[]] => group.length > 0)
    .filter((group) => !group.some((word) => has(plan, item, word)));
  if (groups.length === 0) return groups;
  const remarks = [...remarksOf(plan, item)];
  const left = new Map(
    groups.filter((group) => !remarks.some((remark) => asksFor(remark, group))).map((group) => [group[0], group]),
  );
  return inOrder(item.kind, left.keys())
    .map((word) => left.get(word))
    .filter((group) => group !== undefined);
}

function has(plan: Strategy, item: Item, word: FactWord): boolean {
  const facts = plan.facts(item, word as Parameters<Strategy['facts']>[1]) as readonly AnyFact[];
  return facts.length > 0;
}

function added(plan: Strategy, item: Item, groups: readonly FactGroup[]): TextChange | undefined {
  const after = endOfFacts(plan, item);
  if (after === undefined) return undefined;
  const { file, line } = after;
  // Below a text, a remark that stands further in would be part of the text.
  const indent = endsInBlock(item) ? '' : '  ';
  const end = lineEndOf(file.text);
  const lines = groups.map(
    (group) => certainLine(plan, item.kind, group[0], item) ?? promptLine(plan, item.kind, group, indent),
  );
  const at = file.index.lineSpan(line).end;
  return { place: file.index.place(at, at), newText: lines.map((text) => `${end}${text}`).join('') };
}
