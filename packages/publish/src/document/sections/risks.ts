import { type Item, ownFacts } from '@goldenthread/strategy';
import type { DocumentSection } from '../context.ts';
import { type Column, column, itemTable } from '../item-table.ts';
import { part } from '../parts.ts';

type LookedAhead = 'risk' | 'assumption' | 'factor';

/** What may go otherwise, and what is done about it (Framework, Long term model, pp. 8-9; Leadership, p. 47). */
export const risksSection: DocumentSection = {
  id: 'risks',
  title: 'Risks and assumptions',
  build: (context) => {
    const { plan } = context;
    const table = (caption: string, title: string, items: readonly Item<LookedAhead>[]) =>
      itemTable(byExposure(items), { caption, title, columns }, context);
    return [
      ...part('risk-table', 'Risks', table('Risks, the greatest first', 'Risk', plan.ofKind('risk'))),
      ...part('assumption-table', 'Assumptions', table('What has to hold', 'Assumption', plan.ofKind('assumption'))),
      ...part(
        'factor-table',
        'What happens around the plan',
        table('What bears on the plan from outside', 'Factor', plan.ofKind('factor')),
      ),
    ];
  },
};

const columns: readonly Column<LookedAhead>[] = [
  column('Likelihood', 'likelihood'),
  column('Impact', 'impact'),
  column('Response', 'response'),
  column('Lead', 'lead'),
  column('Under watch until', 'watch until'),
];

const weights: Readonly<Record<string, number>> = { high: 3, medium: 2, low: 1 };

/** Likelihood times impact, the greatest first; those of one size in the order of the plan. */
function byExposure(items: readonly Item<LookedAhead>[]): readonly Item<LookedAhead>[] {
  const exposure = (item: Item<LookedAhead>): number => weightOf(item, 'likelihood') * weightOf(item, 'impact');
  return [...items].sort((a, b) => exposure(b) - exposure(a));
}

function weightOf(item: Item<LookedAhead>, word: 'likelihood' | 'impact'): number {
  return weights[ownFacts(item, word)[0]?.words[0] ?? ''] ?? 0;
}
