import type { ExtensionContext } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';

/** The language's name in VS Code, as the manifest contributes it. */
const language = 'golden-thread';

/** Addresses of the standard frameworks: the server gives their text, and nobody can change it. */
const frameworkScheme = 'goldenthread-framework';

let client: LanguageClient | undefined;

/** Starts the language server on the editor's own runtime when the first plan is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = new LanguageClient(language, 'Golden Thread', serverOptions(context), clientOptions);
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
};
