import { describe, expect, it } from 'vitest';
import type { FileSystem } from './host.ts';
import { OpenPlans } from './open-plans.ts';

const header = 'strategy northshire: Northshire plan\n';

/** Files that are read as slowly as a test wants. */
class SlowFiles implements FileSystem {
  readonly texts = new Map<string, string>();
  /** While it is set, what is read waits here to be given. */
  waiting: (() => void)[] | undefined;

  readonly strategyFilesBelow = (folder: string): Promise<readonly string[]> =>
    Promise.resolve([...this.texts.keys()].filter((uri) => uri.startsWith(folder) && uri.endsWith('.cjoip')));
  readonly strategyFilesIn = this.strategyFilesBelow;
  readonly isFile = (uri: string): Promise<boolean> => Promise.resolve(this.texts.has(uri));
  readonly readText = (uri: string): Promise<string | undefined> => {
    const text = this.texts.get(uri);
    const { waiting } = this;
    if (waiting === undefined) return Promise.resolve(text);
    return new Promise((give) => {
      waiting.push(() => give(text));
    });
  };
}

function filesWith(texts: Readonly<Record<string, string>>): SlowFiles {
  const files = new SlowFiles();
  for (const [uri, text] of Object.entries(texts)) files.texts.set(uri, text);
  return files;
}

function atHand(plans: OpenPlans): readonly string[] {
  plans.update();
  return plans.workspace.strategies().flatMap((strategy) => strategy.files.map(({ uri }) => uri));
}

function opened(uri: string, text: string): { uri: string; getText: () => string } {
  return { uri, getText: () => text };
}

describe('a file that is read', () => {
  const uri = 'file:///plans/plan.cjoip';

  it('while its folder is closed is not taken up', async () => {
    const files = filesWith({ [uri]: header });
    const plans = new OpenPlans(files);
    await plans.load(['file:///plans']);
    await plans.open(opened(uri, header));
    const given: (() => void)[] = [];
    files.waiting = given;
    const closed = plans.close(uri);
    plans.unload(['file:///plans']);
    for (const give of given) give();
    await closed;
    expect(atHand(plans)).toEqual([]);
  });

  it('twice is as it was read last, in whatever order the disk answers', async () => {
    const files = filesWith({ [uri]: header });
    const plans = new OpenPlans(files);
    await plans.load(['file:///plans']);
    const given: (() => void)[] = [];
    files.waiting = given;
    const first = plans.refresh(uri);
    files.texts.set(uri, header.replace('Northshire', 'Newer'));
    const second = plans.refresh(uri);
    for (const give of given.reverse()) give();
    await Promise.all([first, second]);
    expect(plans.workspace.file(uri)?.text).toContain('Newer');
  });
});

describe('a file that is opened by itself', () => {
  const files = filesWith({
    'file:///plans/plan.cjoip': header,
    'file:///plans/needs.cjoip': 'part of northshire\n',
    'file:///plans/goldenthread.json': '{ "rules": { "no/such-rule": "off" } }',
  });
  const uri = 'file:///plans/plan.cjoip';

  it('brings the files and settings of its folder, which go with the last one that is closed', async () => {
    const plans = new OpenPlans(files);
    await plans.open(opened(uri, header));
    await plans.open(opened('file:///plans/needs.cjoip', ''));
    expect(atHand(plans)).toHaveLength(2);
    expect(plans.settings.all()).toHaveLength(1);
    await plans.close(uri);
    expect(atHand(plans)).toHaveLength(2);
    await plans.close('file:///plans/needs.cjoip');
    expect(atHand(plans)).toEqual([]);
    expect(plans.settings.all()).toEqual([]);
  });

  it('keeps the files beside it when the workspace folder that it is in is closed', async () => {
    const plans = new OpenPlans(files);
    await plans.load(['file:///plans']);
    await plans.open(opened(uri, header));
    plans.unload(['file:///plans']);
    expect(atHand(plans)).toHaveLength(2);
    await plans.close(uri);
    expect(atHand(plans)).toEqual([]);
  });
});

describe('settings of a folder that was closed', () => {
  it('are read again when it is opened again', async () => {
    const settingsUri = 'file:///plans/goldenthread.json';
    const files = filesWith({ 'file:///plans/plan.cjoip': header, [settingsUri]: '{ "rules": { "a/b": "off" } }' });
    const plans = new OpenPlans(files);
    await plans.load(['file:///plans']);
    expect(plans.settings.all()[0]?.findings).not.toEqual([]);
    plans.unload(['file:///plans']);
    files.texts.set(settingsUri, '{}');
    await plans.load(['file:///plans']);
    expect(plans.settings.all()[0]?.findings).toEqual([]);
  });
});
