import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';

export const complexity: Rule = {
  code: 'needs/complexity',
  title: 'The plan says how needs come together in the lives of at least one group',
  severity: 'information',
  why: 'People with several needs at once are those in greatest need, and are often turned away by services made for one.',
  source: 'Framework, Assess the needs of your people, p. 22: level and complexity of need',
  fix: 'Add `complexity:` to a need, with how many of its people have other needs too.',
  scaffold: { facts: ['complexity'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The records of the partners cannot be put side by side yet, and an action says when they will be.',
  wrong: {
    text: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  category housing
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  category housing
  complexity: 71 of the 118 people also had a drug, alcohol or mental health problem
`,
  check(plan, report) {
    const needs = plan.ofKind('need');
    if (needs.length === 0 || needs.some((need) => says(plan, need, 'complexity'))) return;
    report({
      place: planPlace(plan),
      about: needs.slice(0, 1),
      message:
        'No need says how it comes together with others, so those with several needs at once stay unseen. Add `complexity:` to a need, with how many of its people have other needs too.',
    });
  },
};
