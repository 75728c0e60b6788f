import type { Item } from '@goldenthread/strategy';
import type { Element, ElementContent } from 'hast';
import { authorLine } from '../document/author-text.ts';
import type { DocumentContext } from '../document/context.ts';
import { itemHeading } from '../document/item-entry.ts';
import { anchorOf } from '../document/make.ts';
import type { Picture, Table } from '../document/nodes.ts';
import { className } from './looks.ts';

/** An element of a drawing. Built straight, for a picture has thousands: `hastscript` looks every attribute up. */
export function svgElement(
  tagName: string,
  properties: Readonly<Record<string, string | number | readonly string[]>>,
  children: string | readonly ElementContent[] = [],
): Element {
  const content = typeof children === 'string' ? [{ type: 'text' as const, value: children }] : [...children];
  return { type: 'element', tagName, properties: properties as Element['properties'], children: content };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawingParts {
  readonly id: string;
  readonly title: string;
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
  /** Links can be followed in it, so that it is read out piece by piece and not as one image. */
  readonly isWalked?: boolean;
}

export interface PictureParts extends DrawingParts {
  readonly table: Table;
}

/** A picture of shapes, with its title and what it says for those who cannot see it. */
export function picture({ table, ...parts }: PictureParts, shapes: readonly ElementContent[]): Picture {
  const { id, title, alternative } = parts;
  const alternativeText = printable(alternative);
  return {
    type: 'picture',
    id,
    title,
    alternative: alternativeText,
    drawing: drawing(parts, shapes),
    table,
    children: [],
  };
}

/** The drawing alone, which says itself what it shows. */
export function drawing(parts: DrawingParts, shapes: readonly ElementContent[]): Element {
  const { id, title, alternative, width, height, isWalked = false } = parts;
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      className: [className('drawing')],
      width: w,
      height: h,
      viewBox: `0 0 ${w} ${h}`,
      role: isWalked ? 'group' : 'img',
      ariaLabelledBy: `${id}-title`,
      ariaDescribedBy: `${id}-description`,
    },
    [
      svgElement('title', { id: `${id}-title` }, printable(title)),
      svgElement('desc', { id: `${id}-description` }, printable(alternative)),
      ...shapes,
    ],
  );
}

/** One or several lines of text; `y` is the foot of the first line. */
export function words(
  lines: string | readonly string[],
  x: number,
  y: number,
  looks: readonly string[] = [],
  lineHeight = 15,
): Element {
  const all = typeof lines === 'string' ? [lines] : lines;
  const classes = looks.length === 0 ? {} : { className: looks.map(className) };
  const [only, second] = all;
  if (second === undefined) return svgElement('text', { x: round(x), y: round(y), ...classes }, printable(only ?? ''));
  return svgElement(
    'text',
    { x: round(x), y: round(y), ...classes },
    all.map((line, index) => svgElement('tspan', { x: round(x), y: round(y + index * lineHeight) }, printable(line))),
  );
}

export function rectangle({ x, y, width, height }: Box, looks: readonly string[], radius = 0): Element {
  return svgElement('rect', {
    className: looks.map(className),
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    ...(radius === 0 ? {} : { rx: radius }),
  });
}

export function path(d: string, looks: readonly string[], more: Readonly<Record<string, string>> = {}): Element {
  return svgElement('path', { className: looks.map(className), d, ...more });
}

export function straight(x1: number, y1: number, x2: number, y2: number, looks: readonly string[]): Element {
  return svgElement('line', {
    className: looks.map(className),
    x1: round(x1),
    y1: round(y1),
    x2: round(x2),
    y2: round(y2),
  });
}

export function circle(cx: number, cy: number, r: number, looks: readonly string[]): Element {
  return svgElement('circle', { className: looks.map(className), cx: round(cx), cy: round(cy), r });
}

/** A square on its corner. */
export function diamond(x: number, y: number, r: number, looks: readonly string[]): Element {
  const d = `M${round(x)} ${round(y - r)}L${round(x + r)} ${round(y)}L${round(x)} ${round(y + r)}L${round(x - r)} ${round(y)}Z`;
  return path(d, looks);
}

/** The head of an arrow, for the start or the end of lines: `orient` is `auto-start-reverse` where it stands at starts. */
export function arrowHead(name: string, orient: 'auto' | 'auto-start-reverse' = 'auto'): Element {
  const size = { viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8 };
  return svgElement('marker', { id: name, ...size, orient, markerUnits: 'userSpaceOnUse' }, [
    path('M0,0L8,4L0,8Z', ['line-end']),
  ]);
}

/** Shapes that readers see and programs that read aloud pass over, because the words elsewhere say the same. */
export function unspoken(shapes: readonly ElementContent[]): Element {
  return svgElement('g', { ariaHidden: 'true' }, [...shapes]);
}

/** Shapes that lead to where an item stands in the document; without an address, they are shapes alone. */
export function leadingTo(
  href: string | undefined,
  label: string,
  tip: string,
  shapes: readonly ElementContent[],
): Element {
  const title = svgElement('title', {}, printable(tip));
  if (href === undefined) return svgElement('g', { role: 'img', ariaLabel: printable(label) }, [title, ...shapes]);
  return svgElement('a', { className: ['picture-link'], href, ariaLabel: printable(label) }, [title, ...shapes]);
}

/** The same, where all that is to be heard is what everybody can see. */
export function linkNamed(href: string | undefined, name: string, shapes: readonly ElementContent[]): Element {
  if (href === undefined) return svgElement('g', { role: 'img', ariaLabel: printable(name) }, [...shapes]);
  const title = svgElement('title', {}, printable(name));
  return svgElement('a', { className: ['picture-link'], href }, [title, ...shapes]);
}

/** Where an item stands in the document; a national outcome stands where the plan assesses it. */
export function addressOf(item: Item, { plan }: DocumentContext): string | undefined {
  if (plan.owns(item)) return `#${anchorOf(item)}`;
  const assessment = plan.namedBy(item, 'assessment of')[0];
  return assessment === undefined ? undefined : `#${anchorOf(assessment)}`;
}

/** An item as readers know it, on one line. */
export function titleOf(item: Item): string {
  const known = titles.get(item);
  if (known !== undefined) return known;
  const title = authorLine(itemHeading(item));
  titles.set(item, title);
  return title;
}

const titles = new WeakMap<Item, string>();

/** Coordinates need no more than a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** "1 action", "3 actions", "no actions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** Characters that a file of XML may not hold become a mark that says so. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}
