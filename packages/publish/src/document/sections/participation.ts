import type { DocumentSection } from '../context.ts';
import { column, inLines, itemTable, saidOf } from '../item-table.ts';

/** Partnership checklist, point 11: who takes part, at which stages, and how people are heard (Framework, pp. 32 and 41-45). */
export const participationSection: DocumentSection = {
  id: 'participation',
  title: 'Participation',
  checklistPoint: 11,
  build: (context) =>
    itemTable(
      context.plan.ofKind('participation'),
      {
        caption: 'Who takes part, and when',
        title: 'How people take part',
        columns: [
          column('Who', 'involves'),
          column('Stages', 'during'),
          column('Level', 'level'),
          {
            heading: 'When',
            says: ['every', 'by'],
            cell: (item) => {
              const by = saidOf(item, context, 'by');
              return inLines(
                saidOf(item, context, 'every'),
                by.length === 0 ? undefined : [{ type: 'text', value: 'By ' }, ...by],
              );
            },
          },
          column('Organised by', 'lead'),
        ],
      },
      context,
    ),
};
