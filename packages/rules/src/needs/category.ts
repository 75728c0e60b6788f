import { finished } from '../finished.ts';
import { lacking } from '../lacking.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called, capital } from '../wording.ts';

export const needCategory: Rule = {
  code: 'needs/category',
  title: 'Every need has a category',
  severity: 'information',
  why: 'Categories bring needs to the partners who can meet them, and show where several come together in one life.',
  source: 'Framework, Assess the needs of your people, p. 21',
  fix: 'Add `category` and a word such as `housing`, `health` or `employment`. A word of your own is taken too.',
  scaffold: { facts: ['category'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The need is for a whole way of working, and belongs to no category.',
  wrong: {
    text: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  category housing

need doctor: A doctor to go to after release
`,
    marks: ['doctor'],
  },
  right: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  category housing

need doctor: A doctor to go to after release
  category health
`,
  check(plan, report) {
    const { everywhere, items } = lacking(plan, finished(plan, 'need'), [
      { what: 'a category', has: (_, need) => says(plan, need, 'category') },
    ]);
    if (everywhere.length > 0) {
      report({
        place: planPlace(plan),
        about: finished(plan, 'need'),
        message:
          'No need has a category, so readers cannot see which partners are to meet them. Add `category` and a word such as `housing` or `health` to each.',
      });
    }
    // One or two needs can be taken in without categories, where the plan uses none.
    if (items.length === plan.ofKind('need').length) return;
    for (const [need] of items) {
      report({
        place: need.namePlace,
        message: `${capital(called(need))} has no category, so readers cannot see which partners are to meet it. Add \`category\` and a word such as \`housing\` or \`health\`.`,
      });
    }
  },
};
