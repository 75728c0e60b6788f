import { commands, type Disposable, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { withoutIcons } from '../../plain-text.ts';
import type { CurrentStrategy } from './current-strategy.ts';

/** Lets a person say which strategy the side bar is about. */
export function chooseStrategy(strategies: CurrentStrategy): Disposable {
  return commands.registerCommand('goldenthread.chooseStrategy', async () => {
    await strategies.known();
    const items: (QuickPickItem & { readonly uri: string })[] = strategies.all.map(({ uri, label, title }) => ({
      uri,
      label: withoutIcons(label),
      description: withoutIcons(title),
      detail: workspace.asRelativePath(Uri.parse(uri)),
    }));
    const chosen = await window.showQuickPick(items, {
      title: l10n.t('Choose Strategy'),
      placeHolder: l10n.t('Which strategy should the side bar show?'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen !== undefined) strategies.choose(chosen.uri);
  });
}
