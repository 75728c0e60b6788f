import type { Strategy } from '@goldenthread/strategy';
import type { Root } from 'mdast';
import type { Audience } from '../document/context.ts';
import type { Picture } from '../document/nodes.ts';
import { pageToSend } from '../html/page.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { standaloneSvg } from '../pictures/standalone.ts';
import { sheetCsv } from '../sheets/csv.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { workbook } from '../sheets/xlsx.ts';

/** A file that a plan is written to, with the name that it has in a folder of its own. */
export interface PlanFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Where the plan is written is of use to its writers, and is said without the folders of their machine. */
export async function pageFile(document: Root, { folder, title }: Strategy, audience: Audience): Promise<PlanFile> {
  const sourceOf = (uri: string): string | undefined =>
    audience === 'draft' && uri.startsWith(folder) ? uri.slice(folder.length) : undefined;
  return { name: 'plan.html', content: `${await pageToSend(document, { title, sourceOf })}\n` };
}

export function markdownFile(document: Root, { title }: Strategy): PlanFile {
  return { name: 'plan.md', content: writeMarkdown(document, { title }) };
}

/** Without the mark, Excel takes a file for one of another alphabet and spoils every £. */
export function sheetFiles(sheets: readonly Sheet[]): readonly PlanFile[] {
  return sheets.map((sheet) => ({ name: `${sheet.id}.csv`, content: `\ufeff${sheetCsv(sheet)}` }));
}

export async function workbookFile(sheets: readonly Sheet[]): Promise<PlanFile> {
  return { name: 'plan.xlsx', content: await workbook(sheets) };
}

export function pictureFile(picture: Picture): PlanFile {
  return { name: `${pictureName(picture)}.svg`, content: standaloneSvg(picture) };
}

/** What a picture is called where it is chosen, and its file. */
export function pictureName({ id }: Picture): string {
  return id.replace(/^picture-/, '');
}
