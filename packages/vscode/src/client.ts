import { StrategiesChanged } from '@goldenthread/editor/protocol';
import type { ExtensionContext } from 'vscode';
import {
  BaseLanguageClient,
  type ClientCapabilities,
  type LanguageClientOptions,
  type MessageTransports,
  type StaticFeature,
} from 'vscode-languageclient/browser';
import { showPlacesCommand } from './features/show-places.ts';
import { type StartedWorker, startWorker } from './start-worker.ts';
import { workerTransport } from './worker-transport.ts';

/** The language's name in VS Code, as the manifest contributes it. */
export const language = 'golden-thread';

/** Addresses of the standard frameworks: the server gives their text, and nobody can change it. */
const frameworkScheme = 'goldenthread-framework';

/** The client of the language server, which runs in a worker: on a machine and in a browser alike. */
export class GoldenThreadClient extends BaseLanguageClient {
  readonly #context: ExtensionContext;
  #worker: StartedWorker | undefined;

  constructor(context: ExtensionContext) {
    super(language, 'Golden Thread', clientOptions);
    this.#context = context;
    this.registerFeature(ownCapabilities);
  }

  protected override createMessageTransports(_encoding: string): Promise<MessageTransports> {
    this.#worker?.end();
    this.#worker = startWorker(this.#context, 'server.js');
    return Promise.resolve(workerTransport(this.#worker));
  }

  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout);
    this.#worker?.end();
  }
}

const clientOptions: LanguageClientOptions = {
  // Whatever the place: a disk, a repository, a cloud drive, or nowhere yet.
  documentSelector: [{ language }, { scheme: frameworkScheme, language }],
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
