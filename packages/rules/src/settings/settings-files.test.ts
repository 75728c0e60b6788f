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

  it('are as they were read last, in whatever order the disk answers', async () => {
    const given: (() => void)[] = [];
    let ruleSet = 'statute';
    const read = (): Promise<string> => {
      const text = `{ "ruleSets": ["${ruleSet}"] }`;
      return new Promise((give) => {
        given.push(() => give(text));
      });
    };
    const files = new SettingsFiles(read, rules);
    const first = files.refresh('file:///goldenthread.json');
    ruleSet = 'all';
    const second = files.refresh('file:///goldenthread.json');
    for (const give of given.reverse()) give();
    await Promise.all([first, second]);
    expect(files.settingsFor('file:///').ruleSets).toEqual(['all']);
  });

  it('are forgotten, but for those in, below and above the folders that are kept', async () => {
    const own: Record<string, string> = { ...texts, 'file:///plans/south/goldenthread.json': '{}' };
    const files = filesOf(own);
    for (const folder of ['file:///plans/north/deep/', 'file:///plans/south/']) await files.load(folder);
    files.forgetBut(['file:///plans/north/']);
    expect(files.all().map(({ uri }) => uri)).toEqual(Object.keys(texts));
    own['file:///plans/south/goldenthread.json'] = '{ "ruleSets": ["all"] }';
    await files.load('file:///plans/south/');
    expect(files.settingsFor('file:///plans/south/').ruleSets).toEqual(['all']);
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
