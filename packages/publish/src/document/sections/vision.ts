import { ownFacts } from '@goldenthread/strategy';
import { authorBlocks } from '../author-text.ts';
import type { DocumentSection } from '../context.ts';
import { narrative, notes } from '../item-entry.ts';
import { entry } from '../make.ts';

/** Partnership checklist, point 1: the vision (Framework, p. 32). */
export const visionSection: DocumentSection = {
  id: 'vision',
  title: 'Vision',
  checklistPoint: 1,
  build: (context) =>
    context.plan
      .ofKind('vision')
      .map((vision) =>
        entry(vision, [
          ...authorBlocks(vision.statement ?? ''),
          ...narrative(vision),
          ...ownFacts(vision, 'because').flatMap(({ text }) => authorBlocks(text)),
          ...notes(vision, context),
        ]),
      ),
};
