import type { Element, ElementContent } from 'hast';
import type { Picture } from '../document/nodes.ts';
import { type PageTurn, textHeight, textWidth, twipsOfPixels } from './measures.ts';

/** What a caption and the words below a picture take of its page. */
const words = 2300;
/** Words in pictures are drawn for screens; smaller than this part of their size they are hard to read in print. */
const legible = 0.75;
/** Smaller than this, a picture goes over several pages where that makes its words much larger. */
const readable = 0.5;
/** A part that is no higher than this many times its page is drawn smaller: what is left over would look lost. */
const slightly = 1.05;
/** So much larger is worth a page. */
const worthwhile = 1.2;

/** A picture, or the part of it that goes on one page. Lengths are CSS pixels. */
export interface Sheet {
  readonly drawing: Element;
  /** How wide the part was drawn. */
  readonly drawnWidth: number;
  /** How large it is on the page. */
  readonly width: number;
  readonly height: number;
  readonly turn: PageTurn;
  /** It has room in its full size whichever way the page lies. */
  readonly fitsBoth: boolean;
}

/** The picture goes on one page, and its words can be read in print. */
export function isLegible(picture: Picture): boolean {
  const [first, ...others] = sheetsOf(picture);
  return first !== undefined && others.length === 0 && first.width >= first.drawnWidth * legible;
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
  const turn: PageTurn = upright < legible && sideways > upright * worthwhile ? 'sideways' : 'upright';
  const scale = turn === 'upright' ? upright : sideways;
  const cut = cutScale(width);
  if (scale >= readable || cut.scale < scale * worthwhile) return [sheet(drawing, 0, width, height, scale, turn)];
  return cutSheets(drawing, width, height, cut);
}

interface CutScale {
  readonly turn: PageTurn;
  readonly scale: number;
}

/** Parts are as wide as their pages, and the pages are turned where the parts would still be small. */
function cutScale(width: number): CutScale {
  const [upright, sideways] = (['upright', 'sideways'] as const).map(
    (turn): CutScale => ({ turn, scale: Math.min(1, textWidth(turn) / twipsOfPixels(width)) }),
  ) as [CutScale, CutScale];
  return upright.scale < readable ? sideways : upright;
}

function cutSheets(drawing: Element, width: number, height: number, { turn, scale }: CutScale): readonly Sheet[] {
  const room = (textHeight(turn) - words) / (twipsOfPixels(1) * scale);
  const shapes = spans(drawing);
  const sheets: Sheet[] = [];
  for (let top = 0; top < height; ) {
    const rest = height - top;
    const bottom = rest <= room * slightly ? height : cutBelow(top, room, shapes);
    sheets.push(sheet(drawing, top, width, bottom - top, scale * Math.min(1, room / (bottom - top)), turn));
    top = bottom;
  }
  return sheets;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** A box has an edge, of which half stands outside of it: a cut that is nearer would leave a sliver of the box. */
const besideBox = 3;

/** The lowest place to cut that touches no box, in the lower half of the page. */
function cutBelow(top: number, room: number, shapes: readonly Span[]): number {
  const lowest = Math.floor(top + room);
  for (let at = lowest; at > top + room / 2; at -= 1) {
    if (!shapes.some((shape) => shape.top - besideBox < at && at < shape.bottom + besideBox)) return at;
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
    fitsBoth: scaleOn('upright', width, height) === 1 && scaleOn('sideways', width, height) === 1,
  };
}

function scaleOn(turn: PageTurn, width: number, height: number): number {
  return Math.min(1, textWidth(turn) / twipsOfPixels(width), (textHeight(turn) - words) / twipsOfPixels(height));
}
