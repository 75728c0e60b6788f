import type { DocumentSection } from '../context.ts';
import { column, itemTable } from '../item-table.ts';

/** How partners work together while services are delivered (Framework, Deliver, pp. 33-35). */
export const arrangementsSection: DocumentSection = {
  id: 'arrangements',
  title: 'How we work together',
  build: (context) =>
    itemTable(
      context.plan.ofKind('arrangement'),
      {
        caption: 'Standing arrangements',
        title: 'Arrangement',
        columns: [column('For', 'kind'), column('With', 'with'), column('How often', 'every'), column('Lead', 'lead')],
      },
      context,
    ),
};
