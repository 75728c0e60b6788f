import {
  type DocumentPage,
  type DocumentParams,
  DocumentRequest,
  ExportableRequest,
  type ExportedFile,
  type ExportFormat,
  ExportRequest,
  WordDraftRequest,
} from '@goldenthread/editor/protocol';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const client = new TestClient();

beforeAll(async () => {
  await client.start([]);
});

afterAll(async () => {
  expect(client.errors).toBe('');
  await client.stop();
});

const north = `strategy north: North plan

vision: A home for everyone

need home: A settled home
need health: Good health

service first-nights: First Nights
  meets home
`;

async function pageOf(params: DocumentParams): Promise<DocumentPage> {
  const page = await client.ask(DocumentRequest, params);
  if (page === null) throw new Error(`The server gives no document for ${params.uri}.`);
  return page;
}

/** All that the parts of a page say. */
function htmlOf({ parts }: Pick<DocumentPage, 'parts'>): string {
  return parts.map(({ html }) => html).join('\n');
}

function noticesOf(page: DocumentPage): string {
  return /<aside id="preview-notices".*<\/aside>/s.exec(htmlOf(page))?.[0] ?? '';
}

describe('the document of a strategy', () => {
  it('is the same page for each of its files, with the header’s file first', async () => {
    const uris = await client.plan({
      'services.cjoip': 'part of north\n\nservice second-nights: Second Nights\n  meets home\n',
      'north.cjoip': north,
    });
    const page = await pageOf({ uri: uris['north.cjoip'] });
    const same = await pageOf({ uri: uris['services.cjoip'] });
    expect(same.version).toBe(page.version);
    expect(page).toMatchObject({ title: 'North plan', isDraft: true, audience: 'draft', isUnread: false });
    expect(page.files).toEqual([uris['north.cjoip'], uris['services.cjoip']]);
    expect(htmlOf(page)).toContain('<h1>North plan</h1>');
  });

  it('says of each element that shows an item which, and where it is written', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': north });
    expect(htmlOf(await pageOf({ uri }))).toContain(
      `<article id="item-service/first-nights" data-item="service/first-nights" data-uri="${uri}" data-line="7">`,
    );
  });

  it('is for the public where that is asked', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': north });
    const [draft, seen] = [await pageOf({ uri }), await pageOf({ uri, audience: 'public' })];
    const gap = 'of the Partnership checklist is not met yet';
    expect(htmlOf(draft)).toContain(gap);
    expect(htmlOf(seen)).not.toContain(gap);
    expect(seen).toMatchObject({ audience: 'public', isDraft: true });
  });

  it('of a published plan is for the public', async () => {
    const { 'plan.cjoip': uri } = await client.plan({
      'plan.cjoip': north.replace('plan\n', 'plan\n  status final 3 March 2026\n'),
    });
    expect(await pageOf({ uri })).toMatchObject({ audience: 'public', isDraft: false });
  });

  it('is none for a file that the server does not have', async () => {
    const asked = { uri: 'file:///nowhere/plan.cjoip' };
    expect(await client.ask(DocumentRequest, asked)).toBeNull();
    expect(await client.ask(ExportRequest, { ...asked, format: 'html' })).toBeNull();
    expect(await client.ask(WordDraftRequest, asked)).toBeNull();
    expect(await client.ask(ExportableRequest, asked)).toEqual([]);
  });

  it.each(['', 'a', '\r\n\r\n', 'need', 'strategy', '\u0000\ud800'])('bears the text %j', async (text) => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': text });
    expect((await pageOf({ uri })).parts.at(-1)?.id).toBe('page');
  });
});

describe('while the text changes', () => {
  it('sends the parts that differ, and none where nothing does', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': north });
    const first = await pageOf({ uri });
    expect((await pageOf({ uri, since: first.version })).parts).toEqual([]);
    await client.change(uri, north.replace('First Nights', 'The First Nights'));
    const second = await pageOf({ uri, since: first.version });
    expect(second.version).not.toBe(first.version);
    expect(htmlOf(second)).toContain('The First Nights');
    expect(second.parts.map(({ id }) => id)).toContain('item-service/first-nights');
    expect(second.parts.length).toBeLessThan(first.parts.length / 2);
    expect(second.parts.map(({ id }) => id)).not.toContain('vision');
  });

  it('sends everything to a client whose version is unknown', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': north });
    const whole = await pageOf({ uri });
    expect((await pageOf({ uri, since: 'of another day' })).parts).toEqual(whole.parts);
  });

  const broken: readonly (readonly [what: string, text: string, said: string])[] = [
    ['a line', north.replace('need health', 'nede health'), 'plan.cjoip, line 6, column 1'],
    ['the header', north.replace('strategy north', 'stratgy north'), 'plan.cjoip, line 1, column 1'],
  ];

  it.each(broken)('keeps the last good version while %s cannot be read', async (_, text, said) => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': north });
    const good = await pageOf({ uri });
    await client.change(uri, text);
    const page = await pageOf({ uri });
    expect(page.isUnread).toBe(true);
    expect(htmlOf(page)).toContain('<h1>North plan</h1>');
    expect(htmlOf(page)).toContain('Good health');
    expect(noticesOf(page)).toContain('the last version from before');
    expect(noticesOf(page)).toContain(said);
    await client.change(uri, north);
    expect((await pageOf({ uri })).version, 'nothing stays behind when the text is whole again').toBe(good.version);
  });

  it('shows what can be read now to those who ask', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': north });
    await pageOf({ uri });
    await client.change(uri, `${north.replace('North plan', 'South plan')}nede work: Work\n`);
    expect(noticesOf(await pageOf({ uri }))).toContain('href="?now"');
    const now = await pageOf({ uri, isNow: true });
    expect(now).toMatchObject({ title: 'South plan', isUnread: true });
    expect(noticesOf(now)).toContain('plan.cjoip, line 10, column 1');
  });

  it('keeps the last good version in a file whose header stands in another', async () => {
    const uris = await client.plan({
      'north.cjoip': north.replace('strategy north', 'strategy far-north'),
      'services.cjoip': 'part of far-north\n\nservice second-nights: Second Nights\n  meets home\n',
    });
    await pageOf({ uri: uris['services.cjoip'] });
    await client.change(uris['north.cjoip'], north.replace('strategy north', 'stratgy far-north'));
    const page = await pageOf({ uri: uris['services.cjoip'] });
    expect(htmlOf(page)).toContain('<h1>North plan</h1>');
    expect(htmlOf(page)).toContain('Second Nights');
    expect(noticesOf(page)).toContain('the last version from before');
  });
});

describe('a strategy in other formats', () => {
  async function exported(format: ExportFormat, text = north): Promise<readonly ExportedFile[]> {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': text });
    return (await client.ask(ExportRequest, { uri, format })) ?? [];
  }

  const texts: readonly (readonly [format: ExportFormat, file: string, said: RegExp])[] = [
    ['html', 'plan.html', /^<!doctype html>.*<h1>North plan<\/h1>/s],
    ['md', 'plan.md', /^# North plan$/m],
    ['json', 'plan.json', /"title": "North plan"/],
    ['csv', 'services.csv', /^\ufeff.*First Nights/s],
    ['svg', 'golden-thread.svg', /^<svg .*First Nights/s],
  ];

  it.each(texts)('%s', async (format, name, said) => {
    const files = await exported(format);
    const file = files.find((each) => each.name === name);
    expect(file, `there are ${files.map((each) => each.name).join(', ')}`).toBeDefined();
    const content = file?.content;
    expect(content && 'text' in content ? content.text : 'no text').toMatch(said);
  });

  it('a workbook, in Base64', async () => {
    const [file] = await exported('xlsx');
    const content = file?.content;
    if (content === undefined || !('base64' in content)) throw new Error('The workbook is not in Base64.');
    const bytes = Uint8Array.from(atob(content.base64), (sign) => sign.charCodeAt(0));
    expect(Object.keys(unzipSync(bytes))).toContain('xl/workbook.xml');
  });

  it('a web page says nothing of the machine that it was made on', async () => {
    const [page] = await exported('html');
    expect(JSON.stringify(page)).not.toContain('file:');
    expect(JSON.stringify(page)).not.toContain('plans-on-no-disk');
  });

  it('what a file of Word is written from, as data', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': north });
    const draft = await client.ask(WordDraftRequest, { uri, audience: 'public' });
    if (draft === null) throw new Error('There is no draft of the plan.');
    expect(draft.cover).toMatchObject({ title: 'North plan', isDraft: false });
    expect(draft.pictures[0]?.svg).toMatch(/^<svg /);
  });

  it('says what can be exported, and what would be missing', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': `${north}nede work: Work\n` });
    const [strategy, ...others] = await client.ask(ExportableRequest, { uri });
    expect(others).toEqual([]);
    expect(strategy).toMatchObject({ title: 'North plan', name: 'north', files: [uri], isDraft: true });
    expect(strategy?.unread).toMatchObject([{ uri, line: 9 }]);
    expect(strategy?.unread[0]?.message).toMatch(/^plan\.cjoip, line 10: `nede`/);
  });

  it('lists every strategy at hand where no file is named', async () => {
    await client.plan({ 'plan.cjoip': north.replace('North plan', 'A plan to be found') });
    const { 'alone.cjoip': alone } = await client.plan({ 'alone.cjoip': 'need work: Work\n' });
    const all = await client.ask(ExportableRequest, {});
    expect(all.map(({ title }) => title)).toContain('A plan to be found');
    expect(all.flatMap(({ files }) => files)).not.toContain(alone);
  });
});
