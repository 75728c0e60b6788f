import { type Audience, type DocumentPage, DocumentRequest } from '@goldenthread/editor/protocol';
import {
  type Disposable,
  EventEmitter,
  l10n,
  type TextEditor,
  type TextEditorSelectionChangeEvent,
  type TextEditorVisibleRangesChangeEvent,
  Uri,
  type WebviewPanel,
  workspace,
} from 'vscode';
import { isFile } from '../../files.ts';
import type { GoldenThread } from '../../golden-thread.ts';
import type { Drawing, FromPage, PanelState, SourcePlace, ToPage } from './messages.ts';
import { fillPanel, gonePage, openLink } from './panel-page.ts';
import { ClickedSource, editorOf, scrollTo, showSource } from './source.ts';

/** While somebody types, the page follows once they pause. In milliseconds. */
const pause = 150;
/** What the preview does to the text does not come back to the preview for as long. In milliseconds. */
const echo = 400;

interface DrawTask {
  readonly resolve: (pngs: Readonly<Record<string, Uint8Array>>) => void;
  readonly reject: (error: Error) => void;
}

/** The preview of one strategy, beside its text. */
export class PreviewPanel implements Disposable {
  readonly #golden: GoldenThread;
  readonly #panel: WebviewPanel;
  readonly #clicked: ClickedSource;
  readonly #changed = new EventEmitter<void>();
  /** Told when what is shown, or whether it is in front, is another. */
  readonly onChange = this.#changed.event;
  #state: PanelState;
  #shown: DocumentPage | undefined;
  /** The version that the page has. */
  #version: string | undefined;
  #isReady = false;
  #isNow = false;
  #isAsking = false;
  #isStale = true;
  /** A panel that is closed can be told nothing. */
  #isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #place: SourcePlace | undefined;
  #quietUntil = 0;
  #movedAt = 0;
  #top: SourcePlace | undefined;
  readonly #tasks = new Map<number, DrawTask>();
  #task = 0;
  /** Told when the page can be spoken to. */
  readonly #waiting: { readonly go: () => void; readonly reject: (error: Error) => void }[] = [];

  constructor(golden: GoldenThread, panel: WebviewPanel, state: PanelState) {
    this.#golden = golden;
    this.#panel = panel;
    this.#clicked = new ClickedSource(panel);
    this.#state = state;
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#take(message));
    panel.onDidChangeViewState(() => {
      this.#changed.fire();
      if (panel.visible) void this.#askAgain();
    });
    fillPanel(panel, golden.context);
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  /** What is shown now; nothing before the first answer. */
  get shown(): DocumentPage | undefined {
    return this.#shown;
  }

  /** A file of the strategy. */
  get uri(): string {
    return this.#shown?.files[0] ?? this.#state.uri;
  }

  /** Where the item is written that is marked, or else the strategy. */
  get place(): SourcePlace {
    return this.#place ?? { uri: this.uri, line: 0 };
  }

  get onDidDispose(): WebviewPanel['onDidDispose'] {
    return this.#panel.onDidDispose;
  }

  shows(uri: string): boolean {
    return this.#shown?.files.includes(uri) ?? this.#state.uri === uri;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  setAudience(audience: Audience): void {
    this.#state = { ...this.#state, audience };
    this.#refresh();
  }

  /** The strategy may be another than before. Nothing is asked for while somebody goes on typing, or nobody looks. */
  follow(): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), pause);
  }

  showSource(): Promise<void> {
    return showSource(this.place, true, this.#panel.viewColumn);
  }

  cursorIn({ textEditor, selections }: TextEditorSelectionChangeEvent): void {
    const line = selections[0]?.active.line;
    if (line === undefined) return;
    this.#movedAt = Date.now();
    this.markIn(textEditor, line);
  }

  /** Marks what shows the item at a line of an editor. */
  markIn({ document }: TextEditor, line: number): void {
    const place = { uri: document.uri.toString(), line };
    if (!this.shows(place.uri)) return;
    this.#place = place;
    const isScrolled = this.#follows('scrollWithEditor') && !this.#isEcho();
    this.#send({ type: 'mark', place, isScrolled });
  }

  scrolledIn({ textEditor, visibleRanges }: TextEditorVisibleRangesChangeEvent): void {
    const uri = textEditor.document.uri.toString();
    const line = visibleRanges[0]?.start.line;
    if (line === undefined || !this.shows(uri)) return;
    // Lines come into sight as well when others above items get a line of their own.
    const isSame = this.#top?.uri === uri && this.#top.line === line;
    this.#top = { uri, line };
    // Where the cursor has just gone to, what it is in is what the person looks at.
    const isWithCursor = Date.now() < this.#movedAt + echo;
    if (isSame || isWithCursor || this.#isEcho() || !this.#follows('scrollWithEditor')) return;
    this.#send({ type: 'scroll', place: { uri, line } });
  }

  /**
   * Draws pictures in the page, which has to be in sight for that.
   * @throws Error where the browser cannot draw one of them, or the preview is closed
   */
  async draw(drawings: readonly Drawing[]): Promise<Readonly<Record<string, Uint8Array>>> {
    if (!this.#isReady || !this.#panel.visible) {
      this.#isReady = false;
      this.reveal();
      await new Promise<void>((go, reject) => this.#waiting.push({ go, reject }));
    }
    const task = ++this.#task;
    return await new Promise((resolve, reject) => {
      this.#tasks.set(task, { resolve, reject });
      this.#send({ type: 'draw', task, drawings });
    });
  }

  dispose(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    const closed = new Error(l10n.t('The preview was closed.'));
    for (const { reject } of [...this.#tasks.values(), ...this.#waiting.splice(0)]) reject(closed);
    this.#tasks.clear();
    this.#changed.dispose();
  }

  #refresh(): void {
    this.#isStale = true;
    void this.#askAgain();
  }

  async #askAgain(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (!this.#isOver && this.#isStale && this.#isReady && this.#panel.visible) {
        this.#isStale = false;
        await this.#ask();
      }
    } catch {
      // The server has been stopped, or starts anew: it tells when there is something to ask for.
      this.#isStale = true;
    } finally {
      this.#isAsking = false;
    }
  }

  async #ask(): Promise<void> {
    const { uri, audience } = this.#state;
    const since = this.#version;
    // A file may have got another name meanwhile, and the others know.
    for (const each of new Set([uri, ...(this.#shown?.files ?? [])])) {
      const page = await this.#golden.ask(DocumentRequest, {
        uri: each,
        ...(audience === undefined ? {} : { audience }),
        ...(since === undefined ? {} : { since }),
        isNow: this.#isNow,
      });
      if (this.#isOver) return;
      if (page === null) continue;
      // Another page may have taken the place of the one that asked, or shows the last good version again.
      if (this.#version !== since) this.#isStale = true;
      else this.#show(page, each);
      return;
    }
    await this.#showGone();
  }

  /** What was shown would pass for the plan as it is. A file that is closed, and in no open folder, is as it was. */
  async #showGone(): Promise<void> {
    const files = this.#shown?.files ?? [];
    const isThere = await Promise.all(files.map((uri) => isFile(Uri.parse(uri))));
    if (isThere.includes(true) || this.#isOver) return;
    this.#version = undefined;
    this.#send({ type: 'update', update: gonePage(), state: this.#state });
  }

  #show(page: DocumentPage, uri: string): void {
    const since = this.#version;
    const isFirst = this.#shown === undefined;
    this.#shown = page;
    this.#version = page.version;
    this.#state = { ...this.#state, uri: page.files[0] ?? uri };
    if (!page.isUnread) this.#isNow = false;
    this.#panel.title = l10n.t('Preview: {0}', page.title);
    const { title, version, parts } = page;
    this.#send({ type: 'update', update: { title, version, parts }, state: this.#state });
    if (since === undefined && this.#place !== undefined) {
      this.#send({ type: 'mark', place: this.#place, isScrolled: isFirst });
    }
    this.#changed.fire();
  }

  #take(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#version = undefined;
        this.#refresh();
        for (const { go } of this.#waiting.splice(0)) go();
        break;
      case 'source':
        this.#place = message.place;
        this.#beginEcho();
        this.#clicked.show(message.place, message.isToWrite);
        break;
      case 'scrolled':
        this.#scrollEditor(message.place);
        break;
      case 'now':
        this.#isNow = true;
        this.#refresh();
        break;
      case 'link':
        openLink(message.address);
        break;
      case 'drawn':
        this.#tasks.get(message.task)?.resolve(message.pngs);
        this.#tasks.delete(message.task);
        break;
      case 'trouble':
        this.#tasks.get(message.task)?.reject(new Error(message.message));
        this.#tasks.delete(message.task);
        break;
    }
  }

  #scrollEditor({ uri, line }: SourcePlace): void {
    const editor = editorOf(uri);
    if (editor === undefined || !this.#follows('scrollEditorWithPreview')) return;
    this.#beginEcho();
    scrollTo(editor, line);
  }

  #follows(setting: 'scrollWithEditor' | 'scrollEditorWithPreview'): boolean {
    return workspace.getConfiguration('goldenthread.preview').get(setting, true);
  }

  #beginEcho(): void {
    this.#quietUntil = Date.now() + echo;
  }

  #isEcho(): boolean {
    return Date.now() < this.#quietUntil;
  }

  #send(message: ToPage): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }
}
