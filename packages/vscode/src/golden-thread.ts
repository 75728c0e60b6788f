import { ask, type Request, StrategiesChanged } from '@goldenthread/editor/protocol';
import { type Disposable, type Event, EventEmitter, type ExtensionContext } from 'vscode';
import type { GoldenThreadClient } from './client.ts';

/** What the features of the extension have at hand. */
export interface GoldenThread {
  readonly context: ExtensionContext;
  /** Asks the server, once it is ready. */
  readonly ask: <Params, Result>(request: Request<Params, Result>, params: Params) => Promise<Result>;
  /** Strategies or their findings may be others than before. */
  readonly onStrategiesChanged: Event<void>;
}

/** One thing that the extension does beside what the server offers: registers it, and gives what undoes that. */
export type ExtensionFeature = (golden: GoldenThread) => Disposable;

/** @param ready resolves once the server answers */
export function goldenThread(
  context: ExtensionContext,
  client: GoldenThreadClient,
  ready: () => Promise<void>,
): GoldenThread {
  const changed = new EventEmitter<void>();
  context.subscriptions.push(
    changed,
    client.onNotification(StrategiesChanged.method, () => changed.fire()),
  );
  return {
    context,
    ask: async (request, params) => {
      await ready();
      return await ask(client, request, params);
    },
    onStrategiesChanged: changed.event,
  };
}
