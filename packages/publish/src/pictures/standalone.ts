import type { Element, ElementContent } from 'hast';
import { find, svg } from 'property-information';
import type { Element as XmlElement, Text as XmlText } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Picture } from '../document/nodes.ts';
import { svgElement } from './draw.ts';
import { attributesOf, looks, className as nameOf, standaloneStyle } from './looks.ts';
import type { Scheme } from './palette.ts';

const lookOfClass = new Map(Object.keys(looks).map((name) => [nameOf(name), name]));
const turnOf = new Map(Object.keys(looks).map((name, turn) => [name, turn]));

/** The picture as a file of its own, which follows the reader's colours where its reader can. */
export function standaloneSvg(picture: Picture): string {
  const drawing = withAttributes(onPaper(picture.drawing), 'light', true);
  const style = svgElement('style', {}, standaloneStyle());
  return written({ ...drawing, children: [...drawing.children, style] });
}

/** The picture in the colours of one scheme, with no style sheet: for programs that turn it into an image. */
export function flatSvg(picture: Picture, scheme: Scheme): string {
  return written(withAttributes(onPaper(picture.drawing), scheme, false));
}

function written(drawing: Element): string {
  // What ends a part of XML may not stand in a text, and the writer leaves it as it is.
  return `${toXml(inXml(drawing)).replaceAll(']]>', ']]&gt;')}\n`;
}

/** HTML lets more stand as it is than XML does, so that a drawing outside a page is written as XML. */
function inXml({ tagName, properties, children }: Element): XmlElement {
  const attributes = Object.entries(properties).map(([name, value]): [string, string] => [
    find(svg, name).attribute,
    Array.isArray(value) ? value.join(' ') : String(value),
  ]);
  return {
    type: 'element',
    name: tagName,
    attributes: Object.fromEntries(attributes),
    children: children.flatMap((child): readonly (XmlElement | XmlText)[] => {
      if (child.type === 'element') return [inXml(child)];
      return child.type === 'text' ? [{ type: 'text', value: child.value }] : [];
    }) as XmlElement['children'],
  };
}

/** Outside a page there is nothing that a link within the page could lead to, and nothing behind the drawing. */
function onPaper(drawing: Element): Element {
  const [box] = /(?<=0 0 ).*$/.exec(String(drawing.properties.viewBox)) ?? ['0 0'];
  const [width = '0', height = '0'] = box.split(' ');
  const background = svgElement('rect', { className: [nameOf('paper')], x: 0, y: 0, width, height });
  // The title comes first, where readers look for it.
  const [title, description, ...shapes] = drawing.children;
  const named = [title, description].filter((each) => each !== undefined);
  return { ...drawing, children: [...named, background, ...shapes] };
}

function withAttributes(element: Element, scheme: Scheme, keepsClasses: boolean): Element {
  const { className, href, ...rest } = element.properties;
  const classes = (Array.isArray(className) ? className : []).map(String);
  const found = classes
    .flatMap((each) => lookOfClass.get(each) ?? [])
    .sort((a, b) => (turnOf.get(a) ?? 0) - (turnOf.get(b) ?? 0));
  const given = Object.assign({}, ...found.map((name) => attributesOf(looks[name] ?? {}, scheme)));
  const children = element.children.map(
    (child): ElementContent => (child.type === 'element' ? withAttributes(child, scheme, keepsClasses) : child),
  );
  const isLink = element.tagName === 'a' && typeof href === 'string' && href.startsWith('#');
  return {
    ...element,
    tagName: isLink ? 'g' : element.tagName,
    properties: {
      ...given,
      ...rest,
      ...(isLink ? { role: 'img' } : href === undefined ? {} : { href }),
      ...(keepsClasses && classes.length > 0 ? { className: classes } : {}),
    },
    children,
  };
}
