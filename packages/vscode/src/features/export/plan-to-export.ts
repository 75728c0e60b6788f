import type { ExportableStrategy } from '@goldenthread/editor/protocol';
import { commands, l10n, Uri, window } from 'vscode';
import type { GoldenThread } from '../../golden-thread.ts';
import { withoutLinks } from '../../plain-text.ts';
import { choosePlan } from '../choose-plan.ts';
import { Refused } from './write-files.ts';

/** The strategy of a file; of several, the one that the person names. */
export async function chosenStrategy(
  golden: GoldenThread,
  uri: string | undefined,
): Promise<ExportableStrategy | undefined> {
  const chosen = await choosePlan(golden, uri, l10n.t('Choose the plan to export'));
  if (chosen === 'none') throw new Refused(l10n.t('There is no plan here to export. Open a file of the plan first.'));
  return chosen;
}

/** Nothing is left out behind anybody's back. */
export async function isAgreed({ unread }: ExportableStrategy): Promise<boolean> {
  const [first, ...others] = unread;
  if (first === undefined) return true;
  const goOn = l10n.t('Export Without It');
  const show = l10n.t('Show It');
  const said =
    others.length === 0
      ? l10n.t('Some of the plan cannot be read and would be missing. {0}', first.message)
      : l10n.t('Some of the plan cannot be read and would be missing. {0} And {1} more.', first.message, others.length);
  const answer = await window.showWarningMessage(withoutLinks(said), goOn, show);
  if (answer === show) await commands.executeCommand('vscode.open', Uri.parse(first.uri), { selection: lineOf(first) });
  return answer === goOn;
}

function lineOf({ line }: { readonly line: number }): object {
  const at = { line, character: 0 };
  return { start: at, end: at };
}
