import { joined } from '@goldenthread/language';
import { checklistParticipation } from '../checklist/participation.ts';
import { finished } from '../finished.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { newItem } from '../scaffolds/new-item.ts';

export const participationThirdSectorAndCommunities: Rule = {
  code: 'participation/third-sector-and-communities',
  title: 'Third sector and community bodies take part in the plan',
  severity: 'warning',
  why: 'Partners have to consult third sector and community bodies about their plan, and to say what they did to involve them. Both know who falls between public services.',
  source: 'Community Justice (Scotland) Act 2016, sections 20 and 21',
  fix: 'Add `third-sector` and `communities` to `involves` in a `participation` item, or write one for them.',
  ruleSets: ['statute'],
  ignoreWhen: 'The participation statement that the plan links to says how they took part.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan

participation providers-forum: Providers and practitioners look at need and design together
  involves lived-experience, providers, practitioners, third-sector
  during analyse, plan, deliver, review
`,
    marks: ['providers-forum'],
  },
  right: `strategy northshire: Northshire plan

participation providers-forum: Providers and practitioners look at need and design together
  involves lived-experience, providers, practitioners, third-sector, communities
  during analyse, plan, deliver, review
`,
  check(plan, report, { tells }) {
    const items = finished(plan, 'participation');
    const first = items[0];
    if (first === undefined) {
      // A plan in which nobody takes part hears so once.
      if (tells(checklistParticipation)) return;
      report({
        place: planPlace(plan),
        scaffold: newItem(plan, 'participation', { facts: { involves: bodies.map(([word]) => word).join(', ') } }),
        message:
          'The plan does not say how third sector and community bodies take part, and the Act asks partners to consult and involve them. Write a `participation` item with `involves third-sector, communities` (sections 20 and 21).',
      });
      return;
    }
    const involved = new Set<string>(
      items.flatMap((item) => plan.facts(item, 'involves').flatMap(({ words }) => words)),
    );
    const missing = bodies.filter(([word]) => !involved.has(word));
    if (missing.length === 0) return;
    const names = missing.map(([, name]) => name);
    const words = missing.map(([word]) => word);
    report({
      place: first.namePlace,
      message: `Nobody from ${joined(names, 'or')} takes part in the plan, and the Act asks partners to consult and involve them. Add \`involves ${words.join(', ')}\` to a \`participation\` item, or write one for them (sections 20 and 21).`,
    });
  },
};

const bodies = [
  ['third-sector', 'third sector bodies'],
  ['communities', 'community bodies'],
] as const;
