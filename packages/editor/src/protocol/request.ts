import type { CancellationToken } from 'vscode-languageserver-protocol';

/** A request of our own beside those of the Language Server Protocol: its name, and what goes and comes. */
export interface Request<Params, Result> {
  readonly method: string;
  /** Only for types: there is no such value. */
  readonly goes?: readonly [Params, Result];
}

/** A message of our own that nobody answers. */
export interface Notification<Params> {
  readonly method: string;
  readonly goes?: Params;
}

/** What a connection has, at either end of it. */
interface Requester {
  sendRequest<Result>(method: string, params: unknown): Promise<Result>;
}

export function ask<Params, Result>(
  connection: Requester,
  { method }: Request<Params, Result>,
  params: Params,
): Promise<Result> {
  return connection.sendRequest<Result>(method, params);
}

/** What a connection has, at either end of it. */
interface Answerer {
  onRequest(method: string, handler: (params: never, token: CancellationToken) => Promise<unknown>): unknown;
}

export function answer<Params, Result>(
  connection: Answerer,
  { method }: Request<Params, Result>,
  reply: (params: Params, token: CancellationToken) => Promise<Result>,
): void {
  connection.onRequest(method, reply);
}
