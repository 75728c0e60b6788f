import { momentInWords } from '@goldenthread/strategy';
import type { DocumentSection } from '../context.ts';
import { itemLink } from '../fact-content.ts';
import { column, inLines, inPoints, itemTable, saidOf } from '../item-table.ts';
import { standingOf } from '../progress.ts';

/** Partnership checklist, point 9: the key deliverables (Framework, p. 32). */
export const deliverablesSection: DocumentSection = {
  id: 'deliverables',
  title: 'Key deliverables',
  checklistPoint: 9,
  build: (context) => {
    const { plan } = context;
    return itemTable(
      plan.ofKind('deliverable'),
      {
        caption: 'What there will be to see, and when',
        title: 'Deliverable',
        columns: [
          {
            heading: 'Due',
            says: ['by'],
            cell: (item) => {
              const { nowBy } = standingOf(item, plan);
              return inLines(saidOf(item, context, 'by'), nowBy && `Now ${momentInWords(nowBy.date)}`);
            },
          },
          column('Lead', 'lead'),
          {
            heading: 'Made by',
            says: [],
            cell: (item) => inPoints(...plan.namedBy(item, 'produces').map((from) => itemLink(from, plan))),
          },
          {
            heading: 'Status',
            says: [],
            cell: (item) => {
              const { status, at } = standingOf(item, plan);
              return inLines(status, at && `(${momentInWords(at)})`);
            },
          },
        ],
      },
      context,
    );
  },
};
