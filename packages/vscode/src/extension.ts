import type { ExtensionContext } from 'vscode';
import { GoldenThreadClient } from './client.ts';
import { features } from './features/index.ts';
import { answerForFiles } from './files.ts';
import { goldenThread } from './golden-thread.ts';

let client: GoldenThreadClient | undefined;

/** Starts the language server when the first plan is opened or something is asked for. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = new GoldenThreadClient(context);
  answerForFiles(client);
  const started = client.start();
  const golden = goldenThread(context, client, () => started);
  context.subscriptions.push(...features.map((register) => register(golden)));
  await started;
}

/** Stops the server and waits for it to end. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
