import { ComparableRequest } from '@goldenthread/editor/protocol';
import { commands, Disposable, l10n, ProgressLocation, Uri, window } from 'vscode';
import { activePlan } from '../../active-plan.ts';
import type { GoldenThread } from '../../golden-thread.ts';
import { withoutIcons, withoutLinks } from '../../plain-text.ts';
import { reasonOf } from '../../reason.ts';
import type { CurrentStrategy } from '../strategies/current-strategy.ts';
import { chooseVersion } from './choose-version.ts';
import { type Compared, ComparePanel, comparison } from './compare-panel.ts';

/** Tells what has changed in a strategy since another version, as a page that reads like minutes. */
export function compare(golden: GoldenThread, strategies: CurrentStrategy): Disposable {
  const panels = new Set<ComparePanel>();
  const active = (): ComparePanel | undefined => [...panels].find(({ isActive }) => isActive);

  const show = async (compared: Compared): Promise<void> => {
    const title = withoutIcons(l10n.t('Comparing “{0}” with {1}', compared.label, compared.version.from));
    const update = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
      comparison(golden, compared),
    );
    if (update === null) {
      const message = l10n.t(
        'There is no “{0}” in {1}. Choose another version.',
        compared.label,
        compared.version.from,
      );
      void window.showWarningMessage(withoutLinks(message));
      return;
    }
    const known = [...panels].find(({ uri }) => uri === compared.uri);
    if (known !== undefined) {
      known.show(compared, update);
      return;
    }
    const panel = new ComparePanel(golden, compared, update);
    panels.add(panel);
    panel.onDidClose(() => panels.delete(panel));
  };

  const compareWith = async (wanted: unknown): Promise<void> => {
    // The menus of a page give the page's own address.
    const named = wanted instanceof Uri && wanted.path.endsWith('.cjoip') ? wanted.toString() : undefined;
    await compareOf(named ?? activePlan()?.toString() ?? active()?.uri ?? (await strategies.known())?.uri);
  };

  const compareOf = async (uri: string | undefined): Promise<void> => {
    const strategy = uri === undefined ? null : await golden.ask(ComparableRequest, { uri });
    const [first] = strategy?.files ?? [];
    if (strategy === null || first === undefined) {
      void window.showWarningMessage(l10n.t('There is no plan here to compare. Open a file of the plan first.'));
      return;
    }
    const version = await chooseVersion(strategy);
    if (version === undefined) return;
    const { label } = strategy;
    await show({ uri: first, label, version }).catch((error: unknown) => {
      const message = l10n.t('The plan could not be compared with {0}: {1}', version.from, reasonOf(error));
      void window.showErrorMessage(withoutLinks(message));
    });
  };

  return Disposable.from(
    commands.registerCommand('goldenthread.compareWith', compareWith),
    // Above the checklist it is about the plan that the checklist shows, whatever text is in front.
    commands.registerCommand('goldenthread.compareCurrent', async () => compareOf((await strategies.known())?.uri)),
    commands.registerCommand('goldenthread.refreshComparison', () => active()?.refresh()),
    new Disposable(() => {
      for (const panel of [...panels]) panel.dispose();
    }),
  );
}
