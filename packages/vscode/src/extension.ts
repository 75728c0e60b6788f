import { commands, type ExtensionContext, Location, Position, Range, Uri } from 'vscode';
import {
  type ClientCapabilities,
  LanguageClient,
  type LanguageClientOptions,
  type Location as ProtocolLocation,
  type Position as ProtocolPosition,
  type ServerOptions,
  type StaticFeature,
  TransportKind,
} from 'vscode-languageclient/node';

/** The language's name in VS Code, as the manifest contributes it. */
const language = 'golden-thread';

/** Addresses of the standard frameworks: the server gives their text, and nobody can change it. */
const frameworkScheme = 'goldenthread-framework';

/** What the server asks VS Code to do when a line above an item is clicked. */
const showPlacesCommand = 'goldenthread.showPlaces';

let client: LanguageClient | undefined;

/** Starts the language server on the editor's own runtime when the first plan is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(commands.registerCommand(showPlacesCommand, showPlaces));
  client = new LanguageClient(language, 'Golden Thread', serverOptions(context), clientOptions);
  client.registerFeature(ownCapabilities);
  await client.start();
}

/** Stops the server and waits for it to end. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

function serverOptions(context: ExtensionContext): ServerOptions {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  return { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=0'] } } };
}

const clientOptions: LanguageClientOptions = {
  documentSelector: ['file', 'untitled', frameworkScheme].map((scheme) => ({ scheme, language })),
  initializationOptions: { commands: [showPlacesCommand] },
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

/** Lists places in VS Code's own view of references. */
async function showPlaces(uri: string, position: ProtocolPosition, places: readonly ProtocolLocation[]): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    toPosition(position),
    places.map((place) => {
      const { start, end } = place.range;
      return new Location(Uri.parse(place.uri), new Range(toPosition(start), toPosition(end)));
    }),
  );
}

function toPosition({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}
