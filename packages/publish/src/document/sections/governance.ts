import { responsibilities } from '@goldenthread/rules';
import { type Item, ownFacts } from '@goldenthread/strategy';
import { authorLines } from '../author-text.ts';
import type { DocumentContext, DocumentSection } from '../context.ts';
import { itemLink } from '../fact-content.ts';
import { factLabel } from '../fact-labels.ts';
import { type Column, column, entriesBelow, type ItemTable, inLines, tableOf } from '../item-table.ts';
import { originOf, type Row, table } from '../make.ts';
import type { Block } from '../nodes.ts';
import { part, untitledEntry } from '../parts.ts';

/** Partnership checklist, point 5: governance (Framework, pp. 32 and 38-40). */
export const governanceSection: DocumentSection = {
  id: 'governance',
  title: 'Governance',
  checklistPoint: 5,
  build: (context) => {
    const { plan } = context;
    const groups = plan.ofKind('group');
    const linked = groups.filter(isLinked);
    const own = groups.filter((group) => !isLinked(group));
    return [
      ...plan.ofKind('governance').map((governance) => untitledEntry(governance, context)),
      ...part('responsibilities', 'Who is responsible for what', responsibilityTable(context)),
      ...part('groups', 'Boards and groups', [
        // Those that we work with are among them: the table is all that the chart of the groups shows.
        ...(groups.length === 0
          ? []
          : [tableOf(groups, { ...answering, beside: { columns: linkedColumns, isFirst: false } }, context)]),
        ...entriesBelow(own, groupColumns, context),
      ]),
      ...part(
        'linked-partnerships',
        'Planning partnerships that we work with',
        linked.length === 0
          ? []
          : [
              tableOf(
                linked,
                {
                  caption: 'Who leads each partnership, and the aim that we share',
                  title: 'Partnership',
                  columns: linkedColumns,
                  beside: { columns: groupColumns, isFirst: true },
                },
                context,
              ),
              ...entriesBelow(linked, [...groupColumns, ...linkedColumns], context),
            ],
      ),
    ];
  },
};

function isLinked(group: Item<'group'>): boolean {
  return ownFacts(group, 'shared aim').length > 0;
}

/** The responsibilities that the table above says of each group. */
const tabled: Column = { heading: '', says: responsibilities, cell: () => undefined };

const groupColumns: readonly Column<'group'>[] = [
  column('Chair', 'chair'),
  column('Meets', 'sits'),
  column('Accountable to', 'accountable to'),
  column('Reports to', 'reports to'),
  tabled,
];

const answering: ItemTable<'group'> = {
  caption: 'Who chairs each group, how often it meets and to whom it answers',
  title: 'Group',
  columns: groupColumns,
};

const linkedColumns: readonly Column<'group'>[] = [
  column('Shared aim', 'shared aim'),
  column('Strategic lead', 'strategic lead'),
  column('Operational lead', 'operational lead'),
  tabled,
];

/** The seven responsibilities with the groups and partners that hold them, and how. */
function responsibilityTable({ plan }: DocumentContext): Block[] {
  const holders: readonly Item[] = [...plan.ofKind('group'), ...plan.ofKind('partner')];
  const rows = responsibilities.flatMap((word): Row[] =>
    holders.flatMap((holder) =>
      ownFacts(holder, word).map(({ text }) => ({
        cells: [factLabel(word), itemLink(holder, plan), text === undefined ? '' : inLines(...authorLines(text))],
        origin: originOf(holder),
      })),
    ),
  );
  if (rows.length === 0) return [];
  return [table('The responsibilities of good governance', ['Responsibility', 'Held by', 'How'], rows)];
}
