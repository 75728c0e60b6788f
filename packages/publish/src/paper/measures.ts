/** Lengths in Word are twentieths of a point. */
export type Twips = number;

export function millimetres(length: number): Twips {
  return Math.round((length / 25.4) * 1440);
}

/** A4 upright; a page on its side has the two changed. */
export const paper = { width: millimetres(210), height: millimetres(297) } as const;
export const margin = millimetres(22);

export type PageTurn = 'upright' | 'sideways';

/** How wide the text of a page is. */
export function textWidth(turn: PageTurn): Twips {
  return (turn === 'upright' ? paper.width : paper.height) - 2 * margin;
}

/** How high the text of a page is. */
export function textHeight(turn: PageTurn): Twips {
  return (turn === 'upright' ? paper.height : paper.width) - 2 * margin;
}

/** Pictures are drawn in CSS pixels, of which 96 are an inch. */
export function twipsOfPixels(pixels: number): Twips {
  return pixels * 15;
}

/** Where what is said under a label begins. */
export const factIndent = millimetres(48);
/** How far a list stands in from the text around it. */
export const listIndent = millimetres(7);
