import type { IsoDate } from '@goldenthread/language';
import {
  type Audience,
  allPictures,
  allSheets,
  buildDocument,
  documentContext,
  documentPage,
  sheetCsv,
  standaloneSvg,
  wordFile,
  workbook,
  writeMarkdown,
} from '@goldenthread/publish';
import type { StrategyReport } from '@goldenthread/rules';
import { type Strategy, strategyJson } from '@goldenthread/strategy';
import { readOnly } from '../document-options.ts';
import { Failure } from '../host.ts';
import { safeJson } from '../text/sanitise.ts';
import { chosen } from './chosen.ts';

/** A strategy on its way out. */
export interface Exported {
  readonly plan: Strategy;
  /** How the plan is judged; asked for only where a format shows it. */
  readonly report: () => Promise<StrategyReport>;
  readonly asOf: IsoDate;
  readonly audience: Audience | undefined;
  /** `--only`, as it was typed. */
  readonly only: string | undefined;
  /** How addresses of files are shown. */
  readonly fileOf: (uri: string) => string;
}

/** A file that came out, with the name that it has in a folder. */
export interface OutFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface Format {
  /** It is no text, and goes to no terminal. */
  readonly isBinary?: true;
  /** What `--only` chooses from; nothing where the whole plan is written whatever is said. */
  readonly parts?: 'sections' | 'sheets' | 'pictures';
  readonly write: (exported: Exported) => Promise<readonly OutFile[]>;
}

/** Every format that a strategy can be written in, in the order of the help text. */
export const formats: Readonly<Record<string, Format>> = {
  html: { parts: 'sections', write: html },
  docx: { parts: 'sections', isBinary: true, write: docx },
  md: { parts: 'sections', write: markdown },
  json: { write: json },
  csv: { parts: 'sheets', write: csv },
  xlsx: { parts: 'sheets', isBinary: true, write: xlsx },
  svg: { parts: 'pictures', write: svg },
};

async function html(exported: Exported): Promise<readonly OutFile[]> {
  const { plan } = exported;
  const { document, audience } = await documentOf(exported);
  // Where the plan is written is of use to its writers, and is said without the folders of their machine.
  const sourceOf = (uri: string): string | undefined =>
    audience === 'draft' && uri.startsWith(plan.folder) ? uri.slice(plan.folder.length) : undefined;
  return [{ name: 'plan.html', content: `${documentPage(document, { title: plan.title, sourceOf })}\n` }];
}

async function docx(exported: Exported): Promise<readonly OutFile[]> {
  const { report, choices } = await documentOf(exported);
  const { drawing } = await import('../word/drawing.ts');
  return [{ name: 'plan.docx', content: await wordFile(report, choices, await drawing()) }];
}

async function markdown(exported: Exported): Promise<readonly OutFile[]> {
  const { document } = await documentOf(exported);
  return [{ name: 'plan.md', content: writeMarkdown(document, { title: exported.plan.title }) }];
}

async function json({ plan, fileOf }: Exported): Promise<readonly OutFile[]> {
  return [{ name: 'plan.json', content: `${safeJson(strategyJson(plan, fileOf))}\n` }];
}

async function csv(exported: Exported): Promise<readonly OutFile[]> {
  const sheets = await sheetsOf(exported);
  // Without the mark, Excel takes the file for one of another alphabet and spoils every £.
  return sheets.map((sheet) => ({ name: `${sheet.id}.csv`, content: `\ufeff${sheetCsv(sheet)}` }));
}

async function xlsx(exported: Exported): Promise<readonly OutFile[]> {
  return [{ name: 'plan.xlsx', content: await workbook(await sheetsOf(exported)) }];
}

async function svg(exported: Exported): Promise<readonly OutFile[]> {
  const pictures = allPictures(documentContext(await exported.report(), choicesOf(exported)));
  if (pictures.length === 0) throw new Failure('There is nothing in the plan yet that could be drawn.');
  const named = pictures.map(({ picture }) => ({ id: picture.id.replace(/^picture-/, ''), picture }));
  return chosen(named, exported.only, 'picture').map(({ id, picture }) => ({
    name: `${id}.svg`,
    content: standaloneSvg(picture),
  }));
}

async function sheetsOf(exported: Exported): Promise<ReturnType<typeof allSheets>> {
  return chosen(allSheets(await exported.report(), choicesOf(exported)), exported.only, 'sheet');
}

function choicesOf({ asOf, audience }: Exported): { readonly asOf: IsoDate; readonly audience?: Audience } {
  return { asOf, ...(audience === undefined ? {} : { audience }) };
}

async function documentOf(exported: Exported) {
  const { plan, only } = exported;
  const names = readOnly(only, [plan]);
  const choices = { ...choicesOf(exported), ...(names === undefined ? {} : { only: names }) };
  const report = await exported.report();
  const document = buildDocument(report, choices);
  if (names !== undefined && document.children.length === 0) {
    throw new Failure(`The plan says nothing yet in what \`--only ${only}\` asks for.`);
  }
  return { report, choices, document, audience: documentContext(report, choices).audience };
}
