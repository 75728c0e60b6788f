import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { TestClient, usualCapabilities } from './client.ts';

const header = 'strategy northshire: Northshire plan\n  uses cjpf\n';
const needs = 'part of northshire\n\nneed home: A home\n  category housing\n';
const services = 'part of northshire\n\nservice first: First nights\n  meets home\n';
const unmet = 'thread/need-unmet';

const pulls = {
  ...usualCapabilities,
  workspace: { ...usualCapabilities.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...usualCapabilities.textDocument, diagnostic: {} },
};

let folder: string;
let client: TestClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden-thread-'));
  client = new TestClient(pulls);
});

afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true, force: true });
  expect(client.errors).toBe('');
});

async function write(name: string, text: string): Promise<string> {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
  return pathToFileURL(join(folder, name)).href;
}

async function pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return await client.request('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

function codes(report: DocumentDiagnosticReport): readonly unknown[] {
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [report.kind];
}

describe('a client that pulls', () => {
  it('is told so, and gets the findings of the newest text', async () => {
    await write('plan.cjoip', header);
    const uri = await write('needs.cjoip', needs);
    const { capabilities } = await client.start([pathToFileURL(folder).href]);
    expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: true });
    expect(codes(await pull(uri))).toContain(unmet);
    await client.open(uri, needs);
    await client.change(uri, `${needs}  unmet because: Others see to it\n`);
    expect(codes(await pull(uri))).not.toContain(unmet);
  });

  it('is not sent findings any more once it has pulled', async () => {
    await write('plan.cjoip', header);
    const uri = await write('needs.cjoip', needs);
    await client.start([pathToFileURL(folder).href]);
    await pull(uri);
    const sent = client.sent.get(uri) ?? 0;
    await client.open(uri, needs);
    for (let typed = 0; typed < 3; typed++) await client.change(uri, needs.slice(0, 40 + typed));
    await pull(uri);
    expect(client.diagnostics(uri) ?? []).toEqual([]);
    expect(client.sent.get(uri) ?? 0).toBe(sent);
  });

  it('is told that nothing is new where nothing is', async () => {
    const uri = await write('needs.cjoip', needs);
    await client.start([pathToFileURL(folder).href]);
    const first = await pull(uri);
    expect(codes(await pull(uri, first.resultId))).toEqual(['unchanged']);
    await client.open(uri, needs);
    await client.change(uri, `${needs}nede`);
    expect(codes(await pull(uri, first.resultId))).not.toEqual(['unchanged']);
  });

  it('is asked to pull again when another file has changed what is found in this one', async () => {
    await write('plan.cjoip', header);
    const needsUri = await write('needs.cjoip', needs);
    const servicesUri = await write('services.cjoip', 'part of northshire\n');
    await client.start([pathToFileURL(folder).href]);
    expect(codes(await pull(needsUri))).toContain(unmet);
    await pull(servicesUri);
    await client.open(servicesUri, 'part of northshire\n');
    await client.change(servicesUri, services);
    await pull(servicesUri);
    await expect.poll(() => client.asked).toContain('workspace/diagnostic/refresh');
    expect(codes(await pull(needsUri))).not.toContain(unmet);
  });

  it('can pull the findings of every file at once', async () => {
    const planUri = await write('plan.cjoip', header);
    const needsUri = await write('needs.cjoip', needs);
    const settingsUri = await write('goldenthread.json', '{ "rules": { "no/such-rule": "off" } }');
    await client.start([pathToFileURL(folder).href]);
    const all = async (previousResultIds: readonly object[] = []): Promise<WorkspaceDiagnosticReport> =>
      await client.request('workspace/diagnostic', { previousResultIds });
    const { items } = await all();
    expect(items.map(({ uri }) => uri).sort()).toEqual([planUri, needsUri, settingsUri].sort());
    expect(items.find(({ uri }) => uri === needsUri)).toMatchObject({ kind: 'full' });
    const again = await all(items.map(({ uri, resultId }) => ({ uri, value: resultId })));
    expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    await rm(join(folder, 'needs.cjoip'));
    await client.filesChanged({ uri: needsUri, type: 3 });
    const later = await all(items.map(({ uri, resultId }) => ({ uri, value: resultId })));
    expect(later.items.find(({ uri }) => uri === needsUri)).toMatchObject({ kind: 'full', items: [] });
  });

  it('gets no findings of a framework', async () => {
    await client.start([]);
    expect(codes(await pull('goldenthread-framework:/cjpf.cjoip'))).toEqual([]);
  });
});

describe('files and folders outside the editor', () => {
  async function started(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    client = new TestClient();
    const uris: Record<string, string> = {};
    for (const [name, text] of Object.entries(files)) uris[name] = await write(name, text);
    await client.start([pathToFileURL(folder).href]);
    await client.until(() => Object.values(uris).every((uri) => client.diagnostics(uri) !== undefined));
    return uris;
  }

  it('a folder that is deleted takes its plans with it', async () => {
    const { 'north/needs.cjoip': uri = '' } = await started({ 'north/plan.cjoip': header, 'north/needs.cjoip': needs });
    expect(client.findings(uri).length).toBeGreaterThan(0);
    await rm(join(folder, 'north'), { recursive: true });
    await client.filesChanged({ uri: pathToFileURL(join(folder, 'north')).href, type: 3 });
    await client.until(() => client.findings(uri).length === 0);
  });

  it('a renamed file keeps its references', async () => {
    const uris = await started({ 'plan.cjoip': header, 'needs.cjoip': needs, 'services.cjoip': services });
    const newUri = pathToFileURL(join(folder, 'people.cjoip')).href;
    await rm(join(folder, 'needs.cjoip'));
    await write('people.cjoip', needs);
    await client.notify('workspace/didRenameFiles', { files: [{ oldUri: uris['needs.cjoip'], newUri }] });
    await client.until(() => client.diagnostics(newUri) !== undefined);
    const before = client.findings(uris['services.cjoip'] ?? '');
    expect(before).not.toContain('name/unknown 4');
    const found = await client.definition(uris['services.cjoip'] ?? '', 3, 9);
    expect(found.map(({ targetUri }) => targetUri)).toEqual([newUri]);
  });
});

describe('loading', () => {
  it('of many files tells how far it has got', async () => {
    client = new TestClient({ ...usualCapabilities, window: { workDoneProgress: true } });
    for (let number = 0; number < 60; number++) {
      await write(`p${number}/plan.cjoip`, `strategy p${number}: Plan ${number}\n`);
    }
    await client.start([pathToFileURL(folder).href]);
    await client.until(() => client.sent.size === 60);
    expect(client.asked).toContain('window/workDoneProgress/create');
    expect(client.progress.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['begin', 'end']));
    expect(client.progress.at(-1)).toMatchObject({ kind: 'end' });
  });

  it('lets a request be withdrawn', async () => {
    for (let number = 0; number < 200; number++) await write(`p${number}.cjoip`, `${header}${needs}`);
    client = new TestClient();
    await client.start([pathToFileURL(folder).href]);
    const withdrawn = client.withdrawn('workspace/symbol', { query: 'home' });
    await expect(withdrawn).rejects.toMatchObject({ code: -32800 });
  });
});
