import { frameworkScheme } from '@goldenthread/language';
import {
  type CancellationToken,
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { askedFile } from './asked.ts';
import type { FeatureContext } from './feature.ts';
import { askToPullAgain, diagnostics, FindingsPublisher } from './features/diagnostics.ts';
import { features } from './features/index.ts';
import { listenToFiles, watchFiles } from './files-outside.ts';
import { pageAt, pageScheme } from './finding-pages.ts';
import type { ServerHost } from './host.ts';
import { JudgedPlans } from './judged-plans.ts';
import { showLoading } from './loading-progress.ts';
import { OpenPlans } from './open-plans.ts';
import { type Preferences, preferencesSection, readNames, readPreferences, usualPreferences } from './preferences.ts';
import { StrategiesChanged } from './protocol/changes.ts';
import { requests } from './requests/index.ts';
import { Work } from './work.ts';

/**
 * The language server. Requests are answered from the plans as they stand after every change that came in before them;
 * findings follow as soon as no more changes are waiting.
 */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const plans = new OpenPlans(host.files);
  const judged = new JudgedPlans(plans, host.today);
  const publisher = new FindingsPublisher(plans, judged, (uri, found) => {
    void connection.sendDiagnostics({ uri, diagnostics: found });
  });
  const work = new Work(host, () => showFindings(), reportTrouble);
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let preferences: Preferences = usualPreferences;
  let commands: ReadonlySet<string> = new Set();
  let notifications: ReadonlySet<string> = new Set();
  /** Open files that changed since their findings were last asked for: the client is about to ask. */
  const changed = new Set<string>();

  const context: FeatureContext = {
    connection,
    host,
    plans,
    judged,
    client: () => client,
    preferences: () => preferences,
    commands: () => commands,
    ready: async (token) => {
      await work.done();
      throwIfWithdrawn(token);
    },
    answer: async (uri, token, reply) => {
      await work.done();
      throwIfWithdrawn(token);
      const asked = askedFile(plans, uri);
      return (asked && reply(asked)) ?? null;
    },
  };
  const all = [...features, ...requests, diagnostics(publisher)];

  /** One strategy after the other, with what has come in meanwhile in between. */
  function showFindings(): void {
    // Reading and judging are two turns, so that a request that comes in between does not wait for both.
    if (plans.update() || publisher.step()) {
      work.refreshSoon();
      return;
    }
    askToPullAgain(publisher, context, (uri) => changed.has(uri));
    changed.clear();
    if (notifications.has(StrategiesChanged.method)) void connection.sendNotification(StrategiesChanged.method, {});
  }

  function reportTrouble(error: unknown): void {
    connection.console.error(`A file could not be read: ${String(error)}`);
  }

  connection.onInitialize((params): InitializeResult => {
    folders = foldersOf(params);
    client = params.capabilities;
    preferences = readPreferences(params.initializationOptions);
    commands = readNames(params.initializationOptions, 'commands');
    notifications = readNames(params.initializationOptions, 'notifications');
    return {
      serverInfo: { name: 'Golden Thread' },
      capabilities: Object.assign(
        {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
          workspace: {
            workspaceFolders: { supported: true, changeNotifications: true },
            textDocumentContent: { schemes: [frameworkScheme, pageScheme] },
            fileOperations: listenToFiles(connection, plans, work),
          },
        },
        ...all.map(({ capabilities }) => capabilities?.(client)),
      ),
    };
  });

  connection.onInitialized(() => {
    work.add(showLoading(context, (report) => plans.load(folders, report)));
    watchFiles(context);
    void followPreferences();
  });

  async function followPreferences(): Promise<void> {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: preferencesSection });
    }
    await askForPreferences();
  }

  async function askForPreferences(): Promise<void> {
    if (!client.workspace?.configuration) return;
    preferences = readPreferences(await connection.workspace.getConfiguration(preferencesSection));
    if (client.workspace.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
    if (client.workspace.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
  }

  connection.onDidChangeConfiguration(({ settings }) => {
    const sent: unknown = settings;
    if (typeof sent === 'object' && sent !== null && preferencesSection in sent) {
      preferences = readPreferences((sent as Readonly<Record<string, unknown>>)[preferencesSection]);
    }
    void askForPreferences();
  });
  documents.onDidOpen(({ document }) => work.add(plans.open(document)));
  documents.onDidChangeContent(({ document }) => {
    changed.add(document.uri);
    plans.change(document);
    work.refreshSoon();
  });
  documents.onDidClose(({ document }) => work.add(plans.close(document.uri)));
  connection.workspace.textDocumentContent.on(({ uri }) => ({
    text: pageAt(uri) ?? plans.workspace.file(uri)?.text ?? '',
  }));

  for (const { listen } of all) listen(context);
  documents.listen(connection);
  connection.listen();
}

function throwIfWithdrawn(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The client has withdrawn the request.');
  }
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return typeof params.rootUri === 'string' ? [params.rootUri] : [];
}
