import type { DocumentSection } from '../context.ts';
import { column, itemTable } from '../item-table.ts';

/** Partnership checklist, point 10: skills that are short, training and capacity (Framework, p. 32). */
export const workforceSection: DocumentSection = {
  id: 'workforce',
  title: 'Workforce',
  checklistPoint: 10,
  build: (context) =>
    itemTable(
      context.plan.ofKind('workforce'),
      {
        caption: 'What the workforce needs',
        title: 'What is short or needed',
        columns: [
          column('Kind', 'kind'),
          column('Skills', 'skills'),
          column('What will be done', 'answered by'),
          column('Lead', 'lead'),
          column('Due', 'by'),
        ],
      },
      context,
    ),
};
