import { countOf, type IsoDate, type ItemKind, joined, parseFile } from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { asText } from '../items/draft.ts';
import { ImportedSoFar, importTable } from '../items/import-table.ts';
import type { TableReport } from '../items/report.ts';
import { partsOf, sectionLines, textFact, textLines } from '../prose/as-text.ts';
import type { Block } from '../prose/blocks.ts';
import { proseFromHtml } from '../prose/from-html.ts';
import { proseFromText } from '../prose/from-text.ts';

/** Where the cursor stands. */
export interface PastePlace {
  /** The column of the line's first character, a tab counting to the next multiple of four; of the cursor on a blank line. */
  readonly indent: number;
  /** The cursor stands in the author's own words below a colon. */
  readonly isInsideProse: boolean;
  /** The kind of the item in whose lines the cursor stands; nothing between items and in an empty file. */
  readonly kind?: ItemKind;
}

export interface Pasted {
  /** `text/html` of the clipboard. */
  readonly html?: string;
  /** `text/plain` of the clipboard. */
  readonly text?: string;
  /** The plan of the file: its names are kept free, and its partners and outcomes are found. */
  readonly plan?: Strategy;
  /** Today, for progress reports. */
  readonly asOf: IsoDate;
  readonly at: PastePlace;
}

/**
 * One way to paste.
 *
 * - `items`: whole items that begin in the first column. Where the cursor stands in an item, they belong below that item,
 *   with a blank line before and after.
 * - `prose` in prose: the first line begins at the cursor, every other line is as far in as the cursor's line.
 * - `prose` in an item: a `text:` fact, whole lines, to be put on lines of their own.
 * - `prose` elsewhere: `section` items, whole lines that begin in the first column.
 *
 * Lines end with `\n`, and the last line has no line end.
 */
export interface PasteOffer {
  /** For the list of ways to paste: "Paste as 12 actions". */
  readonly title: string;
  readonly kind: 'prose' | 'items';
  readonly text: string;
}

/**
 * How a text from elsewhere can be pasted, the most useful way first. Nothing where it is a text of the language, or plain
 * words that need no help. Never throws; runs anywhere; asks no network and keeps no picture.
 */
export function pasteOffers({ html, text, plan, asOf, at }: Pasted): readonly PasteOffer[] {
  if (text !== undefined && isOurs(text)) return [];
  const blocks = readBlocks(html, text);
  if (blocks.length === 0) return [];
  const offers: PasteOffer[] = [];
  const items = itemsOffer(blocks, plan, asOf);
  if (items !== undefined) offers.push(items);
  const words = proseText(blocks, at, plan);
  if (words !== (text ?? '').trim()) offers.push({ title: 'Paste as text', kind: 'prose', text: words });
  return offers;
}

/** The clipboard's HTML, and its plain text where that says more or the HTML says nothing. */
function readBlocks(html: string | undefined, text: string | undefined): readonly Block[] {
  if (html !== undefined && html.trim() !== '') {
    const { blocks } = proseFromHtml(html);
    if (blocks.length > 0) return blocks;
  }
  return text === undefined ? [] : proseFromText(text).blocks;
}

/** Whether the text is one of the language, as when lines are moved within a plan. */
function isOurs(text: string): boolean {
  const content = text.trim();
  if (content === '' || content.length > 1_000_000) return false;
  const { findings, tree } = parseFile('paste:///text.cjoip', content);
  const isRead = !findings.some(({ code, severity }) => severity === 'error' && code.startsWith('line/'));
  return isRead && (tree.items.length > 0 || findings.some(({ code }) => code === 'fact/no-item'));
}

/** Tables as items, with the words around them as sections. */
function itemsOffer(blocks: readonly Block[], plan: Strategy | undefined, asOf: IsoDate): PasteOffer | undefined {
  const soFar = new ImportedSoFar(plan);
  const choices = { asOf, ...(plan === undefined ? {} : { plan }) };
  const reports: TableReport[] = [];
  const texts: string[] = [];
  const words: Block[] = [];
  for (const block of blocks) {
    if (block.type !== 'table') words.push(block);
    else {
      const { text, report } = importTable(block.table, choices, soFar);
      if (text === '') words.push(block);
      else {
        texts.push(text.trimEnd());
        reports.push(report);
      }
    }
  }
  if (reports.length === 0) return undefined;
  const sections = partsOf(words, 2).map((part) => sectionLines(part, soFar.names).join('\n'));
  const around = sections.length === 0 ? '' : ', with the words around them as text';
  return {
    title: `Paste as ${itemsSaid(reports)}${around}`,
    kind: 'items',
    text: [...sections, ...texts, ...leftRows(reports)].join('\n\n'),
  };
}

/** "12 actions and 3 partners". */
function itemsSaid(reports: readonly TableReport[]): string {
  const counts = new Map<ItemKind, number>();
  const items = new Map(reports.flatMap((report) => report.items.map(({ name, kind }) => [name, kind] as const)));
  for (const kind of items.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return joined(
    [...counts].map(([kind, count]) => countOf(count, kind)),
    'and',
  );
}

/** Nobody sees a report when pasting: rows that became no item stand as remarks below the items. */
function leftRows(reports: readonly TableReport[]): readonly string[] {
  const known = ['a heading across the table', 'the headings', 'the headings once more'];
  const left = reports.flatMap(({ rowsLeft, cells }) => [
    ...rowsLeft.filter(({ why }) => !known.includes(why)).map(({ why, words }) => `${words.join(' | ')} (${why})`),
    ...cells.filter(({ where }) => where === 'left').map(({ words, column, why }) => `${column}: ${words} (${why})`),
  ]);
  return left.length === 0
    ? []
    : [['# Pasted, and not made into items:', ...left.map((words) => `# - ${asText(words)}`)].join('\n')];
}

function proseText(blocks: readonly Block[], at: PastePlace, plan: Strategy | undefined): string {
  if (at.isInsideProse) return textLines(blocks, at.indent).join('\n').trimStart();
  if (at.kind !== undefined) return textFact(blocks).join('\n');
  const { names } = new ImportedSoFar(plan);
  return partsOf(blocks, 2)
    .map((part) => sectionLines(part, names).join('\n'))
    .join('\n\n');
}
