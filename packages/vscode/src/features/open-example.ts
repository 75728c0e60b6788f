import { commands, type Disposable, l10n, Uri, workspace } from 'vscode';
import type { GoldenThread } from '../golden-thread.ts';
import { chooseFolder } from '../input/choose-folder.ts';
import { type NewTextFile, writeNewFiles } from '../input/write-new-files.ts';

/**
 * "Open the Example": a copy of the complete example, in a folder that the person chooses, to read and to try things in. All
 * of it comes with the extension, as one file: a browser cannot list the files of an extension.
 */
export function openExample({ context }: GoldenThread): Disposable {
  return commands.registerCommand('goldenthread.openExample', async () => {
    const example = Uri.joinPath(context.extensionUri, 'dist', 'example.json');
    const files = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(example))) as readonly NewTextFile[];
    const left = await chooseFolder(
      { title: l10n.t('Open the Example'), step: 1, totalSteps: 1 },
      {
        name: 'northshire-example',
        fileNames: files.map(({ name }) => name),
        openLabel: l10n.t('Copy the Example Here'),
      },
    );
    if (typeof left !== 'string') await writeNewFiles(left.answer, files, { line: 0, start: 0, end: 0 });
  });
}
