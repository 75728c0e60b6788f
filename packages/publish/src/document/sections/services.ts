import type { DocumentContext, DocumentSection } from '../context.ts';
import { type Column, column, inLines, itemTable, saidOf } from '../item-table.ts';
import { kindName, kindTitle } from '../kind-words.ts';
import { emphasis } from '../make.ts';
import type { Block } from '../nodes.ts';

/** The map of services with the eight facts that the Framework asks for (Framework, Review and map available services, p. 19). */
export const servicesSection: DocumentSection = {
  id: 'services',
  title: ({ plan }) => kindTitle(plan, 'service', 'Services'),
  build: servicesMap,
};

/** What services are compared by stands in the table, and in their entries what needs more words. */
function servicesMap(context: DocumentContext): Block[] {
  const columns: readonly Column<'service'>[] = [
    column('Provided by', 'provider'),
    {
      heading: 'For whom, and where',
      says: ['for', 'where'],
      cell: (service) => {
        const where = saidOf(service, context, 'where');
        return inLines(saidOf(service, context, 'for'), where.length > 0 ? [emphasis(where)] : undefined);
      },
    },
    column('Prevention', 'prevention', 'specialist'),
    column('Cost and capacity', 'cost', 'capacity'),
    column('Funded until', 'funded until'),
    column('Quality', 'quality'),
  ];
  return itemTable(
    context.plan.ofKind('service'),
    {
      caption: 'Services: who provides them for whom, what they cost and how good they are',
      title: kindName(context.plan, 'service', 'Service'),
      columns,
    },
    context,
  );
}
