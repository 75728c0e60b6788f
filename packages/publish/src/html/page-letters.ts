/// <reference path="./fonts.d.ts" />
import regular from '@fontsource/arimo/files/arimo-latin-400-normal.woff2?inline';
import bold from '@fontsource/arimo/files/arimo-latin-700-normal.woff2?inline';

/**
 * The letters of a page that is sent to others, within it: lines break at the same words for everybody, and what is
 * written in pictures is as wide as it was when it was drawn. Arimo is as wide as Arial, letter by letter. It has the
 * letters of Western Europe, Gaelic among them; what it lacks is shown with a font of the reader's own.
 */
export const pageLetters: string = `
@font-face { font-family: Arimo; font-weight: 400; src: url(${regular}) format("woff2"); }
@font-face { font-family: Arimo; font-weight: 700; src: url(${bold}) format("woff2"); }
body, .picture-drawing { font-family: Arimo, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; }
`;
