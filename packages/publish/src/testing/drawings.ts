import type { Element, ElementContent } from 'hast';
import type { Picture } from '../document/nodes.ts';
import type { Box } from '../pictures/draw.ts';

/** The picture, where a test needs one to be there. */
export function there(picture: Picture | undefined): Picture {
  if (picture === undefined) throw new Error('The plan of the test gives no picture.');
  return picture;
}

/** Every element of a drawing, in the order in which it is drawn and read. */
export function elementsIn(drawing: Element): readonly Element[] {
  return [drawing, ...drawing.children.flatMap((child) => (child.type === 'element' ? elementsIn(child) : []))];
}

export function withLook({ drawing }: Picture, look: string): readonly Element[] {
  return elementsIn(drawing).filter(({ properties: { className } }) => {
    return Array.isArray(className) && className.includes(`picture-${look}`);
  });
}

/** Where the links of a picture lead, in the order in which a keyboard walks them. */
export function addressesIn({ drawing }: Picture): readonly string[] {
  return elementsIn(drawing).flatMap(({ properties: { href } }) => (typeof href === 'string' ? [href] : []));
}

/** Every text of a drawing, one for each `text` element, its lines joined by a space. */
export function textsIn({ drawing }: Picture): readonly string[] {
  return elementsIn(drawing)
    .filter(({ tagName }) => tagName === 'text')
    .map((element) => (element.children.length === 0 ? '' : element.children.map(textOf).join(' ')));
}

export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

export function boxOf({ properties: { x, y, width, height } }: Element): Box {
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

interface Piece {
  readonly value?: string;
  readonly children?: readonly unknown[];
}

/** The rows of the table behind a picture, each as its cells' text, without the row of headings. */
export function rowsOf({ table }: Picture): readonly (readonly string[])[] {
  const words = (node: Piece): string =>
    node.value ?? (node.children ?? []).map((child) => words(child as Piece)).join('');
  return table.children.slice(1).map((row) => row.children.map((cell) => words(cell as Piece)));
}
