import { LineIndex } from '@goldenthread/language';
import { expect } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  Position,
  Range,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { type TestClient, usualCapabilities } from './client.ts';
import { marked } from './marked.ts';

/** What tests of code actions share: how they are asked for, and what a text is after one. */

const codeAction = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
  isPreferredSupport: true,
};
export const literals: ClientCapabilities = { ...usualCapabilities, textDocument: { codeAction } };
/** As much as a client can say it can do. */
export const everything: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  textDocument: { codeAction: { ...codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

export interface Asked {
  readonly only?: readonly string[];
  readonly diagnostics?: readonly Diagnostic[];
}

export async function offered(of: TestClient, uri: string, range: Range, asked: Asked = {}): Promise<CodeAction[]> {
  const { only, diagnostics = [] } = asked;
  const context = only === undefined ? { diagnostics } : { diagnostics, only };
  return (
    (await of.request<CodeAction[] | null>('textDocument/codeAction', { textDocument: { uri }, range, context })) ?? []
  );
}

/** Where `‸` stands, or from the start to the end of `‹…›`. */
export function rangeIn(written: string): Range {
  const { cursors, ranges } = marked(written);
  const [cursor] = cursors;
  const range = ranges[0] ?? (cursor && { start: cursor, end: cursor });
  if (range === undefined) throw new Error('The text needs a ‸ where the cursor is, or ‹…› around what is selected.');
  return range;
}

/** The texts after an edit, by address. */
export function edited(
  texts: Readonly<Record<string, string>>,
  edit: WorkspaceEdit | undefined,
): Record<string, string> {
  const after = { ...texts };
  for (const [uri, edits] of editsByFile(edit)) {
    const text = after[uri];
    if (text === undefined) throw new Error(`The edit changes ${uri}, which is no file of the plan.`);
    const index = new LineIndex(uri, text);
    const placed = edits.map((one) => ({
      one,
      start: index.offset(one.range.start),
      end: index.offset(one.range.end),
    }));
    let result = '';
    let from = 0;
    for (const { one, start, end } of placed.toSorted((a, b) => a.start - b.start)) {
      expect(start, 'edits must not overlap').toBeGreaterThanOrEqual(from);
      result += text.slice(from, start) + ('newText' in one ? one.newText : one.snippet.value);
      from = end;
    }
    after[uri] = result + text.slice(from);
  }
  return after;
}

export function editsByFile(edit: WorkspaceEdit | undefined): (readonly [string, (TextEdit | SnippetTextEdit)[]])[] {
  if (edit?.changes !== undefined) return Object.entries(edit.changes);
  const changes = (edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
  return changes.map(({ textDocument, edits }) => [textDocument.uri, edits] as const);
}

export function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

export function replacesNothing(edit: WorkspaceEdit | undefined): boolean {
  return editsByFile(edit).every(([, edits]) =>
    edits.every(({ range: { start, end } }) => start.line === end.line && start.character === end.character),
  );
}

export function at(line: number, character = 0): Position {
  return { line, character };
}

export function emptyAt(line: number): Range {
  return { start: at(line), end: at(line) };
}

export function wholeOf(text: string): Range {
  return { start: at(0), end: at(text.split('\n').length) };
}
