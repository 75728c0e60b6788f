import { financialYearOf, isoDate } from '@goldenthread/language';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  type MarkupContent,
} from 'vscode-languageserver-protocol';
import { TestClient, usualCapabilities } from './client.ts';
import { cursorIn, marked } from './marked.ts';

const usual: ClientCapabilities = {
  ...usualCapabilities,
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
  },
};
const client = new TestClient(usual);
const plainClient = new TestClient({});

beforeAll(async () => {
  await client.start([]);
  await plainClient.start([]);
});

afterAll(async () => {
  await client.stop();
  await plainClient.stop();
  expect(client.errors).toBe('');
  expect(plainClient.errors).toBe('');
});

/** Stands above what each test writes. */
const above = `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2029
  uses cjpf

outcome settled-homes: People have a settled home
objective O1: Offer a settled tenancy
  towards settled-homes
action A1.1: Sign a protocol
action A1.2a: Start the protocol
  towards O1
measure on-release: People with a settled home on release
  unit percent
  value 58% in 2023/24, 62% in 2024/25
measure waits: Days until a home is found
  unit days
partner council: Northshire Council
partner shelter-north: Shelter North
group board: Community Justice Partnership
document terms-of-reference: Terms of Reference
resource section-27: Section 27 award
criterion reach: How many people it helps

`;
const needs = `part of northshire

need home-on-release: A settled home on the day of release
  category housing
  size 312 people in 2024/25
need work-after: Work after prison
`;

interface Completed {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  readonly uri: string;
  readonly text: string;
}

/** What is offered where the text has its mark, below the plan above. */
async function completed(place: string, from = client, by: 'asking' | 'a space' = 'asking'): Promise<Completed> {
  const written = above + place;
  const { 'plan.cjoip': uri } = await from.plan({ 'plan.cjoip': written, 'needs.cjoip': needs });
  const context =
    by === 'asking'
      ? { triggerKind: CompletionTriggerKind.Invoked }
      : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' };
  const list = await from.at<CompletionList>('textDocument/completion', uri, cursorIn(written), { context });
  expect(list.isIncomplete).toBe(false);
  return { items: list.items, labels: inOrder(list.items).map(({ label }) => label), uri, text: marked(written).text };
}

function inOrder(items: readonly CompletionItem[]): readonly CompletionItem[] {
  return items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

function offered({ items }: Completed, label: string): CompletionItem {
  const item = items.find((each) => each.label === label);
  if (item === undefined)
    throw new Error(`${label} is not offered among: ${items.map((each) => each.label).join(', ')}`);
  return item;
}

/** The lines from the cursor's on, once the completion is inserted as it is sent. */
function inserted({ text }: Completed, { textEdit }: CompletionItem): string {
  if (textEdit === undefined || !('range' in textEdit)) throw new Error('The completion has no text edit.');
  const lines = text.split(/\r?\n/);
  const { start, end } = textEdit.range;
  const line = lines[start.line] ?? '';
  return [
    line.slice(0, start.character) + withStops(textEdit.newText) + line.slice(end.character),
    ...lines.slice(start.line + 1),
  ].join('\n');
}

/** A snippet with its tab stops made readable: `‹need-name›`. */
function withStops(snippet: string): string {
  return snippet.replace(/\$\{\d+[:|]([^}]*?)\|?\}/g, '‹$1›').replace('$0', '‹›');
}

/** The financial year of today, and those before it. */
function yearsBack(years: number): string {
  const now = new Date();
  const day = isoDate(now.getFullYear() - years, now.getMonth() + 1, Math.min(28, now.getDate()));
  return day === undefined ? '' : financialYearOf(day);
}

describe('what may stand at a place', () => {
  it.each<[what: string, place: string, labels: readonly string[]]>([
    ['names of the kind that the fact names', 'service s: S\n  meets ‸', ['home-on-release', 'work-after']],
    ['names that the list does not have yet', 'service s: S\n  meets work-after, ‸', ['home-on-release']],
    ['the same, on the next line', 'service s: S\n  meets work-after,\n    ‸', ['home-on-release']],
    ['the same, half-typed there', 'service s: S\n  meets work-after,\n    ho‸', ['home-on-release']],
    ['no more than the list may hold', 'need n: N\n  approach engagement, ‸', ['quantitative', 'comparative']],
    ['one word where one is all', 'gap g: G\n  kind missing ‸', []],
    ['partners, groups and everyone', 'action a: A\n  lead ‸', ['council', 'shelter-north', 'board', 'all partners']],
    ['the rest of a phrase between names', 'action a: A\n  lead all ‸', ['all partners']],
    ['other actions, not the item itself', 'action a: A\n  depends on ‸', ['A1.1', 'A1.2a']],
    ['names with dots', 'action a: A\n  depends on A1.‸', ['A1.1', 'A1.2a']],
    ['frameworks and other strategies', 'strategy t: T\n  uses ‸', ['cjpf', 'national-strategy', 'opi']],
    ['frameworks that are not used yet', 'strategy t: T\n  uses cjpf, ‸', ['national-strategy', 'opi']],
    ['stages of a checkpoint', 'checkpoint ‸', ['analyse', 'plan', 'procure', 'deliver', 'governance', 'competencies']],
    ['the answers to a question', 'checkpoint plan\n  question gaps ‸', ['yes', 'no']],
    ['what progress is told of', 'progress on ‸', ['O1', 'A1.1', 'A1.2a', 'settled-homes', 'on-release', 'waits']],
    ['the word before the day of progress', 'progress on O1 ‸', ['at']],
    ['the ways to write a target', 'outcome o: O\n  target on-release ‸', ['from', 'to', 'up', 'down']],
    ['figures of the measure', 'outcome o: O\n  target on-release from ‸', ['62% in 2024/25', '58% in 2023/24']],
    ['the rest of a figure', 'outcome o: O\n  target on-release from 62% in ‸', [0, 1, 2, 3, 4, 5, 6].map(yearsBack)],
    ['what the measure counts', 'outcome o: O\n  target waits to 12 ‸', ['days', 'by']],
    ['nothing but the period after a percentage', 'measure m: M\n  value 62% ‸', ['in']],
    ['what sizes count', 'gap g: G\n  size 12 ‸', ['people', 'in']],
    ['units of the plan, then usual ones', 'measure m: M\n  unit ‸', ['percent', 'days', 'people', 'pounds']],
    ['how often', 'action a: A\n  every ‸', ['month', '6 weeks', 'quarter', '6 months', 'year', '2 years']],
    ['of what there are so many', 'action a: A\n  every 6 ‸', ['weeks', 'months', 'years']],
    ['how to say how often', 'group g: G\n  sits ‸', ['every']],
    ['how often, after a number', 'group g: G\n  sits 5 ‸', ['times']],
    ['what follows `times`', 'group g: G\n  sits 5 times ‸', ['a']],
    ['what an amount is for', 'action a: A\n  cost £12,000 a ‸', ['year', 'quarter', 'month', 'week']],
    ['the criterion of a score', 'priority p: P\n  score 4 ‸', ['on']],
    ['the name of the criterion', 'priority p: P\n  score 4 on ‸', ['reach']],
    ['to whom is reported', 'measure m: M\n  reported every quarter to ‸', ['board', 'council', 'shelter-north']],
    ['terms that are not said yet', 'strategy t: T\n  terms short to 5 years, ‸', ['medium', 'long']],
    ['the reason', 'strategy t: T\n  leaves out cjpf.throughcare ‸', ['because']],
    ['that it goes on', 'action a: A\n  by 31 March 2029, ‸', ['then ongoing']],
    ['days that begin as typed', 'action a: A\n  by 31 March ‸', ['31 March 2027', '31 March 2028', '31 March 2029']],
    ['the last day of the plan', 'action a: A\n  by end of ‸', ['end of plan']],
    [
      'values of a fact for all items of a kind',
      'outcome o: O\n  every action lead sh‸',
      ['council', 'shelter-north', 'board', 'all partners'],
    ],
    ['a phrase that is half-typed', 'action a: A\n  set out i‸', ['set out in']],
    ['a phrase whose beginning is a fact as well', 'group g: G\n  reports t‸', ['reports to']],
    ['a kind of item of two words', 'progress o‸', ['progress on']],
    ['the strategy that a file is part of', 'part of ‸', ['northshire']],
  ])('%s: %s', async (_what, place, labels) => {
    const found = await completed(place);
    expect(found.labels).toEqual(labels);
  });

  it.each<[what: string, place: string, some: readonly string[], none: readonly string[]]>([
    [
      'facts that are not given',
      'need n: N\n  category health\n  complexity: x\n  ‸',
      ['category', 'for', 'size', 'text'],
      ['complexity', 'meets', 'lead'],
    ],
    ['the fact of the line itself', 'need n: N\n  comp‸lexity: x', ['complexity', 'compared with'], []],
    ['below a line that cannot be read', 'need n: N\n  categry housing\n  f‸', ['for', 'category'], ['complexitx']],
    ['below a head that cannot be read', 'measur m: M\n  ‸', ['unit', 'value', 'better when'], ['towards']],
    ['in an item without a statement', 'need n:\n  cat‸', ['category'], []],
    [
      'kinds of item below a line that cannot be read',
      'need n: N\n  categry housing\nac‸',
      ['action', 'need'],
      ['category', 'option'],
    ],
    [
      'facts where the item has its facts at the margin',
      'need n: N\ncategory housing\nfo‸',
      ['for', 'action'],
      ['category-x'],
    ],
    [
      'national outcomes',
      'outcome o: O\n  contributes to cjpf.acc‸',
      ['cjpf.accommodation', 'cjpf.diversion'],
      ['cjpf.accommodation-indicator'],
    ],
    ['national indicators', 'measure m: M\n  reports ‸', ['cjpf.accommodation-indicator'], ['cjpf.accommodation']],
    [
      'measures of the plan before indicators',
      'outcome o: O\n  measured by ‸',
      ['on-release', 'cjpf.accommodation-indicator'],
      [],
    ],
    ['the national outcome to assess', 'assessment of ‸', ['cjpf.accommodation'], []],
    [
      'questions of the stage that have no answer',
      'checkpoint plan\n  question gaps yes\n  question ‸',
      ['design', 'tailored'],
      ['gaps', 'outcomes'],
    ],
    ['parts of the document', 'section s: S\n  after ‸', ['vision', 'outcomes'], ['s']],
    [
      'what all items of a kind may be given',
      'outcome o: O\n  every action ‸',
      ['lead', 'by', 'every'],
      ['text', 'note', 'category', 'specialist'],
    ],
    [
      'kinds that may be given something',
      'outcome o: O\n  ‸',
      ['every action', 'every objective'],
      ['every vision', 'every need'],
    ],
    [
      'facts on the line after a list and a blank one',
      'service s: S\n  meets work-after,\n\n  ‸',
      ['where', 'for'],
      ['home-on-release'],
    ],
    ['facts below the words of a fact', 'need n: N\n  complexity: x\n  ‸', ['category'], ['complexity']],
    ['no flag where values stand', 'group g: G\n  cha‸ir council', ['member', 'accountable to'], ['leads the plan']],
    ['options below an appraisal', 'appraisal q: Q\n\n‸', ['option', 'need'], ['strategy', 'indicator']],
  ])('%s', async (_what, place, some, none) => {
    const { labels } = await completed(place);
    expect(labels).toEqual(expect.arrayContaining([...some]));
    for (const label of none) expect(labels, `${label} has no place here`).not.toContain(label);
  });

  it.each([
    ['the text of a fact', 'action a: A\n  achievable because: The for‸'],
    ['right behind its colon', 'action a: A\n  achievable because: ‸'],
    ['a block of text', 'action a: A\n  note:\n    The lead is for‸'],
    ['a block that begins', 'action a: A\n  note:\n    ‸'],
    ['a statement', 'need home: A settled ho‸'],
    ['the text of the vision', 'vision:\n  By 2036 ev‸'],
    ['a post', 'action a: A\n  lead council: Hea‸'],
    ['a remark', '# To do‸'],
    ['a remark behind a fact', 'need n: N\n  category housing # or for‸'],
    ['a new name', 'need ‸'],
    ['an amount', 'action a: A\n  cost ‸'],
    ['a label', 'action a: A\n  number ‸'],
    ['what the item cannot have', 'need n: N\n  through ‸'],
    ['prose that is no fact', 'need n: N\n  this is what people said ‸'],
    ['the indentation of a line', 'need n: N\n ‸ category housing'],
  ])('nothing in %s', async (_what, place) => {
    expect((await completed(place)).labels).toEqual([]);
  });

  it('is nothing when a space is typed below a block of text, and facts when they are asked for', async () => {
    const place = 'vision:\n  By 2036\n  ‸';
    expect((await completed(place, client, 'a space')).labels).toEqual([]);
    expect((await completed(place)).labels).toContain('note');
  });
});

describe('facts', () => {
  it('that the Framework asks for and the item lacks come first, then what it may have, then what it has', async () => {
    const found = await completed('objective o: O\n  towards settled-homes\n  lead council\n  ‸');
    const { labels } = found;
    const asked = ['answers', 'target', 'by', 'drawing on', 'achievable because', 'realistic because'];
    expect(labels.slice(0, asked.length)).toEqual(asked);
    expect(labels).not.toContain('lead');
    const [supported = -1, towards = -1, note = -1] = ['supported by', 'towards', 'note'].map((one) =>
      labels.indexOf(one),
    );
    expect(supported).toBeGreaterThan(asked.length - 1);
    expect(towards).toBeGreaterThan(supported);
    expect(note).toBeGreaterThan(towards);
    expect(offered(found, 'by').detail).toBe('Asked for: The last day for it to be done.');
    expect(documented(offered(found, 'by'))).toContain('By which day? (p. 27)');
  });

  it('of which one is enough are not asked for once one is given', async () => {
    const { labels } = await completed('action a: A\n  produces report\n  ‸');
    expect(labels[0]).toBe('towards');
    expect(labels.indexOf('measured by')).toBeGreaterThan(labels.indexOf('through'));
  });

  it('of which one rules the others out are not offered once one is given', async () => {
    const { labels } = await completed('outcome o: O\n  medium term\n  ‸');
    expect(labels[0]).toBe('contributes to');
    expect(labels).not.toContain('short term');
    expect(labels).not.toContain('long term');
  });

  it('that the item is given by `every …` are not asked for', async () => {
    const { labels } = await completed('outcome o: O\n  every action lead council\naction a: A\n  towards o\n  ‸');
    expect(labels.indexOf('lead')).toBeGreaterThan(labels.indexOf('through'));
    expect(labels.indexOf('by')).toBeLessThan(labels.indexOf('through'));
  });

  it.each([
    ['a text with its colon', 'action a: A\n  achie‸', 'achievable because', '  achievable because: ‹›'],
    ['a name with the space before it', 'action a: A\n  thr‸', 'through', '  through '],
    ['a flag alone', 'action a: A\n  ong‸', 'ongoing', '  ongoing'],
    ['a phrase in place of its beginning', 'action a: A\n  set  out‸', 'set out in', '  set out in '],
    ['a word before values that stay', 'action a: A\n  fro‸ April 2026', 'from', '  from April 2026'],
    ['a colon before words that had none', 'action a: A\n  note‸ Ask the board', 'note', '  note: Ask the board'],
    ['a place for each part', 'priority p: P\n  sco‸', 'score', '  score ‹a-number› on ‹criterion-name›'],
    [
      'a word in the middle of another',
      'action a: A\n  sup‸ported by council',
      'supported by',
      '  supported by council',
    ],
  ])('insert %s', async (_what, place, label, line) => {
    const found = await completed(place);
    expect(inserted(found, offered(found, label)).trimEnd()).toBe(line.trimEnd());
  });
});

describe('kinds of item', () => {
  it('come with what they are for and where that is written', async () => {
    const found = await completed('ne‸');
    const need = offered(found, 'need');
    expect(need.detail).toBe("People's capacity to benefit from services.");
    expect(documented(need)).toContain('Framework, Assess the needs of your people, pp. 20-22');
    expect(documented(need)).toContain('Whose need is it? (p. 20)');
  });

  it('begin a whole item with a tab stop for each value that the Framework asks for', async () => {
    const found = await completed('gap‸');
    const gap = offered(found, 'gap');
    expect(gap.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect(inserted(found, gap).split('\n')).toEqual([
      'gap ‹gap-name›: ‹[insert what is missing between need, provision and what works]›',
      '  concerns ‹need-name›',
      '  despite ‹service-name›',
      '  size ‹an-amount› in ‹a-period›',
      '  based on ‹evidence-name›',
      '  kind ‹missing,too-little,mismatch,duplication,equity›',
    ]);
  });

  it('are one word for a client that has no tab stops', async () => {
    const found = await completed('gap‸', plainClient);
    const gap = offered(found, 'gap');
    expect(gap.insertTextFormat).toBeUndefined();
    expect(inserted(found, gap)).toBe('gap ');
    expect(gap.documentation).toMatchObject({ kind: 'plaintext' });
  });

  it('leave the rest of a line that is there, and have its form', async () => {
    const found = await completed('ne‸ home: A home');
    expect(inserted(found, offered(found, 'need'))).toBe('need home: A home');
    expect(found.labels).not.toContain('vision');
  });

  it('begin with the strategy in a new file, and with one more of the kind above', async () => {
    const { 'new.cjoip': uri } = await client.plan({ 'plan.cjoip': above, 'new.cjoip': '' });
    const list = await client.at<CompletionList>('textDocument/completion', uri, { line: 0, character: 0 });
    const [first] = inOrder(list.items);
    expect(first?.label).toBe('part of');
    expect(withStops(first?.textEdit?.newText ?? '')).toBe('part of ‹northshire›');
    expect((await completed('need n: N\n\n‸')).labels[0]).toBe('need');
  });
});

describe('names', () => {
  it('show their title and file, and are found by words of the title', async () => {
    const item = offered(await completed('service s: S\n  meets settled‸'), 'home-on-release');
    expect(item).toMatchObject({
      detail: 'A settled home on the day of release · needs.cjoip',
      filterText: 'home-on-release A settled home on the day of release',
    });
  });

  it('are told apart by kind where a fact names several', async () => {
    expect(offered(await completed('action a: A\n  lead ‸'), 'board').detail).toBe(
      'group · Community Justice Partnership · plan.cjoip',
    );
  });

  it('take the place of the name that is being typed, with its hyphens and dots', async () => {
    const found = await completed('outcome o: O\n  contributes to cjpf.acc‸, cjpf.diversion');
    expect(inserted(found, offered(found, 'cjpf.accommodation'))).toBe(
      '  contributes to cjpf.accommodation, cjpf.diversion',
    );
    const other = await completed('service s: S\n  meets work-‸after');
    expect(inserted(other, offered(other, 'home-on-release'))).toBe('  meets home-on-release');
  });

  it('of the national framework bring it along where the plan does not use it yet', async () => {
    const written = 'strategy s: S\n  status draft\n\noutcome o: O\n  contributes to ‸';
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': written });
    const { items } = await client.at<CompletionList>('textDocument/completion', uri, cursorIn(written));
    const [first] = inOrder(items);
    expect(first?.label).toBe('cjpf.diversion');
    const end = { line: 0, character: 13 };
    expect(first?.additionalTextEdits).toEqual([{ range: { start: end, end }, newText: '\n  uses cjpf' }]);
    const used = await completed('outcome o: O\n  contributes to ‸');
    expect(offered(used, 'cjpf.diversion').additionalTextEdits).toBeUndefined();
  });

  it('of a framework say more as well', async () => {
    const item = offered(await completed('assessment of ‸'), 'cjpf.accommodation');
    expect(documented(await client.request<CompletionItem>('completionItem/resolve', item))).toContain(
      'outcome accommodation · cjpf.cjoip',
    );
  });

  it('say more when the client asks', async () => {
    const item = offered(await completed('service s: S\n  meets ‸'), 'home-on-release');
    expect(item.documentation).toBeUndefined();
    const about = documented(await client.request<CompletionItem>('completionItem/resolve', item));
    expect(about).toContain('need home-on-release · needs.cjoip');
    expect(about).toContain('A settled home on the day of release');
    expect(about).toContain('category housing');
  });

  it('never become markup', async () => {
    const title = '**bold** <img src=x> ![a](command:b) `c`';
    const { 'plan.cjoip': uri } = await client.plan({
      'plan.cjoip': `${above}need bad: ${title}\nservice s: S\n  meets `,
    });
    const position = { line: above.split('\n').length + 1, character: 8 };
    const list = await client.at<CompletionList>('textDocument/completion', uri, position);
    const bad = list.items.find(({ label }) => label === 'bad');
    expect(bad, 'the need is offered').toBeDefined();
    const { documentation } = await client.request<CompletionItem>('completionItem/resolve', bad as CompletionItem);
    const { value } = documentation as MarkupContent;
    expect(value).toContain('\\*\\*bold');
    expect(value).not.toMatch(/<img|(?<!\\)\*\*|(?<!\\)\[a|(?<!\\)`/);
  });

  it('are left as they are when what is asked about is not there any more', async () => {
    const item = { label: 'x', data: { uri: 'file:///nowhere.cjoip', offset: 3 } };
    expect(await client.request('completionItem/resolve', item)).toEqual(item);
    expect(await client.request('completionItem/resolve', { label: 'y', data: 7 })).toEqual({ label: 'y', data: 7 });
  });
});

describe('days and periods', () => {
  it('are the ends of the plan, of its years and of the quarters to come', async () => {
    const found = await completed('action a: A\n  by ‸');
    expect(found.labels.slice(0, 4)).toEqual(['end of plan', '31 March 2027', '31 March 2028', '31 March 2029']);
    expect(offered(found, 'end of plan').detail).toBe('31 March 2029, the last day of the plan');
    expect(offered(found, '31 March 2028').detail).toBe('the end of 2027/28, year 2 of the plan');
    for (const label of found.labels.slice(4))
      expect(label).toMatch(/^(?:31 March|30 June|30 September|31 December) 20\d\d$/);
  });

  it('begin with the financial year where something begins', async () => {
    const { labels } = await completed('action a: A\n  from ‸');
    expect(labels.slice(0, 3)).toEqual(['1 April 2026', '1 April 2027', '1 April 2028']);
  });

  it('of figures are the years that are known, of forecasts those to come', async () => {
    expect((await completed('measure m: M\n  value 3 in ‸')).labels.slice(0, 2)).toEqual([yearsBack(0), yearsBack(1)]);
    expect((await completed('need n: N\n  projected 3 in ‸')).labels.at(-1)).toBe('2028/29');
  });

  it('take the place of the whole day that is there', async () => {
    const found = await completed('action a: A\n  by 31 M‸arch 2027, then ongoing');
    expect(inserted(found, offered(found, '31 March 2028'))).toBe('  by 31 March 2028, then ongoing');
  });
});

describe('findings to ignore', () => {
  it('are those of the item below, then all others, with what they say', async () => {
    const found = await completed('# ignore ‸\nneed n: N\n  category housing\n');
    const [first, ...others] = inOrder(found.items);
    expect(first?.detail).toMatch(/^Found below: /);
    expect(first?.label).toMatch(/^(?:needs|thread|name)\//);
    expect(others.length).toBeGreaterThan(100);
    expect(offered(found, 'thread/need-unmet').detail).toMatch(/^Found below: .*`n`/);
    expect(offered(found, 'measures/order').detail).not.toMatch(/^Found below/);
  });

  it('are put in with room for the reason, or alone where one is given', async () => {
    const begun = await completed('# ignore thread/nee‸');
    expect(inserted(begun, offered(begun, 'thread/need-unmet'))).toBe(
      '# ignore thread/need-unmet: ‹who agreed to it, when and why›',
    );
    const changed = await completed('# ignore thr‸ead/x: agreed on 3 March');
    expect(inserted(changed, offered(changed, 'thread/need-unmet'))).toBe(
      '# ignore thread/need-unmet: agreed on 3 March',
    );
  });
});

describe('clients', () => {
  it('that can both insert and replace are given both ranges', async () => {
    const able = new TestClient({
      textDocument: { completion: { completionItem: { insertReplaceSupport: true } } },
      experimental: { commands: { commands: ['editor.action.triggerSuggest'] } },
    });
    await able.start([]);
    const { items } = await completed('service s: S\n  meets ho‸me', able);
    const range = (to: number): object => ({ start: { character: 8 }, end: { character: to } });
    expect(items.find(({ label }) => label === 'home-on-release')?.textEdit).toMatchObject({
      insert: range(10),
      replace: range(12),
    });
    const facts = await completed('service s: S\n  mee‸', able);
    expect(offered(facts, 'meets').command?.command).toBe('editor.action.triggerSuggest');
    expect(offered(facts, 'where').command).toBeUndefined();
    await able.stop();
    expect(able.errors).toBe('');
  });

  it('that have room in each line of the list are told there what is offered, and the rest where it is described', async () => {
    const able = new TestClient({
      textDocument: { completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } } },
    });
    await able.start([]);
    const need = offered(await completed('service s: S\n  meets ‸', able), 'home-on-release');
    expect(need).toMatchObject({ labelDetails: { description: 'A settled home on the day of re…' } });
    expect(need.detail, 'the documentation says it, so leave the detail out').toBeUndefined();
    const last = offered(await completed('action a: A\n  by ‸', able), 'end of plan');
    expect(last.detail, 'nothing else says it in full').toBe('31 March 2029, the last day of the plan');
    await able.stop();
    expect(able.errors).toBe('');
  });

  it('that have no such command are not given it', async () => {
    expect(offered(await completed('service s: S\n  mee‸'), 'meets').command).toBeUndefined();
  });

  it('with other line ends are given edits on one line', async () => {
    const written = `${above}service s: S\n  meets ho‸`.replaceAll('\n', '\r\n');
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': written, 'needs.cjoip': needs });
    const list = await client.at<CompletionList>('textDocument/completion', uri, cursorIn(written));
    expect(list.items.map(({ label }) => label)).toEqual(['home-on-release', 'work-after']);
  });

  it.each([
    ['beyond the text', 9_999, 9_999],
    ['beyond the line', 3, 9_999],
  ])('that ask %s are answered', async (_what, line, character) => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': above });
    const list = await client.at<CompletionList>('textDocument/completion', uri, { line, character });
    expect(Array.isArray(list.items)).toBe(true);
  });

  it('that open a file with a byte order mark begin their first item all the same', async () => {
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': '\ufeffstr' });
    const list = await client.at<CompletionList>('textDocument/completion', uri, { line: 0, character: 4 });
    const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 4 } };
    expect(list.items.find(({ label }) => label === 'strategy')?.textEdit).toMatchObject({ range });
  });

  it('that ask about a file that is not there get nothing', async () => {
    expect(await client.at('textDocument/completion', 'file:///nowhere.cjoip', { line: 0, character: 0 })).toBeNull();
  });

  it('that read a framework are answered as in any file', async () => {
    const uri = 'goldenthread-framework:/cjpf.cjoip';
    const list = await client.at<CompletionList>('textDocument/completion', uri, { line: 2, character: 2 });
    expect(list.items.map(({ label }) => label)).toContain('framework');
  });

  it('are given a part of a long list, and asked to ask again', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) => `need n${at}: Need number ${at}\n`).join('');
    const written = `${above}${many}service s: S\n  meets n99‸`;
    const { 'plan.cjoip': uri } = await client.plan({ 'plan.cjoip': written });
    const list = await client.at<CompletionList>('textDocument/completion', uri, cursorIn(written));
    expect(list.isIncomplete).toBe(true);
    expect(list.items.map(({ label }) => label)).toContain('n990');
    expect(list.items.length).toBeLessThanOrEqual(300);
  });
});

function documented({ documentation }: CompletionItem): string {
  const { value } = documentation as MarkupContent;
  return value.replace(/\\(.)/g, '$1');
}
