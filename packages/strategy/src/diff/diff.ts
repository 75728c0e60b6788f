import type { AmountUnit, FactWord, ItemKind, ItemName, Place } from '@goldenthread/language';
import type { ItemId } from '../item.ts';

/**
 * What is another in one strategy than in another: plain data, which can be written as JSON as it is. Where a text was
 * only put in order, moved to another line or another file, or has other remarks, nothing is another.
 */
export interface StrategyDiff {
  readonly old: DiffSide;
  readonly new: DiffSide;
  /** By kind of item, in the order of the vocabulary; added, dropped, then changed; then by name. */
  readonly items: readonly ItemDiff[];
  /** Frameworks and other strategies that both sides use, where what they hold has changed. */
  readonly used: readonly UsedDiff[];
}

export interface DiffSide {
  readonly name: ItemName;
  readonly title: string;
}

/** One item that was added, dropped or changed. */
export interface ItemDiff {
  readonly type: 'added' | 'dropped' | 'changed';
  readonly kind: ItemKind;
  /** On the new side; on the old side where it was dropped. */
  readonly id: ItemId;
  /** On the old side, where it is on both. */
  readonly oldId?: ItemId;
  /** The name by which the plan's files know it. */
  readonly name?: ItemName;
  /** The number by which its readers know it. */
  readonly number?: string;
  /** Its statement or its title, in one line. */
  readonly title?: string;
  readonly place: Place;
  /** Every fact of an item that was added or dropped, and what changed in one that is on both sides. */
  readonly changes: readonly Change[];
}

/** Parts of the line that begins an item. */
export type HeadPart = 'name' | 'statement' | 'about' | 'at' | 'stage' | 'appraisal';

/**
 * - `added`, `removed`: said on one side alone
 * - `renamed`: the same item by another name
 * - `reworded`: the author's own words
 * - `raised`, `lowered`: an amount, or how often something happens
 * - `later`, `earlier`: a day
 * - `changed`: anything else
 */
export type ChangeType =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'reworded'
  | 'raised'
  | 'lowered'
  | 'later'
  | 'earlier'
  | 'changed';

/** The part of a fact that changed, where it has several. */
export type PartName =
  | 'names'
  | 'words'
  | 'text'
  | 'role'
  | 'date'
  | 'start'
  | 'end'
  | 'ongoing'
  | 'amount'
  | 'period'
  | 'from'
  | 'direction'
  | 'by'
  | 'how often'
  | 'reason'
  | 'years'
  | 'answer';

/** One thing that is said otherwise, no longer, or for the first time. */
export interface Change {
  readonly type: ChangeType;
  readonly word: FactWord | HeadPart;
  /** The kind of item that an `every …` gives the fact to. */
  readonly every?: ItemKind;
  /** Which of several facts of the word: the measure of a target, the resource that pays, the period of a value. */
  readonly of?: string;
  readonly part?: PartName;
  /** As the old side says it, with the titles of what it names. */
  readonly before?: string;
  /** As the new side says it. */
  readonly after?: string;
  /** Where words changed: the text of both sides, piece by piece. */
  readonly spans?: readonly WordSpan[];
  /** How far: "6 months", "£40,000 a year", "5 percentage points". */
  readonly by?: string;
  /** How many days later; below nought where it is earlier. */
  readonly days?: number;
  /** How much more; below nought where it is less. Money that is said for the first time or no longer is all of it more or less. */
  readonly difference?: Difference;
}

export interface Difference {
  readonly number: number;
  readonly unit: AmountUnit;
  /** What is counted. */
  readonly counted?: string;
  /** `year` in `a year`. */
  readonly per?: string;
}

/** A piece of text that both sides have, or that only one has. */
export interface WordSpan {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What a used framework or strategy holds that it did not, and the other way round; by the ids of items. */
export interface UsedDiff {
  readonly name: ItemName;
  readonly title: string;
  readonly added: readonly ItemId[];
  readonly dropped: readonly ItemId[];
  readonly reworded: readonly ItemId[];
}
