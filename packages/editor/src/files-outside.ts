import { settingsFileName } from '@goldenthread/rules';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type FileOperationOptions,
  type FileOperationRegistrationOptions,
  WatchKind,
} from 'vscode-languageserver';
import type { FeatureContext } from './feature.ts';
import type { OpenPlans } from './open-plans.ts';
import type { Work } from './work.ts';

const plansAndFolders: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**/*.cjoip', matches: 'file' } }, { pattern: { glob: '**/*', matches: 'folder' } }],
};

/**
 * Takes up what happens to files: in the editor's explorer, and on the disk behind its back. Items are found by their
 * names, so that renaming a file or a folder breaks no reference.
 */
export function listenToFiles(connection: Connection, plans: OpenPlans, work: Work): FileOperationOptions {
  const refresh = (uris: readonly string[]): void => {
    work.add(
      Promise.all(uris.map((uri) => (isFile(uri) ? plans.refresh(uri) : plans.refreshBelow(uri)))).then(() => {}),
    );
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // Of other files and of folders it is told only that they are gone: a folder that goes takes its plans with it.
    refresh(changes.filter(({ uri, type }) => isFile(uri) || type === FileChangeType.Deleted).map(({ uri }) => uri));
  });
  connection.workspace.onDidCreateFiles(({ files }) => refresh(files.map(({ uri }) => uri)));
  connection.workspace.onDidDeleteFiles(({ files }) => refresh(files.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    refresh(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    plans.unload(event.removed.map(({ uri }) => uri));
    work.add(plans.load(event.added.map(({ uri }) => uri)));
  });
  return { didCreate: plansAndFolders, didRename: plansAndFolders, didDelete: plansAndFolders };
}

/** Asks a client that can to tell of changes on the disk. */
export function watchFiles({ connection, client }: FeatureContext): void {
  if (!client().workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*.cjoip' },
      { globPattern: `**/${settingsFileName}` },
      { globPattern: '**', kind: WatchKind.Delete },
    ],
  });
}

function isFile(uri: string): boolean {
  return uri.endsWith('.cjoip') || uri.endsWith(`/${settingsFileName}`);
}
