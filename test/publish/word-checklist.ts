import { all, one, styleOf, value, type WordParts, words, type Xml } from './word-parts.ts';

/**
 * What a file of Word has to fulfil so that everybody can read it: `docs/exports-word.md` says why. Each check gives what
 * is wrong, and nothing where all is well.
 */
export const checklist: Readonly<Record<string, (file: WordParts) => readonly string[]>> = {
  'the language is British English': (file) => {
    const said = [
      one(file.part('word/styles.xml'), 'w:lang')?.attributes['w:val'],
      one(file.part('docProps/core.xml'), 'dc:language')?.children.join(''),
    ];
    return said.filter((language) => language !== 'en-GB').map((language) => `the language is ${language}`);
  },

  'title, subject and author are set': (file) => {
    const core = file.part('docProps/core.xml');
    const names = ['dc:title', 'dc:subject', 'dc:creator'];
    return names.filter((name) => (one(core, name)?.children.join('').trim() ?? '') === '');
  },

  'there is one title, and a table of contents': (file) => {
    const titles = paragraphs(file).filter((paragraph) => styleOf(paragraph) === 'Title');
    const contents = instructions(file).filter((instruction) => instruction.startsWith('TOC '));
    return [
      ...(titles.length === 1 ? [] : [`${titles.length} titles`]),
      ...(contents.length === 1 ? [] : [`${contents.length} tables of contents`]),
    ];
  },

  'headings say something and leave out no level': (file) => {
    let level = 0;
    return headings(file).flatMap((heading) => {
      const own = Number(styleOf(heading).slice(-1));
      const text = words(heading).trim();
      const isSkipped = own > level + 1;
      level = own;
      if (text === '') return [`a heading of level ${own} says nothing`];
      return isSkipped ? [`"${text}" leaves out a level`] : [];
    });
  },

  'the contents name every heading of the first two levels, each with a page': (file) => {
    const listed = paragraphs(file)
      .filter((paragraph) => /^TOC\d$/.test(styleOf(paragraph)))
      .map(words);
    const wanted = headings(file)
      .filter((heading) => /[12]$/.test(styleOf(heading)))
      .map((heading) => words(heading).trim());
    return [
      ...listed.filter((line) => !/\t\d+$/.test(line)).map((line) => `no page: ${line}`),
      ...wanted.filter((text, index) => listed[index]?.split('\t')[0]?.trim() !== text),
    ];
  },

  'no field asks to be updated when the file is opened': (file) => {
    const dirty = all(file.part('word/document.xml'), 'w:fldChar').filter((mark) => mark.attributes['w:dirty']);
    const asked = one(file.part('word/settings.xml'), 'w:updateFields');
    return [...dirty.map(() => 'a field is marked as out of date'), ...(asked ? ['updateFields is set'] : [])];
  },

  'tables have a row of headings that comes again, and rows that stay whole': (file) =>
    tables(file).flatMap((table) => {
      const [first, ...rest] = all(table, 'w:tr');
      const heads = first === undefined ? [] : all(first, 'w:tc').map((cell) => words(cell).trim());
      return [
        ...(first !== undefined && one(first, 'w:tblHeader') ? [] : [`no row of headings: ${heads}`]),
        ...(heads.includes('') ? [`a column without a heading: ${heads}`] : []),
        ...rest.filter((row) => one(row, 'w:tblHeader')).map(() => `a second row of headings: ${heads}`),
        ...all(table, 'w:tr')
          .filter((row) => !one(row, 'w:cantSplit'))
          .map(() => `a row may break: ${heads}`),
      ];
    }),

  'tables are plain: no merged cells, no table in a table, as many cells in each row': (file) =>
    tables(file).flatMap((table) => {
      const columns = all(table, 'w:gridCol').length;
      const merged = [...all(table, 'w:gridSpan'), ...all(table, 'w:vMerge')];
      return [
        ...merged.map(() => 'cells are merged'),
        ...all(table, 'w:tbl').map(() => 'a table stands in a table'),
        ...all(table, 'w:tr')
          .filter((row) => all(row, 'w:tc').length !== columns)
          .map(() => 'a row has other cells'),
      ];
    }),

  'no cell of a table is empty': (file) =>
    tables(file).flatMap((table) => {
      const [first] = all(table, 'w:tr');
      const empty = all(table, 'w:tc').filter((cell) => words(cell).trim() === '');
      return empty.map(() => `an empty cell below ${first === undefined ? '' : words(first)}`);
    }),

  'what only decorates is no picture': (file) => {
    const document = file.part('word/document.xml');
    const shapes = ['w:pict', 'v:shape', 'v:rect', 'wps:wsp', 'w:object'].flatMap((name) => all(document, name));
    const captions = all(document, 'w:p').filter((each) => styleOf(each) === 'Caption' && /^Figure /.test(words(each)));
    const drawings = all(document, 'w:drawing').length;
    return [
      ...shapes.map(({ name }) => `${name} is drawn`),
      ...(captions.length === drawings ? [] : [`${drawings} pictures and ${captions.length} captions of pictures`]),
    ];
  },

  'every picture stands in the line and has an alternative text': (file) => {
    const document = file.part('word/document.xml');
    const properties = all(document, 'wp:docPr');
    const numbers = properties.map(({ attributes }) => attributes.id);
    return [
      ...properties.filter(({ attributes }) => (attributes.descr ?? '').trim().length < 10).map(() => 'no alternative'),
      ...(new Set(numbers).size === numbers.length ? [] : ['two pictures have one number']),
      ...(all(document, 'wp:inline').length === properties.length ? [] : ['a picture floats']),
    ];
  },

  'text is read in the order in which it stands': (file) =>
    ['wp:anchor', 'w:framePr', 'w:txbxContent', 'w:cols'].flatMap((name) => {
      const found = all(file.part('word/document.xml'), name);
      const isOneColumn = name === 'w:cols' && found.every((each) => (each.attributes['w:num'] ?? '1') === '1');
      return isOneColumn ? [] : found.map(() => `${name} takes text out of its order`);
    }),

  'lists are lists of Word': (file) =>
    paragraphs(file)
      .filter((paragraph) => /^\s*[•▪◦·*‣-]\s/.test(words(paragraph)) && !one(paragraph, 'w:numPr'))
      .map((paragraph) => words(paragraph)),

  'links say where they lead, and lead there': (file) => {
    const document = file.part('word/document.xml');
    const marks = all(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '');
    const links = all(document, 'w:hyperlink');
    const vague = /^(?:click )?here$|^(?:read )?more$|^link$|^this$|^$/i;
    return [
      ...links.filter((link) => vague.test(words(link).trim())).map((link) => `"${words(link)}" says nothing`),
      ...links.flatMap(({ attributes: { 'w:anchor': anchor } }) =>
        anchor === undefined || marks.includes(anchor) ? [] : [`nothing stands at ${anchor}`],
      ),
      ...marks.filter((mark, index) => marks.indexOf(mark) !== index).map((mark) => `${mark} is there twice`),
      ...marks.filter((mark) => !/^[A-Za-z_]\w{0,39}$/.test(mark)),
    ];
  },

  'what heads something stands on its page': (file) => {
    const heads = all(file.part('word/styles.xml'), 'w:style').filter(({ attributes: { 'w:styleId': id = '' } }) =>
      /^(?:Heading[1-5]|Caption|FactLabel|NoticeTitle|ContentsTitle)$/.test(id),
    );
    return [
      ...(heads.length === 9 ? [] : [`${heads.length} styles of headings, captions and labels`]),
      ...heads.filter((style) => !one(style, 'w:keepNext')).map(({ attributes }) => attributes['w:styleId'] ?? ''),
    ];
  },

  'blank lines do not make room': (file) => {
    const body = one(file.part('word/document.xml'), 'w:body')?.children ?? [];
    return body.flatMap((child, index) => (isBlank(child) && isBlank(body[index + 1]) ? ['two blank lines'] : []));
  },

  'text has a contrast of 4.5 to 1': (file) => {
    const colours = [file.part('word/styles.xml'), file.part('word/document.xml')].flatMap((part) =>
      all(part, 'w:rPr').flatMap((look) => value(look, 'w:color') ?? []),
    );
    const grounds = ['FFFFFF', ...fills(file)];
    return [...new Set(colours)].flatMap((colour) =>
      grounds.filter((ground) => contrast(colour, ground) < 4.5).map((ground) => `${colour} on ${ground}`),
    );
  },
};

function paragraphs(file: WordParts): Xml[] {
  return all(file.part('word/document.xml'), 'w:p');
}

export function headings(file: WordParts): Xml[] {
  return paragraphs(file).filter((paragraph) => /^Heading\d$/.test(styleOf(paragraph)));
}

export function tables(file: WordParts): Xml[] {
  return all(file.part('word/document.xml'), 'w:tbl');
}

export function instructions(file: WordParts): string[] {
  return file.paths
    .filter((path) => /^word\/[^/]+\.xml$/.test(path))
    .flatMap((path) => all(file.part(path), 'w:instrText').map(({ children }) => children.join('').trim()));
}

function fills(file: WordParts): string[] {
  const shades = ['word/styles.xml', 'word/document.xml'].flatMap((path) => all(file.part(path), 'w:shd'));
  return [...new Set(shades.map(({ attributes }) => attributes['w:fill'] ?? 'FFFFFF'))];
}

function isBlank(child: Xml | string | undefined): boolean {
  return typeof child === 'object' && child.name === 'w:p' && words(child) === '' && !one(child, 'w:sectPr');
}

/** WCAG 2.2: contrast ratio and relative luminance. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
