import { type FactShape, factDefinitions } from '@goldenthread/language';
import type { AnyFact, FactValues } from '../facts.ts';
import {
  definition,
  figure,
  flag,
  innerFact,
  type Json,
  type JsonContext,
  kind,
  list,
  moment,
  oneOf,
  orNull,
  quantity,
  recurrence,
  reference,
  type Schema,
  term,
  text,
  type ValueType,
} from './values.ts';

/** What stands in a property that is not left out. */
type Given<T> = Exclude<T, undefined>;

/** How each property of a shape's values is written; the compiler sees to it that none is forgotten. */
type ShapeProperties<V> = { readonly [P in keyof V]-?: ValueType<Given<V[P]>> };

const refs = list(reference);

/** How facts are written, by their shape. The order is the order of the properties in the JSON. */
const shapes: { readonly [S in FactShape]: ShapeProperties<FactValues[S]> } = {
  text: { text },
  names: { refs },
  words: { words: list(text), text },
  label: { label: text },
  flag: { text },
  people: { everyone: flag, refs, role: text },
  date: { date: moment, thenOngoing: flag, text },
  period: { start: moment, end: moment },
  recurrence: { recurrence },
  quantity: { quantity },
  figures: { figures: list(figure) },
  target: { refs, direction: oneOf('up', 'down'), from: figure, amount: quantity, by: moment },
  score: { score: quantity, refs },
  funding: { refs, amounts: list(orNull(quantity)) },
  approval: { refs, on: moment, role: text },
  reviewed: { on: moment, refs, role: text },
  'reports to': { refs, recurrence, about: text },
  reported: { recurrence, refs },
  'leaves out': { refs, reason: text },
  terms: { terms: list(term) },
  calls: { kind: text, called: text },
  'now by': { date: moment, reason: text },
  question: { question: text, answer: text, weakPoints: text },
  position: { position: text },
  default: { kind, fact: innerFact },
};

/** Properties that a fact of the shape may lack. */
const optional: { readonly [S in FactShape]?: readonly OptionalKeys<FactValues[S]>[] } = {
  words: ['text'],
  flag: ['text'],
  people: ['role'],
  date: ['text'],
  target: ['direction', 'from', 'by'],
  approval: ['role'],
  reviewed: ['role'],
  'reports to': ['recurrence', 'about'],
  'leaves out': ['reason'],
  'now by': ['reason'],
  question: ['weakPoints'],
};

type OptionalKeys<V> = { [P in keyof V]-?: undefined extends V[P] ? P : never }[keyof V];

export const factShapes = Object.keys(shapes) as readonly FactShape[];

/** The name of a shape's definition in the schema: `reportsToFact`. */
export function shapeDefinition(shape: FactShape): string {
  return `${shape.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())}Fact`;
}

/** Writes a fact without its word: facts stand under their word. */
export function factJson(fact: AnyFact, context: JsonContext): { readonly [key: string]: Json | undefined } {
  return valuesJson(fact, factDefinitions[fact.word].shape, context);
}

export function valuesJson(
  fact: AnyFact,
  shape: FactShape,
  context: JsonContext,
): { readonly [key: string]: Json | undefined } {
  const written: Record<string, Json | undefined> = {};
  for (const [property, type] of propertiesOf(shape)) {
    const value = (fact as unknown as Readonly<Record<string, unknown>>)[property];
    if (value !== undefined) written[property] = type.write(value, context);
  }
  written.place = context.place(fact.place);
  return written;
}

export function shapeSchema(shape: FactShape): Schema {
  const mayLack: readonly string[] = optional[shape] ?? [];
  const properties = propertiesOf(shape);
  return {
    type: 'object',
    required: [...properties.map(([property]) => property).filter((property) => !mayLack.includes(property)), 'place'],
    properties: {
      ...Object.fromEntries(properties.map(([property, type]) => [property, type.schema])),
      place: definition('place'),
    },
    additionalProperties: false,
  };
}

/** The table's types tell apart what is written how; here each value meets the type of its own property. */
function propertiesOf(shape: FactShape): readonly (readonly [string, ValueType<unknown>])[] {
  return Object.entries(shapes[shape]) as unknown as readonly (readonly [string, ValueType<unknown>])[];
}
