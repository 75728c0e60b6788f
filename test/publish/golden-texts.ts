import type { Json } from '@goldenthread/strategy';
import { diffLines } from 'diff';
import { strFromU8, unzipSync } from 'fflate';
import { all, type Xml, xmlOf } from './word-parts.ts';

/** Documents as text that a reviewer can read, and in which a change shows by itself. */

const blocks =
  'main|header|nav|section|article|h\\d|p|ul|ol|li|dl|div|dt|dd|table|caption|thead|tbody|tr|th|td|figure|figcaption|details|summary|svg|g|text|title|desc|path|rect|line|circle|a class';

/** The page's body with each element that is a block on a line of its own; its head is the same on every page. */
export function readableBody(page: string): string {
  const body = page.slice(page.indexOf('<body'), page.indexOf('</body>'));
  return `${body.replace(new RegExp(`(?<!^)<(?=(?:${blocks})\\b)`, 'g'), '\n<').replace(/\n<svg[\s\S]*?<\/svg>/g, '\n<svg> as in the file of the picture </svg>')}\n`;
}

/** The page of a draft without the line of the plan that each element comes from: `page.test.ts` sees to those. */
export function withoutPlaces(page: string): string {
  return page.replace(/ data-uri="[^"]*" data-line="\d+"/g, '');
}

/** A picture with a shape on each line; its style is the same in every picture. */
export function readablePicture(svg: string): string {
  return svg.replace(/<style>[\s\S]*?<\/style>/, '').replaceAll('><', '>\n<');
}

/**
 * What differs between two texts, line by line, below the heading under which it stands. The lines have no numbers: a
 * change elsewhere is no change of this.
 */
export function differences(before: string, after: string): string {
  const found: string[] = [];
  let heading = '';
  let told = '';
  for (const { value, added, removed } of diffLines(before, after)) {
    const lines = value.replace(/\n$/, '').split('\n');
    if ((added || removed) && heading !== told) found.push('', `@@ ${heading}`);
    if (added || removed) {
      told = heading;
      found.push(...lines.map((line) => `${added ? '+' : '-'} ${line}`));
    }
    heading = lines.findLast((line) => /^(?:#+ |<h\d)/.test(line)) ?? heading;
  }
  return `${found.join('\n').trim()}\n`;
}

/** The first item of each kind, one below the other, and of the frameworks that the plan uses their names alone. */
export function itemOfEachKind(plan: Json): Json {
  const { items, uses, ...rest } = plan as { items: { kind: string }[]; uses: { name: string }[] };
  const kinds = Map.groupBy(items, ({ kind }) => kind);
  return { ...rest, items: [...kinds.values()].flatMap(([first]) => first ?? []), uses: uses.map(({ name }) => name) };
}

/** How many letters of a cell are shown: all its words stand in the file of CSV. */
const shownLetters = 40;

/**
 * Every sheet of a workbook: its name, what repeats and filters, its columns with their widths, and the cells of each row
 * with their kinds as Excel knows them.
 */
export function workbookLines(file: Uint8Array): string {
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  const part = new Map(parts.filter(([path]) => path.endsWith('.xml')).map(([path, xml]) => [path, xmlOf(xml, path)]));
  const of = (path: string): Xml => part.get(path) ?? { name: '', attributes: {}, children: [] };
  const strings = all(of('xl/sharedStrings.xml'), 'si').map((each) => all(each, 't').map(textOf).join(''));
  const formats = formatsOf(of('xl/styles.xml'));
  const lines = all(of('xl/workbook.xml'), 'sheet').flatMap(({ attributes }, index) => {
    const sheet = of(`xl/worksheets/sheet${index + 1}.xml`);
    const said = (cell: Xml): string => cellOf(cell, strings, formats);
    return [
      '',
      `Sheet ${attributes.name}`,
      `  on paper: ${attributesOf(sheet, 'pageSetup')}`,
      `  stays in sight: ${attributesOf(sheet, 'pane')}`,
      `  filters: ${attributesOf(sheet, 'autoFilter')}`,
      `  widths: ${all(sheet, 'col')
        .map((each) => each.attributes.width)
        .join(' ')}`,
      ...all(sheet, 'row').flatMap((row) => [
        `Row ${row.attributes.r}, ${row.attributes.ht} high`,
        ...all(row, 'c').flatMap((cell) => (cell.children.length === 0 ? [] : [`  ${said(cell)}`])),
      ]),
    ];
  });
  const titles = all(of('xl/workbook.xml'), 'definedName').map((each) => textOf(each));
  return `${[`At the head of each page: ${titles.join(', ')}`, ...lines].join('\n')}\n`;
}

function attributesOf(sheet: Xml, name: string): string {
  return all(sheet, name)
    .flatMap(({ attributes }) => Object.entries(attributes).map(([key, value]) => `${key} ${value}`))
    .join(', ');
}

/** "B2 text Start a housing protocol", "G2 46113 as d mmm yyyy". */
function cellOf({ attributes, children }: Xml, strings: readonly string[], formats: readonly string[]): string {
  const value = textOf({ name: '', attributes: {}, children });
  const at = attributes.r;
  const format = formats[Number(attributes.s ?? 0)] ?? '';
  if (attributes.t !== 's') return `${at} ${value} as ${format}`;
  const words = (strings[Number(value)] ?? '').replaceAll('\n', ' / ');
  return `${at} text ${words.length > shownLetters ? `${words.slice(0, shownLetters)}…` : words}`;
}

/** The format of each style of cells. */
function formatsOf(styles: Xml): readonly string[] {
  const own = new Map(
    all(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? '']),
  );
  return all(styles, 'cellXfs').flatMap((each) =>
    all(each, 'xf').map(({ attributes: { numFmtId } }) => own.get(numFmtId) ?? `format ${numFmtId}`),
  );
}

function textOf({ children }: Xml): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
