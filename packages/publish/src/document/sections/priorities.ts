import { type Item, ownFacts, quantityInWords } from '@goldenthread/strategy';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { itemHeading } from '../fact-content.ts';
import { itemEntry } from '../item-entry.ts';
import { column, itemTable } from '../item-table.ts';
import { kindName, kindTitle } from '../kind-words.ts';
import { anchorOf, link, originOf, table } from '../make.ts';
import type { Block } from '../nodes.ts';
import { part } from '../parts.ts';

/** Partnership checklist, point 4: the priorities and the criteria by which they were chosen (Framework, pp. 28 and 32). */
export const prioritiesSection: DocumentSection = {
  id: 'priorities',
  title: ({ plan }) => kindTitle(plan, 'priority', 'Priorities'),
  checklistPoint: 4,
  build: (context) => {
    const { plan } = context;
    const priorities = ranked(plan.ofKind('priority'));
    const criteria = plan.ofKind('criterion');
    const scored = criteria.filter((criterion) =>
      plan.namedBy(criterion, 'score').some(({ kind }) => kind === 'priority'),
    );
    // A score on a criterion that is not there has no column, and stays where it is said.
    const inTable = priorities.every((each) =>
      ownFacts(each, 'score').every(({ refs }) => refs.some((ref) => scored.some((one) => one === plan.target(ref)))),
    );
    const showsScores = priorities.length > 1 && inTable && scored.length > 0;
    return [
      ...priorities.map((each) => itemEntry(each, context, { without: showsScores ? ['score', 'rank'] : [] })),
      ...part('priorities-criteria', kindTitle(plan, 'criterion', 'How priorities were chosen'), [
        ...criteriaTable(criteria, context),
        ...(showsScores ? [scoreTable(priorities, scored, context)] : []),
      ]),
    ];
  },
};

function criteriaTable(criteria: readonly Item<'criterion'>[], context: DocumentContext): Block[] {
  return itemTable(
    criteria,
    {
      caption: criteria.some((each) => ownFacts(each, 'weight').length > 0)
        ? 'Criteria and what each counts'
        : 'Criteria',
      title: kindName(context.plan, 'criterion', 'Criterion'),
      columns: [column('Weight', 'weight')],
    },
    context,
  );
}

/** Each priority with its rank and its score on each criterion. */
function scoreTable(
  priorities: readonly Item<'priority'>[],
  criteria: readonly Item<'criterion'>[],
  context: DocumentContext,
): Block {
  const { plan } = context;
  const hasRank = priorities.some((each) => ownFacts(each, 'rank').length > 0);
  const headings = [
    kindName(plan, 'priority', 'Priority'),
    ...criteria.map((criterion) => itemHeading(criterion)),
    ...(hasRank ? ['Rank'] : []),
  ];
  const rows = priorities.map((each) => ({
    cells: [
      link(`#${anchorOf(each)}`, itemHeading(each)),
      ...criteria.map((criterion) => scoreOn(each, criterion, context)),
      ...(hasRank ? [rankOf(each) ?? ''] : []),
    ],
    origin: originOf(each),
  }));
  return table('Scores', headings, rows);
}

function scoreOn(priority: Item<'priority'>, criterion: Item<'criterion'>, { plan }: DocumentContext): string {
  const scores = ownFacts(priority, 'score').filter(({ refs }) => refs.some((ref) => plan.target(ref) === criterion));
  return scores.map(({ score }) => quantityInWords(score)).join(', ');
}

function rankOf(priority: Item<'priority'>): string | undefined {
  const rank = ownFacts(priority, 'rank')[0];
  return rank && quantityInWords(rank.quantity);
}

/** By rank; those without one last, in the order of the text. */
function ranked(priorities: readonly Item<'priority'>[]): readonly Item<'priority'>[] {
  const numberOf = (each: Item<'priority'>): number => ownFacts(each, 'rank')[0]?.quantity.amount.number ?? Infinity;
  return [...priorities].sort((a, b) => (numberOf(a) === numberOf(b) ? 0 : numberOf(a) - numberOf(b)));
}
