export * from './comparison/index.ts';
export { type BuildChoices, buildDocument } from './document/build-document.ts';
export {
  type Audience,
  type DocumentChoices,
  type DocumentContext,
  documentContext,
  usualAudience,
} from './document/context.ts';
export type { Picture } from './document/nodes.ts';
export { type Standing, standingOf } from './document/progress.ts';
export { documentSections } from './document/sections/index.ts';
export * from './files/plan-files.ts';
export * from './html/following/index.ts';
export { noticesHast, type PageProblem } from './html/notices.ts';
export { documentPage, listContent, pageToSend, previewPage } from './html/page.ts';
export { framePart, joined, PageMaker, type PagePart } from './html/page-parts.ts';
export { pageStyle } from './html/style.ts';
export { writeMarkdown } from './markdown/write-markdown.ts';
export { allPictures, picturesFor } from './pictures/all-pictures.ts';
export { leadSaid } from './pictures/delivery-rows.ts';
export { goldenThread, goldenThreadByOutcome } from './pictures/golden-thread.ts';
export { pictureColours, pictureStyle } from './pictures/looks.ts';
export { flatSvg, standaloneSvg } from './pictures/standalone.ts';
export { allSheets } from './sheets/all-sheets.ts';
export { sheetCsv } from './sheets/csv.ts';
export type { Sheet } from './sheets/sheet.ts';
export { workbook } from './sheets/xlsx.ts';
export type { DrawPng, PaperPicture, WordDraft } from './word/draft.ts';
export { pngDrawer, wordDraft } from './word/word-draft.ts';
