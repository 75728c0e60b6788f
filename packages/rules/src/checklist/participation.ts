import { joined } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { isOnlyBegun, reportOnlyBegun } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { newItem } from '../scaffolds/new-item.ts';
import { called, capital } from '../wording.ts';

export const checklistParticipation: Rule = {
  code: 'checklist/participation',
  title: 'The plan says how and when people with lived experience, providers and practitioners are involved',
  severity: 'error',
  why: 'People who have been through the justice system, and those who work in services, know what works; a plan made without them misses it.',
  source: 'Framework, Partnership checklist, p. 32: point 11; Effective co-production and participation, pp. 41-45',
  fix: 'Write a `participation` item with whom it `involves`, and when: `during` which stages, `every` so often, or `by` a day.',
  scaffold: { facts: [['during', 'every', 'by']] },
  ruleSets: ['framework'],
  ignoreWhen: 'Providers or practitioners take part through another partnership, and the reason says through which.',
  checklistPoint: 11,
  answers: (plan) => plan.ofKind('participation'),
  wrong: {
    text: `strategy northshire: Northshire plan

participation release-panel: Eight people who have left custody shape the plan
  involves lived-experience
`,
    marks: ['northshire', 'release-panel'],
  },
  right: `strategy northshire: Northshire plan

participation release-panel: Eight people who have left custody shape the plan with the staff of Housing First
  involves lived-experience, providers, practitioners
  during analyse, plan, deliver, review
`,
  check(plan, report) {
    const items = plan.ofKind('participation');
    const untimed = livedExperienceWithoutTime(plan);
    if (!items.some((item) => involves(plan, item, 'lived-experience'))) {
      report({
        place: planPlace(plan),
        scaffold: newItem(plan, 'participation', {
          facts: { involves: items.length > 0 ? 'lived-experience' : 'lived-experience, providers, practitioners' },
        }),
        message:
          'The plan does not say how people with lived experience are involved, so it may miss what they know. Write a `participation` item with `involves lived-experience`, and when (checklist point 11).',
      });
    } else if (untimed !== undefined) {
      report({
        place: untimed.namePlace,
        message: `${capital(called(untimed))} does not say when people with lived experience are involved, so they cannot count on it. Add \`during\` with the stages, \`every\`, or \`by\` a day (checklist point 11).`,
      });
    }
    for (const groups of [['lived-experience'], ['providers', 'third-sector'], ['practitioners']] as const) {
      const those = items.filter((item) => involves(plan, item, ...groups));
      const [begun] = those;
      if (begun === undefined || !those.every(isOnlyBegun)) continue;
      reportOnlyBegun(begun, 11, report);
      break;
    }
    const absent = [
      ...(items.some((item) => involves(plan, item, 'providers', 'third-sector')) ? [] : ['providers']),
      ...(items.some((item) => involves(plan, item, 'practitioners')) ? [] : ['practitioners']),
    ];
    if (absent.length === 0 || items.length === 0) return;
    report({
      place: planPlace(plan),
      scaffold: newItem(plan, 'participation', { facts: { involves: absent.join(', ') } }),
      message: `The plan does not involve ${joined(absent, 'or')}, who know how services work from day to day. Add \`involves ${absent.join(', ')}\` to a \`participation\` item (checklist point 11).`,
    });
  },
};

/** The first way for people with lived experience to take part, where none says when. */
export function livedExperienceWithoutTime(plan: Strategy): Item<'participation'> | undefined {
  const items = plan.ofKind('participation').filter((item) => involves(plan, item, 'lived-experience'));
  return items.some((item) => says(plan, item, 'during', 'every', 'by')) ? undefined : items[0];
}

function involves(plan: Strategy, item: Item<'participation'>, ...groups: readonly string[]): boolean {
  return plan.facts(item, 'involves').some(({ words }) => words.some((word) => groups.includes(word)));
}
