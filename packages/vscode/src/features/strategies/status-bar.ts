import type { Share, StrategySummary } from '@goldenthread/editor/protocol';
import { Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { capital, withoutIcons } from '../../plain-text.ts';
import type { CurrentStrategy } from './current-strategy.ts';

/** "Northshire 11/13 · SMART 24/31": how the strategy stands, whatever is in front. */
export function statusBar(strategies: CurrentStrategy): Disposable {
  const item = window.createStatusBarItem('goldenthread.standing', StatusBarAlignment.Left, 10);
  item.name = l10n.t('Golden Thread: How the Strategy Stands');
  item.command = 'goldenthread.showChecklist';
  const show = (): void => {
    const { current } = strategies;
    if (current === undefined) {
      item.hide();
      return;
    }
    const said = inWords(current);
    const smart = current.smart.of === 0 ? '' : ` · ${l10n.t('SMART')} ${inFigures(current.smart)}`;
    item.text = `$(checklist) ${withoutIcons(current.label)} ${inFigures(current.checklist)}${smart}`;
    item.tooltip = tooltipOf(current, said);
    item.accessibilityInformation = { label: [current.label, ...said].join(', ') };
    item.show();
  };
  show();
  return Disposable.from(item, strategies.onDidChange(show));
}

function inFigures({ met, of }: Share): string {
  return `${met}/${of}`;
}

function inWords({ checklist, smart, findings }: StrategySummary): readonly string[] {
  return [
    l10n.t('{0} of {1} points of the Partnership checklist are met', checklist.met, checklist.of),
    smart.of === 0
      ? l10n.t('no objectives or actions yet')
      : l10n.t('{0} of {1} objectives and actions are SMART', smart.met, smart.of),
    l10n.t('{0} errors and {1} warnings', findings.error, findings.warning),
  ];
}

/** The title is that of a plan: text, and nothing more. */
function tooltipOf({ title }: StrategySummary, said: readonly string[]): MarkdownString {
  const tooltip = new MarkdownString().appendText(title);
  for (const line of said) tooltip.appendMarkdown('\n\n').appendText(`${capital(line)}.`);
  return tooltip.appendMarkdown('\n\n').appendText(l10n.t('Click to see the checklist.'));
}
