import {
  type CodeAction,
  CodeActionKind,
  type Command,
  commands,
  type Diagnostic,
  Disposable,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  workspace,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient/browser';

/** What the steps of the walkthrough wait for; the manifest names them as `onContext:goldenthread.…`. */
type Happening = 'strategyCreated' | 'sectionFilled' | 'findingFixed' | 'previewOpened' | 'planExported';

/** Ticks off a step of the walkthrough. */
export function hasHappened(happening: Happening): void {
  void commands.executeCommand('setContext', `goldenthread.${happening}`, true);
}

/** Sees when words are written over a placeholder, and when a fix is applied. */
export function walkthrough(): Disposable {
  const missing = new Map<string, number>();
  return Disposable.from(
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) if (isFilled(uri, missing)) hasHappened('sectionFilled');
    }),
    workspace.onDidChangeTextDocument((event) => {
      if (isFix(event)) hasHappened('findingFixed');
    }),
  );
}

/** Whether an open file stands with fewer placeholders than before; one that is closed or deleted has none at all. */
function isFilled(uri: Uri, missing: Map<string, number>): boolean {
  const key = uri.toString();
  const before = missing.get(key) ?? 0;
  const now = languages.getDiagnostics(uri).filter(isPlaceholder).length;
  if (now === 0) missing.delete(key);
  else missing.set(key, now);
  return (
    now < before && workspace.textDocuments.some((document) => document.uri.toString() === key && document.isDirty)
  );
}

function isPlaceholder({ source, code }: Diagnostic): boolean {
  return source === 'Golden Thread' && (typeof code === 'object' ? code.value : code) === 'wording/placeholder';
}

/** The changes of the fixes that were last offered. */
let shown: { readonly uri: string; readonly range: Range; readonly newText: string }[] = [];
const mostShown = 50;

/** Remembers the changes of fixes on their way from the server: some come with the fix, some when it is looked at. */
export const fixesSeen: Middleware = {
  provideCodeActions: async (document, range, context, token, next) => {
    const actions = await next(document, range, context, token);
    for (const action of actions ?? []) if (!isCommand(action)) remember(action);
    return actions;
  },
  resolveCodeAction: async (action, token, next) => {
    const resolved = await next(action, token);
    if (resolved !== null && resolved !== undefined) remember(resolved);
    return resolved;
  },
};

function remember({ kind, edit }: CodeAction): void {
  if (edit === undefined || kind === undefined || !CodeActionKind.QuickFix.contains(kind)) return;
  const changes = edit
    .entries()
    .flatMap(([uri, edits]) => edits.map(({ range, newText }) => ({ uri: uri.toString(), range, newText })));
  shown = [...shown, ...changes].slice(-mostShown);
}

/** Whether the text stands as a fix would have it after a change: VS Code makes as small a change of a fix as it can. */
function isFix({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  const uri = document.uri.toString();
  const isDone = shown.some(
    ({ uri: other, range, newText }) =>
      other === uri &&
      contentChanges.some((change) => change.range.intersection(range) !== undefined) &&
      textFrom(document, range.start, newText.length) === newText &&
      newText !== '',
  );
  if (isDone) shown = [];
  return isDone;
}

function textFrom(document: TextDocument, start: Position, length: number): string {
  return document.getText(new Range(start, document.positionAt(document.offsetAt(start) + length)));
}

function isCommand(action: CodeAction | Command): action is Command {
  return typeof action.command === 'string';
}
