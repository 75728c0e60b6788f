import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { probablyMeant } from '../probably-meant.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called } from '../wording.ts';

export const furthest: Rule = {
  code: 'needs/furthest',
  title: 'The plan provides for those furthest from outcomes and those least likely to engage',
  severity: 'warning',
  why: 'The people who are furthest away gain most and are the first to be forgotten, because they do not come by themselves.',
  source: 'Framework, Develop priorities, and strategies, p. 27',
  fix: 'Add `for` and the name of the population to an outcome, objective, action or service.',
  ruleSets: ['framework'],
  ignoreWhen: 'Another plan provides for them, and this one says which.',
  wrong: {
    text: `strategy northshire: Northshire plan

population left-early: People who left a service early
  least likely to engage

population complex-needs: People with three or more needs
  furthest from outcomes

service housing-first: Housing First
  for complex-needs
`,
    marks: ['left-early'],
  },
  right: `strategy northshire: Northshire plan

population left-early: People who left a service early
  least likely to engage

population complex-needs: People with three or more needs
  furthest from outcomes

need second-offer: A second offer of help
  for left-early

service housing-first: Housing First
  for complex-needs

gap no-second-offer: Nobody is asked twice
  concerns second-offer
`,
  check(plan, report) {
    for (const population of finished(plan, 'population')) {
      if (!says(plan, population, 'furthest from outcomes', 'least likely to engage')) continue;
      if (isProvidedFor(plan, population) || probablyMeant(plan).has(population)) continue;
      report({
        place: population.namePlace,
        message: `No outcome, objective, action or service is for ${called(population)}, who do not come by themselves or have furthest to go, so they will be missed again. Add \`for ${population.name}\` to what is meant for them.`,
      });
    }
  },
};

/** Whether something is planned for these people, or for a need of theirs. */
function isProvidedFor(plan: Strategy, population: Item<'population'>): boolean {
  return plan.namedBy(population, 'for').some((item) => {
    if (isKind(item, 'outcome', 'objective', 'action', 'service', 'strategy')) return true;
    return isKind(item, 'need') && plan.links(item, 'meets', 'concerns', 'addresses').length > 0;
  });
}
