import { pathWithin } from '@goldenthread/language';
import {
  allPictures,
  allSheets,
  type DocumentChoices,
  documentContext,
  markdownFile,
  type PlanFile,
  pageFile,
  pictureFile,
  sheetFiles,
  unreadIn,
  usualAudience,
  wordDraft,
  workbookFile,
} from '@goldenthread/publish';
import type { StrategyReport } from '@goldenthread/rules';
import { type Strategy, strategyJson } from '@goldenthread/strategy';
import type { CancellationToken } from 'vscode-languageserver';
import type { Feature, FeatureContext } from '../feature.ts';
import {
  ExportableRequest,
  type ExportableStrategy,
  type ExportedFile,
  type ExportFormat,
  type ExportParams,
  ExportRequest,
  WordDraftRequest,
} from '../protocol/export.ts';
import { answer } from '../protocol/request.ts';
import { strategyDocument } from './document/strategy-document.ts';

/** A strategy in other formats. */
export const exporting: Feature = {
  listen: (context) => {
    answer(context.connection, ExportRequest, async (params, token) => {
      const exported = await exportedFrom(context, params, token);
      return exported && (await Promise.resolve(write[params.format](exported))).map(sendable);
    });
    answer(context.connection, WordDraftRequest, async (params, token) => {
      const exported = await exportedFrom(context, params, token);
      return exported && wordDraft(exported.report, exported.choices);
    });
    answer(context.connection, ExportableRequest, async ({ uri }, token) => {
      await context.ready(token);
      context.plans.update();
      const { workspace } = context.plans;
      const strategies = uri === undefined ? plansOf(workspace.strategies()) : [workspace.strategyOf(uri)];
      return strategies.flatMap((each) => (each === undefined ? [] : [exportable(context, each)]));
    });
  },
};

/** Frameworks, and files that say of no strategy that they are its, are exported where somebody has them in front. */
function plansOf(all: readonly Strategy[]): readonly Strategy[] {
  return all.filter(({ type }) => type === 'strategy');
}

interface Exported {
  readonly context: FeatureContext;
  readonly plan: Strategy;
  readonly report: StrategyReport;
  readonly choices: Required<DocumentChoices>;
}

async function exportedFrom(
  context: FeatureContext,
  { uri, audience }: Omit<ExportParams, 'format'>,
  token: CancellationToken,
): Promise<Exported | null> {
  return await context.answer(uri, token, ({ strategy }) => ({
    context,
    plan: strategy,
    report: context.judged.of(strategy).report,
    choices: { asOf: context.host.today(), audience: audience ?? usualAudience(strategy) },
  }));
}

const write: Readonly<
  Record<ExportFormat, (exported: Exported) => readonly PlanFile[] | Promise<readonly PlanFile[]>>
> = {
  html: async (exported) => [await pageFile(documentOf(exported), exported.plan, exported.choices.audience)],
  md: (exported) => [markdownFile(documentOf(exported), exported.plan)],
  xlsx: async ({ report, choices }) => [await workbookFile(allSheets(report, choices))],
  csv: ({ report, choices }) => sheetFiles(allSheets(report, choices)),
  svg: ({ report, choices }) =>
    allPictures(documentContext(report, choices)).map(({ picture }) => pictureFile(picture)),
  json: ({ plan }) => {
    const data = strategyJson(plan, (uri) => pathWithin(plan.folder, uri));
    return [{ name: 'plan.json', content: `${JSON.stringify(data, undefined, 2)}\n` }];
  },
};

function documentOf({ context, plan, choices }: Exported): ReturnType<typeof strategyDocument> {
  return strategyDocument(context, plan, choices.audience);
}

function sendable({ name, content }: PlanFile): ExportedFile {
  return { name, content: typeof content === 'string' ? { text: content } : { base64: toBase64(content) } };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}

function exportable(context: FeatureContext, strategy: Strategy): ExportableStrategy {
  const { findings } = context.judged.of(strategy).report;
  return {
    title: strategy.title,
    name: strategy.name,
    files: strategy.files.map((file) => file.uri),
    isDraft: usualAudience(strategy) === 'draft',
    unread: unreadIn(findings).map(({ place, message }) => ({
      uri: place.uri,
      line: place.range.start.line,
      message: `${pathWithin(strategy.folder, place.uri)}, line ${place.range.start.line + 1}: ${message}`,
    })),
  };
}
