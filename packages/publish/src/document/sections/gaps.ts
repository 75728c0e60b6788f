import type { DocumentSection } from '../context.ts';
import { column, itemTable } from '../item-table.ts';
import { kindName, kindTitle } from '../kind-words.ts';

/** What is missing between what people need, what there is and what works (Framework, Identify the gaps between need and provision, p. 26). */
export const gapsSection: DocumentSection = {
  id: 'gaps',
  title: ({ plan }) => kindTitle(plan, 'gap', 'Gaps'),
  build: (context) => {
    const columns = [
      column('Kind of gap', 'kind'),
      column('Size', 'size'),
      column('Needs concerned', 'concerns'),
      column('Services that do not close it', 'despite'),
      column('Based on', 'based on'),
    ];
    return itemTable(
      context.plan.ofKind('gap'),
      { caption: 'Gaps between need and services', title: kindName(context.plan, 'gap', 'Gap'), columns },
      context,
    );
  },
};
