import { StrategiesChanged, showPlacesCommand } from '@goldenthread/editor/protocol';
import { commands, type ExtensionContext, l10n, window } from 'vscode';
import {
  BaseLanguageClient,
  type ClientCapabilities,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type MessageTransports,
  State,
  type StaticFeature,
} from 'vscode-languageclient/browser';
import { fixesSeen } from './features/walkthrough.ts';
import { Restarts } from './restarts.ts';
import { type StartedWorker, startWorker } from './start-worker.ts';
import { workerTransport } from './worker-transport.ts';

/** The language's name in VS Code, as the manifest contributes it. */
export const language = 'golden-thread';

/**
 * Addresses of the standard frameworks: the server gives their text, and nobody can change it. The language names the
 * scheme, too; it is not in the extension's own bundle.
 */
const frameworkScheme = 'goldenthread-framework';

/** The client of the language server, which runs in a worker: on a machine and in a browser alike. */
export class GoldenThreadClient extends BaseLanguageClient {
  readonly #context: ExtensionContext;
  #worker: StartedWorker | undefined;
  /** The editor has stopped the extension. */
  #isOver = false;

  constructor(context: ExtensionContext) {
    super(language, 'Golden Thread', { ...clientOptions });
    this.clientOptions.errorHandler = restarting(
      () => this.state,
      () => this.#breakDown(),
    );
    this.#context = context;
    this.registerFeature(ownCapabilities);
  }

  protected override async createMessageTransports(_encoding: string): Promise<MessageTransports> {
    this.#worker?.end();
    this.#goOn();
    this.#worker = await startWorker(this.#context, 'server.js');
    this.#goOn();
    return workerTransport(this.#worker);
  }

  override async start(): Promise<void> {
    try {
      await super.start();
    } catch (error) {
      this.#breakDown();
      throw error;
    }
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      // Where the server has no answer any more, too.
      this.#worker?.end();
    }
  }

  /** Ends for good and says nothing more: the editor stops the extension, perhaps while the server is still starting. */
  async end(): Promise<void> {
    this.#isOver = true;
    // Only one that runs can be asked to stop.
    if (this.isRunning()) await this.stop();
    else this.#worker?.end();
  }

  /** @throws Error once the editor has stopped the extension: then no server is started, and one just started ends */
  #goOn(): void {
    if (!this.#isOver) return;
    this.#worker?.end();
    throw new Error('The extension has been stopped.');
  }

  #breakDown(): void {
    if (!this.#isOver) sayThatNothingWorks();
  }

  /** What a programmer would want to read goes to the output alone. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/**
 * A server that has broken down is started again; the editor tells it anew of every open file. One that breaks down while
 * it starts would do so again: then `start` fails.
 */
function restarting(state: () => State, breakDown: () => void): ErrorHandler {
  const restarts = new Restarts(() => Date.now());
  return {
    // What follows is the end of the worker: see `closed`.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const isStarting = state() === State.Starting;
      if (!isStarting && restarts.brokeDown()) return { action: CloseAction.Restart, handled: true };
      if (!isStarting) breakDown();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

let isSaid = false;

function sayThatNothingWorks(): void {
  if (isSaid) return;
  isSaid = true;
  const reload = l10n.t('Reload Window');
  const message = l10n.t(
    'Golden Thread has stopped working: findings and suggestions are missing, or those of before. Your text is safe. Save it, then reload the window to start again.',
  );
  void window.showErrorMessage(message, reload).then((chosen) => {
    isSaid = false;
    if (chosen === reload) void commands.executeCommand('workbench.action.reloadWindow');
  });
}

const clientOptions: LanguageClientOptions = {
  // Whatever the place: a disk, a repository, a cloud drive, or nowhere yet.
  documentSelector: [{ language }, { scheme: frameworkScheme, language }],
  middleware: fixesSeen,
  // People are told in other words: see `start`.
  initializationFailedHandler: () => false,
  initializationOptions: { commands: [showPlacesCommand], notifications: [StrategiesChanged.method] },
};

const ownCapabilities: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    // The server sends findings of all files as soon as they change; to pull them, VS Code would ask for each file anew
    // every two seconds.
    delete capabilities.textDocument?.diagnostic;
    capabilities.experimental = { commands: { commands: ['editor.action.triggerSuggest'] } };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};
