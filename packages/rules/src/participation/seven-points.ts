import { joined } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

/** The seven points of co-production (Framework, p. 42), in its order. */
const points = ['influence', 'feedback', 'learning', 'access', 'targeting', 'transparency', 'bias'] as const;

export const participationSevenPoints: Rule = {
  code: 'participation/seven-points',
  title: 'Each way of taking part answers the seven points of co-production',
  severity: 'warning',
  why: 'People give their time and their story. They should know beforehand what weight it has, what they will hear back, and that the same few are not asked again and again.',
  source: 'Framework, Effective co-production and participation, p. 42',
  fix: 'Add `influence:`, `feedback:`, `learning:`, `access:`, `targeting:`, `transparency:` and `bias:`, a sentence each.',
  scaffold: { facts: points },
  ruleSets: ['framework'],
  ignoreWhen: 'The seven points are answered in the participation statement, and the item says so with `set out in`.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan

participation release-panel: Eight people who have left custody shape the plan
  involves lived-experience
  influence: Two of the seven votes
  feedback: A talk after each meeting of the board
  targeting: Half of the places are for people who left a service early

participation open-evenings: Open evenings on the needs assessment
  involves communities
`,
    marks: ['release-panel', 'open-evenings'],
  },
  right: `strategy northshire: Northshire plan

participation release-panel: Eight people who have left custody shape the plan
  involves lived-experience
  influence: Two of the seven votes
  feedback: A talk after each meeting of the board
  learning: Each panel ends with what to do better next time
  access: Travel and child care are paid
  targeting: Half of the places are for people who left a service early
  transparency: What can and cannot be changed is said at the start
  bias: A third of the members change each year

participation newsletter: Neighbours are told what unpaid work was done
  involves communities
  level inform
`,
  check(plan, report) {
    const items = finished(plan, 'participation').filter((item) => isCoProduction(plan, item));
    const missing = items.map((item) => points.filter((point) => plan.facts(item, point).length === 0));
    const first = items[0];
    if (first !== undefined && items.length > 1 && missing.every(({ length }) => length === points.length)) {
      report({
        place: first.namePlace,
        about: items,
        message: `None of the ${items.length} ways of taking part answers the seven points of co-production, so people cannot know what their time will change. Add to each ${listed(points)}.`,
      });
      return;
    }
    for (const [index, item] of items.entries()) {
      const words = missing[index] ?? [];
      if (words.length === 0) continue;
      report({
        place: item.namePlace,
        message: `${capital(called(item))} leaves open ${words.length === points.length ? 'all seven' : `${words.length} of the seven`} points of co-production, so people cannot know what they are asked to give their time to. Add ${listed(words)}.`,
      });
    }
  },
};

/** Who is only told takes part in nothing. */
function isCoProduction(plan: Strategy, item: Item<'participation'>): boolean {
  return plan.fact(item, 'level')?.words[0] !== 'inform';
}

function listed(words: readonly string[]): string {
  return joined(
    words.map((word) => `\`${word}:\``),
    'and',
  );
}
