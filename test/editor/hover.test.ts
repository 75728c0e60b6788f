import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Lexer, type Token } from 'marked';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Hover, MarkupContent, Position, Range } from 'vscode-languageserver-protocol';
import { TestClient, usualCapabilities } from './client.ts';
import { cursorIn, marked } from './marked.ts';

/** What the word below the pointer means: items with their thread, words of the language, dates, amounts, rules. */

const plain = new TestClient();
const markdown = new TestClient({
  ...usualCapabilities,
  textDocument: { ...usualCapabilities.textDocument, hover: { contentFormat: ['markdown', 'plaintext'] } },
});

beforeAll(async () => {
  await Promise.all([plain.start([]), markdown.start([])]);
});

afterAll(async () => {
  await Promise.all([plain.stop(), markdown.stop()]);
  expect(plain.errors + markdown.errors).toBe('');
});

/** The plan that most cases are a part of. */
const setting = `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036
  uses cjpf
  every action lead council: Co-ordinator

partner council: Northshire Council
  known as: NC
service housing-first: Housing First
  meets home
  provider council
  cost £12,000 a month
  funded until 31 March 2029
need home: A settled home on release
need work: A job
need debt: Advice on debt
  unmet because: Another plan sees to it
gap no-jobs: Too few jobs
  concerns work
outcome settled: People have a settled home
  contributes to cjpf.accommodation
  meets home
outcome alone: Nothing leads here
objective O1: Raise settled homes from 62% to 85%
  towards settled
  through housing-first
  target settled-on-release from 62% in 2024/25 to 75% by 30 June 2031
  lead council: Head of Housing
action A1: Sign a protocol
  towards O1
  by 30 September 2027
action A2: Open 20 flats
  towards O1
  by 31 March 2028
  cost £12,000 a year
measure settled-on-release: Share of people with a settled home
  better when higher
  value 62% in 2024/25
  value 66% in 2025/26
assessment of cjpf.accommodation: Four in ten have no home
  achieved partly
  is a priority yes
progress on O1 at 30 June 2027: Half of the flats are let
  status on-track
progress on O1 at 30 June 2026: Begun
glossary community-payback: A sentence served in the community
population everyone: Everyone
`;

interface Found {
  readonly lines: readonly string[];
  readonly range: Range | undefined;
}

/** The lines of a hover in a plan's first file; the setting is its second. */
async function hoverIn(client: TestClient, written: string): Promise<Found> {
  const { plan } = await client.plan({ setting, plan: written });
  return await hoverAt(client, plan, cursorIn(written));
}

async function hoverAt(client: TestClient, uri: string, position: Position): Promise<Found> {
  const hover = await client.at<Hover | null>('textDocument/hover', uri, position);
  const { value } = (hover?.contents ?? { value: '' }) as MarkupContent;
  return { lines: value === '' ? [] : value.split('\n'), range: hover?.range };
}

/** What is asked for, in a file of its own, and lines that have to be among those that are shown. */
type Case = readonly [what: string, written: string, ...lines: string[]];

const part = 'part of northshire\n';

describe('an item', () => {
  const cases: readonly Case[] = [
    [
      'shows its thread up to the national outcome, and down with counts',
      `${part}priority p: Homes first\n  addresses home\nobjective O2: Next\n  towards O1, set‸tled\n`,
      'Outcome settled',
      'People have a settled home',
      'Contributes to:',
      '- More people have suitable accommodation after prison (cjpf.accommodation)',
      '- also home',
      'Contributing to it: 2 objectives (O1, O2) · 2 actions (A1, A2) · 1 service (housing-first)',
    ],
    [
      'names each step of a longer way, and shows its SMART card',
      `${part}objective O‸3: Train 60 officers by 31 March 2028\n  towards settled\n`,
      'Objective O3',
      '- People have a settled home (settled) → More people have suitable accommodation after prison (cjpf.accommodation)',
      'SMART 4 of 5, 1 not said',
      '- Measurable: yes, "60 officers" says how much',
      '- Achievable: not said, who does it and with what is not said',
    ],
    [
      'shows its target, its key facts and the latest progress, also where its facts are given to all',
      `${part}action A3: Next\n  towards O‸1\n`,
      'Target settled-on-release: 62% in 2024/25 → 75% by 30 June 2031',
      'lead council: Head of Housing',
      'Progress at 30 June 2027, on-track: Half of the flats are let',
    ],
    [
      'takes over what is given to every action',
      `${part}progress on A‸1 at 1 May 2027: Going\n`,
      'Action A1',
      'lead council: Co-ordinator · by 30 September 2027',
    ],
    [
      'says of an outcome that nothing is towards it',
      `${part}outcome x: X\n  leads to al‸one\n`,
      'No objective and no action is towards it yet.',
      'Reaches no national outcome yet.',
    ],
    [
      'says which service meets a need',
      `${part}service s: S\n  meets ho‸me\n`,
      'Met by: Housing First (housing-first), S (s)',
    ],
    [
      'says which gap a need has',
      `${part}outcome o: O\n  meets wo‸rk\n`,
      'No service meets it. Gap: Too few jobs (no-jobs)',
    ],
    [
      'says that a need is knowingly left',
      `${part}outcome o: O\n  meets de‸bt\n`,
      'Knowingly left unmet: Another plan sees to it',
    ],
    [
      'says that nothing speaks of a need',
      `${part}need ne‸w: A new one\n`,
      'No service meets it, and no gap says so yet.',
    ],
    [
      'shows where a measure began, where it is and where it should go',
      `${part}outcome o: O\n  measured by settled-on-re‸lease\n`,
      'First value: 62% in 2024/25',
      'Latest value: 66% in 2025/26',
      'Target of O1: 62% in 2024/25 → 75% by 30 June 2031',
      'better when higher',
    ],
    [
      'shows what a partner leads, with what falls to it',
      `${part}risk r: R\n  lead coun‸cil\n`,
      'Leads: 1 objective · 1 risk · each action that names no other',
      'Provides: 1 service',
    ],
    [
      'of a framework shows its text, its note, and the assessment in this plan',
      `${part}outcome o: O\n  contributes to cjpf.accommo‸dation\n`,
      'Outcome cjpf.accommodation',
      'More people have suitable accommodation after prison',
      'Community Justice Performance Framework',
      'Assessed: partly achieved, a priority here. Four in ten have no home',
    ],
    [
      'shows a framework with what it holds',
      'strategy a: A\n  uses cj‸pf\n',
      'Framework cjpf',
      '9 outcomes · 10 indicators',
      'version 2023',
    ],
    [
      'shows the strategy with what it holds',
      'part of north‸shire\n',
      'Strategy northshire',
      '3 needs · 2 outcomes · 1 objective · 2 actions · 1 service · 1 partner · 1 measure',
    ],
  ];
  it.each(cases)('%s', async (_, written, ...expected) => {
    const { lines } = await hoverIn(plain, written);
    for (const line of expected) expect(lines.join('\n')).toContain(line);
  });

  it('is shown for its name alone', async () => {
    const written = `${part}action A3: Next\n  towards ‹se‸ttled›\n`;
    const { range } = await hoverIn(plain, written);
    expect(range).toEqual(marked(written).ranges[0]);
  });
});

describe('a word of the language', () => {
  const cases: readonly Case[] = [
    [
      'of a kind of item gives the Framework\u2019s meaning and page, its term, its form, and the item',
      `${part}ne‸ed new: A new one\n`,
      "need: People's capacity to benefit from services.",
      'Framework, Assess the needs of your people, pp. 20-22',
      "Need – (for needs assessments) refers to people's capacity to benefit from services",
      'Framework, Appendix A - Definitions and terms, p. 49',
      'Written: need NAME: statement',
      'A new one',
    ],
    [
      'of a fact gives what it says here, what it names, its form and an example',
      `${part}action A3: Next\n  tow‸ards O1\n`,
      'towards: The objectives or outcomes that it serves.',
      'It names objectives or outcomes.',
      'Like this: towards settled-homes',
    ],
    [
      'of a fact with a list gives the list',
      `${part}gap g: G\n  ki‸nd missing\n`,
      '- missing: No service',
      '- too-little: Not enough of a service',
    ],
    [
      'of a fact with a term of Appendix A gives the term',
      `${part}outcome o: O\n  short te‸rm\n`,
      'Timescales – we use short term to mean 1 year, medium term to mean 3-5 years and long term to mean ten to fifteen years.',
    ],
    [
      'every …',
      `${part}objective O3: X\n  every ac‸tion by 31 March 2028\n`,
      'every action: gives the fact that follows to each action that says nothing of its own.',
    ],
    [
      'the fact after every …',
      `${part}objective O3: X\n  every action b‸y 31 March 2028\n`,
      'by: The last day for it to be done.',
    ],
    [
      'between values',
      `${part}outcome o: O\n  target settled-on-release to 80% b‸y 2031\n`,
      'by: The day by which it is reached. A period means its last day.',
    ],
    [
      'that means another thing in another fact',
      `${part}delivery\n  period 1 April 2026 t‸o 31 March 2029\n`,
      'to: The last day of the period.',
    ],
    [
      'of a closed list',
      `${part}change c: C\n  kind decom‸mission\n`,
      'decommission: A service that ends, by plan',
      'Decommissioning – the planned process of removing, reducing or replacing services',
    ],
    ['of a list that is open', `${part}need n: N\n  category par‸king\n`, 'parking: a category of need of your own.'],
    ['of a term', 'strategy a: A\n  terms sh‸ort to 3 years\n', 'short: Short term'],
    [
      'of a question',
      `${part}checkpoint plan\n  question ga‸ps no: Two\n`,
      'gaps: Gaps in services are clearly understood, p. 31',
    ],
    ['of a stage', `${part}checkpoint pl‸an\n`, 'plan: In Plan, pp. 29 and 31'],
    ['of a place in the document', `${part}section s: S\n  after out‸comes\n`, 'outcomes: Outcomes'],
    [
      'of a kind that is called otherwise',
      'strategy a: A\n  calls out‸come: Aim\n',
      'outcome: What will be different for people, in the short, medium or long term.',
    ],
  ];
  it.each(cases)('%s', async (_, written, ...expected) => {
    const { lines } = await hoverIn(plain, written);
    for (const line of expected) expect(lines.join('\n')).toContain(line);
  });
});

describe('a date', () => {
  const cases: readonly Case[] = [
    [
      'with its weekday, its financial year and its year of the plan',
      `${part}action a: A\n  by 31 Ma‸rch 2029\n`,
      'Saturday 31 March 2029',
      'Financial year 2028/29',
      'in year 3 of the plan',
    ],
    [
      'that is a period, as a deadline',
      `${part}action a: A\n  by 2028‸/29\n`,
      '1 April 2028 to 31 March 2029, 1 year',
      'The deadline is its last day, 31 March 2029',
    ],
    [
      'that is a period, as a beginning',
      `${part}action a: A\n  from Q2 20‸28/29\n`,
      '1 July 2028 to 30 September 2028, 3 months',
      'It begins on its first day, 1 July 2028',
    ],
    [
      'that is a year alone',
      `${part}action a: A\n  by 20‸29\n`,
      '1 January 2029 to 31 December 2029, 1 year',
      'Financial years 2028/29 to 2029/30',
    ],
    [
      'that is the end of the plan',
      `${part}action a: A\n  by end of pl‸an\n`,
      'Monday 31 March 2036, the last day of the plan',
    ],
    ['beyond the plan', `${part}action a: A\n  by 31 March 20‸40\n`, "after the plan's last day, 31 March 2036"],
    [
      'of a period, with how long it is',
      `${part}delivery\n  period 1 Ap‸ril 2026 to 31 March 2029\n`,
      'The whole period is 3 years.',
    ],
    [
      'of a plan without a period',
      `strategy a: A\naction b: B\n  by end of pl‸an\n`,
      'The strategy has no period yet, so its last day is not known.',
    ],
  ];
  it.each(cases)('%s', async (_, written, ...expected) => {
    const { lines } = await hoverIn(plain, written);
    for (const line of expected) expect(lines.join('\n')).toContain(line);
  });
});

describe('an amount', () => {
  const target = (values: string): string => `${part}objective O3: X\n  target settled-on-release ${values}\n`;
  const cases: readonly Case[] = [
    [
      'in a target, with its change in total and a year',
      target('from 62% in 2024/25 to 7‸5% by 30 June 2031'),
      '+13 points in 6 years 3 months, about 2.1 points a year',
      'Latest value: 66% in 2025/26',
      'Better when higher',
    ],
    [
      'of people',
      target('from 4‸1 people in 2024/25 to 25 people by 31 March 2029'),
      '−16 people (39% less) in 4 years, about 4 people a year',
    ],
    [
      'in points',
      target('up 2 po‸ints from 62% in 2024/25 by 31 March 2027').replace('2 po‸ints', '‸2 points'),
      '+2 points in 2 years, about 1 point a year',
    ],
    [
      'that may mean two things',
      target('up 1‸0% from 62% in 2024/25'),
      'up 10% may mean points or a part of the figure.',
    ],
    [
      'without a beginning',
      `${part}measure m: M\noutcome o: O\n  target m to 8‸5%\n`,
      'Where it starts is not known yet',
    ],
    [
      'by the deadline of its item',
      `${part}objective O3: X\n  target settled-on-release from 62% in 2024/25 to 7‸4%\n  by 31 March 2027\n`,
      '+12 points in 2 years, about 6 points a year',
    ],
    [
      'of money over the plan',
      `${part}service s: S\n  cost £12,0‸00 a year\n`,
      '£120,000 in 10 years, if it is paid from 1 April 2026 to 31 March 2036, the end of the plan',
    ],
    [
      'of money a month, as long as it is paid for',
      `${part}service s: S\n  cost £1,0‸00 a month\n  funded until 31 March 2029\n`,
      '£12,000 a year',
      '£36,000 in 3 years',
    ],
    [
      'of an action over the delivery plan',
      `${part}delivery\n  period 1 April 2026 to 31 March 2029\naction a: A\n  from 1 April 2028\n  cost £12,0‸00 a year\n`,
      '£12,000 in 1 year, if it is paid from 1 April 2028 to 31 March 2029, the end of the delivery plan',
    ],
    ['of money in short', `${part}service s: S\n  cost £1.2‸m\n`, '£1.2m is £1,200,000'],
    ['that is a share', `${part}measure m: M\n  value 1 i‸n 4 in 2024/25\n`, '1 in 4 is 25%'],
    [
      'beside the one before',
      `${part}measure m: M\n  value 60% in 2023/24\n  value 64‸% in 2025/26\n`,
      '+4 points in 2 years, about 2 points a year, since 60% in 2023/24',
    ],
  ];
  it.each(cases)('%s', async (_, written, ...expected) => {
    const { lines } = await hoverIn(plain, written);
    for (const line of expected) expect(lines.join('\n')).toContain(line);
  });
});

describe('a remark and the author\u2019s own words', () => {
  const cases: readonly Case[] = [
    [
      'tell the rule that is ignored',
      '# ignore thread/need-un‸met: agreed\nneed x: X\n',
      'Every need is met by a service',
      'thread/need-unmet',
    ],
    ['tell it at the word ignore', '# ig‸nore thread/need-unmet: agreed\nneed x: X\n', 'thread/need-unmet'],
    [
      'tell a finding that is no rule\u2019s',
      '# ignore line/miss‸pelt: agreed\nneed x: X\n',
      'A line begins with a misspelt word',
    ],
    [
      'tell a phrase of the glossary',
      `${part}vision:\n  More community pay‸back for all.\n`,
      'community payback: A sentence served in the community',
    ],
    ['tell a partner by its short name', `${part}vision: What N‸C does\n`, 'NC: Northshire Council'],
  ];
  it.each(cases)('%s', async (_, written, ...expected) => {
    const { lines } = await hoverIn(plain, written);
    for (const line of expected) expect(lines.join('\n')).toContain(line);
  });
});

describe('nothing is shown', () => {
  it.each([
    ['in an empty file', '‸'],
    ['in the author\u2019s own words', `${part}vision: Every‸one has a home\n`],
    ['for a name that stands for nothing', `${part}action a: A\n  towards nobo‸dy\n`],
    ['on a line that is no line of the language', `${part}somethi‸ng else\n`],
    ['for an amount that says all', `${part}service s: S\n  capacity 4‸0 places a year\n`],
    ['for a remark', '# a re‸mark\n'],
    ['for a word that is in no list', `${part}gap g: G\n  kind nonsen‸se\n`],
    ['on a blank line', `${part}‸\nneed a: A\n`],
  ])('%s', async (_, written) => {
    expect(await hoverIn(plain, written)).toEqual({ lines: [], range: undefined });
  });

  it('beyond the end of a line and of the text, and for a file that is not there', async () => {
    const { plan } = await plain.plan({ plan: `${setting}` });
    expect((await hoverAt(plain, plan, { line: 0, character: 400 })).lines).toEqual([]);
    expect((await hoverAt(plain, plan, { line: 4_000, character: 0 })).lines).toEqual([]);
    expect((await hoverAt(plain, 'file:///nowhere.cjoip', { line: 0, character: 0 })).lines).toEqual([]);
  });
});

it('bears lines that are half typed, and other line ends', async () => {
  const { plan } = await plain.plan({ plan: 'strategy a: A\r\nobjective O1: X\r\n  target m from 62%\r\n  by 31 Mar' });
  expect((await hoverAt(plain, plan, { line: 2, character: 17 })).lines.join('\n')).not.toContain('undefined');
  expect((await hoverAt(plain, plan, { line: 1, character: 11 })).lines[0]).toBe('Objective O1');
});

it('works in the file of a framework', async () => {
  const uri = 'goldenthread-framework:/cjpf.cjoip';
  const text = await plain.documentText(uri);
  const line = text.split(/\r?\n/).findIndex((each) => each.startsWith('outcome accommodation'));
  const { lines } = await hoverAt(plain, uri, { line, character: 10 });
  expect(lines[0]).toBe('Outcome accommodation');
});

describe('in Markdown', () => {
  const hostile = [
    '![x](http://evil.example/x.png)',
    '[a](command:evil)',
    '[a][b] [b]: http://evil.example',
    '<img src=x onerror=alert(1)><script>alert(1)</script>',
    '`code` and ``more`` and ```',
    '| a | b | --- | c |',
    'https://evil.example www.evil.example me@evil.example',
    '**bold** _it_ ~~gone~~ $(zap) &lt;b&gt; &#60;i&#62;',
    '- # 1. > not a list',
  ];

  it.each(hostile)('text of a plan stays text: %s', async (text) => {
    const { lines } = await hoverIn(
      markdown,
      `${part}need x: ${text}\n  category housing\n  barrier: ${text}\nservice s: ${text}\n  meets ‸x\n  where: ${text}\nprogress on O1 at 30 June 2028: ${text}\n`,
    );
    const value = lines.join('\n');
    expect(shownBy(value)).toContain(text.replace(/\s+/g, ' '));
    const allowed = [
      'paragraph',
      'text',
      'strong',
      'em',
      'codespan',
      'escape',
      'br',
      'list',
      'list_item',
      'space',
      'hr',
    ];
    expect(typesIn(Lexer.lex(value)).filter((type) => !allowed.includes(type))).toEqual([]);
  });

  it('names stand as they are typed, and headings are bold', async () => {
    const { lines } = await hoverIn(markdown, `${part}action A3: Next\n  towards set‸tled\n`);
    expect(lines[0]).toBe('**Outcome** `settled`  ');
    expect(lines).toContain('- More people have suitable accommodation after prison (`cjpf.accommodation`)');
  });
});

/** The types of everything that a reader of Markdown makes of a text. */
function typesIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    const inner = 'tokens' in token && token.tokens !== undefined ? token.tokens : [];
    const items = token.type === 'list' ? (token.items as Token[]) : [];
    return [token.type, ...typesIn([...inner, ...items])];
  });
}

/** The text that a reader sees. */
function shownBy(value: string): string {
  const texts = (tokens: readonly Token[]): string =>
    tokens
      .map((token) => {
        if (token.type === 'list') return texts(token.items as Token[]);
        if ('tokens' in token && token.tokens !== undefined && token.tokens.length > 0) return texts(token.tokens);
        return 'text' in token ? String(token.text) : ' ';
      })
      .join('');
  return texts(Lexer.lex(value)).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

it('says something plain wherever it says anything in a whole plan', async () => {
  const folder = new URL('../../examples/starter/', import.meta.url);
  const names = (await readdir(fileURLToPath(folder))).filter((name) => name.endsWith('.cjoip'));
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
  );
  const uris = await plain.plan(Object.fromEntries(texts));
  // A message to a web worker goes by way of the browser and takes longer.
  const step = inject('server') === undefined ? 3 : 21;
  let shown = 0;
  for (const [name, text] of texts) {
    const answers = text
      .split('\n')
      .flatMap((written, line) =>
        Array.from({ length: Math.ceil((written.length + 1) / step) }, (_, at) => ({ line, character: at * step })).map(
          async (position) => ({ position, ...(await hoverAt(plain, uris[name] ?? '', position)) }),
        ),
      );
    for (const { position, lines } of await Promise.all(answers)) {
      const where = `${name}:${position.line + 1}:${position.character + 1}`;
      if (lines.length > 0) shown++;
      expect(lines.join('\n'), where).not.toMatch(/undefined|\[object|NaN|Infinity|null|\s,|,\s*$| {2}/m);
      expect(lines.length, `the hover at ${where} does not fit a screen`).toBeLessThanOrEqual(20);
    }
  }
  expect(shown).toBeGreaterThan(3_000 / step);
});
