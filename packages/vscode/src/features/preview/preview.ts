import { commands, Disposable, l10n, type Uri, window } from 'vscode';
import { activePlan } from '../../active-plan.ts';
import type { GoldenThread } from '../../golden-thread.ts';
import { choosePlan } from '../choose-plan.ts';
import { registerExport } from '../export/export.ts';
import { hasHappened } from '../walkthrough.ts';
import { PreviewPanels } from './panels.ts';

/** The document of a plan beside its text, and what is done with it. */
export function preview(golden: GoldenThread): Disposable {
  const panels = new PreviewPanels(golden);
  const open = async (uri?: Uri): Promise<void> => {
    const wanted = (uri ?? activePlan())?.toString() ?? (await planAtHand(golden));
    if (wanted === undefined) return;
    panels.open(wanted);
    hasHappened('previewOpened');
  };
  return Disposable.from(
    panels,
    commands.registerCommand('goldenthread.openPreview', open),
    commands.registerCommand('goldenthread.previewAsPublic', () => panels.active?.setAudience('public')),
    commands.registerCommand('goldenthread.previewAsDraft', () => panels.active?.setAudience('draft')),
    commands.registerCommand('goldenthread.showSource', () => panels.active?.showSource()),
    registerExport(golden, panels),
  );
}

/** A file of a plan where none is in front, as from the walkthrough; nothing where there is none, or none is chosen. */
async function planAtHand(golden: GoldenThread): Promise<string | undefined> {
  const chosen = await choosePlan(golden, undefined, l10n.t('Choose the plan to show'));
  if (chosen !== 'none') return chosen?.files[0];
  void window.showInformationMessage(
    l10n.t('There is no plan here to show. Open a file of the plan first, or begin one with “New Strategy…”.'),
  );
  return undefined;
}
