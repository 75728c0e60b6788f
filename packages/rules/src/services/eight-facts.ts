import { finished } from '../finished.ts';
import { lacking, listed, type Wanted } from '../lacking.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called, capital } from '../wording.ts';

export const eightFacts: Rule = {
  code: 'services/eight-facts',
  title: 'Every service records the facts of service mapping',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'Whether services fit what people need, are good enough and will last can be seen only where each says the same things about itself.',
  source: 'Framework, Review and map available services, p. 19',
  fix: 'Add what is missing below the service. Two of the eight facts, `specialist` and `duplicates`, are only said where they hold.',
  scaffold: {
    facts: [
      'provider',
      ['governed by', 'funded by', 'route'],
      ['meets', 'towards'],
      'for',
      'where',
      'cost',
      'quality',
      'capacity',
      ['funded until', 'sustainability'],
      'staff skills',
      'prevention',
    ],
  },
  ruleSets: ['framework'],
  ignoreWhen:
    'A service map that the service is `set out in` holds the rest, or the provider does not disclose its cost.',
  wrong: {
    text: `strategy northshire: Northshire plan

service housing-first: Housing First
  provider shelter-north
  meets home-on-release
  for leaving-custody
  where: The whole county
  prevention tertiary
  cost £96,000 a year
  funded until 31 March 2029
  governed by: A contract with the council

partner shelter-north: Shelter North

need home-on-release: A settled home on the day of release

population leaving-custody: People leaving custody
`,
    marks: ['housing-first'],
  },
  right: `strategy northshire: Northshire plan

service housing-first: Housing First
  provider shelter-north
  meets home-on-release
  for leaving-custody
  where: The whole county
  prevention tertiary
  capacity 12 tenancies a year
  cost £96,000 a year
  funded until 31 March 2029
  governed by: A contract with the council
  quality good: Care Inspectorate, 2025
  staff skills: Trauma-informed practice, tenancy law

partner shelter-north: Shelter North

need home-on-release: A settled home on the day of release

population leaving-custody: People leaving custody
`,
  check(plan, report) {
    const { everywhere, items } = lacking(plan, finished(plan, 'service'), wanted);
    if (everywhere.length > 0) {
      report({
        place: planPlace(plan),
        about: finished(plan, 'service'),
        message: `No service says ${listed(everywhere, 'or')}, so services cannot be compared with what people need. Add it to each service.`,
      });
    }
    for (const [service, missing] of items) {
      report({
        place: service.namePlace,
        message: `${capital(called(service))} does not say ${listed(missing, 'or')}, so it cannot be compared with what people need. Add what is missing.`,
      });
    }
  },
};

/** The eight facts, each so far as its absence says nothing: specialist and duplicating services are told by a word. */
const wanted: readonly Wanted<'service'>[] = [
  { what: 'its `provider`', has: (plan, item) => says(plan, item, 'provider') },
  {
    what: 'how it is arranged (`governed by:`, `funded by` or `route`)',
    has: (plan, item) => says(plan, item, 'governed by', 'funded by', 'route'),
  },
  {
    what: 'its aim (`meets` or `towards`)',
    has: (plan, item) => says(plan, item, 'meets', 'towards'),
  },
  { what: 'whom it is `for`', has: (plan, item) => says(plan, item, 'for') },
  { what: '`where:` it is', has: (plan, item) => says(plan, item, 'where') },
  { what: 'its `cost`', has: (plan, item) => says(plan, item, 'cost') },
  { what: 'its `quality`', has: (plan, item) => says(plan, item, 'quality') },
  { what: 'its `capacity`', has: (plan, item) => says(plan, item, 'capacity') },
  {
    what: 'how long it will last (`funded until` or `sustainability:`)',
    has: (plan, item) => says(plan, item, 'funded until', 'sustainability'),
  },
  { what: 'its `staff skills:`', has: (plan, item) => says(plan, item, 'staff skills') },
  { what: 'its kind of `prevention`', has: (plan, item) => says(plan, item, 'prevention') },
];
