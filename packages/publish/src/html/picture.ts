import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Picture, PictureChoice } from '../document/nodes.ts';
import { type Sheet, sheetsOf } from '../paper/picture-sheets.ts';
import { svgElement } from '../pictures/draw.ts';

/** A picture with the parts that readers can choose, and the table behind it. On paper it stands as Word would have it. */
export function pictureHast(node: Picture, table: Element): Element {
  const { id, title, choices = [] } = node;
  const sheets = sheetsOf(node);
  const isSideways = sheets[0]?.turn === 'sideways';
  const whole = spoken(node);
  return h('figure', { id, className: isSideways ? ['sideways'] : undefined }, [
    h('figcaption', title),
    ...choicesHast(choices),
    // A drawing keeps its size, so that its words stay legible, and scrolls by itself where it is too wide.
    frame(title, sheets.length < 2 ? whole : { ...whole, children: [s('g', { id: `${id}-all` }, whole.children)] }),
    ...(sheets.length < 2 ? [] : [onPaper(node, sheets)]),
    h('details', { id: `${id}-table` }, [h('summary', 'The same as a table'), table]),
  ]);
}

/** What is opened stays open when the page follows its files, and works where no script runs. */
function choicesHast(choices: readonly PictureChoice[]): Element[] {
  if (choices.length === 0) return [];
  return [
    h('div', { className: ['choices'] }, [
      h('p', 'All of it stands below. To see a part of it by itself, choose what it is to be around:'),
      ...choices.map(({ id, title, parts }) =>
        h('details', { id }, [
          h('summary', `${title} (${parts.length})`),
          ...parts.map((part) =>
            h('details', { id: part.id }, [h('summary', part.title), frame(part.title, withNamedLinks(part.drawing))]),
          ),
        ]),
      ),
    ]),
  ];
}

function frame(title: string, drawing: Element): Element {
  return h('div', { className: ['drawing'], role: 'group', ariaLabel: title, tabIndex: 0 }, drawing);
}

/** The drawing again, cut where a page of paper ends. */
function onPaper({ id, title }: Picture, sheets: readonly Sheet[]): Element {
  return h(
    'div',
    { className: ['on-paper'] },
    sheets.map(({ drawing, width, height }, index) => {
      const ariaLabel = `${title}, part ${index + 1} of ${sheets.length}`;
      const { viewBox, className } = drawing.properties;
      return svgElement(
        'svg',
        { className: className as string[], viewBox: String(viewBox), width, height, role: 'img', ariaLabel },
        [svgElement('use', { href: `#${id}-all` })],
      );
    }),
  );
}

/** A drawing that says by itself what it shows keeps its own words. */
function spoken({ drawing, alternative }: Picture): Element {
  const { role, ariaLabelledBy, ariaLabel } = drawing.properties;
  const named = withNamedLinks(drawing);
  if (role !== undefined && (ariaLabelledBy ?? ariaLabel) !== undefined) return named;
  return { ...named, properties: { ...named.properties, role: 'img', ariaLabel: alternative } };
}

/**
 * A link in a drawing has its name from a title, which everybody can see. A label would have to hold the drawn words one
 * by one (WCAG 2.2, 2.5.3), and those may be broken into lines or cut short.
 */
function withNamedLinks(element: Element): Element {
  const children = element.children.map((child) => (child.type === 'element' ? withNamedLinks(child) : child));
  const { ariaLabel, ...properties } = element.properties;
  if (element.tagName !== 'a' || typeof ariaLabel !== 'string') return { ...element, children };
  const shapes = children.filter((child) => child.type !== 'element' || child.tagName !== 'title');
  return { ...element, properties, children: [s('title', ariaLabel), hidden(shapes)] };
}

function hidden(shapes: readonly ElementContent[]): Element {
  return s('g', { ariaHidden: 'true' }, shapes as ElementContent[]);
}
