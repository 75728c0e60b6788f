import { ExportRequest } from '@goldenthread/editor/protocol';
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import { activePlan } from '../../active-plan.ts';
import { nameOf } from '../../files.ts';
import type { GoldenThread } from '../../golden-thread.ts';
import { withoutLinks } from '../../plain-text.ts';
import type { PreviewPanels } from '../preview/panels.ts';
import { fileNameOf } from './file-name.ts';
import { chosenStrategy, isAgreed } from './plan-to-export.ts';
import { fileIn, folderBeside, isOnThisMachine } from './where.ts';
import { bytesOf, writeFiles } from './write-files.ts';

/** A page prints from a browser, and not from within VS Code. */
export async function printPlan(golden: GoldenThread, panels: PreviewPanels): Promise<void> {
  const panel = panels.active;
  const uri = panel?.uri ?? activePlan()?.toString();
  const strategy = await chosenStrategy(golden, uri);
  if (strategy === undefined || !(await isAgreed(strategy))) return;
  const first = uri ?? strategy.files[0] ?? '';
  const audience = panel?.shown?.audience;
  const files = await golden.ask(ExportRequest, {
    uri: first,
    format: 'html',
    ...(audience === undefined ? {} : { audience }),
  });
  const [file] = files ?? [];
  if (file === undefined) return;
  const name = `${fileNameOf(strategy.title)}.html`;
  const content = bytesOf(file.content);
  const own = golden.context.globalStorageUri;
  if (isOnThisMachine(own)) await openInBrowser(Uri.joinPath(own, 'print'), name, content);
  else await saveToPrint(fileIn(folderBeside(Uri.parse(first)), name), content);
}

/** @param folder of the extension's own */
async function openInBrowser(folder: Uri, name: string, content: Uint8Array): Promise<void> {
  const page = Uri.joinPath(folder, name);
  await workspace.fs.createDirectory(folder);
  await writeFiles([{ uri: page, content }]);
  await env.openExternal(page);
  void window.showInformationMessage(l10n.t('The plan is open in your browser: print it from there.'));
}

/** Where the person's browser cannot read the extension's files, the page is put where the person finds it. */
async function saveToPrint(wanted: Uri | undefined, content: Uint8Array): Promise<void> {
  const page = await window.showSaveDialog({
    title: l10n.t('Print: Save the Page, Then Open It in Your Browser'),
    saveLabel: l10n.t('Save to Print'),
    ...(wanted && { defaultUri: wanted }),
    filters: { [l10n.t('Web Page')]: ['html'] },
  });
  if (page === undefined) return;
  await writeFiles([{ uri: page, content }]);
  await tellSaved(page);
}

async function tellSaved(page: Uri): Promise<void> {
  const said = withoutLinks(l10n.t('Saved {0}. Open it in your browser to print it.', nameOf(page)));
  const download = l10n.t('Download');
  // VS Code downloads what is chosen in its Explorer, which has the open folders alone.
  const buttons = workspace.getWorkspaceFolder(page) === undefined ? [] : [download];
  if ((await window.showInformationMessage(said, ...buttons)) !== download) return;
  await commands.executeCommand('revealInExplorer', page);
  await commands.executeCommand('explorer.download');
}
