import { frameworkScheme } from '@goldenthread/language';
import { settingsFileName } from '@goldenthread/rules';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { definition } from './features/definition.ts';
import { FindingsPublisher } from './features/diagnostics.ts';
import { pageAt, pageScheme } from './features/finding-pages.ts';
import type { ServerHost } from './host.ts';
import { OpenPlans } from './open-plans.ts';

/**
 * The language server. Requests are answered from the plans as they stand after every change that came in before them;
 * findings follow as soon as no more changes are waiting.
 */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const plans = new OpenPlans(host.files);
  const findings = new FindingsPublisher(plans, (uri, diagnostics) => {
    void connection.sendDiagnostics({ uri, diagnostics });
  });
  let folders: readonly string[] = [];
  let canWatchFiles = false;
  let isWaiting = false;
  /** Plans are judged once all their files are read, so that nothing is reported that a file still to be read mends. */
  let reading = 0;

  const refreshSoon = (): void => {
    if (isWaiting || reading > 0) return;
    isWaiting = true;
    host.whenIdle(() => {
      isWaiting = false;
      if (reading > 0) return;
      plans.update();
      findings.refresh(host.today());
    });
  };
  const whileReading = (work: Promise<void>): void => {
    reading++;
    void work
      .catch((error: unknown) => connection.console.error(`A file could not be read: ${String(error)}`))
      .finally(() => {
        reading--;
        refreshSoon();
      });
  };

  connection.onInitialize((params): InitializeResult => {
    folders = foldersOf(params);
    canWatchFiles = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    return {
      serverInfo: { name: 'Golden Thread' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        definitionProvider: true,
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          textDocumentContent: { schemes: [frameworkScheme, pageScheme] },
        },
      },
    };
  });

  connection.onInitialized(() => {
    whileReading(plans.load(folders));
    if (canWatchFiles) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.cjoip' }, { globPattern: `**/${settingsFileName}` }],
      });
    }
  });

  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    plans.unload(event.removed.map(({ uri }) => uri));
    whileReading(plans.load(event.added.map(({ uri }) => uri)));
  });
  documents.onDidOpen(({ document }) => whileReading(plans.open(document)));
  documents.onDidChangeContent(({ document }) => {
    plans.change(document);
    refreshSoon();
  });
  documents.onDidClose(({ document }) => whileReading(plans.close(document.uri)));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    whileReading(Promise.all(changes.map(({ uri }) => plans.refresh(uri))).then(() => {}));
  });

  connection.onDefinition(({ textDocument, position }) => {
    plans.update();
    return definition(plans, textDocument.uri, position);
  });
  connection.workspace.textDocumentContent.on(({ uri }) => ({
    text: pageAt(uri) ?? plans.workspace.file(uri)?.text ?? '',
  }));

  documents.listen(connection);
  connection.listen();
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return typeof params.rootUri === 'string' ? [params.rootUri] : [];
}
