import type { Element, ElementContent } from 'hast';
import type { Picture } from '../document/nodes.ts';
import { type PageTurn, textHeight, textWidth, twipsOfPixels } from './measures.ts';

/** What a caption and the words below a picture take of its page. */
const words = 2300;
/** Words in pictures are drawn for screens; smaller than this part of their size they are hard to read in print. */
const legible = 0.75;
/** Smaller than this, a picture goes over several pages. */
const readable = 0.5;

/** A picture, or the part of it that goes on one page. Lengths are CSS pixels. */
export interface Sheet {
  readonly drawing: Element;
  /** How wide the part was drawn. */
  readonly drawnWidth: number;
  /** How large it is on the page. */
  readonly width: number;
  readonly height: number;
  readonly turn: PageTurn;
}

/**
 * The picture as large as it was drawn where there is room. A page is turned where that makes the words much larger, and
 * a picture whose words nobody could read is cut into parts, between the boxes where there is a gap.
 */
export function sheetsOf({ drawing }: Picture): readonly Sheet[] {
  const width = Number(drawing.properties.width);
  const height = Number(drawing.properties.height);
  const upright = scaleOn('upright', width, height);
  const sideways = scaleOn('sideways', width, height);
  const turn: PageTurn = upright < legible && sideways > upright * 1.2 ? 'sideways' : 'upright';
  const scale = turn === 'upright' ? upright : sideways;
  if (scale >= readable || height < width) return [sheet(drawing, 0, width, height, scale, turn)];
  return cutSheets(drawing, width, height);
}

function cutSheets(drawing: Element, width: number, height: number): readonly Sheet[] {
  const wide = Math.min(1, textWidth('upright') / twipsOfPixels(width));
  const turn: PageTurn = wide < readable ? 'sideways' : 'upright';
  const scale = Math.min(1, textWidth(turn) / twipsOfPixels(width));
  const room = (textHeight(turn) - words) / (twipsOfPixels(1) * scale);
  const shapes = spans(drawing);
  const sheets: Sheet[] = [];
  for (let top = 0; top < height; ) {
    const bottom = height - top <= room ? height : cutBelow(top, room, shapes);
    sheets.push(sheet(drawing, top, width, bottom - top, scale, turn));
    top = bottom;
  }
  return sheets;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** The lowest place to cut that touches no box, in the lower half of the page. */
function cutBelow(top: number, room: number, shapes: readonly Span[]): number {
  const lowest = Math.floor(top + room);
  for (let at = lowest; at > top + room / 2; at -= 2) {
    if (!shapes.some((shape) => shape.top < at && at < shape.bottom)) return at;
  }
  return lowest;
}

/** Where boxes stand; those that hold everything are no reason not to cut. */
function spans(element: Element): readonly Span[] {
  const found: Span[] = [];
  const visit = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    const { y, height } = node.properties;
    if (node.tagName === 'rect' && Number(height) < 200) {
      found.push({ top: Number(y), bottom: Number(y) + Number(height) });
    }
    node.children.forEach(visit);
  };
  element.children.forEach(visit);
  return found;
}

function sheet(drawing: Element, top: number, width: number, height: number, scale: number, turn: PageTurn): Sheet {
  const properties = { ...drawing.properties, width, height, viewBox: `0 ${top} ${width} ${height}` };
  return {
    drawing: { ...drawing, properties },
    drawnWidth: width,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    turn,
  };
}

function scaleOn(turn: PageTurn, width: number, height: number): number {
  return Math.min(1, textWidth(turn) / twipsOfPixels(width), (textHeight(turn) - words) / twipsOfPixels(height));
}
