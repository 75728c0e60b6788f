import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { newItem } from '../scaffolds/new-item.ts';

export const subGroups: Rule = {
  code: 'needs/sub-groups',
  title: 'The plan looks at the whole population and at groups within it',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'A plan for people on average misses those whose needs are not average, and one for some groups alone misses everybody else.',
  source: 'Framework, Assess the needs of your people, p. 20; Develop priorities, and strategies, p. 27',
  fix: 'Write one `population` for everyone whom the plan is for, and further ones `within` it for groups with needs of their own.',
  ruleSets: ['framework'],
  ignoreWhen: 'The plan is for one group of people only, and its `scope` says so.',
  wrong: {
    text: `strategy northshire: Northshire plan

population everyone: Everyone in Northshire affected by the justice system

need home-on-release: A settled home on the day of release
  for everyone
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

population everyone: Everyone in Northshire affected by the justice system

population leaving-custody: People leaving custody
  within everyone

need home-on-release: A settled home on the day of release
  for leaving-custody
`,
  check(plan, report) {
    const populations = plan.ofKind('population');
    if (populations.length === 0 && plan.ofKind('need').length === 0) return;
    const parts = populations.filter((population) => says(plan, population, 'within')).length;
    if (parts > 0 && parts < populations.length) return;
    const whole = populations.find(({ name }) => name !== undefined)?.name;
    report({
      place: planPlace(plan),
      scaffold: newItem(plan, 'population', parts === 0 && whole !== undefined ? { facts: { within: whole } } : {}),
      message:
        populations.length === 0
          ? 'The plan does not say whose needs it is about, so nobody can tell who is left out. Write a `population` for everyone, and further ones `within` it.'
          : parts === 0
            ? 'The plan looks at no group within the population, so those whose needs differ may be missed. Write a `population` that is `within` the whole for each such group.'
            : 'The plan looks at groups and not at the whole population, so nobody can tell who is left out. Write the `population` that they are all `within`.',
    });
  },
};
