import type {
  Checklist,
  ComparableStrategy,
  DeliveryGroup,
  NewPart,
  StrategySummary,
  ThreadNode,
  ThreadPath,
  Writing,
} from '@goldenthread/editor/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import { cursorIn } from './marked.ts';

const client = new TestClient();
beforeAll(async () => {
  await client.start([]);
});
afterAll(async () => {
  await client.stop();
  expect(client.errors).toBe('');
});

const northshire = `strategy northshire: Northshire plan
  partnership: Northshire Community Justice Partnership
  area: Northshire Council area
  uses cjpf

vision: Everyone leaving custody has a home

outcome settled-homes: People leaving custody have a settled home
  medium term
  contributes to cjpf.accommodation

outcome housing-plan: Everyone has a housing plan before release
  short term
  leads to settled-homes

outcome work: People with convictions have work
  long term

objective O1: Offer 80 tenancies to people leaving HMP Northshire by 2028
  towards settled-homes
  through housing-first
  by 31 March 2028

objective O2: Help people into work
  towards work

action A1: Sign a housing protocol
  towards O1
  by 30 September 2024
  lead council: Housing Options Manager

action A2: Open 40 tenancies
  towards O1
  through housing-first
  by 30 June 2099
  milestone by 31 March 2099: Keys handed over
  lead home-again

action A3: Publish a guide
  towards O1
  by 30 September 2024
  lead council

action A4: Hold a fair
  towards O2
  ongoing

action A5: Ask employers

service housing-first: Housing First
  meets home-on-release

need home-on-release: A settled home on the day of release

need food: Food on the first day

partner council: Northshire Council
  known as: the council

partner home-again: Home Again

progress on A3 at 30 September 2024: Published
  status complete
`;

/** What each view shows, as lines that are further in the deeper they stand. */
async function threadLines(uri: string, roots: readonly string[], onlyGaps = false): Promise<string[]> {
  const lines: string[] = [];
  const walk = async (path: ThreadPath): Promise<void> => {
    const levels = await client.request<ThreadNode[][] | null>('goldenthread/goldenThread', {
      uri,
      below: [path],
      onlyGaps,
    });
    for (const node of levels?.[0] ?? []) {
      if (path.length === 0 && !roots.includes(node.id)) continue;
      const gaps = [node.gap, node.gapsBelow > 0 ? `${node.gapsBelow} below` : ''].filter(Boolean).join(', ');
      lines.push(`${'  '.repeat(path.length)}${node.handle}${gaps === '' ? '' : ` [${gaps}]`}`);
      if (node.hasChildren) await walk([...path, node.id]);
    }
  };
  await walk([]);
  return lines;
}

async function checklistLines(uri: string): Promise<string[]> {
  const { points } = await client.request<Checklist>('goldenthread/checklist', { uri });
  return points.map(({ number, state, there, missing }) => {
    const pieces = missing.map(({ write }) => write ?? 'nothing to write');
    return `${number} ${state}: ${there.map(({ handle }) => handle).join(', ')} | ${pieces.join(', ')}`;
  });
}

async function deliveryLines(uri: string, by: 'quarter' | 'lead'): Promise<string[]> {
  const groups = await client.request<DeliveryGroup[]>('goldenthread/delivery', { uri, by });
  return groups.flatMap(({ title, also, entries }) => [
    also === undefined ? title : `${title} (${also})`,
    ...entries.map(({ handle, day, lead, status, isLate }) =>
      ['  ', handle, `, ${day}`, lead && `, ${lead}`, status && `, ${status}`, isLate && ', late']
        .filter(Boolean)
        .join(''),
    ),
  ]);
}

describe('the strategies at hand', () => {
  it('are told with their points, their SMART count and their findings', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire });
    const all = await client.request<StrategySummary[]>('goldenthread/strategies', {});
    const summary = all.find((each) => each.uri === uri);
    expect(summary).toMatchObject({
      label: 'Northshire',
      title: 'Northshire plan',
      files: [uri],
      checklist: { met: 3, of: 13 },
      smart: { of: 7 },
    });
    expect(summary?.findings.error).toBeGreaterThan(0);
    expect(all.map(({ uri: each }) => each).filter((each) => each.startsWith('goldenthread-framework'))).toEqual([]);
    await client.close(uri);
  });

  it('are told apart where two would be called the same', async () => {
    const text = 'strategy NAME: Plan\n  partnership: Northshire Community Justice Partnership\n';
    const { 'a.cjoip': first } = await client.plan({ 'a.cjoip': text.replace('NAME', 'first') });
    const { 'a.cjoip': second } = await client.plan({ 'a.cjoip': text.replace('NAME', 'second') });
    const all = await client.request<StrategySummary[]>('goldenthread/strategies', {});
    const labels = [first, second].map((uri) => all.find((each) => each.uri === uri)?.label);
    expect(labels[0]).toMatch(/^Northshire \(first, /);
    expect(labels[1]).toMatch(/^Northshire \(second, /);
    for (const uri of [first, second]) await client.close(uri);
  });

  it('are called by what a reader can see where they are not saved yet', async () => {
    const text = 'strategy NAME: Plan\n  partnership: Westray Community Justice Partnership\n';
    const uris = ['untitled:Untitled-1', 'untitled:Untitled-2', 'untitled:Untitled-3'];
    await client.open('untitled:Untitled-1', text.replace('NAME', 'first'));
    await client.open('untitled:Untitled-2', text.replace('NAME', 'second'));
    await client.open('untitled:Untitled-3', 'need home: A home\n');
    const all = await client.request<StrategySummary[]>('goldenthread/strategies', {});
    const labels = uris.map((uri) => all.find((each) => each.uri === uri)?.label);
    expect(labels).toEqual(['Westray (first)', 'Westray (second)', undefined]);
    const loose = await client.request<ComparableStrategy>('goldenthread/comparable', { uri: uris[2] });
    expect(loose.label).toBe('Untitled-3 (of no strategy)');
    for (const uri of uris) await client.close(uri);
  });
});

describe('the checklist', () => {
  it('says of each point what is there and what can be written', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire });
    const lines = await checklistLines(uri);
    expect(lines[0]).toBe('1 done: vision | ');
    expect(lines[1]).toBe('2 done: outcome settled-homes, outcome housing-plan, outcome work | ');
    expect(lines[2]).toBe('3 done: objective O1, objective O2 | ');
    expect(lines[3]).toBe('4 missing:  | Begin a priority');
    expect(lines[5]).toBe('6 partly: partner council, partner home-again | Begin a group');
    expect(lines[6]).toMatch(/^7 partly: action A1, .*, action A5 \| Begin a delivery plan$/);
    expect(lines).toHaveLength(13);
    await client.close(uri);
  });

  it('holds the duties of the Act as well', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire });
    const { duties } = await client.request<Checklist>('goldenthread/checklist', { uri });
    const [partners] = duties;
    expect(partners).toMatchObject({ number: 'section 13', state: 'missing', there: [] });
    expect(partners?.missing[0]?.message).toContain('statutory as');
    expect(new Set(duties.map(({ state }) => state))).toEqual(new Set(['missing', 'partly', 'later', 'done']));
    await client.close(uri);
  });

  it('gives the skeleton of what is missing, with what is to be written first', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire.replace(/\n/g, '\r\n') });
    const params = { uri, point: 'checklist/priorities' };
    const writing = await client.request<Writing>('goldenthread/writeMissing', params);
    const [change] = writing.changes;
    const [edit] = change?.edits ?? [];
    expect(change?.uri).toBe(uri);
    expect(edit?.newText).toMatch(/^\r\n\r\npriority new-priority: \[insert [^\]]*\]\r\n {2}# /);
    // What is marked to be typed over is the placeholder, once the skeleton stands in the text.
    const before = northshire.split('\n');
    const { line, character } = edit?.range.start ?? { line: 0, character: 0 };
    const rest = `${before[line]?.slice(0, character)}${edit?.newText}${before[line]?.slice(character)}`.split('\r\n');
    const { start, end } = writing.at.range;
    expect(rest[start.line - line]?.slice(start.character, end.character)).toMatch(/^\[insert .*\]$/);
    await client.close(uri);
  });

  it('marks what is only begun, and offers it no second time', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': 'strategy a: A\n\nvision: [insert the goal]\n' });
    const { points } = await client.request<Checklist>('goldenthread/checklist', { uri });
    expect(points[0]).toMatchObject({ state: 'partly', there: [{ handle: 'vision', isBegun: true }] });
    expect(points[0]?.missing.map(({ write }) => write)).toEqual([undefined]);
    expect(await client.request('goldenthread/writeMissing', { uri, point: 'checklist/vision' })).toBeNull();
    await client.close(uri);
  });
});

describe('the golden thread', () => {
  it('runs from national outcomes down to needs', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire });
    const lines = await threadLines(uri, ['national']);
    const at = lines.findIndex((line) => line.includes('cjpf.accommodation'));
    expect(lines.slice(at, at + 9)).toEqual([
      '  outcome cjpf.accommodation [1 below]',
      '    outcome settled-homes [1 below]',
      '      outcome housing-plan [no objective serves it]',
      '      objective O1',
      '        action A1',
      '        action A2',
      '          service housing-first',
      '            need home-on-release',
      '        action A3',
    ]);
    expect(lines.filter((line) => line.includes('not assessed'))).toHaveLength(8);
    await client.close(uri);
  });

  it('calls national outcomes by a word or two, and gaps by as few words as they need', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire });
    const [national, needs, loose] = await client.request<ThreadNode[][]>('goldenthread/goldenThread', {
      uri,
      below: [['national'], ['needs'], ['loose']],
    });
    expect(national?.map(({ name, gapInShort }) => `${name}: ${gapInShort ?? 'no gap'}`)).toEqual([
      'Diversion: missing',
      'Police custody support: missing',
      'Bail supervision: missing',
      'Community sentences: missing',
      'Health after prison: missing',
      'Accommodation: no gap',
      'Employability: missing',
      'Throughcare: missing',
      'Understanding and trust: missing',
    ]);
    expect(needs?.map(({ gapInShort }) => gapInShort)).toEqual([undefined, 'no service']);
    expect(loose?.map(({ gapInShort }) => gapInShort)).toEqual(['no national outcome', 'no objective']);
    await client.close(uri);
  });

  it('runs from needs up', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire });
    expect(await threadLines(uri, ['needs'])).toEqual([
      '2 needs [1 below]',
      '  need home-on-release',
      '    service housing-first',
      '      action A2',
      '        objective O1',
      '          outcome settled-homes',
      '            outcome cjpf.accommodation',
      '  need food [no service meets it]',
    ]);
    await client.close(uri);
  });

  it('tells what hangs loose', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire });
    expect(await threadLines(uri, ['loose'])).toEqual([
      '1 outcome, 1 action [2 below]',
      '  outcome work [contributes to no national outcome]',
      '    objective O2',
      '      action A4',
      '  action A5 [towards no objective]',
    ]);
    await client.close(uri);
  });

  it('can leave out what has no gap', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire });
    expect(await threadLines(uri, ['needs', 'loose'], true)).toEqual([
      '2 needs [1 below]',
      '  need food [no service meets it]',
      '1 outcome, 1 action [2 below]',
      '  outcome work [contributes to no national outcome]',
      '  action A5 [towards no objective]',
    ]);
    await client.close(uri);
  });

  it('ends where it runs in a circle', async () => {
    const { 'plan.cjoip': uri } = await client.plan({
      'plan.cjoip':
        'strategy a: A\n\noutcome b: B\n  leads to c\n\noutcome c: C\n  leads to b\n\noutcome d: D\n  leads to d\n',
    });
    expect(await threadLines(uri, ['loose'])).toEqual([
      '2 outcomes [3 below]',
      '  outcome d [contributes to no national outcome, no objective serves it]',
      '  outcome b [contributes to no national outcome, no objective serves it, 1 below]',
      '    outcome c [no objective serves it]',
    ]);
    await client.close(uri);
  });

  it('leads from a place in the text to the item in the tree', async () => {
    const text = northshire.replace('  through housing-first\n  by 30 June', '  through housing-first‸\n  by 30 June');
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': text });
    expect(await client.request('goldenthread/threadPath', { uri, position: cursorIn(text) })).toEqual([
      'national',
      'cjpf.outcome/accommodation',
      'outcome/settled-homes',
      'objective/O1',
      'action/A2',
    ]);
    expect(await client.request('goldenthread/threadPath', { uri, position: { line: 5, character: 0 } })).toBeNull();
    await client.close(uri);
  });
});

describe('delivery', () => {
  it('goes by quarter, with what is late first', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire });
    expect(await deliveryLines(uri, 'quarter')).toEqual([
      'Late',
      '  action A1, 30 September 2024, the council, late',
      'January to March 2028 (Q4 2027/28)',
      '  objective O1, 31 March 2028',
      'January to March 2099 (Q4 2098/99)',
      '  milestone of A2, 31 March 2099, Home Again',
      'April to June 2099 (Q1 2099/00)',
      '  action A2, 30 June 2099, Home Again',
      'No day yet',
      '  action A5, no day yet',
      'Ongoing',
      '  action A4, ongoing',
      'Done',
      '  action A3, 30 September 2024, the council, Complete',
    ]);
    await client.close(uri);
  });

  it('goes by lead, with what is late first', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': northshire });
    expect(await deliveryLines(uri, 'lead')).toEqual([
      'Home Again',
      '  milestone of A2, 31 March 2099, Home Again',
      '  action A2, 30 June 2099, Home Again',
      'the council',
      '  action A1, 30 September 2024, the council, late',
      '  action A3, 30 September 2024, the council, Complete',
      'Nobody leads it yet',
      '  objective O1, 31 March 2028',
      '  action A4, ongoing',
      '  action A5, no day yet',
    ]);
    await client.close(uri);
  });
});

describe('a new file', () => {
  it('has a name that the strategy does not have, and begins with what it is part of', async () => {
    const uris = await client.plan({ 'plan.cjoip': northshire, 'needs.cjoip': 'part of northshire\n' });
    const files = await client.request<NewPart[]>('goldenthread/newParts', { uri: uris['needs.cjoip'] });
    const needs = files.find(({ title }) => title === 'Needs and gaps');
    expect(needs?.name).toBe('needs-2.cjoip');
    expect(needs?.text).toMatch(/^part of northshire\n\npopulation new-population: \[insert /);
    const { start, end } = needs?.at ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(needs?.text.split('\n')[start.line]?.slice(start.character, end.character)).toMatch(/^\[insert [^\]]+\]$/);
    for (const uri of Object.values(uris)) await client.close(uri);
  });
});

describe.each([
  ['an empty file', { 'a.cjoip': '' }],
  ['a framework', { 'a.cjoip': 'framework own: Our framework\n\noutcome homes: Homes\n' }],
  ['a file of no strategy', { 'a.cjoip': 'part of nowhere\n\nneed a: A\n' }],
])('of %s', (_, files) => {
  it.each(['checklist', 'goldenThread', 'delivery', 'newParts', 'writeMissing', 'threadPath'])(
    '%s is nothing',
    async (name) => {
      const { 'a.cjoip': uri } = await client.plan(files);
      const params = { uri, below: [[]], by: 'lead', point: 'checklist/vision', position: { line: 9, character: 9 } };
      expect(await client.request(`goldenthread/${name}`, params)).toBeNull();
      await client.close(uri);
    },
  );
});

it.each([
  'strategy',
  'strategy a',
  'strategy a: A\n\nneed',
  'strategy a: A\n\naction A1: x\n  towards A1\n  by by\n  lead',
])('bears a plan that has just been begun: %j', async (text) => {
  const { 'a.cjoip': uri } = await client.plan({ 'a.cjoip': text });
  await threadLines(uri, ['national', 'needs', 'loose']).catch((error: unknown) => {
    // A header without a name is that of no strategy yet.
    if (text !== 'strategy') throw error;
  });
  await client.request('goldenthread/delivery', { uri, by: 'quarter' });
  await client.request('goldenthread/checklist', { uri });
  await client.request('goldenthread/strategies', {});
  await client.close(uri);
});
