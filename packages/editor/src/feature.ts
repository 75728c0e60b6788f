import type { CancellationToken, ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { AskedFile } from './asked.ts';
import type { ServerHost } from './host.ts';
import type { JudgedPlans } from './judged-plans.ts';
import type { OpenPlans } from './open-plans.ts';
import type { Preferences } from './preferences.ts';

/** What a feature has at hand. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly plans: OpenPlans;
  readonly judged: JudgedPlans;
  /** What the client can do; known once it has said so. */
  readonly client: () => ClientCapabilities;
  readonly preferences: () => Preferences;
  /** Commands that the client itself carries out; it names them in `initializationOptions.commands`. */
  readonly commands: () => ReadonlySet<string>;
  /**
   * Answers a request about a file: once everything is read, from the newest text, unless the client has withdrawn it.
   * `null`, as the protocol has it, where the server does not have the file.
   */
  readonly answer: <T>(
    uri: string,
    token: CancellationToken,
    reply: (asked: AskedFile) => T | null | undefined,
  ) => Promise<T | null>;
  /** Resolves once everything that has to be read is read; throws where the client has withdrawn its request. */
  readonly ready: (token: CancellationToken) => Promise<void>;
}

/** One thing that the server does for an editor: what it tells the client of it, and how it answers. */
export interface Feature {
  /** Nothing for requests of our own, which the protocol has no word for. */
  readonly capabilities?: (client: ClientCapabilities) => ServerCapabilities;
  readonly listen: (context: FeatureContext) => void;
}
