import type { ExportFormat } from '@goldenthread/editor/protocol';
import { l10n, type QuickPickItem } from 'vscode';

/** A format to choose, with what it is for. */
export interface FormatChoice extends QuickPickItem {
  readonly format: ExportFormat | 'docx';
  /** Several files, which go into a folder. */
  readonly isFolder?: true;
  /** The same for every reader. */
  readonly isWhole?: true;
}

export function formatChoices(): readonly FormatChoice[] {
  return [
    {
      format: 'docx',
      label: l10n.t('Word Document'),
      description: '.docx',
      detail: l10n.t('To send round, comment on and sign off. The preview draws its pictures.'),
    },
    {
      format: 'html',
      label: l10n.t('Web Page'),
      description: '.html',
      detail: l10n.t('To publish, read on a screen or print. One file that holds everything.'),
    },
    {
      format: 'xlsx',
      label: l10n.t('Excel Workbook'),
      description: '.xlsx',
      detail: l10n.t('The delivery plan, milestones, measures, services and gaps, to sort and filter.'),
    },
    {
      format: 'md',
      label: l10n.t('Markdown'),
      description: '.md',
      detail: l10n.t('The text alone, for other tools.'),
    },
    {
      format: 'csv',
      label: l10n.t('CSV Sheets'),
      description: '.csv',
      detail: l10n.t('The same sheets as the workbook, each a file of its own, for other programs.'),
      isFolder: true,
    },
    {
      format: 'svg',
      label: l10n.t('Pictures'),
      description: '.svg',
      detail: l10n.t('The golden thread and the charts, for slides and reports.'),
      isFolder: true,
    },
    {
      format: 'json',
      label: l10n.t('Data'),
      description: '.json',
      detail: l10n.t('Everything the plan says, for programs.'),
      isWhole: true,
    },
  ];
}
