import { Range, Selection, type TextEditor, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import { language } from '../../client.ts';
import type { SourcePlace } from './messages.ts';

/** The editor that shows a file, if there is one. */
export function editorOf(uri: string): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
}

/** Shows where something is written, with the cursor there, and lets the person write there if they want to. */
export async function showSource({ uri, line }: SourcePlace, isToWrite: boolean, beside?: ViewColumn): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const at = Math.min(line, document.lineCount - 1);
  const start = document.lineAt(at).range.start;
  const editor = await window.showTextDocument(document, {
    viewColumn: columnFor(uri, beside),
    preserveFocus: !isToWrite,
    selection: new Selection(start, start),
  });
  editor.revealRange(document.lineAt(at).range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the file is shown already, else beside the preview where other files of plans are, else in another column. */
function columnFor(uri: string, beside: ViewColumn | undefined): ViewColumn {
  const plans = window.visibleTextEditors.filter(({ document }) => document.languageId === language);
  const column = (editorOf(uri) ?? plans.find(({ viewColumn }) => viewColumn !== beside))?.viewColumn;
  return column ?? (beside === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
}

/** Brings a line to the top of the editor that shows its file. */
export function scrollTo(editor: TextEditor, line: number): void {
  const at = Math.min(line, editor.document.lineCount - 1);
  editor.revealRange(new Range(at, 0, at, 0), TextEditorRevealType.AtTop);
}
