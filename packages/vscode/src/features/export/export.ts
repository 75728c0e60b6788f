import { type Audience, type ExportableStrategy, ExportRequest } from '@goldenthread/editor/protocol';
import {
  CancellationError,
  type CancellationToken,
  commands,
  Disposable,
  env,
  l10n,
  ProgressLocation,
  Uri,
  window,
} from 'vscode';
import { activePlan } from '../../active-plan.ts';
import { isThere, nameOf } from '../../files.ts';
import type { GoldenThread } from '../../golden-thread.ts';
import { withoutLinks } from '../../plain-text.ts';
import { reasonOf } from '../../reason.ts';
import type { PreviewPanels } from '../preview/panels.ts';
import { hasHappened } from '../walkthrough.ts';
import { fileNameOf } from './file-name.ts';
import { type FormatChoice, formatChoices } from './formats.ts';
import { chosenStrategy, isAgreed } from './plan-to-export.ts';
import { printPlan } from './print.ts';
import { fileIn, folderBeside, isOnThisMachine } from './where.ts';
import { wordFile } from './word-file.ts';
import { bytesOf, Refused, writeFiles } from './write-files.ts';

/** What is exported, and how. */
interface Task {
  readonly strategy: ExportableStrategy;
  readonly uri: string;
  readonly choice: FormatChoice;
  readonly audience: Audience | undefined;
}

/** Plans in other formats, and on paper. */
export function registerExport(golden: GoldenThread, panels: PreviewPanels): Disposable {
  return Disposable.from(
    commands.registerCommand('goldenthread.export', (uri?: Uri) =>
      told(() => exportPlan(golden, panels, addressOf(uri) ?? panels.active?.uri)),
    ),
    commands.registerCommand('goldenthread.print', () => told(() => printPlan(golden, panels))),
  );
}

/** The plan's file that a menu stands for; the menu of a panel gives an address of its own. */
function addressOf(uri: Uri | undefined): string | undefined {
  return uri?.path.endsWith('.cjoip') ? uri.toString() : undefined;
}

/** What cannot be done is said once, in plain words. */
async function told(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof CancellationError) return;
    const reason = reasonOf(error);
    const message = error instanceof Refused ? reason : l10n.t('The plan could not be exported: {0}', reason);
    void window.showErrorMessage(withoutLinks(message));
  }
}

async function exportPlan(golden: GoldenThread, panels: PreviewPanels, uri: string | undefined): Promise<void> {
  const strategy = await chosenStrategy(golden, uri ?? activePlan()?.toString());
  if (strategy === undefined) return;
  const choice = await window.showQuickPick(formatChoices(), {
    title: l10n.t('Export “{0}”', strategy.title),
    placeHolder: l10n.t('Choose what to export it to'),
    matchOnDetail: true,
  });
  if (choice === undefined || !(await isAgreed(strategy))) return;
  const audience = choice.isWhole ? undefined : await chosenAudience(strategy, panels);
  if (audience === 'none') return;
  const first = uri ?? strategy.files[0];
  if (first === undefined) return;
  await write(golden, panels, { strategy, uri: first, choice, audience });
}

/** Drafts have notes for their authors, which are not for everybody. */
async function chosenAudience(
  { isDraft }: ExportableStrategy,
  panels: PreviewPanels,
): Promise<Audience | undefined | 'none'> {
  if (!isDraft) return undefined;
  const choices: readonly { readonly label: string; readonly detail: string; readonly audience: Audience }[] = [
    {
      label: l10n.t('Draft'),
      detail: l10n.t('With gaps, notes for the authors and what the check found.'),
      audience: 'draft',
    },
    {
      label: l10n.t('As the Public Sees It'),
      detail: l10n.t('The plan alone, without notes.'),
      audience: 'public',
    },
  ];
  const shown = panels.active?.shown?.audience;
  const sorted = [...choices].sort((a, b) => Number(b.audience === shown) - Number(a.audience === shown));
  const picked = await window.showQuickPick(sorted, { placeHolder: l10n.t('Choose who it is for') });
  return picked === undefined ? 'none' : picked.audience;
}

async function write(golden: GoldenThread, panels: PreviewPanels, task: Task): Promise<void> {
  const { choice, strategy, audience } = task;
  const name = fileNameOf(audience === 'draft' ? l10n.t('{0} (draft)', strategy.title) : strategy.title);
  const beside = folderBeside(Uri.parse(task.uri));
  const folder = choice.isFolder ? await chosenFolder(choice, beside) : undefined;
  const target = choice.isFolder
    ? undefined
    : await chosenFile(choice, fileIn(beside, name + (choice.description ?? '')));
  if (folder === undefined && target === undefined) return;
  const files = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: withoutLinks(l10n.t('Exporting “{0}” to {1}', strategy.title, choice.label)),
      cancellable: true,
    },
    (_, token) => exported(golden, panels, task, token),
  );
  if (files === null) throw new Refused(l10n.t('There is no plan here to export. Open a file of the plan first.'));
  const placed = files.map(({ name: own, content }) => ({
    uri: folder === undefined ? (target as Uri) : Uri.joinPath(folder, own),
    content,
  }));
  if (placed.length === 0) throw new Refused(l10n.t('There is nothing in the plan yet that could be drawn.'));
  if (folder !== undefined && !(await mayReplace(placed))) return;
  await writeFiles(placed);
  hasHappened('planExported');
  await tellWritten(placed.map(({ uri }) => uri));
}

async function exported(
  golden: GoldenThread,
  panels: PreviewPanels,
  { uri, choice: { format }, audience }: Task,
  token: CancellationToken,
): Promise<readonly { readonly name: string; readonly content: Uint8Array }[] | null> {
  const params = { uri, ...(audience === undefined ? {} : { audience }) };
  if (format === 'docx') {
    const content = await wordFile(golden, params, () => panels.open(uri), token);
    return content && [{ name: 'plan.docx', content }];
  }
  const files = await golden.ask(ExportRequest, { ...params, format });
  if (token.isCancellationRequested) throw new CancellationError();
  return files?.map(({ name, content }) => ({ name, content: bytesOf(content) })) ?? null;
}

async function chosenFile(
  { label, description = '' }: FormatChoice,
  wanted: Uri | undefined,
): Promise<Uri | undefined> {
  return await window.showSaveDialog({
    title: l10n.t('Export to {0}', label),
    saveLabel: l10n.t('Export'),
    ...(wanted && { defaultUri: wanted }),
    filters: { [label]: [description.slice(1)] },
  });
}

async function chosenFolder({ label }: FormatChoice, wanted: Uri | undefined): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('Folder for: {0}', label),
    openLabel: l10n.t('Export Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(wanted && { defaultUri: wanted }),
  });
  return chosen?.[0];
}

async function mayReplace(files: readonly { readonly uri: Uri }[]): Promise<boolean> {
  const there: string[] = [];
  for (const { uri } of files) if (await isThere(uri)) there.push(nameOf(uri));
  if (there.length === 0) return true;
  const replace = l10n.t('Replace');
  const question = l10n.t('These files are in the folder already: {0}. Replace them?', there.join(', '));
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

async function tellWritten(uris: readonly Uri[]): Promise<void> {
  const [first, second] = uris;
  if (first === undefined) return;
  const isOpened = second === undefined && isOnThisMachine(first);
  const open = isOpened ? l10n.t('Open') : l10n.t('Show in Explorer');
  const said =
    second === undefined ? l10n.t('Exported to {0}.', nameOf(first)) : l10n.t('Exported {0} files.', uris.length);
  if ((await window.showInformationMessage(withoutLinks(said), open)) !== open) return;
  if (isOpened) await env.openExternal(first);
  else await commands.executeCommand('revealInExplorer', first);
}
