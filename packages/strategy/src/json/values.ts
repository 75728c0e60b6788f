import type { Amount, Moment, Place } from '@goldenthread/language';
import type { AnyFact, Figure, Quantity, Recurrence, Ref } from '../facts.ts';
import type { Item } from '../item.ts';

/** What JSON can hold, with properties that may be left out. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A JSON Schema, draft 2020-12. */
export type Schema = { readonly [keyword: string]: Json };

/** What has to be known to write values that reach beyond themselves. */
export interface JsonContext {
  readonly place: (place: Place) => Json;
  /** The item that a name stands for, by its id. */
  readonly target: (ref: Ref) => string | undefined;
  readonly firstDay: (moment: Moment) => string | undefined;
  readonly lastDay: (moment: Moment) => string | undefined;
  readonly fact: (fact: AnyFact) => Json;
}

/** How one type of value is written as JSON, and the schema of what is written. */
export interface ValueType<T> {
  readonly write: (value: T, context: JsonContext) => Json;
  readonly schema: Schema;
}

export function definition(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

/** An object of these properties and no others. */
export function objectSchema(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  return {
    type: 'object',
    required: Object.keys(properties).filter((property) => !optional.includes(property)),
    properties,
    additionalProperties: false,
  };
}

export const text: ValueType<string> = { write: (value) => value, schema: { type: 'string' } };
export const flag: ValueType<boolean> = { write: (value) => value, schema: { type: 'boolean' } };

export const reference: ValueType<Ref> = {
  write: (ref, context) => ({ name: ref.name, target: context.target(ref), place: context.place(ref.place) }),
  schema: definition('reference'),
};

export const moment: ValueType<Moment> = {
  write: (value, context) => ({
    written: value.written,
    precision: value.precision,
    start: context.firstDay(value),
    end: context.lastDay(value),
  }),
  schema: definition('moment'),
};

const amount: ValueType<Amount> = {
  write: ({ written, number, unit, base }) => ({ written, number, unit, base }),
  schema: definition('amount'),
};

export const quantity: ValueType<Quantity> = {
  write: (value, context) => ({ amount: amount.write(value.amount, context), unit: value.unit, per: value.per }),
  schema: definition('quantity'),
};

export const figure: ValueType<Figure> = {
  write: (value, context) => ({
    quantity: quantity.write(value.quantity, context),
    in: value.in && moment.write(value.in, context),
  }),
  schema: definition('figure'),
};

export const recurrence: ValueType<Recurrence> = {
  write: ({ count, unit, form, timesAYear }) => ({ count, unit, form, timesAYear }),
  schema: definition('recurrence'),
};

export const term: ValueType<{ readonly term: string; readonly years: number }> = {
  write: (value) => ({ term: value.term, years: value.years }),
  schema: objectSchema({ term: { type: 'string' }, years: { type: 'number' } }),
};

export const innerFact: ValueType<AnyFact> = {
  write: (value, context) => context.fact(value),
  schema: {
    type: 'object',
    description: 'The fact with its word, and the properties that a fact of that word has.',
    required: ['word', 'place'],
    properties: { word: { type: 'string' }, place: definition('place') },
  },
};

export const kind: ValueType<Item['kind']> = { write: (value) => value, schema: definition('kind') };

export function oneOf<T extends string>(...words: readonly T[]): ValueType<T> {
  return { write: (value) => value, schema: { enum: words } };
}

export function list<T>(of: ValueType<T>): ValueType<readonly T[]> {
  return {
    write: (values, context) => values.map((value) => of.write(value, context)),
    schema: { type: 'array', items: of.schema },
  };
}

export function orNull<T>(of: ValueType<T>): ValueType<T | null> {
  return {
    write: (value, context) => (value === null ? null : of.write(value, context)),
    schema: { anyOf: [of.schema, { type: 'null' }] },
  };
}
