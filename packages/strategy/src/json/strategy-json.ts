import type { Place } from '@goldenthread/language';
import { type Coverage, coverageOf } from '../coverage/coverage.ts';
import type { AnyFact } from '../facts.ts';
import type { Item } from '../item.ts';
import type { Link } from '../links.ts';
import type { Strategy } from '../strategy.ts';
import { factJson, valuesJson } from './fact-shapes.ts';
import { type Json, type JsonContext, moment, reference } from './values.ts';

/** The version of the JSON: it goes up when what is there changes its meaning or goes away. */
export const strategyJsonVersion = 1;

type JsonObject = { readonly [key: string]: Json | undefined };

/**
 * The whole model as JSON, described by `docs/schemas/strategy.schema.json`. Items are known by their id; an item of a
 * framework by the framework's name, a dot and its id. Lines and columns count from 1, columns in UTF-16 units, and ends
 * are exclusive. The same plan gives the same text, property by property.
 * @param fileOf the name under which readers know a file
 */
export function strategyJson(plan: Strategy, fileOf: (uri: string) => string): JsonObject {
  const ids = itemIds(plan);
  const idOf = (item: Item): string => ids.get(item) ?? item.id;
  const context = jsonContext(plan, idOf, fileOf);
  const { start, end } = plan.period;
  return {
    version: strategyJsonVersion,
    name: plan.name,
    type: plan.type,
    title: plan.title,
    status: plan.status,
    ...(start === undefined && end === undefined ? {} : { period: { start, end } }),
    files: plan.files.map((file) => fileOf(file.uri)),
    items: plan.items.map((item) => itemJson(item, plan, context, idOf)),
    uses: [...plan.used].map(([name, used]) => usedJson(name, used, plan, context, idOf)),
    coverage: coverageJson(coverageOf(plan), idOf),
  };
}

function itemIds(plan: Strategy): ReadonlyMap<Item, string> {
  const ids = new Map<Item, string>();
  for (const [name, used] of plan.used) for (const item of used.items) ids.set(item, `${name}.${item.id}`);
  for (const item of plan.items) ids.set(item, item.id);
  return ids;
}

function jsonContext(plan: Strategy, idOf: (item: Item) => string, fileOf: (uri: string) => string): JsonContext {
  const context: JsonContext = {
    place: (place) => placeJson(place, fileOf),
    target: (ref) => {
      const item = plan.target(ref);
      return item && idOf(item);
    },
    firstDay: (written) => plan.firstDay(written),
    lastDay: (written) => plan.lastDay(written),
    fact: (fact) => ({ word: fact.word, ...factJson(fact, context) }),
  };
  return context;
}

/** Lines and columns from 1, columns in UTF-16 units; the end is exclusive. */
export function placeJson({ uri, range: { start, end } }: Place, fileOf: (uri: string) => string): JsonObject {
  return {
    file: fileOf(uri),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function itemJson(item: Item, plan: Strategy, context: JsonContext, idOf: (item: Item) => string): JsonObject {
  const facts = Object.entries(item.facts as Readonly<Record<string, readonly AnyFact[]>>);
  return {
    id: idOf(item),
    kind: item.kind,
    name: item.name,
    statement: item.statement,
    about: item.about && reference.write(item.about, context),
    at: item.at && moment.write(item.at, context),
    stage: item.stage,
    appraisal: item.appraisal,
    place: context.place(item.place),
    namePlace: context.place(item.namePlace),
    facts: Object.fromEntries(facts.map(([word, all]) => [word, all.map((fact) => factJson(fact, context))])),
    ...(item.defaults.length === 0
      ? {}
      : { defaults: item.defaults.map((fact) => valuesJson(fact, 'default', context)) }),
    namedBy: linksJson(plan.links(item), idOf),
  };
}

/** A used framework or strategy: what its items are called, and who names them here. */
function usedJson(
  name: string,
  used: Strategy,
  plan: Strategy,
  context: JsonContext,
  idOf: (item: Item) => string,
): JsonObject {
  return {
    name,
    type: used.type,
    title: used.title,
    items: used.items.map((item) => ({
      id: idOf(item),
      kind: item.kind,
      name: item.name,
      statement: item.statement,
      place: context.place(item.place),
      namedBy: linksJson(plan.links(item), idOf),
    })),
  };
}

/** Each pair of item and word once, in the order of the text. */
function linksJson(links: readonly Link[], idOf: (item: Item) => string): Json {
  const seen = new Map<string, Json>();
  for (const { from, by } of links) seen.set(`${idOf(from)} ${by}`, { from: idOf(from), by });
  return [...seen.values()];
}

function coverageJson(coverage: Coverage, idOf: (item: Item) => string): JsonObject {
  const ids = (items: readonly Item[]): readonly string[] => items.map(idOf);
  const { uncovered } = coverage;
  return {
    needs: coverage.needs.map((row) => ({
      need: idOf(row.need),
      state: row.state,
      services: ids(row.services),
      gaps: ids(row.gaps),
    })),
    outcomes: coverage.outcomes.map((row) => ({
      outcome: idOf(row.outcome),
      objectives: ids(row.objectives),
      actions: ids(row.actions),
    })),
    objectives: coverage.objectives.map((row) => ({ objective: idOf(row.objective), actions: ids(row.actions) })),
    nationalOutcomes: coverage.nationalOutcomes.map((row) => ({
      outcome: idOf(row.outcome),
      outcomes: ids(row.outcomes),
      assessments: ids(row.assessments),
    })),
    uncovered: {
      needs: ids(uncovered.needs),
      outcomes: ids(uncovered.outcomes),
      objectives: ids(uncovered.objectives),
      nationalOutcomes: ids(uncovered.nationalOutcomes),
      unassessed: ids(uncovered.unassessed),
    },
  };
}
