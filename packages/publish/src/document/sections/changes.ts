import { type Item, type ItemId, ownFacts, quantityInWords, type Ref, type Strategy } from '@goldenthread/strategy';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { displayList } from '../display-words.ts';
import { itemHeading, nameContent } from '../fact-content.ts';
import { itemEntry } from '../item-entry.ts';
import { belowTable, type Column, column, itemTable } from '../item-table.ts';
import { type Row, table } from '../make.ts';
import type { Block } from '../nodes.ts';
import { part } from '../parts.ts';

const decommission = 'decommission';

/** Partnership checklist, point 8: major changes to services, with the options that were weighed (Framework, pp. 27-28 and 32). */
export const changesSection: DocumentSection = {
  id: 'changes',
  title: 'Changes to services',
  checklistPoint: 8,
  build: (context) => {
    const { plan } = context;
    const ends = plan.ofKind('change').filter((change) => isDecommissioning(change));
    const others = plan.ofKind('change').filter((change) => !isDecommissioning(change));
    return [
      ...part(
        'changes-made',
        'What will change',
        itemTable(others, { caption: 'Major changes to services', title: 'Change', columns: changeColumns }, context),
      ),
      ...part(
        'decommissioning',
        'What will end',
        itemTable(ends, { caption: 'Services that end by plan', title: 'Change', columns: endColumns }, context),
      ),
      ...part('appraisals', 'Options that were weighed', appraisals(context)),
    ];
  },
};

const changeColumns: readonly Column<'change'>[] = [
  column('Kind of change', 'kind'),
  column('Services', 'affects'),
  column('In place by', 'by'),
  column('Lead', 'lead'),
];

const endColumns: readonly Column<'change'>[] = [
  { heading: 'Kind of change', says: ['kind'], cell: otherKinds },
  column('Services', 'affects'),
  column('Ends by', 'by'),
  column('Lead', 'lead'),
  column('Why', 'because'),
];

/** The heading says that the service ends. */
function otherKinds(change: Item<'change'>): string | undefined {
  const others = ownFacts(change, 'kind').flatMap(({ words }) => words.filter((word) => word !== decommission));
  return others.length === 0 ? undefined : displayList('changeKind', others);
}

function isDecommissioning(change: Item<'change'>): boolean {
  return ownFacts(change, 'kind').some(({ words }) => words.includes(decommission));
}

function appraisals(context: DocumentContext): Block[] {
  const { plan } = context;
  const options = optionsByAppraisal(plan);
  const alone = plan.ofKind('option').filter(({ appraisal }) => appraisal === undefined || !options.has(appraisal));
  return [
    ...plan.ofKind('appraisal').map((appraisal) =>
      itemEntry(appraisal, context, {
        last: optionTables(options.get(appraisal.id) ?? [], itemHeading(appraisal), context),
      }),
    ),
    ...optionTables(alone, 'Options without a question', context),
  ];
}

function optionsByAppraisal(plan: Strategy): ReadonlyMap<ItemId, readonly Item<'option'>[]> {
  const appraisals = new Set(plan.ofKind('appraisal').map(({ id }) => id));
  return Map.groupBy(
    plan.ofKind('option').filter(({ appraisal }) => appraisal !== undefined && appraisals.has(appraisal)),
    ({ appraisal }) => appraisal as ItemId,
  );
}

const optionColumns: readonly Column<'option'>[] = [
  column('Strengths', 'strength'),
  column('Weaknesses', 'weakness'),
  { heading: 'Scores', says: ['score'], cell: () => undefined },
  column('Cost', 'cost'),
  column('Why it was chosen', 'chosen because'),
];

function optionTables(options: readonly Item<'option'>[], question: string, context: DocumentContext): Block[] {
  const made = itemTable(
    options,
    { caption: `The options: ${question}`, title: 'Option', columns: optionColumns },
    context,
  );
  return belowTable(made, scoreTable(options, question, context));
}

/** Criteria down, options across, so that the scores on one criterion stand beside each other. */
function scoreTable(options: readonly Item<'option'>[], question: string, { plan }: DocumentContext): Block[] {
  const scored = options.filter((option) => ownFacts(option, 'score').length > 0);
  const byCriterion = new Map<string, Map<Item, string>>();
  const refs = new Map<string, Ref>();
  for (const option of scored) {
    for (const { score, refs: criteria } of ownFacts(option, 'score')) {
      for (const ref of criteria) {
        const scores = byCriterion.get(ref.name) ?? new Map<Item, string>();
        // A score that is given twice has a finding of its own; both are shown.
        scores.set(
          option,
          [scores.get(option), quantityInWords(score)].filter((each) => each !== undefined).join(', '),
        );
        byCriterion.set(ref.name, scores);
        refs.set(ref.name, ref);
      }
    }
  }
  if (byCriterion.size === 0) return [];
  const rows = [...byCriterion].map(([name, scores]): Row => {
    const ref = refs.get(name);
    return {
      cells: [ref === undefined ? name : nameContent(ref, plan), ...scored.map((option) => scores.get(option) ?? '')],
    };
  });
  return [
    table(`How the options score: ${question}`, ['Criterion', ...scored.map((option) => itemHeading(option))], rows),
  ];
}
