import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { AskedFile } from '../../asked.ts';
import type { Feature, FeatureContext } from '../../feature.ts';
import { isFramework } from '../../open-plans.ts';
import { canEditWithSnippets, fileEdits, workspaceEdit } from '../../workspace-edit.ts';
import { toDiagnostic } from '../diagnostics.ts';
import { canResolve, offersAt, readChoice } from './choice.ts';
import { fixAllKind } from './fix-all.ts';
import type { Offer } from './offer.ts';
import { organizeFactsKind } from './organize-facts.ts';

/** What can be done about findings, and with items, lines and whole files. */
export const codeAction: Feature = {
  // To a client that knows no literals an action is a command, without kind or finding: it is offered none.
  capabilities: (client) =>
    client.textDocument?.codeAction?.codeActionLiteralSupport === undefined
      ? {}
      : {
          codeActionProvider: {
            codeActionKinds: [
              CodeActionKind.QuickFix,
              CodeActionKind.Refactor,
              CodeActionKind.RefactorRewrite,
              fixAllKind,
              organizeFactsKind,
            ],
            resolveProvider: canResolve(client),
          },
        },
  listen: (context) => {
    const { connection, answer } = context;
    connection.onCodeAction((params, token) =>
      answer(params.textDocument.uri, token, (asked) => actions(asked, params, context)),
    );
    connection.onCodeActionResolve((action, token) => resolved(action, context, token));
  },
};

function actions(asked: AskedFile, { range, context: sent }: CodeActionParams, context: FeatureContext): CodeAction[] {
  if (isFramework(asked.file.uri)) return [];
  const offers = offersAt(asked, context.judged.of(asked.strategy), { range, only: sent.only });
  const isLazy = canResolve(context.client());
  const { isPreferredSupport = false } = context.client().textDocument?.codeAction ?? {};
  return offers.flatMap(({ offer, choice }) => {
    const { title, kind, findings = [], isPreferred = false, changes } = offer;
    const isLater = isLazy && typeof changes === 'function';
    const edit = isLater ? undefined : editOf(offer, asked, context);
    // What would change nothing is not offered.
    if (!isLater && edit === undefined) return [];
    return [
      {
        title,
        kind,
        ...(findings.length === 0 ? {} : { diagnostics: findings.map((finding) => shown(finding, sent.diagnostics)) }),
        ...(isPreferred && isPreferredSupport ? { isPreferred } : {}),
        ...(edit === undefined ? { data: choice } : { edit }),
      },
    ];
  });
}

/** The edit of an action that the author has chosen, made from the newest text. */
async function resolved(action: CodeAction, context: FeatureContext, token: CancellationToken): Promise<CodeAction> {
  const choice = readChoice(action.data);
  if (choice === undefined || action.edit !== undefined) return action;
  const edit = await context.answer(choice.uri, token, (asked) => {
    if (isFramework(asked.file.uri)) return undefined;
    const offers = offersAt(asked, context.judged.of(asked.strategy), { range: choice.range, only: [choice.kind] });
    const chosen = offers.find(({ choice: { title, nth } }) => title === choice.title && nth === choice.nth);
    return chosen && editOf(chosen.offer, asked, context);
  });
  return edit === null ? action : { ...action, edit };
}

function editOf({ changes }: Offer, { workspace }: AskedFile, context: FeatureContext): CodeAction['edit'] {
  const { plans, client } = context;
  const made = typeof changes === 'function' ? changes() : changes;
  if (made.length === 0 || made.some(({ place }) => isFramework(place.uri))) return undefined;
  return workspaceEdit(fileEdits(made, workspace, canEditWithSnippets(client())), plans, client());
}

/** The finding as the client shows it, whose text may be that of an earlier state; as it is now where it shows none. */
function shown(finding: Parameters<typeof toDiagnostic>[0], sent: readonly Diagnostic[]): Diagnostic {
  const now = toDiagnostic(finding);
  const same = sent.filter(({ code }) => code === now.code);
  const at = ({ range: { start, end } }: Diagnostic): string =>
    [start.line, start.character, end.line, end.character].join();
  return (
    same.find((diagnostic) => at(diagnostic) === at(now) && diagnostic.message === now.message) ??
    same.find((diagnostic) => at(diagnostic) === at(now)) ??
    same.find(({ range }) => range.start.line <= now.range.end.line && range.end.line >= now.range.start.line) ??
    now
  );
}
