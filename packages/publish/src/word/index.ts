/**
 * The door to the writing of files of Word, which knows nothing of strategies or of how they are read: a page or a worker
 * that holds a draft needs no more than this.
 */
export { type Cover, type DrawPng, drawnPictures, type PaperPicture, type Pngs, type WordDraft } from './draft.ts';
export { writeWordFile } from './write-word.ts';
