import { type IsoDate, inWords } from '@goldenthread/language';
import type { ItemDiff, StrategyDiff } from '@goldenthread/strategy';
import type { Root } from 'mdast';
import { atDepth } from '../document/heading-depths.ts';
import { list, paragraph, section, table } from '../document/make.ts';
import type { Block, Section } from '../document/nodes.ts';
import { type Comparison, isNothingChanged, isSubstanceSame } from './compare.ts';
import { groups } from './groups.ts';
import { headlines, moneyMoved } from './headlines.ts';
import { findingSections, needsAndChecklist } from './judgement.ts';
import { putIn, takenOut } from './marked-words.ts';
import { itemMinutes, usedMinutes } from './minutes.ts';

export interface ComparisonChoices {
  /** The day that both versions are judged on. */
  readonly asOf: IsoDate;
  /** What each version is called: a revision, a folder, "the working files". */
  readonly from: string;
  readonly to: string;
  /** How many entries are shown, the most important first; all where nothing is said. */
  readonly most?: number;
}

/** A document that reads like minutes: what is another in the newer version, what a board asks first before all else. */
export interface ComparisonDocument {
  readonly title: string;
  readonly document: Root;
  /** How many entries there are, and how many of them are not shown. */
  readonly entries: number;
  readonly leftOut: number;
}

export function comparisonDocument(comparisons: readonly Comparison[], choices: ComparisonChoices): ComparisonDocument {
  return shownMinutes(minutesOf(comparisons), choices);
}

/** All that there is to tell, of which a document shows as much as is wanted. */
export interface Minutes {
  readonly comparisons: readonly Comparison[];
  readonly changed: readonly { readonly each: Comparison; readonly sections: readonly Section[] }[];
  readonly entries: number;
}

export function minutesOf(comparisons: readonly Comparison[]): Minutes {
  const isOne = comparisons.length === 1;
  const changed = comparisons
    .filter((each) => !isNothingChanged(each))
    .map((each, index) => ({ each, sections: sectionsOf(each, isOne ? '' : `${index + 1}-`) }));
  const entries = changed.reduce(
    (sum, { sections }) => sum + sections.reduce((count, one) => count + entriesIn(one), 0),
    0,
  );
  return { comparisons, changed, entries };
}

/** The document of the minutes, or of what matters most in them. */
export function shownMinutes(
  { comparisons, changed, entries }: Minutes,
  choices: ComparisonChoices,
): ComparisonDocument {
  const [only, second] = comparisons;
  const isOne = only !== undefined && second === undefined;
  const title = isOne ? `${only.title}: what has changed` : 'What has changed';
  const budget = new Budget(choices.most ?? entries);
  const shown = changed.map(({ each, sections }) => ({
    each,
    sections: sections.flatMap((one) => budget.within(one)),
  }));
  const children = isOne
    ? shown.flatMap(({ sections }) => sections)
    : shown.map(({ each, sections }, index) =>
        section(`strategy-${index + 1}`, each.title, [...headlineBlocks(each), ...sections]),
      );
  const leftOut = Math.max(0, entries - (choices.most ?? entries));
  const document: Root = {
    type: 'root',
    children: [cover(comparisons, choices, leftOut), ...children].map((each) => atDepth(each, 2)),
  };
  return { title, document, entries, leftOut };
}

/** What is compared with what, and what a board wants to know first. */
function cover(comparisons: readonly Comparison[], { from, to, asOf }: ComparisonChoices, leftOut: number): Section {
  const [only, second] = comparisons;
  const changed = comparisons.filter((each) => !isNothingChanged(each));
  const isMarked = changed.some(
    (each) =>
      each.type === 'compared' &&
      each.diff.items.some(({ changes }) => changes.some(({ spans }) => spans !== undefined)),
  );
  const legend = [
    'Words that were taken out are ',
    takenOut('struck through'),
    ', words that were put in are ',
    putIn('marked'),
    '.',
  ];
  return section('cover', 'In short', [
    paragraph(`From ${from} to ${to}. Both are judged as on ${inWords(asOf)}.`),
    ...(only !== undefined && second === undefined ? headlineBlocks(only) : severalBlocks(comparisons)),
    ...(leftOut === 0 ? [] : [paragraph(leftOutWords(leftOut))]),
    ...(isMarked ? [paragraph(legend)] : []),
  ]);
}

function leftOutWords(leftOut: number): string {
  const entries = leftOut === 1 ? 'one entry that matters least is' : `${leftOut} entries that matter least are`;
  return `There is no room here for everything: the ${entries} left out. The command goldenthread diff shows all of it.`;
}

function headlineBlocks(comparison: Comparison): Block[] {
  if (isNothingChanged(comparison)) return [paragraph('No change in substance.')];
  const same = isSubstanceSame(comparison)
    ? [paragraph('No change in substance: the plan says the same. It is judged otherwise.')]
    : [];
  return [...same, list(headlines(comparison).map((line) => `${line}.`))];
}

function severalBlocks(comparisons: readonly Comparison[]): Block[] {
  if (comparisons.length === 0) return [paragraph('There is no strategy on either side.')];
  const words = comparisons.map((each) => {
    if (each.type === 'added') return `${each.title}: new.`;
    if (each.type === 'dropped') return `${each.title}: no longer there.`;
    if (isNothingChanged(each)) return `${each.title}: no change in substance.`;
    return isSubstanceSame(each)
      ? `${each.title}: the same in substance, judged otherwise.`
      : `${each.title}: changed.`;
  });
  return [list(words)];
}

function sectionsOf(comparison: Comparison, prefix: string): readonly Section[] {
  if (comparison.type !== 'compared') return [];
  const { diff, judgement } = comparison;
  return [
    ...needsAndChecklist(judgement, `${prefix}judged`),
    ...groups.flatMap(({ id, title, kinds }) => {
      const items = kinds.flatMap((kind) => diff.items.filter((item) => item.kind === kind));
      const extra = id === 'resources' ? moneyTable(diff) : id === 'plan' ? usedBlocks(diff) : [];
      const blocks = [...items.map((item) => itemMinutes(item, anchorOf(item, prefix))), ...extra];
      return blocks.length === 0 ? [] : [section(`${prefix}${id}`, title, blocks)];
    }),
    ...findingSections(judgement, `${prefix}findings`),
  ];
}

function anchorOf({ type, id }: ItemDiff, prefix: string): string {
  return `${prefix}${type === 'dropped' ? 'dropped' : 'item'}-${id}`;
}

/** Every sum in one table, so that nobody has to add up what stands in many places. */
function moneyTable(diff: StrategyDiff): Block[] {
  const sums = moneyMoved(diff);
  if (sums.length < 2) return [];
  const rows = sums.map(({ item, change: { before = 'nothing', after = 'nothing', by, difference } }) => ({
    cells: [
      item.title ?? item.name ?? item.kind,
      before,
      after,
      `${by} ${(difference?.number ?? 0) > 0 ? 'more' : 'less'}`,
    ],
  }));
  return [table('Costs and amounts that changed', ['What', 'Before', 'Now', 'Difference'], rows)];
}

function usedBlocks({ used }: StrategyDiff): Block[] {
  return used.flatMap(({ title, added, dropped, reworded }) =>
    usedMinutes(title, [
      ['Added', added],
      ['Dropped', dropped],
      ['Reworded', reworded],
    ]),
  );
}

/** Entries are what stands below the heading of a section, and each point of a list in it. */
function entriesIn({ children: [, ...blocks] }: Section): number {
  return blocks.reduce((sum, block) => sum + (block.type === 'list' ? block.children.length : 1), 0);
}

/** Shows the first so many entries, and no section that has none. */
class Budget {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  within(one: Section): readonly Section[] {
    const [title, ...blocks] = one.children;
    const kept = blocks.flatMap((block): Block[] => {
      if (this.#left <= 0) return [];
      if (block.type !== 'list') {
        this.#left -= 1;
        return [block];
      }
      const children = block.children.slice(0, this.#left);
      this.#left -= children.length;
      return children.length === 0 ? [] : [{ ...block, children }];
    });
    return kept.length === 0 ? [] : [{ ...one, children: [title, ...kept] }];
  }
}
