import type { ComparableStrategy } from '@goldenthread/editor/protocol';
import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import { repositoryOf } from './git-extension.ts';
import { gitVersions, type ListedVersion } from './git-versions.ts';
import { folderVersion, savedVersion } from './other-versions.ts';
import type { Version } from './version.ts';

interface Choice extends QuickPickItem {
  readonly version?: Version | 'folder';
}

/** Asks which version a strategy is to be compared with; nothing where the person leaves it at that. */
export async function chooseVersion(strategy: ComparableStrategy): Promise<Version | undefined> {
  const chosen = await window.showQuickPick(choices(strategy), {
    title: l10n.t('Compare “{0}” with…', strategy.title),
    placeHolder: l10n.t('Which version shall it be compared with?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.version === 'folder' ? await folderVersion() : chosen?.version;
}

async function choices(strategy: ComparableStrategy): Promise<readonly Choice[]> {
  const [first = strategy.folder] = strategy.files;
  const repository = await repositoryOf(Uri.parse(first));
  const versions = repository && (await gitVersions(repository, strategy));
  const saved = await savedVersion(strategy);
  return [
    ...(saved === undefined
      ? []
      : [
          {
            label: `$(save) ${l10n.t('The Last Saved Version')}`,
            description: l10n.t('what you have typed since'),
            version: saved,
          },
        ]),
    ...group(l10n.t('versions with a name'), versions?.tags),
    ...group(l10n.t('earlier versions'), versions?.commits),
    ...group(l10n.t('other branches'), versions?.branches),
    ...(versions === undefined ? [] : [separator(l10n.t('elsewhere'))]),
    {
      label: `$(folder-opened) ${l10n.t('Another Folder…')}`,
      description: l10n.t('a copy of the plan that you have kept'),
      version: 'folder',
    },
  ];
}

function group(title: string, versions: readonly ListedVersion[] = []): readonly Choice[] {
  if (versions.length === 0) return [];
  return [
    separator(title),
    ...versions.map((version) => ({ label: version.label, description: version.description, version })),
  ];
}

function separator(label: string): Choice {
  return { label, kind: QuickPickItemKind.Separator };
}
