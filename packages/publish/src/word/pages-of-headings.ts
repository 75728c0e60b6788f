import type { IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { widthOfText } from './letter-widths.ts';

const estimate = estimatePageNumbersWith({ guess: true, measureWidth: widthOfText });

/**
 * The pages of the headings that the contents name, as Word will count them, so that the contents are right before
 * anything is updated. What comes after the last of these headings is not laid out: nothing asks for its pages, and the
 * number of all pages is counted by whatever opens the file.
 */
export const pagesOfHeadings: PageNumberEstimator = (body, context) => {
  // A function of its own: the headings are not numbered, and the search for numbers, which the library brings, is left out.
  const { bookmarks } = estimate({ ...body, 'w:body': untilLastHeading(body['w:body'] as Blocks) }, context);
  return { bookmarks };
};

type Blocks = readonly IXmlableObject[];

/** Headings go to the page of what comes next, so that a few blocks below the last are laid out with it. */
const blocksBelow = 6;

function untilLastHeading(blocks: Blocks): Blocks {
  const last = blocks.findLastIndex((block) => /^Heading[12]$/.test(styleOf(block) ?? ''));
  const end = last + 1 + blocksBelow;
  if (end >= blocks.length) return blocks;
  // The page of a section is told at its end.
  const page = blocks.slice(end).flatMap((block) => pageOf(block) ?? [])[0];
  return [...blocks.slice(0, end), ...(page === undefined ? [] : [page])];
}

/** Elements as the library holds them: their name, and what stands in them. */
type Parts = readonly IXmlableObject[];

function within(parts: unknown, name: string): IXmlableObject | undefined {
  return Array.isArray(parts) ? (parts as Parts).find((part) => Object.hasOwn(part, name)) : undefined;
}

function propertiesOf(block: IXmlableObject): unknown {
  return within(block['w:p'], 'w:pPr')?.['w:pPr'];
}

function styleOf(block: IXmlableObject): string | undefined {
  const style = within(propertiesOf(block), 'w:pStyle')?.['w:pStyle'] as
    | { readonly _attr?: Readonly<Record<string, string>> }
    | undefined;
  return style?._attr?.['w:val'];
}

function pageOf(block: IXmlableObject): IXmlableObject | undefined {
  return Object.hasOwn(block, 'w:sectPr') ? block : within(propertiesOf(block), 'w:sectPr');
}
