import { lineEndOf, type TextChange } from '@goldenthread/language';
import type { StrategyWorkspace } from '@goldenthread/strategy';
import type { ClientCapabilities, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { OpenPlans } from './open-plans.ts';

/** A change of text; the same as a snippet with places to fill in, for a client that can show them. */
export interface Change extends TextChange {
  readonly snippet?: string;
}

/** Edits by the file's address. */
export type FileEdits = Readonly<Record<string, (TextEdit | SnippetTextEdit)[]>>;

/** The edits as the client takes them: with versions, so that it can tell whether a text has changed since, or plainly. */
export function workspaceEdit(edits: FileEdits, plans: OpenPlans, client: ClientCapabilities): WorkspaceEdit {
  if (!client.workspace?.workspaceEdit?.documentChanges) return { changes: edits as Record<string, TextEdit[]> };
  const documentChanges = Object.entries(edits).map(([uri, changes]) => ({
    textDocument: { uri, version: plans.versionOf(uri) },
    edits: changes,
  }));
  return { documentChanges };
}

/** The changes by file: with the line ends that each file has, and behind its byte order mark. */
export function fileEdits(changes: readonly Change[], workspace: StrategyWorkspace, canSnippets: boolean): FileEdits {
  const edits: Record<string, (TextEdit | SnippetTextEdit)[]> = {};
  for (const { place, newText, snippet } of changes) {
    const text = workspace.file(place.uri)?.text ?? '';
    const withLineEnds = (written: string): string => written.replace(/\r\n?|\n/g, lineEndOf(text));
    const range = text.startsWith('\ufeff') ? behindMark(place.range) : place.range;
    const edit =
      snippet !== undefined && canSnippets
        ? { range, snippet: { kind: 'snippet' as const, value: withLineEnds(snippet) } }
        : { range, newText: withLineEnds(newText) };
    edits[place.uri] = [...(edits[place.uri] ?? []), edit];
  }
  return edits;
}

/** Whether edits with places to fill in can be part of what is sent. */
export function canEditWithSnippets({ workspace }: ClientCapabilities): boolean {
  const { documentChanges = false, snippetEditSupport = false } = workspace?.workspaceEdit ?? {};
  return documentChanges && snippetEditSupport;
}

function behindMark({ start, end }: TextChange['place']['range']): TextChange['place']['range'] {
  const behind = (position: typeof start): typeof start =>
    position.line === 0 && position.character === 0 ? { line: 0, character: 1 } : position;
  return { start: behind(start), end: behind(end) };
}
