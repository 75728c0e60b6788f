import { joined } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';

export const categoryLeads: Rule = {
  code: 'needs/category-leads',
  title: 'Every category of need has a strategic lead and an operational lead',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'Needs such as housing or health belong to partners who plan elsewhere too: a named lead at both levels keeps them in this plan.',
  source: 'Framework, Assess the needs of your people, p. 21; Competencies checkpoint, p. 48',
  fix: 'Add `strategic lead` and `operational lead`, with the partner and the post, to a need of the category.',
  scaffold: { facts: ['strategic lead', 'operational lead'] },
  ruleSets: ['framework'],
  ignoreWhen: 'One person holds both levels in a small partner, and is named once.',
  wrong: {
    text: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  category housing
  strategic lead council: Head of Housing

need home-kept: Help to keep a home
  category housing
  operational lead council: Housing Options Manager

need doctor: A doctor to go to after release
  category health
  strategic lead council: Chief Officer

partner council: Northshire Council
`,
    marks: ['doctor'],
  },
  right: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  category housing
  strategic lead council: Head of Housing

need home-kept: Help to keep a home
  category housing
  operational lead council: Housing Options Manager

need doctor: A doctor to go to after release
  category health
  strategic lead council: Chief Officer
  operational lead council: Health and Social Care Manager

partner council: Northshire Council
`,
  check(plan, report) {
    const categories = byCategory(plan);
    const wanting = [...categories].flatMap(([category, needs]) => {
      const missing = leads.filter((word) => !needs.some((need) => says(plan, need, word)));
      return missing.length > 0 ? [{ category, needs, missing }] : [];
    });
    const isNone = [...categories.values()].flat().every((need) => !says(plan, need, ...leads));
    if (isNone && wanting.length > 2) {
      report({
        place: planPlace(plan),
        about: wanting.flatMap(({ needs }) => needs.slice(0, 1)),
        message:
          'No category of need has a strategic or an operational lead, so no partner answers for any of them. Add `strategic lead` and `operational lead` to a need of each category.',
      });
      return;
    }
    for (const { category, needs, missing } of wanting) {
      const [first] = needs;
      if (first === undefined) continue;
      report({
        place: first.namePlace,
        message: `No need of the category \`${category}\` has ${joined(
          missing.map((word) => `${word === 'operational lead' ? 'an' : 'a'} ${word}`),
          'or',
        )}, so nobody answers for it. Add ${joined(
          missing.map((word) => `\`${word}\``),
          'and',
        )} with the partner and the post.`,
      });
    }
  },
};

const leads = ['strategic lead', 'operational lead'] as const;

function byCategory(plan: Strategy): ReadonlyMap<string, readonly Item<'need'>[]> {
  const categories = new Map<string, Item<'need'>[]>();
  for (const need of finished(plan, 'need')) {
    for (const word of new Set(plan.facts(need, 'category').flatMap(({ words }) => words))) {
      const needs = categories.get(word);
      if (needs === undefined) categories.set(word, [need]);
      else needs.push(need);
    }
  }
  return categories;
}
