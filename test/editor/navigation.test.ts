import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type DocumentHighlight,
  type DocumentSymbol,
  type LinkedEditingRanges,
  type Location,
  type LocationLink,
  type Range,
  SymbolKind,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { TestClient, usualCapabilities } from './client.ts';
import { applied } from './edits.ts';
import { cursorIn, marked } from './marked.ts';

const client = new TestClient({
  ...usualCapabilities,
  textDocument: {
    ...usualCapabilities.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
});

const plan = `strategy northshire: Northshire plan
  uses cjpf

outcome settled-homes: Everyone leaves custody to a settled home
  contributes to cjpf.accommodation
  meets home-on-release

objective O1: Move people into a home of their own by March 2028
  towards settled-homes
  through housing-first
  lead council

action A1: Sign the protocol
  towards O1
  lead council

action A2: Report to the board
  towards settled-homes

partner council: Northshire Council
`;
const needs = `part of northshire

need home-on-release: A settled home on the day of release
service housing-first: Housing First
  meets home-on-release
gap too-few-flats: Too few flats
  concerns home-on-release
`;

beforeAll(async () => {
  await client.start([]);
});

afterAll(async () => {
  await client.stop();
  expect(client.errors).toBe('');
});

/** What stands at each place: `file: text`. */
function shown(files: Readonly<Record<string, string>>, uris: Readonly<Record<string, string>>) {
  return (found: readonly (Location | LocationLink)[] | null) =>
    (found ?? []).map((each) => {
      const uri = 'targetUri' in each ? each.targetUri : each.uri;
      const range = 'targetUri' in each ? each.targetSelectionRange : each.range;
      const name = Object.keys(uris).find((key) => uris[key] === uri);
      if (name === undefined) return uri.replace(/^.*:\/*/, '');
      return `${name}: ${lineWith(marked(files[name] ?? '').text, range)}`;
    });
}

function lineWith(text: string, range: Range): string {
  const line = text.split('\n')[range.start.line] ?? '';
  const { start, end } = range;
  return `${line.slice(0, start.character)}[${line.slice(start.character, end.character)}]${line.slice(end.character)}`.trim();
}

/** Puts the cursor before the text, where it stands for the first time. */
function cursorBefore(text: string, place: string): string {
  if (!text.includes(place)) throw new Error(`The plan of the test has no ${place}.`);
  return text.replace(place, `‸${place}`);
}

async function asked(method: string, name: 'plan' | 'needs', place: string, more: object = {}): Promise<string[]> {
  const files: Record<typeof name, string> = { plan, needs };
  files[name] = cursorBefore(files[name], place);
  const uris = await client.plan(files);
  const position = cursorIn(files[name]);
  return shown(files, uris)(await client.at(`textDocument/${method}`, uris[name], position, more));
}

describe('from a name one step along the thread', () => {
  it.each([
    ['definition', 'housing-first\n  lead', ['needs: service [housing-first]: Housing First']],
    ['definition', 'northshire: Northshire', ['plan: strategy [northshire]: Northshire plan']],
    ['definition', 'cjpf.accommodation', ['cjpf.cjoip']],
    ['definition', 'Move people', []],
    [
      'implementation',
      'settled-homes: Everyone',
      [
        'plan: objective [O1]: Move people into a home of their own by March 2028',
        'plan: action [A2]: Report to the board',
      ],
    ],
    [
      'implementation',
      'O1\n',
      ['needs: service [housing-first]: Housing First', 'plan: action [A1]: Sign the protocol'],
    ],
    ['typeDefinition', 'O1: Move', ['plan: outcome [settled-homes]: Everyone leaves custody to a settled home']],
    [
      'typeDefinition',
      'settled-homes: Everyone',
      ['cjpf.cjoip', 'needs: need [home-on-release]: A settled home on the day of release'],
    ],
  ])('%s of %j', async (method, place, expected) => {
    expect(await asked(method, 'plan', place)).toEqual(expected);
  });

  it('a need is carried out by the services and outcomes that meet it, and not by a gap', async () => {
    expect(await asked('implementation', 'needs', 'home-on-release: A')).toEqual([
      'plan: outcome [settled-homes]: Everyone leaves custody to a settled home',
      'needs: service [housing-first]: Housing First',
    ]);
  });

  it('`part of` leads to the header', async () => {
    expect(await asked('definition', 'needs', 'northshire')).toEqual(['plan: strategy [northshire]: Northshire plan']);
  });
});

describe('references', () => {
  it.each([
    ['council: Northshire', false, ['plan: lead [council]', 'plan: lead [council]']],
    [
      'council: Northshire',
      true,
      ['plan: partner [council]: Northshire Council', 'plan: lead [council]', 'plan: lead [council]'],
    ],
    [
      'home-on-release',
      false,
      ['plan: meets [home-on-release]', 'needs: meets [home-on-release]', 'needs: concerns [home-on-release]'],
    ],
    ['northshire: North', false, ['needs: part of [northshire]']],
  ])('of %j', async (place, includeDeclaration, expected) => {
    expect(await asked('references', 'plan', place, { context: { includeDeclaration } })).toEqual(expected);
  });

  it('of a national outcome are those of every strategy that uses the framework', async () => {
    const uris = await client.plan({ plan: cursorBefore(plan, 'cjpf.accommodation'), needs });
    const others = await client.plan({
      south: 'strategy southshire: South\n  uses cjpf\noutcome homes: Homes\n  contributes to cjpf.accommodation\n',
    });
    const position = cursorIn(cursorBefore(plan, 'cjpf.accommodation'));
    const context = { includeDeclaration: false };
    const found = await client.at<Location[]>('textDocument/references', uris.plan, position, { context });
    const files = found.map(({ uri }) => uri);
    expect(files).toContain(uris.plan);
    expect(files).toContain(others.south);
  });
});

it('highlights tell where a name is defined and where it is used', async () => {
  const uris = await client.plan({ plan, needs });
  const position = cursorIn(cursorBefore(plan, 'council: Northshire'));
  const found = await client.at<DocumentHighlight[]>('textDocument/documentHighlight', uris.plan, position);
  expect(found.map(({ range, kind }) => `${kind} ${lineWith(plan, range)}`)).toEqual([
    '3 partner [council]: Northshire Council',
    '2 lead [council]',
    '2 lead [council]',
  ]);
});

describe('rename', () => {
  async function rename(files: Record<string, string>, name: string, newName: string): Promise<Record<string, string>> {
    const uris = await client.plan(files);
    const position = cursorIn(files[name] ?? '');
    const edit = await client.at<WorkspaceEdit>('textDocument/rename', uris[name] ?? '', position, { newName });
    const texts: Record<string, string> = {};
    for (const [key, text] of Object.entries(files)) {
      texts[key] = applied(marked(text).text, edit.changes?.[uris[key] ?? ''] ?? []);
    }
    return texts;
  }

  it('changes a name in every file', async () => {
    const result = await rename({ plan, needs: cursorBefore(needs, 'home-on-release: A') }, 'needs', 'settled-home');
    expect(result).toEqual({
      plan: plan.replaceAll('home-on-release', 'settled-home'),
      needs: needs.replaceAll('home-on-release', 'settled-home'),
    });
  });

  it('changes the name of the strategy, and names that reach into it', async () => {
    const south = 'strategy south: South\n  uses northshire\naction S1: Help\n  towards northshire.O1\n';
    const files = { plan: cursorBefore(plan, 'northshire:'), needs, south };
    const result = await rename(files, 'plan', 'north');
    expect(result.south).toBe('strategy south: South\n  uses north\naction S1: Help\n  towards north.O1\n');
    expect(result.plan).toBe(plan.replace('strategy northshire', 'strategy north'));
    expect(result.needs).toBe(needs.replace('part of northshire', 'part of north'));
  });

  it('changes the own part of a name that reaches into another strategy', async () => {
    const south = 'strategy south: South\n  uses northshire\naction S1: Help\n  towards northshire.‸O1\n';
    const result = await rename({ plan, needs, south }, 'south', 'O7');
    expect(result.south).toContain('towards northshire.O7');
    expect(result.plan).toContain('objective O7: Move');
    expect(result.plan).toContain('action A1: Sign the protocol\n  towards O7');
  });

  it('takes a word of the language for a name, for no name is reserved', async () => {
    const result = await rename({ plan: cursorBefore(plan, 'council: North'), needs }, 'plan', 'lead');
    expect(result.plan).toContain('partner lead: Northshire Council');
    expect(result.plan).toContain('  lead lead\n');
  });

  it.each([
    ['two words', 'council: North', 'one word'],
    ['9-lives', 'council: North', 'begins with a letter'],
    ['O1', 'council: North', 'already the name of another item'],
    ['homes', 'cjpf.accommodation', 'national framework'],
    ['homes', 'Move people', 'No name of an item stands here'],
  ])('refuses %j at %j', async (newName, place, reason) => {
    await expect(rename({ plan: cursorBefore(plan, place), needs }, 'plan', newName)).rejects.toThrow(reason);
  });

  it('is prepared with the own part of the name', async () => {
    const text = 'strategy south: South\n  uses northshire\naction S1: Help\n  towards north‸shire.‹O1›\n';
    const uris = await client.plan({ plan, needs, south: text });
    expect(await client.at('textDocument/prepareRename', uris.south, cursorIn(text))).toEqual({
      range: marked(text).ranges[0],
      placeholder: 'O1',
    });
    const empty = { line: 2, character: 0 };
    expect(await client.at('textDocument/prepareRename', uris.south, empty)).toBeNull();
  });
});

describe('linked editing', () => {
  it('types a name wherever it stands in its file', async () => {
    const uris = await client.plan({ plan, needs });
    const position = cursorIn(cursorBefore(plan, 'council: North'));
    const found = await client.at<LinkedEditingRanges>('textDocument/linkedEditingRange', uris.plan, position);
    expect(found.ranges.map((range) => lineWith(plan, range))).toEqual([
      'partner [council]: Northshire Council',
      'lead [council]',
      'lead [council]',
    ]);
  });

  it('leaves a name alone that other files use', async () => {
    const uris = await client.plan({ plan, needs });
    const position = cursorIn(cursorBefore(needs, 'home-on-release: A'));
    expect(await client.at('textDocument/linkedEditingRange', uris.needs, position)).toBeNull();
  });
});

describe('symbols', () => {
  it('of a file are its outline', async () => {
    const uris = await client.plan({ plan, needs });
    const outline = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: uris.plan },
    });
    const tree = (symbols: readonly DocumentSymbol[]): unknown[] =>
      symbols.map(({ detail, children = [] }) => (children.length > 0 ? [detail, tree(children)] : detail));
    expect(tree(outline)).toEqual([
      'strategy northshire',
      ['outcome settled-homes', [['objective O1', ['action A1']], 'action A2']],
      'partner council',
    ]);
    const [, outcome] = outline;
    expect(outcome).toMatchObject({
      name: 'Everyone leaves custody to a settled home',
      kind: SymbolKind.Class,
      range: { start: { line: 3 }, end: { line: 17 } },
    });
  });

  it('of a damaged file are there as far as it can be read', async () => {
    const uris = await client.plan({ plan: 'stratgy north: North\nneed home: A home\n  categry housing\n' });
    const outline = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: uris.plan },
    });
    expect(outline.map(({ name }) => name)).toEqual(['stratgy north: North', 'A home']);
  });

  it.each(['settled home', 'HOME-on', 'homrel', 'release'])('of all plans are found by %j', async (query) => {
    await client.plan({ plan, needs });
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
    expect(found.map(({ name }) => name)).toContain('home-on-release: A settled home on the day of release');
    expect(found.map(({ name }) => name)).not.toContain('housing-first: Housing First');
  });
});

describe('the golden thread as a hierarchy', () => {
  async function prepared(place: string): Promise<CallHierarchyItem> {
    const uris = await client.plan({ plan, needs });
    const position = cursorIn(cursorBefore(plan, place));
    const [item] = await client.at<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', uris.plan, position);
    if (item === undefined) throw new Error(`No item was found at ${place}.`);
    return item;
  }
  const up = async (item: CallHierarchyItem) =>
    await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
  const down = async (item: CallHierarchyItem) =>
    await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });

  it('leads from an action up to the national outcome', async () => {
    const path: (string | undefined)[] = [];
    let item: CallHierarchyItem | undefined = await prepared('A1: Sign');
    while (item !== undefined) {
      path.push(item.detail);
      item = (await up(item))[0]?.to;
    }
    expect(path).toEqual(['action A1', 'objective O1', 'outcome settled-homes', 'outcome accommodation']);
  });

  it('leads from the national outcome down to services and actions', async () => {
    const item = await prepared('cjpf.accommodation');
    const [first] = (await down(item)).filter(({ from }) => from.detail === 'outcome settled-homes').slice(-1);
    if (first === undefined) throw new Error('Nothing contributes to the national outcome.');
    const objectives = await down(first.from);
    expect(objectives.map(({ from }) => from.detail)).toEqual(['objective O1', 'action A2']);
    const [objective] = objectives;
    const steps = objective ? await down(objective.from) : [];
    expect(steps.map(({ from }) => from.detail)).toEqual(['service housing-first', 'action A1']);
    expect(steps[1]?.fromRanges.map((range) => lineWith(plan, range))).toEqual(['towards [O1]']);
  });

  it('begins at the item in whose lines the cursor stands', async () => {
    expect((await prepared('Sign the protocol')).detail).toBe('action A1');
  });
});

const requests: readonly (readonly [string, object])[] = [
  ['definition', {}],
  ['typeDefinition', {}],
  ['implementation', {}],
  ['references', { context: { includeDeclaration: true } }],
  ['documentHighlight', {}],
  ['documentSymbol', {}],
  ['linkedEditingRange', {}],
  ['prepareCallHierarchy', {}],
];

describe.each(requests)('%s', (method, more) => {
  it.each([
    ['an empty file', '', 0, 0],
    ['a place beyond the text', plan, 999, 999],
    ['a damaged line', 'strategy\n  uses ,,\nneed : \n\tmeets "x', 3, 9],
    ['lines that end with CRLF', plan.replaceAll('\n', '\r\n'), 4, 22],
  ])('bears %s', async (_, text, line, character) => {
    const uris = await client.plan({ plan: text });
    await client.at(`textDocument/${method}`, uris.plan, { line, character }, more);
  });

  it('answers nothing about a file that nobody has', async () => {
    const answer = await client.at(`textDocument/${method}`, 'file:///nowhere.cjoip', { line: 0, character: 0 }, more);
    expect(answer).toBeNull();
  });
});
