import { commands, Disposable, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { GoldenThread } from '../../golden-thread.ts';
import type { PanelState } from './messages.ts';
import { openPanel } from './panel-page.ts';
import { PreviewPanel } from './preview-panel.ts';

/** The type of the panels, as the manifest names it. */
export const viewType = 'goldenthread.preview';

/** The previews that are open, one for each strategy. */
export class PreviewPanels implements Disposable {
  readonly #golden: GoldenThread;
  readonly #panels = new Set<PreviewPanel>();
  readonly #listening: Disposable;

  constructor(golden: GoldenThread) {
    this.#golden = golden;
    this.#listening = Disposable.from(
      golden.onStrategiesChanged(() => this.#each((panel) => panel.follow())),
      window.onDidChangeTextEditorSelection((event) => this.#each((panel) => panel.cursorIn(event))),
      window.onDidChangeTextEditorVisibleRanges((event) => this.#each((panel) => panel.scrolledIn(event))),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: (panel: WebviewPanel, state: unknown) => {
          const kept = readState(state);
          if (kept === undefined) panel.dispose();
          else this.#add(panel, kept);
          return Promise.resolve();
        },
      }),
    );
  }

  /** The preview in front of the person. */
  get active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ isActive }) => isActive);
  }

  /** The preview of the strategy of a file, opened beside its text where there is none. */
  open(uri: string): PreviewPanel {
    const known = [...this.#panels].find((panel) => panel.shows(uri));
    known?.reveal();
    return known ?? this.#open(uri);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#each((panel) => panel.dispose());
  }

  #open(uri: string): PreviewPanel {
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = openPanel(this.#golden.context, viewType, 'Preview', column);
    return this.#add(panel, { uri });
  }

  #add(webview: WebviewPanel, state: PanelState): PreviewPanel {
    const panel = new PreviewPanel(this.#golden, webview, state);
    this.#panels.add(panel);
    panel.onChange(() => this.#tell());
    panel.onDidDispose(() => {
      panel.dispose();
      this.#panels.delete(panel);
      this.#tell();
    });
    const editor = window.activeTextEditor;
    if (editor !== undefined) panel.markIn(editor, editor.selection.active.line);
    return panel;
  }

  /** By these the buttons of the panel in front are chosen. */
  #tell(): void {
    const shown = this.active?.shown;
    const other = shown?.isDraft ? shown.audience : undefined;
    void commands.executeCommand('setContext', 'goldenthread.previewAudience', other);
  }

  #each(tell: (panel: PreviewPanel) => void): void {
    for (const panel of this.#panels) tell(panel);
  }
}

function readState(kept: unknown): PanelState | undefined {
  const { uri, audience } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string') return undefined;
  return { uri, ...(audience === 'draft' || audience === 'public' ? { audience } : {}) };
}
