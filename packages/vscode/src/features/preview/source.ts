import {
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { language } from '../../client.ts';
import type { SourcePlace } from './messages.ts';

/** How many milliseconds after a click the focus of a page may be told of. */
const lateFocus = 300;

/** Leads from clicks in the page of a panel to the text: one after the other, so that what was clicked last is in front. */
export class ClickedSource {
  readonly #panel: WebviewPanel;
  #showing: Promise<void> = Promise.resolve();
  /** Where a click led into the text, and when. */
  #left: { readonly place: SourcePlace; readonly at: number } | undefined;

  constructor(panel: WebviewPanel) {
    this.#panel = panel;
    panel.onDidChangeViewState(() => {
      if (panel.active) this.#stayInText();
    });
  }

  show(place: SourcePlace, isToWrite: boolean): void {
    this.#showing = this.#showing.then(async () => {
      await this.#show(place, isToWrite);
      if (isToWrite) this.#left = { place, at: Date.now() };
    });
  }

  /** VS Code looks four times a second which page has the focus: what it saw before a click must not lead back here. */
  #stayInText(): void {
    const left = this.#left;
    this.#left = undefined;
    if (left !== undefined && Date.now() <= left.at + lateFocus) void this.#show(left.place, true);
  }

  /** A file that is gone cannot be shown. */
  async #show(place: SourcePlace, isToWrite: boolean): Promise<void> {
    await showSource(place, isToWrite, this.#panel.viewColumn).catch(() => undefined);
  }
}

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
