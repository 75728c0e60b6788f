import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const header = `strategy northshire: Northshire plan
  uses cjpf
`;
const needs = `part of northshire

need home-on-release: A settled home on the day of release
  category housing
`;
const services = `part of northshire

service housing-first: Housing First
  meets home-on-release
`;

/** The finding that these tests watch; what else the small plans miss is not their subject. */
const unmet = 'thread/need-unmet 3';

let folder: string;
let client: TestClient;

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return pathToFileURL(path).href;
}

async function start(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const uris: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) uris[name] = await write(name, text);
  await client.start([pathToFileURL(folder).href]);
  await client.until(() => Object.values(uris).every((uri) => client.diagnostics(uri) !== undefined));
  return uris;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden-thread-'));
  client = new TestClient();
});

afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
  expect(client.errors).toBe('');
});

describe('findings', () => {
  it('appear for every file of the folder, opened or not', async () => {
    const { 'needs.cjoip': needsUri = '' } = await start({ 'plan.cjoip': header, 'needs.cjoip': needs });
    expect(client.findings(needsUri)).toContain(unmet);
  });

  it('lead to the page of their rule', async () => {
    const { 'needs.cjoip': needsUri = '' } = await start({ 'plan.cjoip': header, 'needs.cjoip': needs });
    const finding = client.diagnostics(needsUri)?.find(({ code }) => code === 'thread/need-unmet');
    const page = await client.documentText(finding?.codeDescription?.href ?? '');
    expect(page).toMatch(/^# Every need is met by a service/);
    expect(page).toContain('## What to do');
    expect(page).toContain('# ignore thread/need-unmet: ');
  });

  it('of one file vanish when another file mends them', async () => {
    const uris = await start({ 'plan.cjoip': header, 'needs.cjoip': needs, 'services.cjoip': 'part of northshire\n' });
    const { 'needs.cjoip': needsUri = '', 'services.cjoip': servicesUri = '' } = uris;
    expect(client.findings(needsUri)).toContain(unmet);
    await client.open(servicesUri, 'part of northshire\n');
    await client.change(servicesUri, services);
    await client.until(() => !client.findings(needsUri).includes(unmet));
    await client.close(servicesUri);
    await client.until(() => client.findings(needsUri).includes(unmet));
  });

  it('are sent as well where a question was answered from them first', async () => {
    const { 'needs.cjoip': needsUri = '' } = await start({ 'plan.cjoip': header, 'needs.cjoip': needs });
    await client.open(needsUri, needs);
    const changed = client.change(needsUri, `${needs}  categry health\n`);
    const asked = client.request('textDocument/codeAction', {
      textDocument: { uri: needsUri },
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
      context: { diagnostics: [] },
    });
    await Promise.all([changed, asked]);
    await client.until(() => client.findings(needsUri).includes('line/misspelt 5'));
  });

  it('of another strategy are not sent again', async () => {
    const uris = await start({
      'north/plan.cjoip': header,
      'north/needs.cjoip': needs,
      'south/plan.cjoip': header.replace('northshire', 'southshire'),
    });
    const { 'north/needs.cjoip': needsUri = '', 'south/plan.cjoip': southUri = '' } = uris;
    const sentBefore = client.sent.get(southUri);
    await client.open(needsUri, needs);
    await client.change(needsUri, `${needs}  categry health\n`);
    await client.until(() => client.findings(needsUri).includes('line/misspelt 5'));
    expect(client.sent.get(southUri)).toBe(sentBefore);
  });

  it('after a burst of typing are those of a server that has only seen the last text', async () => {
    const { 'needs.cjoip': needsUri = '' } = await start({ 'plan.cjoip': header, 'needs.cjoip': needs });
    await client.open(needsUri, needs);
    const typed = 'need work: Work after release\n  categry employment\n  for nobody\n';
    for (let length = 0; length <= typed.length; length++) {
      await client.change(needsUri, `part of northshire\n\n${typed.slice(0, length)}`);
    }
    await write('needs.cjoip', `part of northshire\n\n${typed}`);
    const fresh = new TestClient();
    await fresh.start([pathToFileURL(folder).href]);
    await fresh.until(() => fresh.diagnostics(needsUri) !== undefined);
    expect(fresh.findings(needsUri)).toEqual(expect.arrayContaining(['line/misspelt 4', 'name/unknown 5']));
    await client.until(() => client.findings(needsUri).join() === fresh.findings(needsUri).join());
    await fresh.stop();
  });

  it('follow files that are made, changed and deleted outside the editor', async () => {
    const { 'needs.cjoip': needsUri = '' } = await start({ 'plan.cjoip': header, 'needs.cjoip': needs });
    const servicesUri = await write('services.cjoip', services);
    await client.filesChanged({ uri: servicesUri, type: 1 });
    await client.until(() => !client.findings(needsUri).includes(unmet));
    await rm(join(folder, 'services.cjoip'));
    await client.filesChanged({ uri: servicesUri, type: 3 });
    await client.until(() => client.findings(needsUri).includes(unmet));
  });

  it('follow the settings file beside the plan', async () => {
    const { 'needs.cjoip': needsUri = '' } = await start({ 'plan.cjoip': header, 'needs.cjoip': needs });
    expect(client.findings(needsUri)).toContain(unmet);
    const settingsUri = await write(
      'goldenthread.json',
      '{ "rules": { "thread/need-unmet": "off", "thread/x": "off" } }',
    );
    await client.filesChanged({ uri: settingsUri, type: 1 });
    await client.until(() => !client.findings(needsUri).includes(unmet));
    await client.until(() => client.findings(settingsUri).join() === 'settings/unknown 1');
    await rm(join(folder, 'goldenthread.json'));
    await client.filesChanged({ uri: settingsUri, type: 3 });
    await client.until(() => client.findings(needsUri).includes(unmet));
    await client.until(() => client.findings(settingsUri).length === 0);
  });

  it('come and go with the folders of the workspace', async () => {
    const { 'plan.cjoip': planUri = '' } = await start({ 'plan.cjoip': header });
    expect(client.findings(planUri)).toContain('checklist/vision 1');
    await client.foldersChanged([], [pathToFileURL(folder).href]);
    await client.until(() => client.findings(planUri).length === 0);
    await client.foldersChanged([pathToFileURL(folder).href], []);
    await client.until(() => client.findings(planUri).includes('checklist/vision 1'));
  });

  it('of a file opened by itself see the other files of its folder', async () => {
    await write('plan.cjoip', header);
    await write('services.cjoip', services);
    const needsUri = await write('needs.cjoip', needs);
    await client.start([]);
    await client.open(needsUri, needs);
    await client.until(() => client.diagnostics(needsUri) !== undefined);
    expect(client.findings(needsUri)).not.toContain(unmet);
  });
});

describe('definition', () => {
  it('goes from a name to the item in another file', async () => {
    const uris = await start({ 'plan.cjoip': header, 'needs.cjoip': needs, 'services.cjoip': services });
    const { 'needs.cjoip': needsUri = '', 'services.cjoip': servicesUri = '' } = uris;
    const links = await client.definition(servicesUri, 3, '  meets home'.length);
    expect(links).toMatchObject([
      { targetUri: needsUri, targetSelectionRange: { start: { line: 2, character: 'need '.length } } },
    ]);
  });

  it('goes from `part of` to the header and from a national outcome to its framework', async () => {
    const uris = await start({
      'plan.cjoip': header,
      'outcomes.cjoip': 'part of northshire\n\noutcome homes: Settled homes\n  contributes to cjpf.accommodation\n',
    });
    const { 'plan.cjoip': planUri = '', 'outcomes.cjoip': outcomesUri = '' } = uris;
    expect(await client.definition(outcomesUri, 0, 'part of n'.length)).toMatchObject([{ targetUri: planUri }]);
    const [link] = await client.definition(outcomesUri, 3, '  contributes to cjpf.a'.length);
    expect(link?.targetUri).toBe('goldenthread-framework:/cjpf.cjoip');
    const text = await client.documentText(link?.targetUri ?? '');
    expect(text.split('\n')[link?.targetSelectionRange.start.line ?? 0]).toMatch(/^outcome accommodation:/);
  });

  it('gives nothing where no name stands, and beyond the end of the text', async () => {
    const { 'plan.cjoip': planUri = '' } = await start({ 'plan.cjoip': header });
    expect(await client.definition(planUri, 1, 0)).toEqual([]);
    expect(await client.definition(planUri, 999, 999)).toEqual([]);
    expect(await client.definition('file:///nowhere.cjoip', 0, 0)).toBeNull();
  });
});

describe('whatever is typed', () => {
  it('is answered: the server neither ends nor gives an error', async () => {
    const { 'plan.cjoip': planUri = '' } = await start({ 'plan.cjoip': header });
    await client.open(planUri, header);
    const texts = [
      '',
      '\0\0\0',
      '\ufeff\u2028\u2029\ud83d',
      `need ${'x'.repeat(100_000)}: y`,
      `vision:\n${'  text\n'.repeat(20_000)}`,
      '<<<<<<< HEAD\nneed a: A\n=======\nneed b: B\n>>>>>>> main\n',
      'strategy a: A\nstrategy b: B\npart of c\nframework d: D\n',
      '\u2022 a\n\u2022 b\n| a | b |\n| - | - |\n',
      'need __proto__: A\nservice constructor: B\n  meets __proto__, toString\n',
      header.replaceAll('\n', '\r'),
    ];
    for (const text of texts) {
      await client.change(planUri, text);
      for (const [line, character] of [
        [0, 0],
        [1, 5],
        [2, 8],
        [99_999, 99_999],
      ] as const) {
        expect(Array.isArray(await client.definition(planUri, line, character))).toBe(true);
      }
    }
    await client.change(planUri, header);
    await client.until(() => client.findings(planUri).includes('checklist/vision 1'));
    expect(client.exitCode).toBeUndefined();
  });
});
