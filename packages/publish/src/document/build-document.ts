import type { StrategyReport } from '@goldenthread/rules';
import type { Root } from 'mdast';
import { withPictures } from '../pictures/all-pictures.ts';
import { withAuthorSections } from './author-sections.ts';
import { type DocumentChoices, type DocumentContext, type DocumentSection, documentContext } from './context.ts';
import { atDepth } from './heading-depths.ts';
import { notice, paragraph, section } from './make.ts';
import type { Section } from './nodes.ts';
import { notYetShown } from './not-yet-shown.ts';
import { documentSections } from './sections/index.ts';

export interface BuildChoices extends DocumentChoices {
  /** The sections to show, by their ids and by the names of the author's own; all where nothing is said. */
  readonly only?: readonly string[];
}

/**
 * The document: the parts of the plan in the order of the Partnership checklist, with the author's own sections where
 * they ask to be. The same plan, day and choices give the same tree.
 */
export function buildDocument(report: StrategyReport, choices: BuildChoices): Root {
  const context = documentContext(report, choices);
  const { only } = choices;
  const isChosen = (names: readonly string[]): boolean =>
    only === undefined || names.some((name) => only.includes(name));
  const built = documentSections.map((each) => ({ id: each.id, section: builtSection(each, context) }));
  const sections = withAuthorSections(built, context)
    .filter(({ names }) => isChosen(names))
    .map((each) => each.section);
  if (isChosen(['further']))
    sections.push(
      ...notYetShown(
        built.flatMap((each) => each.section ?? []),
        context,
      ),
    );
  return { type: 'root', children: sections.map((each) => atDepth(each, 2)) };
}

/** A part of the document; `undefined` where there is nothing to say in it. In a draft, what the checklist asks for is said. */
function builtSection(definition: DocumentSection, context: DocumentContext): Section | undefined {
  const { id, title, checklistPoint } = definition;
  const blocks = withPictures(id, definition.build(context), context);
  const point = context.report.checklist.find((each) => each.point === checklistPoint);
  const gap =
    context.audience === 'public' || point === undefined || point.isMet
      ? []
      : [
          notice('gap', [
            paragraph(`Point ${point.point} of the Partnership checklist is not met yet. It asks: ${point.title}.`),
          ]),
        ];
  if (blocks.length === 0 && gap.length === 0) return undefined;
  return section(id, typeof title === 'string' ? title : title(context), [...gap, ...blocks]);
}
