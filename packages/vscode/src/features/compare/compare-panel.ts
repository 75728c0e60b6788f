import { CompareRequest } from '@goldenthread/editor/protocol';
import { Disposable, EventEmitter, l10n, ViewColumn, type WebviewPanel, workspace } from 'vscode';
import { language } from '../../client.ts';
import type { GoldenThread } from '../../golden-thread.ts';
import type { FromPage, ToPage } from '../preview/messages.ts';
import { fillPanel, openLink, openPanel } from '../preview/panel-page.ts';
import { ClickedSource } from '../preview/source.ts';
import type { Version } from './version.ts';

/** The type of the panels, as the manifest names it. */
const viewType = 'goldenthread.compare';

/** What is compared with what. */
export interface Compared {
  /** The file of the strategy's header. */
  readonly uri: string;
  /** "Northshire". */
  readonly label: string;
  readonly version: Version;
}

type Update = Extract<ToPage, { type: 'update' }>['update'];

/**
 * What has changed in one strategy since another version. It is made anew when a plan is saved; while somebody types,
 * it stays as it is. It is a look at one moment, and not there again when the editor is started again.
 */
export class ComparePanel {
  readonly #golden: GoldenThread;
  readonly #panel: WebviewPanel;
  readonly #clicked: ClickedSource;
  readonly #closed = new EventEmitter<void>();
  readonly onDidClose = this.#closed.event;
  #compared: Compared;
  #update: Update;
  /** The page waits for what it is sent. */
  #isReady = false;
  #isStale = false;
  /** A panel that is closed can be told nothing. */
  #isOver = false;

  constructor(golden: GoldenThread, compared: Compared, update: Update) {
    this.#golden = golden;
    this.#compared = compared;
    this.#update = update;
    this.#panel = openPanel(golden.context, viewType, titleOf(compared), ViewColumn.Beside);
    this.#clicked = new ClickedSource(this.#panel);
    const listening = Disposable.from(
      this.#closed,
      this.#panel.webview.onDidReceiveMessage((message: FromPage) => this.#take(message)),
      // A page that nobody sees is let go, and made anew when it is shown.
      this.#panel.onDidChangeViewState(() => {
        if (!this.#panel.visible) this.#isReady = false;
      }),
      // Any plan: it may be a file that is new in the strategy.
      workspace.onDidSaveTextDocument(({ languageId }) => {
        if (languageId === language) this.#follow();
      }),
    );
    this.#panel.onDidDispose(() => {
      this.#isOver = true;
      this.#closed.fire();
      listening.dispose();
    });
    fillPanel(this.#panel, golden.context);
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get uri(): string {
    return this.#compared.uri;
  }

  /** Shows a comparison of the same strategy with another version. */
  show(compared: Compared, update: Update): void {
    this.#compared = compared;
    this.#panel.title = titleOf(compared);
    this.#put(update);
    this.#panel.reveal();
  }

  /** Compares again. What cannot be compared any more stays as it was. */
  async refresh(): Promise<void> {
    this.#isStale = false;
    const compared = this.#compared;
    const update = await comparison(this.#golden, compared).catch(() => null);
    if (update !== null && this.#compared === compared && !this.#isOver) this.#put(update);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Nothing is compared while nobody looks. */
  #follow(): void {
    this.#isStale = true;
    if (this.#panel.visible) void this.refresh();
  }

  #put(update: Update): void {
    this.#update = update;
    this.#send();
  }

  #take(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#send();
        if (this.#isStale) void this.refresh();
        break;
      case 'source':
        this.#clicked.show(message.place, message.isToWrite);
        break;
      case 'link':
        openLink(message.address);
        break;
    }
  }

  #send(): void {
    if (!this.#isReady) return;
    const message: ToPage = { type: 'update', update: this.#update, state: { uri: this.#compared.uri } };
    void this.#panel.webview.postMessage(message);
  }
}

/**
 * What has changed; `null` where the other version does not hold the strategy.
 * @throws Error where the other version cannot be read
 */
export async function comparison(golden: GoldenThread, { uri, version }: Compared): Promise<Update | null> {
  const old = await version.read();
  const answer = await golden.ask(CompareRequest, { uri, old, from: version.from });
  return answer?.page ?? null;
}

function titleOf({ label, version }: Compared): string {
  return l10n.t('{0}: changes since {1}', label, version.since);
}
