import type { Fix } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { planPlace } from '../places.ts';
import type { Reported, Rule } from '../rule.ts';
import { missingFacts, type WantedFact } from './missing-facts.ts';
import { type NewItem, newItems } from './new-item.ts';
import { itemAt } from './places.ts';

/** What can be begun where a rule finds something. */
export interface RuleScaffold {
  /** Items that the plan lacks, where a finding is about the plan as a whole. */
  readonly items?: readonly NewItem[];
  /** Facts that an item lacks, where a finding marks its name. */
  readonly facts?: readonly WantedFact[];
}

/** The skeleton with which to begin on what a rule has found; `undefined` where the rule has none. */
export function scaffoldOf(rule: Rule, plan: Strategy, found: Reported): Fix | undefined {
  if (Object.hasOwn(found, 'scaffold')) return found.scaffold;
  const { scaffold } = rule;
  if (scaffold === undefined || found.fix !== undefined) return undefined;
  const { items = [], facts = [] } = scaffold;
  // The place of the plan as a whole is the name of its header: what lacks there is an item, where the rule knows one.
  const isAboutPlan = found.about === undefined && found.place === planPlace(plan);
  if (isAboutPlan && items.length > 0) return newItems(plan, items);
  const marked = found.about ?? [itemAt(plan, found.place)];
  return missingFacts(
    plan,
    marked.filter((item) => item !== undefined),
    facts,
  );
}
