import type { IsoDate } from '@goldenthread/language';
import {
  type Audience,
  allPictures,
  allSheets,
  buildDocument,
  type DocumentContext,
  documentContext,
  goldenThread,
  markdownFile,
  type Picture,
  type PlanFile,
  pageFile,
  pictureFile,
  pictureName,
  sheetFiles,
  usualAudience,
  wordDraft,
  workbookFile,
} from '@goldenthread/publish';
import type { StrategyReport } from '@goldenthread/rules';
import { type Strategy, strategyJson } from '@goldenthread/strategy';
import { readOnly } from '../document-options.ts';
import { Failure } from '../host.ts';
import { safeJson } from '../text/sanitise.ts';
import { readAround } from './around.ts';
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
  /** `--around`, as it was typed. */
  readonly around: string | undefined;
  /** How addresses of files are shown. */
  readonly fileOf: (uri: string) => string;
}

export interface Format {
  /** It is no text, and goes to no terminal. */
  readonly isBinary?: true;
  /** What `--only` chooses from; nothing where the whole plan is written whatever is said. */
  readonly parts?: 'sections' | 'sheets' | 'pictures';
  /** `--around` chooses a part of the golden thread. */
  readonly hasAround?: true;
  readonly write: (exported: Exported) => Promise<readonly PlanFile[]>;
}

/** Every format that a strategy can be written in, in the order of the help text. */
export const formats: Readonly<Record<string, Format>> = {
  html: { parts: 'sections', write: html },
  docx: { parts: 'sections', isBinary: true, write: docx },
  md: { parts: 'sections', write: markdown },
  json: { write: json },
  csv: { parts: 'sheets', write: csv },
  xlsx: { parts: 'sheets', isBinary: true, write: xlsx },
  svg: { parts: 'pictures', hasAround: true, write: svg },
};

async function html(exported: Exported): Promise<readonly PlanFile[]> {
  const { document, audience } = await documentOf(exported);
  return [await pageFile(document, exported.plan, audience)];
}

async function docx(exported: Exported): Promise<readonly PlanFile[]> {
  const { report, choices, document } = await documentOf(exported);
  const draft = wordDraft(report, choices, document);
  // What it takes to draw and to write is large, and loaded when the first file is asked for.
  const [{ drawing }, word] = await Promise.all([import('../word/drawing.ts'), import('@goldenthread/publish/word')]);
  const pngs = await word.drawnPictures(draft, await drawing());
  return [{ name: 'plan.docx', content: await word.writeWordFile(draft, pngs) }];
}

async function markdown(exported: Exported): Promise<readonly PlanFile[]> {
  const { document } = await documentOf(exported);
  return [markdownFile(document, exported.plan)];
}

async function json({ plan, fileOf }: Exported): Promise<readonly PlanFile[]> {
  return [{ name: 'plan.json', content: `${safeJson(strategyJson(plan, fileOf))}\n` }];
}

async function csv(exported: Exported): Promise<readonly PlanFile[]> {
  return sheetFiles(await sheetsOf(exported));
}

async function xlsx(exported: Exported): Promise<readonly PlanFile[]> {
  return [await workbookFile(await sheetsOf(exported))];
}

async function svg(exported: Exported): Promise<readonly PlanFile[]> {
  const context = documentContext(await exported.report(), choicesOf(exported));
  if (exported.around !== undefined) return [pictureFile(threadAround(exported.around, context))];
  const pictures = allPictures(context);
  if (pictures.length === 0) throw new Failure('There is nothing in the plan yet that could be drawn.');
  const named = pictures.map(({ picture }) => ({ id: pictureName(picture), picture }));
  return chosen(named, exported.only, 'picture').map(({ picture }) => pictureFile(picture));
}

function threadAround(written: string, context: DocumentContext): Picture {
  const item = readAround(written, context.plan);
  const part = goldenThread(context, { around: item.id });
  if (part !== undefined) return part;
  throw new Failure(
    `There is nothing to draw around \`${written}\`: no outcome, objective, action, service or need of the plan is joined to it yet.`,
  );
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
  return { report, choices, document, audience: choices.audience ?? usualAudience(plan) };
}
