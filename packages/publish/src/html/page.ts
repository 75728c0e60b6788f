import type { Element, ElementContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import { contentsHast } from './contents.ts';
import { safeSchema } from './safe-schema.ts';
import { pageStyle } from './style.ts';
import { documentHast, type SourceOf } from './to-hast.ts';

export interface BodyChoices {
  readonly title: string;
  /** How addresses of files are written in the page; they are left out where nothing is said. */
  readonly sourceOf?: SourceOf;
  /** What is said beside the document and is no part of it. */
  readonly notices?: readonly ElementContent[];
}

/** A page that asks for nothing may show its own style, with the letters within it, and nothing else. */
const nothingFromElsewhere =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * One HTML file that holds everything it needs: it runs no script, asks for nothing and says nothing of the machine that
 * it was made on. Its letters are the reader's own.
 */
export function documentPage(document: Root, choices: Omit<BodyChoices, 'notices'>): string {
  return pageWith(document, choices, []);
}

/** A page as `documentPage` makes it, with its letters within it. They are loaded when the first is asked for. */
export async function pageToSend(document: Root, choices: Omit<BodyChoices, 'notices'>): Promise<string> {
  const { pageLetters } = await import('./page-letters.ts');
  return pageWith(document, choices, [h('style', pageLetters)]);
}

function pageWith(
  document: Root,
  { title, sourceOf }: Omit<BodyChoices, 'notices'>,
  letters: readonly Element[],
): string {
  const body = documentBody(document, { title, ...(sourceOf === undefined ? {} : { sourceOf }) });
  const policy = h('meta', { httpEquiv: 'Content-Security-Policy', content: nothingFromElsewhere });
  return wholePage(title, body, [policy], letters);
}

/** The body of a page, with nothing in it that could do harm. */
function documentBody(document: Root, choices: BodyChoices): Element {
  return bodyOf(document, document, choices);
}

/** The body of a page that shows `shown`, with the contents of the whole document. */
export function bodyOf(
  document: Root,
  shown: Root,
  { title, sourceOf = () => undefined, notices = [] }: BodyChoices,
): Element {
  const [cover, rest] = withCoverApart(shown);
  return h(
    'body',
    harmless([
      h('a', { className: ['skip'], href: '#document' }, 'Go to the document'),
      h('main', { id: 'main' }, [
        h('header', { id: 'title' }, [h('h1', title), ...documentHast(cover, sourceOf)]),
        h('div', { className: ['columns'] }, [
          h('nav', { id: 'contents', ariaLabelledBy: 'contents-title' }, contentsHast(document)),
          h('div', { id: 'document', tabIndex: -1 }, documentHast(rest, sourceOf)),
        ]),
      ]),
      ...notices,
    ]),
  );
}

/** The cover stands above the contents, everything else below. */
function withCoverApart(document: Root): readonly [cover: Root, rest: Root] {
  const isCover = (node: Root['children'][number]): boolean =>
    (node.type === 'section' || node.type === 'place') && node.id === 'cover';
  return [
    { ...document, children: document.children.filter(isCover) },
    { ...document, children: document.children.filter((node) => !isCover(node)) },
  ];
}

/** What a page shows that leads to others. */
export function listContent(
  title: string,
  links: readonly { readonly href: string; readonly title: string }[],
  notices: readonly ElementContent[] = [],
): ElementContent[] {
  return harmless([
    h('main', { id: 'document' }, [
      h('h1', title),
      h(
        'ul',
        links.map((link) => h('li', h('a', { href: link.href }, link.title))),
      ),
    ]),
    ...notices,
  ]);
}

/** The last guard, for all that any page shows. */
export function harmless(content: ElementContent[]): ElementContent[] {
  return (sanitize({ type: 'root', children: content }, safeSchema) as { children: ElementContent[] }).children;
}

/** What the head of a previewed page holds beside its title. */
export interface HeadChoices {
  /** The address of its script. */
  readonly script: string;
  readonly version: string;
}

/** A previewed page around its body, which follows the files by a script of its own server. */
export function previewPage(title: string, body: string, { script, version }: HeadChoices): string {
  const empty = h('body');
  const page = wholePage(title, empty, [
    h('meta', { name: 'goldenthread-version', content: version }),
    h('script', { src: script, defer: true }),
  ]);
  const at = page.lastIndexOf(toHtml(empty));
  return page.slice(0, at) + body + page.slice(at + toHtml(empty).length);
}

function wholePage(
  title: string,
  body: Element,
  head: readonly Element[],
  /** What comes after the style that every page has. */
  styles: readonly Element[] = [],
): string {
  const page = h('html', { lang: 'en-GB' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      ...head,
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', title),
      h('style', pageStyle),
      ...styles,
    ]),
    body,
  ]);
  return toHtml({ type: 'root', children: [{ type: 'doctype' }, page] });
}
