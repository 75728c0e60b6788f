import type { INumberingOptions, IParagraphStyleOptions, IStylesOptions } from 'docx';
import { factIndent, listIndent, millimetres } from '../paper/measures.ts';

/**
 * Every style of the document, defined once: who changes a style in Word changes all that has it. Each text colour has a
 * contrast of at least 4.5 to 1 on what it stands on (WCAG 2.2, 1.4.3).
 */
export const colours = {
  paper: 'FFFFFF',
  ink: '1A1A1A',
  quiet: '545454',
  heading: '1F3864',
  link: '0B4F94',
  rule: 'BFBFBF',
  headerRow: 'DCE4EF',
  notice: 'FFF4DB',
  noticeEdge: 'A65E00',
  noticeTitle: '7A4500',
  code: 'F2F2F2',
} as const;

/** Calibri where there is Word; LibreOffice takes Carlito in its place, which is as wide. */
const font = 'Calibri';
/** Sizes are counted in half points. */
const points = (size: number): number => size * 2;
const space = (size: number): number => size * 20;

export type ParagraphStyle =
  | 'Normal'
  | 'Fact'
  | 'FactContinued'
  | 'FactLabel'
  | 'Notice'
  | 'NoticeTitle'
  | 'Quotation'
  | 'Code'
  | 'TableText'
  | 'TableHeading'
  | 'PictureFrame'
  | 'TitleLine'
  | 'ContentsTitle';

const heading = (size: number, before: number, after: number, colour: string = colours.heading) => ({
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { size: points(size), bold: true, color: colour },
  paragraph: { keepNext: true, keepLines: true, spacing: { before: space(before), after: space(after) } },
});

const paragraphStyles: readonly (IParagraphStyleOptions & { readonly id: ParagraphStyle | 'Subtitle' })[] = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: points(18), color: colours.quiet },
    paragraph: { spacing: { after: space(24) } },
  },
  {
    id: 'TitleLine',
    name: 'Title Line',
    basedOn: 'Normal',
    run: { size: points(13), color: colours.ink },
    paragraph: { spacing: { after: space(4) } },
  },
  {
    // It heads the contents without being one of them.
    id: 'ContentsTitle',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: points(20), bold: true, color: colours.heading },
    paragraph: { keepNext: true, spacing: { after: space(10) } },
  },
  {
    id: 'Fact',
    name: 'Fact',
    basedOn: 'Normal',
    paragraph: {
      spacing: { before: space(2), after: space(2) },
      indent: { left: factIndent, hanging: factIndent },
      leftTabStop: factIndent,
    },
  },
  {
    id: 'FactContinued',
    name: 'Fact Continued',
    basedOn: 'Fact',
    paragraph: { indent: { left: factIndent, hanging: 0 } },
  },
  {
    id: 'FactLabel',
    name: 'Fact Label',
    basedOn: 'Fact',
    next: 'FactContinued',
    run: { bold: true, color: colours.heading },
    paragraph: { keepNext: true, indent: { left: 0, hanging: 0 }, spacing: { before: space(2), after: 0 } },
  },
  {
    id: 'Notice',
    name: 'Notice',
    basedOn: 'Normal',
    paragraph: {
      keepLines: true,
      shading: { fill: colours.notice },
      border: { left: { style: 'single', size: 24, space: 6, color: colours.noticeEdge } },
      indent: { left: millimetres(4), right: millimetres(4) },
      spacing: { before: 0, after: 0 },
    },
  },
  {
    id: 'NoticeTitle',
    name: 'Notice Title',
    basedOn: 'Notice',
    next: 'Notice',
    run: { bold: true, color: colours.noticeTitle },
    paragraph: { keepNext: true, spacing: { before: space(6), after: 0 } },
  },
  {
    id: 'Quotation',
    name: 'Quotation',
    basedOn: 'Normal',
    run: { italics: true },
    paragraph: { indent: { left: millimetres(8), right: millimetres(8) } },
  },
  {
    id: 'Code',
    name: 'Code',
    basedOn: 'Normal',
    run: { font: 'Courier New', size: points(10) },
    paragraph: { shading: { fill: colours.code }, alignment: 'left' },
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    run: { size: points(10) },
    paragraph: { spacing: { before: space(2), after: space(2), line: 240, lineRule: 'auto' } },
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    run: { bold: true, color: colours.heading },
    paragraph: { keepNext: true },
  },
  {
    id: 'PictureFrame',
    name: 'Picture',
    basedOn: 'Normal',
    paragraph: { spacing: { before: space(2), after: space(4), line: 240, lineRule: 'auto' } },
  },
];

const contentsLevel = (level: number, indent: number, isBold: boolean): IParagraphStyleOptions => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  run: { bold: isBold },
  paragraph: {
    spacing: { before: space(isBold ? 4 : 0), after: space(1), line: 240, lineRule: 'auto' },
    indent: { left: indent },
  },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: points(11), color: colours.ink, language: { value: 'en-GB', eastAsia: 'en-GB' } },
      paragraph: { spacing: { after: space(6), line: 269, lineRule: 'auto' } },
    },
    title: {
      basedOn: 'Normal',
      next: 'Subtitle',
      quickFormat: true,
      run: { size: points(32), bold: true, color: colours.heading },
      paragraph: { spacing: { before: space(150), after: space(14), line: 252, lineRule: 'auto' }, keepLines: true },
    },
    heading1: {
      ...heading(20, 26, 8),
      paragraph: {
        ...heading(20, 26, 8).paragraph,
        border: { bottom: { style: 'single', size: 6, space: 4, color: colours.heading } },
      },
    },
    heading2: heading(15, 18, 6),
    heading3: heading(12.5, 14, 4),
    heading4: heading(11.5, 10, 3),
    heading5: heading(11, 8, 3, colours.ink),
    heading6: heading(11, 8, 3, colours.quiet),
    caption: {
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, size: points(10), color: colours.heading },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: space(8), after: space(4) } },
    },
    listParagraph: { basedOn: 'Normal', paragraph: { spacing: { after: space(3) } } },
    hyperlink: { run: { color: colours.link, underline: { type: 'single', color: colours.link } } },
  },
  // Plans are full of links to their own parts, and pages in which all is blue are hard to read: these have a line alone.
  characterStyles: [
    {
      id: 'CrossReference',
      name: 'Cross Reference',
      run: { underline: { type: 'dotted', color: colours.link } },
    },
  ],
  paragraphStyles: [...paragraphStyles, contentsLevel(1, 0, true), contentsLevel(2, millimetres(5), false)],
};

/** How deep lists may stand in each other in Word. */
export const deepestList = 8;

const levels = [...Array(deepestList + 1).keys()];

function indentOf(level: number) {
  return { paragraph: { indent: { left: listIndent * (level + 1), hanging: listIndent } } };
}

export const bullets: INumberingOptions['config'][number] = {
  reference: 'bullets',
  levels: levels.map((level) => ({
    level,
    format: 'bullet',
    text: level % 2 === 0 ? '\u2022' : '\u2013',
    style: indentOf(level),
  })),
};

/** Numbered lists that begin with `start`. */
export function numbers(start: number): INumberingOptions['config'][number] {
  return {
    reference: `numbers-from-${start}`,
    levels: levels.map((level) => ({
      level,
      format: level % 2 === 0 ? 'decimal' : 'lowerLetter',
      text: `%${level + 1}.`,
      start: level === 0 ? start : 1,
      style: indentOf(level),
    })),
  };
}

/** Lists in the narrow cells of tables. */
export const tableBullets: INumberingOptions['config'][number] = {
  reference: 'table-bullets',
  levels: [
    {
      level: 0,
      format: 'bullet',
      text: '\u2022',
      style: { paragraph: { indent: { left: millimetres(3.5), hanging: millimetres(3.5) } } },
    },
  ],
};
