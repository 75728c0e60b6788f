import { type Item, ownFacts } from '@goldenthread/strategy';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { displayWord, lowerFirst } from '../display-words.ts';
import { factLabel } from '../fact-labels.ts';
import { itemEntry } from '../item-entry.ts';
import { column, itemTable } from '../item-table.ts';
import { kindTitle } from '../kind-words.ts';
import type { Section } from '../nodes.ts';
import { part } from '../parts.ts';

const terms = ['short', 'medium', 'long'] as const;

/**
 * Partnership checklist, point 2: the outcomes by term, after what is put in and done for them (Framework, Partnership
 * checklist, p. 32; Long term model, pp. 8-9).
 */
export const outcomesSection: DocumentSection = {
  id: 'outcomes',
  title: ({ plan }) => kindTitle(plan, 'outcome', 'Outcomes'),
  checklistPoint: 2,
  build: (context) => {
    const { plan } = context;
    const outcomes = Map.groupBy(plan.ofKind('outcome'), (outcome) => termOf(outcome));
    const called = kindTitle(plan, 'outcome', 'Outcomes');
    return [
      ...model('challenge', 'What stands in the way', 'What has to be overcome', 'Challenge', context),
      ...model('input', 'What is put in', 'Inputs and what they make possible', 'Input', context),
      ...model('output', 'What is done and made', 'Outputs and what they make possible', 'Output', context),
      ...terms.flatMap((term) =>
        part(
          `outcomes-${term}`,
          `${displayWord('term', term)} ${lowerFirst(called)}`,
          (outcomes.get(term) ?? []).map((outcome) => itemEntry(outcome, context, { without: [`${term} term`] })),
        ),
      ),
      ...part(
        'outcomes-undated',
        `${called} without a term`,
        (outcomes.get(undefined) ?? []).map((outcome) => itemEntry(outcome, context)),
      ),
    ];
  },
};

/** The first term that it says, where it says two. */
function termOf(outcome: Item<'outcome'>): (typeof terms)[number] | undefined {
  return terms.find((term) => ownFacts(outcome, `${term} term`).length > 0);
}

/** A step of the long term model that comes before the outcomes. */
function model(
  kind: 'challenge' | 'input' | 'output',
  title: string,
  caption: string,
  heading: string,
  context: DocumentContext,
): Section[] {
  const { plan } = context;
  const columns = [column('Kind', 'kind'), column(factLabel('leads to', kind), 'leads to'), column('Led by', 'lead')];
  return part(
    `${kind}s`,
    kindTitle(plan, kind, title),
    itemTable<typeof kind>(plan.ofKind(kind), { caption, title: heading, columns }, context),
  );
}
