import { type Finding, type ParsedFile, parseFile } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';

/** What planners write in good faith, what they are told, and what the fix makes of it. */
interface Slip {
  readonly item: string;
  readonly line: string;
  readonly code: string;
  /** What the message must say, so that the reader knows what to do. */
  readonly says: string;
  /** The line as the fix leaves it; nothing where only the author can tell. */
  readonly becomes?: string;
  readonly isSafe?: true;
}

const action = 'action A1: Sign a protocol';
const measure = 'measure m-1: Homes';
const outcome = 'outcome o-1: Settled homes';
const strategy = 'strategy north: North plan';
const objective = 'objective O1: Offer a tenancy';
const population = 'population p-1: People';
const group = 'group board: Board';

const slips: readonly Slip[] = [
  // A fact's word, or a length of time, where a day should stand
  { item: action, line: 'by ongoing', code: 'line/not-understood', says: '`ongoing` stands alone', becomes: 'ongoing' },
  { item: action, line: 'until ongoing', code: 'line/not-understood', says: '`until` needs a day' },
  { item: action, line: 'by within 6 months', code: 'value/no-such-day', says: 'from which day' },
  { item: action, line: 'by 6 months', code: 'value/no-such-day', says: 'from which day' },
  { item: action, line: 'by from', code: 'line/not-understood', says: '`by 31 March 2029`' },
  {
    item: strategy,
    line: 'period from 1 April 2026 to 31 March 2031',
    code: 'line/not-understood',
    says: 'without `from`',
    becomes: 'period 1 April 2026 to 31 March 2031',
    isSafe: true,
  },

  // What holds for all items of a kind
  {
    item: strategy,
    line: 'every actions by 31 March 2029',
    code: 'line/misspelt',
    says: '`every action`',
    becomes: 'every action by 31 March 2029',
    isSafe: true,
  },
  {
    item: strategy,
    line: 'every objectives lead all partners',
    code: 'line/misspelt',
    says: '`every objective`',
    becomes: 'every objective lead all partners',
    isSafe: true,
  },
  { item: strategy, line: 'every action', code: 'line/unfinished', says: 'no fact follows' },
  { item: strategy, line: 'every actions', code: 'line/unfinished', says: 'no fact follows' },
  { item: strategy, line: 'every action leed all partners', code: 'line/unfinished', says: '`leed` is no fact' },

  // Years of two figures
  ...(
    [
      ['31/12/26', '31/12/2026'],
      ['31.12.26', '31.12.2026'],
      ['31-12-26', '31/12/2026'],
      ['31-12-2026', '31/12/2026'],
      ['31 March 27', '31 March 2027'],
      ["31 March '27", '31 March 2027'],
      ['Mar 27', 'Mar 2027'],
      ['March \u201927', 'March 2027'],
      ['26/27', '2026/27'],
      ['26-27', '2026-27'],
      ['Q2 26/27', 'Q2 2026/27'],
      ['end of March 27', 'end of March 2027'],
      ['end of 27', 'end of 2027'],
      ['27', '2027'],
    ] as const
  ).map(([written, full]) => ({
    item: action,
    line: `by ${written}`,
    code: 'value/no-such-day',
    says: `\`${full}\``,
    becomes: `by ${full}`,
  })),
  {
    item: measure,
    line: 'value 12 in 26/27',
    code: 'value/no-such-day',
    says: '`2026/27`',
    becomes: 'value 12 in 2026/27',
  },
  {
    item: measure,
    line: 'value 62% in Mar 27',
    code: 'value/no-such-day',
    says: '`Mar 2027`',
    becomes: 'value 62% in Mar 2027',
  },
  {
    item: outcome,
    line: 'target m-1 to 85% by 31/03/31',
    code: 'value/no-such-day',
    says: '`31/03/2031`',
    becomes: 'target m-1 to 85% by 31/03/2031',
  },
  { item: action, line: 'by 11/12', code: 'value/no-such-day', says: 'four digits' },
  { item: action, line: 'by 31/12', code: 'value/no-such-day', says: 'four digits' },
  { item: action, line: 'by 3', code: 'value/no-such-day', says: 'four digits' },

  // Two years that may be one
  {
    item: action,
    line: 'by 2026-2027',
    code: 'value/which-years',
    says: '31 December 2027',
    becomes: 'by 2026/27',
  },
  {
    item: measure,
    line: 'value 12 in 2026\u20132027',
    code: 'value/which-years',
    says: '`2026 to 2027`',
    becomes: 'value 12 in 2026/27',
  },

  // Amounts
  { item: action, line: 'cost 12k', code: 'value/unreadable', says: 'no pound sign', becomes: 'cost £12k' },
  { item: action, line: 'cost 1.2 million', code: 'value/unreadable', says: '£', becomes: 'cost £1.2 million' },
  {
    item: population,
    line: 'size 12k people in 2024',
    code: 'value/unreadable',
    says: '`12,000`',
    becomes: 'size 12,000 people in 2024',
  },
  {
    item: population,
    line: 'size 1.5 million people in 2024',
    code: 'value/unreadable',
    says: '`1,500,000`',
    becomes: 'size 1,500,000 people in 2024',
  },
  { item: action, line: 'cost £410.000', code: 'value/unreadable', says: 'thousands', becomes: 'cost £410,000' },
  {
    item: action,
    line: 'cost £1.250 a year',
    code: 'value/unreadable',
    says: 'thousands',
    becomes: 'cost £1,250 a year',
  },
  {
    item: action,
    line: 'cost £1.250.000',
    code: 'value/unreadable',
    says: 'thousands',
    becomes: 'cost £1,250,000',
    isSafe: true,
  },
  {
    item: action,
    line: 'funded by own £12.500',
    code: 'value/unreadable',
    says: 'thousands',
    becomes: 'funded by own £12,500',
  },
  {
    item: population,
    line: 'size 12.000 people in 2024',
    code: 'value/unreadable',
    says: 'thousands',
    becomes: 'size 12,000 people in 2024',
  },

  // People, targets, units, how often
  {
    item: objective,
    line: 'lead Head of Housing',
    code: 'fact/nobody',
    says: '`lead council: Head of Housing`',
  },
  {
    item: `partner police: Police\n\n${objective}`,
    line: 'lead Chief Inspector',
    code: 'fact/nobody',
    says: '`lead police: Chief Inspector`',
    becomes: 'lead police: Chief Inspector',
  },
  {
    item: `partner police: Police\npartner council: Council\n\n${objective}`,
    line: 'lead Chief Inspector',
    code: 'fact/nobody',
    says: 'are `police` and `council`',
  },
  {
    item: objective,
    line: 'lead council Head of Housing',
    code: 'line/colon-missing',
    says: '`lead council: Head of Housing`',
    becomes: 'lead council: Head of Housing',
  },
  { item: outcome, line: 'target 24%', code: 'line/not-understood', says: 'the name of its measure' },
  { item: outcome, line: 'target 62% to 75%', code: 'line/not-understood', says: 'the name of its measure' },
  { item: outcome, line: 'target from 62% to 75%', code: 'line/not-understood', says: 'the name of its measure' },
  {
    item: outcome,
    line: 'target m-1 24%',
    code: 'line/not-understood',
    says: '`target m-1 to 24%`',
    becomes: 'target m-1 to 24%',
  },
  {
    item: outcome,
    line: 'target m-1 62% to 75% by 2029',
    code: 'line/not-understood',
    says: '`target m-1 from 62% to 75%`',
    becomes: 'target m-1 from 62% to 75% by 2029',
  },
  { item: measure, line: 'unit %', code: 'value/unreadable', says: '`percent`', becomes: 'unit percent', isSafe: true },
  { item: measure, line: 'unit £', code: 'value/unreadable', says: '`pounds`', becomes: 'unit pounds', isSafe: true },
  { item: measure, line: 'unit ?', code: 'value/unreadable', says: '`percent`, `pounds`, `people`' },
  {
    item: strategy,
    line: 'review every year',
    code: 'line/misspelt',
    says: '`reviewed`',
    becomes: 'reviewed every year',
  },
  {
    item: strategy,
    line: 'reviewed annually',
    code: 'line/not-understood',
    says: '`every year`',
    becomes: 'reviewed every year',
    isSafe: true,
  },
  {
    item: group,
    line: 'sits twice a year',
    code: 'line/not-understood',
    says: '`2 times`',
    becomes: 'sits 2 times a year',
    isSafe: true,
  },
  {
    item: group,
    line: 'reports to cpp quarterly: Progress',
    code: 'line/not-understood',
    says: '`every quarter`',
    becomes: 'reports to cpp every quarter: Progress',
    isSafe: true,
  },

  // Names
  {
    item: action,
    line: 'towards _O1',
    code: 'name/characters',
    says: 'begins with a letter',
    becomes: 'towards O1',
    isSafe: true,
  },
  {
    item: group,
    line: 'members council, -police',
    code: 'name/characters',
    says: '`police`',
    becomes: 'members council, police',
    isSafe: true,
  },
];

describe('a slip is told, and mended where it can be', () => {
  it.each(slips.map((slip) => [`${slip.item.split('\n').at(-1)}: ${slip.line}`, slip] as const))('%s', (_, slip) => {
    const file = parseFile('file:///plan.cjoip', `${slip.item}\n  ${slip.line}\n`);
    expect(file.findings.map(({ code }) => code)).toEqual([slip.code]);
    const [finding] = file.findings;
    expect(finding?.message).toContain(slip.says);
    expect(finding?.fix === undefined ? undefined : mended(file, finding)).toBe(
      slip.becomes === undefined ? undefined : `${slip.item}\n  ${slip.becomes}\n`,
    );
    expect(finding?.fix?.isSafe ?? false, 'whether the fix may be applied without a look').toBe(slip.isSafe ?? false);
    if (slip.becomes === undefined) return;
    const after = parseFile('file:///plan.cjoip', `${slip.item}\n  ${slip.becomes}\n`);
    expect(
      after.findings.map(({ message }) => message),
      'nothing is left to be said',
    ).toEqual([]);
  });

  it.each(['objective _O1: Offer a tenancy', 'objective __O1: Offer a tenancy'])('%s', (head) => {
    const file = parseFile('file:///plan.cjoip', `${head}\n`);
    expect(file.findings.map(({ code }) => code)).toEqual(['name/characters']);
    expect(file.outline.declarations.map(({ name }) => name)).toEqual(['O1']);
    const [finding] = file.findings;
    expect(finding && mended(file, finding)).toBe('objective O1: Offer a tenancy\n');
  });
});

describe('what is right is left', () => {
  it.each([
    [action, 'cost £410.50'],
    [action, 'cost £1.005m'],
    [action, 'cost £12,000.00'],
    [action, 'by 2026 to 2027'],
    [action, 'by 2026-27'],
    [strategy, 'period 2026-2027'],
    [strategy, 'period 2026 \u2013 2029'],
    [measure, 'value 1.204 in 2024/25'],
    [measure, 'value 12 in 27'],
    [measure, 'value 62.125% in 2024/25'],
    [strategy, 'every action by 31 March 2029'],
    [action, 'every month'],
    [action, 'every 2 months'],
    [population, 'size 12 m in 2024'],
    [objective, 'lead council: Head of Housing'],
  ])('%s: %s', (item, line) => {
    const { findings } = parseFile('file:///plan.cjoip', `${item}\n  ${line}\n`);
    expect(findings.map(({ message }) => message)).toEqual([]);
  });
});

function mended({ text, index }: ParsedFile, { fix }: Finding): string {
  let result = text;
  for (const { place, newText } of (fix?.changes ?? []).toReversed()) {
    result = result.slice(0, index.offset(place.range.start)) + newText + result.slice(index.offset(place.range.end));
  }
  return result;
}
