import { describe, expect, it } from 'vitest';
import { SettingsFiles } from './settings-files.ts';

const rules = [{ code: 'thread/need-unmet' as const }];

function filesOf(texts: Record<string, string>): SettingsFiles {
  return new SettingsFiles(async (uri) => texts[uri], rules);
}

describe('the settings of a strategy', () => {
  const texts = {
    'file:///plans/goldenthread.json': '{ "ruleSets": ["statute"] }',
    'file:///plans/north/goldenthread.json': '{ "ruleSets": ["all"] }',
  };

  it('are those of its folder, else of the nearest folder above, else the usual ones', async () => {
    const files = filesOf(texts);
    for (const folder of ['file:///plans/north/', 'file:///plans/south/deep/', 'file:///other/'])
      await files.load(folder);
    expect(files.settingsFor('file:///plans/north/').ruleSets).toEqual(['all']);
    expect(files.settingsFor('file:///plans/south/deep/').ruleSets).toEqual(['statute']);
    expect(files.settingsFor('file:///other/').ruleSets).toEqual(['framework']);
    expect(files.all().map(({ uri }) => uri)).toEqual(Object.keys(texts));
  });

  it('may stand at the top of the file system, on any scheme', async () => {
    for (const root of ['file:///', 'vscode-vfs://github/', 'memfs:/']) {
      const files = filesOf({ [`${root}goldenthread.json`]: '{ "ruleSets": ["statute"] }' });
      await files.load(`${root}a/b/`);
      expect(files.settingsFor(`${root}a/b/`).ruleSets, root).toEqual(['statute']);
    }
  });

  it('follow a file that is changed or deleted', async () => {
    const own: Record<string, string> = { ...texts };
    const files = filesOf(own);
    await files.load('file:///plans/north/');
    own['file:///plans/north/goldenthread.json'] = '{ "ruleSets": ["plain-english"] }';
    await files.refresh('file:///plans/north/goldenthread.json');
    expect(files.settingsFor('file:///plans/north/').ruleSets).toEqual(['plain-english']);
    delete own['file:///plans/north/goldenthread.json'];
    await files.refresh('file:///plans/north/goldenthread.json');
    expect(files.settingsFor('file:///plans/north/').ruleSets).toEqual(['statute']);
  });

  it('asks each folder once', async () => {
    const asked: string[] = [];
    const files = new SettingsFiles(async (uri) => {
      asked.push(uri);
      return undefined;
    }, rules);
    await files.load('file:///a/b/');
    await files.load('file:///a/c/');
    expect(asked.sort()).toEqual([
      'file:///a/b/goldenthread.json',
      'file:///a/c/goldenthread.json',
      'file:///a/goldenthread.json',
      'file:///goldenthread.json',
    ]);
  });
});
