import {
  ComparableRequest,
  CompareRequest,
  type ComparisonPage,
  type VersionFile,
} from '@goldenthread/editor/protocol';
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

const header = `strategy north: North plan
  partnership: North Community Justice Partnership
`;
const needs = `part of north

need home: A settled home

need health: Good health
`;
const services = `part of north

service first-nights: First Nights
  meets home
  cost £100,000
`;
const plan = { 'north.cjoip': header, 'needs.cjoip': needs, 'services.cjoip': services };

/** The plan as it is now, in a folder of its own, and the files of an older version beside it. */
async function versions(
  now: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): Promise<{ readonly uri: string; readonly folder: string; readonly old: readonly VersionFile[] }> {
  const uris = await client.plan(now);
  const [uri = ''] = Object.values(uris);
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  return { uri, folder, old: Object.entries(before).map(([name, text]) => ({ uri: `${folder}${name}`, text })) };
}

async function compared(
  now: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): Promise<string> {
  const { uri, old } = await versions(now, before);
  return htmlOf(await client.ask(CompareRequest, { uri, old, from: 'v2026' }));
}

function htmlOf(answer: ComparisonPage | null): string {
  if (answer?.page == null) throw new Error(`There is no page: ${JSON.stringify(answer)}`);
  return answer.page.parts.map(({ html }) => html).join('\n');
}

/** What a page says, without how it says it. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');
}

describe('a strategy and an older version of it', () => {
  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, RegExp]>([
    ['nothing', plan, plan, /From v2026 to the text as it is now\..*No change in substance\./],
    [
      'money that was raised',
      { ...plan, 'services.cjoip': services.replace('£100,000', '£140,000') },
      plan,
      /£40,000 more for First Nights/,
    ],
    [
      'a need that was added',
      { ...plan, 'needs.cjoip': `${needs}\nneed money: Money for the week\n` },
      plan,
      /New need money: Money for the week/,
    ],
    [
      'a file that was deleted',
      { 'north.cjoip': header, 'needs.cjoip': needs },
      plan,
      /Dropped: service first-nights: First Nights/,
    ],
    [
      'a file that has another name, and nothing more',
      { 'north.cjoip': header, 'all-needs.cjoip': needs, 'services.cjoip': services },
      plan,
      /No change in substance\./,
    ],
    [
      'an item that is in another file, and nothing more',
      { 'north.cjoip': `${header}\n${needs.split('\n').slice(2).join('\n')}`, 'services.cjoip': services },
      plan,
      /No change in substance\./,
    ],
    [
      'a strategy under another name',
      { 'north.cjoip': 'strategy northern: North plan\n\nneed home: A settled home\n' },
      { 'north.cjoip': 'strategy north: North plan\n\nneed home: A settled home\n' },
      /The plan was called north before\./,
    ],
    [
      'the same by other settings',
      { 'north.cjoip': header },
      { 'north.cjoip': header, 'goldenthread.json': '{ "rules": { "checklist/vision": "off" } }' },
      /No change in substance: the plan says the same\. It is judged otherwise\./,
    ],
  ])('tells of %s', async (_, now, before, wanted) => {
    expect(wordsOf(await compared(now, before))).toMatch(wanted);
  });

  it('leads to where the item stands now', async () => {
    const now = { 'north.cjoip': header, 'services.cjoip': services.replace('service', '\n\nservice') };
    const { uri, folder, old } = await versions(
      { ...now, 'services.cjoip': now['services.cjoip'].replace('First Nights', 'The First Nights') },
      plan,
    );
    const html = htmlOf(await client.ask(CompareRequest, { uri, old, from: 'v2026' }));
    expect(html).toContain(`data-item="service/first-nights" data-uri="${folder}services.cjoip" data-line="4"`);
    // What was dropped stands nowhere.
    expect(html).not.toContain('data-item="need/home"');
    expect(wordsOf(html)).toContain('Dropped: need home');
  });

  it('compares what is typed, though it is not saved', async () => {
    const { uri, old } = await versions({ 'north.cjoip': header }, { 'north.cjoip': header });
    await client.change(uri, `${header}\nvision: A home for everyone\n`);
    const html = htmlOf(await client.ask(CompareRequest, { uri, old, from: 'the last saved version' }));
    expect(wordsOf(html)).toMatch(/From the last saved version .*New vision.*A home for everyone/);
  });

  it('finds it among other strategies, though its folder has another name', async () => {
    const { uri } = await versions({ 'north.cjoip': `${header}\nvision: A home\n` }, {});
    const old = [
      { uri: 'file:///elsewhere/2026/south/plan.cjoip', text: 'strategy south: South plan\n' },
      { uri: 'file:///elsewhere/2026/north/plan.cjoip', text: header },
    ];
    const html = htmlOf(await client.ask(CompareRequest, { uri, old, from: 'v2026' }));
    expect(wordsOf(html)).toContain('New vision');
    expect(wordsOf(html)).not.toContain('South');
  });

  it('says what of either version cannot be read, because it would be told as dropped or new', async () => {
    const broken = services.replace('service first-nights', 'servce first-nights');
    const html = await compared({ ...plan, 'services.cjoip': broken }, { ...plan, 'services.cjoip': broken });
    expect(wordsOf(html)).toMatch(
      /What could not be read\..*services\.cjoip, line 3.*services\.cjoip in v2026, line 3/,
    );
  });

  it('shows what others have written as text alone', async () => {
    const { uri, old } = await versions(
      { 'north.cjoip': header.replace('North plan', '<img src=x onerror=alert(1)>') },
      { 'north.cjoip': header },
    );
    const html = htmlOf(await client.ask(CompareRequest, { uri, old, from: '<script>alert(1)</script>' }));
    expect(html).not.toMatch(/<(?:img|script)/i);
  });
});

describe('there is no page', () => {
  it('where the other version does not hold the strategy', async () => {
    const { uri } = await versions({ 'north.cjoip': header }, {});
    const others = ['south', 'west'].map((name) => ({ uri: `file:///else/${name}.cjoip`, text: `strategy ${name}\n` }));
    for (const old of [[], others]) {
      expect(await client.ask(CompareRequest, { uri, old, from: 'v2026' })).toEqual({ page: null });
    }
  });

  it('for a file that the server does not have', async () => {
    const uri = 'file:///nowhere/plan.cjoip';
    expect(await client.ask(ComparableRequest, { uri })).toBeNull();
    expect(await client.ask(CompareRequest, { uri, old: [], from: 'v2026' })).toBeNull();
  });

  it.each(['', 'a', '\r\n\r\n', 'need', 'strategy', '\u0000\ud800'])('is one for the text %j', async (text) => {
    expect(await compared({ 'plan.cjoip': text }, { 'plan.cjoip': text })).toContain('No change in substance');
  });
});

describe('what is needed of the other version', () => {
  it('is told: the files, those of what the strategy uses, its folder and what it is called', async () => {
    const uris = await client.plan({
      'services.cjoip': services,
      // No other plan of these tests has this partnership.
      'north.cjoip': `${header.replace('North Community', 'Northmavine Community')}  uses ours\n  uses opi\n`,
      'ours.cjoip': 'framework ours: Our own framework\n',
      'other.cjoip': 'strategy south: South plan\n',
    });
    const uri = uris['services.cjoip'];
    const comparable = await client.ask(ComparableRequest, { uri });
    expect(comparable).toEqual({
      title: 'North plan',
      label: 'Northmavine',
      folder: uri.slice(0, uri.lastIndexOf('/') + 1),
      files: [uris['north.cjoip'], uri],
      used: [uris['ours.cjoip']],
      settings: [],
    });
  });
});
