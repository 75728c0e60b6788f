import { type Item, momentInWords, ownFacts } from '@goldenthread/strategy';
import { authorLine } from '../author-text.ts';
import type { DocumentSection } from '../context.ts';
import { column, inLines, itemTable } from '../item-table.ts';
import { type Inlines, link } from '../make.ts';
import { safeUrl } from '../safe-url.ts';

/** Partnership checklist, point 12: the supporting documents (Framework, p. 32). */
export const documentsSection: DocumentSection = {
  id: 'documents',
  title: 'Supporting documents',
  checklistPoint: 12,
  build: (context) =>
    itemTable(
      context.plan.ofKind('document'),
      {
        caption: 'Documents and where to find them',
        title: 'Document',
        columns: [
          column('Kind', 'kind'),
          column('Date', 'date'),
          { heading: 'Where to find it', says: ['link', 'file', 'to follow by'], cell: whereabouts },
          column('Lead', 'lead'),
        ],
      },
      context,
    ),
};

function whereabouts(item: Item<'document'>): Inlines {
  return inLines(
    ...ownFacts(item, 'link').map(({ text }) => address(authorLine(text))),
    // A path of the authors' machine is nowhere to go for a reader.
    ...ownFacts(item, 'file').map(({ text }) => authorLine(text)),
    ...ownFacts(item, 'to follow by').map(({ date }) => `To follow by ${momentInWords(date)}`),
  );
}

/** An address that is safe to go to leads there; any other is only words. */
function address(written: string): Inlines {
  const url = safeUrl(written);
  return url === undefined ? written : [link(url, written)];
}
