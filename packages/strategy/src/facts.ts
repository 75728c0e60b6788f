import type { Amount, FactShape, FactWord, ItemKind, ItemName, Moment, Place, ShapeOf } from '@goldenthread/language';

/** A name that a fact uses. What it stands for is told by the strategy: `strategy.target(ref)`. */
export interface Ref {
  readonly name: ItemName;
  readonly place: Place;
}

/** `62%`, `312 people`, `£12,000 a year`. */
export interface Quantity {
  readonly amount: Amount;
  /** The word for what is counted. */
  readonly unit?: string;
  /** `year` in `a year`. */
  readonly per?: string;
}

/** An amount with its period. */
export interface Figure {
  readonly quantity: Quantity;
  readonly in?: Moment;
}

/** `every 6 months`, `5 times a year`. */
export interface Recurrence {
  readonly count: number;
  readonly unit: string;
  /** `times`: so many in one unit; `every`: once in so many units. */
  readonly form: 'times' | 'every';
  /** How often in a year; `undefined` for a unit that is no span of time. */
  readonly timesAYear?: number;
}

/** What a fact says, by its shape. */
export interface FactValues {
  text: { readonly text: string };
  names: { readonly refs: readonly Ref[] };
  words: { readonly words: readonly string[]; readonly text?: string };
  label: { readonly label: string };
  flag: { readonly text?: string };
  people: { readonly everyone: boolean; readonly refs: readonly Ref[]; readonly role?: string };
  date: { readonly date: Moment; readonly thenOngoing: boolean; readonly text?: string };
  period: { readonly start: Moment; readonly end: Moment };
  recurrence: { readonly recurrence: Recurrence };
  quantity: { readonly quantity: Quantity };
  figures: { readonly figures: readonly Figure[] };
  target: {
    readonly refs: readonly [Ref];
    /** `up` or `down` by an amount; otherwise the amount is where the measure should be. */
    readonly direction?: 'up' | 'down';
    readonly from?: Figure;
    readonly amount: Quantity;
    readonly by?: Moment;
  };
  score: { readonly score: Quantity; readonly refs: readonly Ref[] };
  /** `amounts` runs beside `refs`. */
  funding: { readonly refs: readonly Ref[]; readonly amounts: readonly (Quantity | null)[] };
  approval: { readonly refs: readonly [Ref]; readonly on: Moment; readonly role?: string };
  reviewed: { readonly on: Moment; readonly refs: readonly [Ref]; readonly role?: string };
  'reports to': { readonly refs: readonly [Ref]; readonly recurrence?: Recurrence; readonly about?: string };
  reported: { readonly recurrence: Recurrence; readonly refs: readonly Ref[] };
  'leaves out': { readonly refs: readonly Ref[]; readonly reason?: string };
  terms: { readonly terms: readonly { readonly term: string; readonly years: number }[] };
  calls: { readonly kind: string; readonly called: string };
  'now by': { readonly date: Moment; readonly reason?: string };
  question: { readonly question: string; readonly answer: string; readonly weakPoints?: string };
  position: { readonly position: string };
  default: { readonly kind: ItemKind; readonly fact: AnyFact };
}

/** A fact of the plan with its place in the source. */
export type Fact<W extends FactWord = FactWord> = {
  readonly word: W;
  readonly place: Place;
} & FactValues[ShapeOf<W>];

/** A fact of which only the shape is known. */
export type FactOfShape<S extends FactShape> = { readonly word: FactWord; readonly place: Place } & FactValues[S];

/** A fact of which nothing is known but that it is one. */
export interface AnyFact {
  readonly word: FactWord;
  readonly place: Place;
  readonly refs?: readonly Ref[];
}
