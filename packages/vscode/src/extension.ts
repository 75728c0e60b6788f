import type { ExtensionContext } from 'vscode';
import { GoldenThreadClient } from './client.ts';
import { features } from './features/index.ts';
import { answerForFiles } from './files.ts';
import { goldenThread } from './golden-thread.ts';

let client: GoldenThreadClient | undefined;

/** Starts the language server when the first plan is opened or something is asked for. */
export async function activate(context: ExtensionContext): Promise<void> {
  const starting = new GoldenThreadClient(context);
  client = starting;
  answerForFiles(starting);
  const started = starting.start();
  // After a breakdown, it may be starting again.
  const golden = goldenThread(context, starting, () => starting.start());
  context.subscriptions.push(...features.map((register) => register(golden)));
  await started;
}

/** Stops the server and waits for it to end. */
export async function deactivate(): Promise<void> {
  await client?.end();
}
