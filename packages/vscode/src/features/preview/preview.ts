import { commands, Disposable, type Uri, window } from 'vscode';
import { language } from '../../client.ts';
import type { GoldenThread } from '../../golden-thread.ts';
import { registerExport } from '../export/export.ts';
import { PreviewPanels } from './panels.ts';

/** The document of a plan beside its text, and what is done with it. */
export function preview(golden: GoldenThread): Disposable {
  const panels = new PreviewPanels(golden);
  const open = (uri?: Uri): void => {
    const wanted = uri ?? activePlan();
    if (wanted !== undefined) panels.open(wanted.toString());
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

function activePlan(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === language ? document.uri : undefined;
}
