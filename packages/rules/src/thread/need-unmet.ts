import { finished } from '../finished.ts';
import { probablyMeant } from '../probably-meant.ts';
import type { Rule } from '../rule.ts';
import { newItem } from '../scaffolds/new-item.ts';
import { called } from '../wording.ts';

export const needUnmet: Rule = {
  code: 'thread/need-unmet',
  title: 'Every need is met by a service, covered by a gap, or explained',
  severity: 'warning',
  why: 'A need that no service meets and no gap names drops out of the plan unseen, and so do the people who have it.',
  source: 'Framework, Identify the gaps between need and provision, p. 26',
  fix: 'Write `meets` and the name of the need in the service that meets it; or describe the `gap` that `concerns` it; or say `unmet because:` why it is knowingly left.',
  ruleSets: ['framework'],
  ignoreWhen:
    'Partners have agreed to take the need up later, and the minute is named. If it is left for good, write `unmet because:`.',
  wrong: {
    text: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  category housing
`,
    marks: ['home-on-release'],
  },
  right: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  category housing

service housing-first: Housing First
  meets home-on-release
`,
  check(plan, report) {
    for (const need of finished(plan, 'need')) {
      if (plan.facts(need, 'unmet because').length > 0) continue;
      const meets = plan.links(need, 'meets').some(({ from }) => from.kind !== 'outcome');
      // What addresses a need, as a priority may do, plans for it as a gap does.
      if (meets || plan.links(need, 'concerns', 'addresses').length > 0 || probablyMeant(plan).has(need)) continue;
      report({
        place: need.namePlace,
        scaffold: newItem(plan, 'gap', { facts: { concerns: need.name ?? '' } }),
        message: `No service meets ${called(need)} and no gap covers it, so nobody plans for the people who have it. Add \`meets\` to the service that meets it, describe the gap, or say \`unmet because:\` why it is left.`,
      });
    }
  },
};
