import { all, one, styleOf, value, type WordParts, words, type Xml } from './word-parts.ts';

/**
 * The document part, one line for each paragraph: its style, its list, where it can be linked to, its words with links and
 * fields in brackets. What differs between two of these differs for readers.
 */
export function lines(file: WordParts): string {
  const body = one(file.part('word/document.xml'), 'w:body');
  const numbering = file.part('word/numbering.xml');
  return `${(body?.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : linesOf(child, numbering))).join('\n')}\n`;
}

function linesOf(element: Xml, numbering: Xml): string[] {
  switch (element.name) {
    case 'w:p':
      return paragraphLines(element, numbering);
    case 'w:tbl':
      return [
        `table, ${all(element, 'w:gridCol').length} columns`,
        ...all(element, 'w:tr').flatMap((row) => [
          `  row${one(row, 'w:tblHeader') ? ' of headings' : ''}`,
          ...all(row, 'w:tc').map((cell) =>
            all(cell, 'w:p')
              .flatMap((paragraph) => paragraphLines(paragraph, numbering))
              .map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)
              .join('\n'),
          ),
        ]),
      ];
    case 'w:sectPr':
      return [page(element)];
    default:
      return element.children.flatMap((child) => (typeof child === 'string' ? [] : linesOf(child, numbering)));
  }
}

function paragraphLines(paragraph: Xml, numbering: Xml): string[] {
  const section = one(paragraph, 'w:sectPr');
  const list = value(paragraph, 'w:numId');
  const marks = all(paragraph, 'w:bookmarkStart').map(({ attributes }) => `#${attributes['w:name']}`);
  const start = [styleOf(paragraph), ...(list === undefined ? [] : [listName(list, paragraph, numbering)]), ...marks];
  const line = `${start.join(' ')} | ${content(paragraph)}`.trimEnd();
  return section === undefined ? [line] : [line, page(section)];
}

function listName(number: string, paragraph: Xml, numbering: Xml): string {
  const list = all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === number);
  const definition = all(numbering, 'w:abstractNum').find(
    ({ attributes }) => list !== undefined && attributes['w:abstractNumId'] === value(list, 'w:abstractNumId'),
  );
  const level = value(paragraph, 'w:ilvl') ?? '0';
  const format = definition === undefined ? undefined : value(definition, 'w:numFmt');
  return `[${format} list, level ${level}]`;
}

function content(element: Xml): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return '';
      switch (child.name) {
        case 'w:pPr':
        case 'w:rPr':
          return '';
        case 'w:hyperlink':
          return `[${content(child)}](${child.attributes['w:anchor'] ?? 'away'})`;
        case 'w:drawing': {
          const { descr, title } = one(child, 'wp:docPr')?.attributes ?? {};
          return `[picture ${title}: ${descr}]`;
        }
        case 'w:instrText':
          return `{${child.children.join('').trim()}} `;
        default:
          return ['w:t', 'w:tab', 'w:br'].includes(child.name)
            ? // A space at which no line ends can be told from others.
              words({ name: '', attributes: {}, children: [child] }).replaceAll('\u00a0', '~')
            : content(child);
      }
    })
    .join('');
}

function page(section: Xml): string {
  const { 'w:orient': turn = 'portrait', 'w:w': width, 'w:h': height } = one(section, 'w:pgSz')?.attributes ?? {};
  return `end of pages: ${turn}, ${width} by ${height}`;
}
