import { type NewPart, NewPartsRequest, type StrategySummary } from '@goldenthread/editor/protocol';
import {
  commands,
  type Disposable,
  FileType,
  l10n,
  type QuickPickItem,
  Range,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { isThere } from '../../files.ts';
import type { GoldenThread } from '../../golden-thread.ts';
import type { CurrentStrategy } from './current-strategy.ts';

/** A new file of the strategy with the Framework's prompts: asks what it is for and how it is called. */
export function newPart(golden: GoldenThread, strategies: CurrentStrategy): Disposable {
  return commands.registerCommand('goldenthread.newPart', async (beside?: unknown) => {
    const folder = beside instanceof Uri ? await folderAt(beside) : undefined;
    const current = await strategies.known();
    const strategy = folder === undefined ? current : (nearest(strategies.all, folder) ?? current);
    if (strategy === undefined) return;
    const target = folder ?? Uri.joinPath(Uri.parse(strategy.uri), '..');
    if (target.scheme === 'untitled') {
      void window.showInformationMessage(l10n.t('Save the plan first: a new file of it goes into the same folder.'));
      return;
    }
    const parts = await golden.ask(NewPartsRequest, { uri: strategy.uri });
    const part = parts && (await choosePart(parts, strategy));
    if (!part) return;
    const file = await chooseFile(part, strategy, target);
    if (file !== undefined) await write(part, file);
  });
}

/** A folder itself, or the folder of a file. */
async function folderAt(uri: Uri): Promise<Uri> {
  const isFolder = await workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.Directory) !== 0,
    () => false,
  );
  return isFolder ? uri : Uri.joinPath(uri, '..');
}

/** The strategy with a file in the folder; else the one whose folder is the nearest above. */
function nearest(all: readonly StrategySummary[], folder: Uri): StrategySummary | undefined {
  const here = `${folder.toString()}/`;
  const inFolder = all.find(({ files }) => files.some((file) => folderOf(file) === here));
  const above = all
    .filter(({ uri }) => here.startsWith(folderOf(uri)))
    .toSorted((a, b) => folderOf(b.uri).length - folderOf(a.uri).length);
  return inFolder ?? above[0];
}

/** `file:///plans/northshire/` of `file:///plans/northshire/needs.cjoip`. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

async function choosePart(parts: readonly NewPart[], { label }: StrategySummary): Promise<NewPart | undefined> {
  const items: (QuickPickItem & { readonly part: NewPart })[] = parts.map((part) => ({
    part,
    label: part.title,
    detail: part.detail,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('New File in {0} (1/2)', label),
    placeHolder: l10n.t('What is the file for?'),
    matchOnDetail: true,
  });
  return chosen?.part;
}

async function chooseFile({ name }: NewPart, { label }: StrategySummary, folder: Uri): Promise<Uri | undefined> {
  const chosen = await window.showInputBox({
    title: l10n.t('New File in {0} (2/2)', label),
    prompt: l10n.t('The name of the file. It goes into the folder {0}.', workspace.asRelativePath(folder)),
    value: name,
    valueSelection: [0, name.lastIndexOf('.')],
    validateInput: async (value) => await whatIsWrong(value, folder),
  });
  return chosen === undefined ? undefined : Uri.joinPath(folder, withEnding(chosen));
}

async function whatIsWrong(value: string, folder: Uri): Promise<string | undefined> {
  const name = withEnding(value);
  if (name === '.cjoip') return l10n.t('Give the file a name.');
  if (/[\\/:*?"<>|]/.test(name)) return l10n.t('A name of a file cannot hold any of these: \\ / : * ? " < > |');
  return (await isThere(Uri.joinPath(folder, name)))
    ? l10n.t('There is a file of that name already. Give the new one another name.')
    : undefined;
}

function withEnding(value: string): string {
  const name = value.trim();
  return name.endsWith('.cjoip') ? name : `${name}.cjoip`;
}

async function write({ text, at }: NewPart, file: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(l10n.t('The file could not be written: {0}', workspace.asRelativePath(file)));
    return;
  }
  const { start, end } = at;
  await window.showTextDocument(file, { selection: new Range(start.line, start.character, end.line, end.character) });
}
