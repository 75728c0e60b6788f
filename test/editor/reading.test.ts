import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeLens,
  DocumentLink,
  FoldingRange,
  InitializeResult,
  InlayHint,
  Range,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';
import { textBetween } from './edits.ts';
import { cursorIn, marked } from './marked.ts';

/** What helps to read a file: folds, growing selections, colours, links, lines above items and hints beside values. */

const client = new TestClient();
let folder: string;
let started: InitializeResult;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden-thread-'));
  started = await client.start([], {
    commands: ['goldenthread.showPlaces'],
    inlayHints: { financialYears: true, titles: true },
  });
});

afterAll(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
  expect(client.errors).toBe('');
});

async function opened(text: string): Promise<string> {
  const { plan } = await client.plan({ plan: text });
  return plan;
}

function textIn(text: string, { start, end }: Range): string {
  return textBetween(text, start, end);
}

describe('folding', () => {
  it.each([
    ['an item to its last fact', 'need home: A home\n  category housing\n\nneed work: Work\n', ['0-1']],
    ['a text with its paragraphs', 'vision:\n  One.\n\n  Two.\n\nneed a: A\n', ['0-3']],
    [
      'the text of a fact within its item',
      'need a: A\n  because:\n    One.\n    Two.\n  complexity: x\n',
      ['0-4', '1-3'],
    ],
    ['a list over several lines', 'need a: A\n  for b,\n    c\n', ['0-2', '1-2']],
    ['remarks in a row', '# One\n# Two\n\n# Three\n', ['0-1 comment']],
    [
      'regions, one within another',
      '# region Housing\n\n# region North\n\n# endregion\n\n# endregion\n',
      ['0-6 region', '2-4 region'],
    ],
    ['no single line', 'need home: A home\n', []],
    ['a region without an end', '# region Housing\n\nneed a: A\n', []],
  ])('%s', async (_, text, expected) => {
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri: await opened(text) },
    });
    expect(
      folds.map(({ startLine, endLine, kind }) => [`${startLine}-${endLine}`, kind].filter(Boolean).join(' ')),
    ).toEqual(expected);
  });
});

describe('a selection grows', () => {
  it.each([
    [
      'from a name to its list, its item and the file',
      'need a: A\n  for prison-‸leavers,\n    families\n',
      ['prison-leavers', 'for prison-leavers,', 'for prison-leavers,\n    families', 'whole'],
    ],
    [
      'from a word of a text to its sentence, its line and the text',
      'need a: A\n  because:\n    One. Two wo‸rds.\n    Three.\n\nneed b: B\n',
      [
        'words',
        'Two words.',
        'One. Two words.',
        'One. Two words.\n    Three.',
        'because:\n    One. Two words.\n    Three.',
        'need a: A\n  because:\n    One. Two words.\n    Three.',
        'whole',
      ],
    ],
  ])('%s', async (_, written, expected) => {
    const { text } = marked(written);
    const [chain] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: await opened(written) },
      positions: [cursorIn(written)],
    });
    const grown: string[] = [];
    for (let each: SelectionRange | undefined = chain; each !== undefined; each = each.parent) {
      const shown = textIn(text, each.range);
      grown.push(shown.trimEnd() === text.trimEnd() ? 'whole' : shown);
    }
    expect([...new Set(grown)]).toEqual(expected);
  });
});

describe('colours', () => {
  async function coloured(text: string, range?: Range): Promise<string[]> {
    const uri = await opened(text);
    const method = `textDocument/semanticTokens/${range === undefined ? 'full' : 'range'}`;
    const { data } = await client.request<SemanticTokens>(method, {
      textDocument: { uri },
      ...(range === undefined ? {} : { range }),
    });
    const provider = started.capabilities.semanticTokensProvider;
    const lines = text.split('\n');
    const shown: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
      character = down === 0 ? character + right : right;
      line += down;
      const names = provider?.legend.tokenModifiers.filter((__, bit) => bits & (1 << bit)) ?? [];
      const word = lines[line]?.slice(character, character + length);
      shown.push([word, provider?.legend.tokenTypes[type], ...names].join(' '));
    }
    return shown;
  }

  it('tell words of the language, definitions, uses, words of lists, values and remarks apart', async () => {
    const text =
      'need home: A home # not a remark\n  category housing # one\n  for leavers\n  size 312 people in 2024/25\n';
    expect(await coloured(text)).toEqual([
      'need keyword',
      'home variable declaration',
      'category property',
      'housing enumMember',
      '# one comment',
      'for property',
      'leavers variable',
      'size property',
      '312 number',
      'people variable',
      'in operator',
      '2024/25 number',
    ]);
  });

  it('show a service that is to end as such, where it is defined and where it is used', async () => {
    const text = `service hostel: A hostel
change end-hostel: The hostel ends
  affects hostel
  kind decommission
`;
    const shown = await coloured(text);
    expect(shown).toContain('hostel variable declaration deprecated');
    expect(shown).toContain('hostel variable deprecated');
    expect(shown).toContain('end-hostel variable declaration');
  });

  it('are given for the lines that are asked for', async () => {
    const text = 'need a: A\nneed b: B\nneed c: C\n';
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } };
    expect(await coloured(text, range)).toEqual(['need keyword', 'b variable declaration']);
  });
});

describe('links', () => {
  async function linksIn(text: string, uri?: string): Promise<string[]> {
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: uri ?? (await opened(text)) },
    });
    return links.map(({ range, target }) => `${textIn(text, range)} → ${target}`);
  }

  it.each([
    [
      'addresses on the web, without the sign that ends the sentence',
      'document needs: Needs\n  link: https://north.example/needs (see https://b.example/x).\n',
      ['https://north.example/needs → https://north.example/needs', 'https://b.example/x → https://b.example/x'],
    ],
    ['no address of another kind', 'document a: A\n  link: javascript:alert(1) command:x vscode://y\n', []],
    [
      'the frameworks that a strategy uses',
      'strategy north: North\n  uses cjpf\n',
      ['cjpf → goldenthread-framework:/cjpf.cjoip'],
    ],
    ['no file that is not there', 'document a: A\n  file: ../annexes/none.pdf\n', []],
    [
      'no file by another scheme',
      'document a: A\n  file: http://x.example/a.pdf#y:command:x\n',
      ['http://x.example/a.pdf#y:command:x → http://x.example/a.pdf#y:command:x'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await linksIn(text)).toEqual(expected);
  });

  it('files that are there, whatever their names', async () => {
    await mkdir(join(folder, 'annexes 100%'));
    await writeFile(join(folder, 'annexes 100%', 'needs #1.pdf'), '');
    const text = 'document needs: Needs\n  file: annexes 100%/needs #1.pdf\n';
    const uri = `${pathToFileURL(folder).href}/plan.cjoip`;
    await client.open(uri, text);
    expect(await linksIn(text, uri)).toEqual([
      `annexes 100%/needs #1.pdf → ${pathToFileURL(join(folder, 'annexes 100%', 'needs #1.pdf')).href}`,
    ]);
  });
});

const thread = `strategy northshire: Northshire plan
  uses cjpf
outcome settled: People are settled
  contributes to cjpf.accommodation
  target homes from 62% in 2024/25 to 85% by March 2031
objective O1: Offer a settled tenancy to every person leaving prison
  towards settled
  target homes to 75%
  by 31 March 2029
action A1: Sign the protocol
  towards O1
service first: First nights
  meets home
need home: A home
need work: Work
measure homes: Homes
  value 62% in 2024/25
`;

describe('lines above items', () => {
  it('tell how each stands, and lead there', async () => {
    const uri = await opened(thread);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const shown: Record<string, string | undefined> = {};
    for (const lens of lenses) {
      const { command } = await client.request<CodeLens>('codeLens/resolve', lens);
      shown[textIn(thread, lens.range)] = command?.title;
    }
    expect(shown).toEqual({
      northshire: expect.stringMatching(/^checklist \d+ of 13 · SMART \d of 2$/),
      settled: '1 objective · target 62% → 85%',
      O1: expect.stringMatching(/^1 action · target 62% → 75% · SMART \d of 5(, \d not said)?$/),
      A1: expect.stringMatching(/^SMART \d of 5(, \d not said)?$/),
      home: '1 service',
      work: 'no service meets it',
      homes: '62% in 2024/25 · 1 outcome · 1 objective',
    });
  });

  it('list the places when they are clicked', async () => {
    const uri = await opened(thread);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const lens = lenses.find(({ range }) => textIn(thread, range) === 'home');
    const { command } = await client.request<CodeLens>('codeLens/resolve', lens ?? {});
    expect(command?.command).toBe('goldenthread.showPlaces');
    const [from, position, places] = command?.arguments ?? [];
    expect([from, position]).toEqual([uri, lens?.range.start]);
    expect((places as { range: Range }[]).map(({ range }) => textIn(thread, range))).toEqual(['first']);
  });

  it('go when the user does not want them', async () => {
    const uri = await opened(thread);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { goldenthread: { codeLens: { enabled: false }, inlayHints: { financialYears: true, titles: true } } },
    });
    const ask = async (): Promise<CodeLens[]> =>
      await client.request('textDocument/codeLens', { textDocument: { uri } });
    expect(await ask()).toEqual([]);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { goldenthread: { inlayHints: { financialYears: true, titles: true } } },
    });
    expect((await ask()).length).toBeGreaterThan(0);
  });
});

describe('hints', () => {
  async function hints(text: string): Promise<string[]> {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const found = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: await opened(text) },
      range,
    });
    const lines = text.split('\n');
    return found.map(
      ({ position: { line, character }, label }) => `${lines[line]?.slice(0, character).trim()} ▸${label}`,
    );
  }

  it('give the financial year of a day, and of no year that is written', async () => {
    expect(await hints('action A: A\n  from April 2026\n  by 31 March 2029\n  milestone by Q2 2026/27: x\n')).toEqual([
      'from April 2026 ▸2026/27',
      'by 31 March 2029 ▸2028/29',
    ]);
  });

  it('give the title behind a name, shortened', async () => {
    const text = `service a: A
  meets home, nothing
need home: A home on the day of release for everyone who leaves prison
`;
    expect(await hints(text)).toEqual(['meets home ▸A home on the day of release for everyo…']);
  });
});
