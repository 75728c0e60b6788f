import { parseFile } from '@goldenthread/language';
import { describe, expect, it } from 'vitest';
import type { Strategy } from '../strategy.ts';
import { StrategyWorkspace } from '../workspace.ts';
import type { Change, ItemDiff, StrategyDiff } from './diff.ts';
import { diffStrategies, isSameInSubstance } from './diff-strategies.ts';

function planOf(files: Readonly<Record<string, string>>): Strategy {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(files)) workspace.set(parseFile(`file:///plans/${name}`, text));
  const found = workspace.strategies()[0];
  if (found === undefined) throw new Error('The text of the test holds no strategy.');
  return found;
}

const header = 'strategy northshire: Northshire plan\n  period 1 April 2026 to 31 March 2036\n  uses cjpf\n';

/** What both sides of a case have, so that names stand for something. */
const around = `
partner council: Northshire Council
partner police: Police Scotland
partner voices: Northshire Voices
resource fund: Change fund
resource grant: Section 27 grant
measure homes: Homes on release
measure jobs: People in work
need home: A settled home
need work: Work or training
outcome settled: People are settled
`;

function diffOf(before: string, after: string): StrategyDiff {
  return diffStrategies(
    planOf({ 'a.cjoip': `${header}${around}${before}` }),
    planOf({ 'a.cjoip': `${header}${around}${after}` }),
  );
}

/** One line for each change, as short as it can be read. */
function told(diff: StrategyDiff): readonly string[] {
  return diff.items.flatMap((item) => {
    const what = [item.kind, item.name].filter((each) => each !== undefined).join(' ');
    if (item.type !== 'changed') return [`${what} ${item.type}`];
    return item.changes.map((change) => `${what}: ${changeTold(change)}`);
  });
}

function changeTold({ type, word, every, of, part, before, after, by, spans }: Change): string {
  const fact = [every && `every ${every}`, word, of && `[${of}]`, part].filter((each) => each !== undefined).join(' ');
  const far = by === undefined ? '' : ` by ${by}`;
  if (spans !== undefined) {
    const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
    return `${fact} ${type}: ${spans.map((span) => `${marks[span.type][0]}${span.text}${marks[span.type][1]}`).join('')}`;
  }
  const sides = [before, after].map((side) => side ?? '').join(' → ');
  return `${fact} ${type}${far}: ${sides}`.trim();
}

/** Two plans that are the same but for these lines, and what is told. */
const cases: readonly (readonly [what: string, before: string, after: string, told: readonly string[]])[] = [
  [
    'a target is raised',
    target('55%'),
    target('60%'),
    ['objective O1: target [Homes on release] amount raised by 5 percentage points: 55% → 60%'],
  ],
  [
    'a target is lowered',
    target('60%'),
    target('55.5%'),
    ['objective O1: target [Homes on release] amount lowered by 4.5 percentage points: 60% → 55.5%'],
  ],
  [
    'the day of a target is moved',
    target('60%', '30 September 2027'),
    target('60%', '31 March 2028'),
    ['objective O1: target [Homes on release] by later by 6 months: 30 September 2027 → 31 March 2028'],
  ],
  [
    'a deadline comes earlier',
    action('by 31 March 2028'),
    action('by 31 March 2027'),
    ['action A1: by earlier by 1 year: 31 March 2028 → 31 March 2027'],
  ],
  [
    'a deadline is moved by days',
    action('by 1 March 2028'),
    action('by 11 March 2028'),
    ['action A1: by later by 10 days: 1 March 2028 → 11 March 2028'],
  ],
  [
    'a deadline is moved to the end of the plan',
    action('by 31 March 2035'),
    action('by end of plan'),
    ['action A1: by later by 1 year: 31 March 2035 → end of plan'],
  ],
  [
    'a month becomes its last day',
    action('by March 2028'),
    action('by 31 March 2028'),
    ['action A1: by changed: March 2028 → 31 March 2028'],
  ],
  [
    'a milestone is moved',
    action('milestone by 1 May 2026: Draft agreed\n  milestone by 1 June 2026: Signed'),
    action('milestone by 1 May 2026: Draft agreed\n  milestone by 1 August 2026: Signed'),
    ['action A1: milestone by [Signed] date later by 2 months: 1 June 2026 → 1 August 2026'],
  ],
  [
    'a milestone is reworded',
    action('milestone by 1 May 2026: Draft agreed with police'),
    action('milestone by 1 May 2026: Draft agreed with the police'),
    ['action A1: milestone by [Draft agreed with the police] text reworded: Draft agreed with {+the +}police'],
  ],
  [
    'the lead changes',
    action('lead council: Head of Housing'),
    action('lead police: Chief Inspector'),
    [
      'action A1: lead names changed: Northshire Council → Police Scotland',
      'action A1: lead role reworded: [-Head of Housing-]{+Chief Inspector+}',
    ],
  ],
  [
    'a partner comes, and one goes',
    action('supported by council, police: rooms'),
    action('supported by police, voices: rooms'),
    [
      'action A1: supported by [Northshire Council] removed: Northshire Council, rooms →',
      'action A1: supported by [Northshire Voices] added:  → Northshire Voices, rooms',
    ],
  ],
  [
    'a cost falls',
    action('cost £52,000 a year'),
    action('cost £12,000 a year'),
    ['action A1: cost lowered by £40,000 a year: £52,000 a year → £12,000 a year'],
  ],
  [
    'a cost is no longer yearly',
    action('cost £52,000 a year'),
    action('cost £52,000'),
    ['action A1: cost changed: £52,000 a year → £52,000'],
  ],
  [
    'money is moved between funds',
    action('funded by fund £30,000, grant £10,000'),
    action('funded by fund £25,000, grant £15,000'),
    [
      'action A1: funded by [Change fund] lowered by £5,000: £30,000 → £25,000',
      'action A1: funded by [Section 27 grant] raised by £5,000: £10,000 → £15,000',
    ],
  ],
  [
    'a link is added',
    'service s: S\n  meets home',
    'service s: S\n  meets home, work',
    ['service s: meets added:  → work (Work or training)'],
  ],
  [
    'a service is no longer for a need',
    'service s: S\n  meets home, work',
    'service s: S\n  meets work',
    ['service s: meets removed: home (A settled home) →'],
  ],
  [
    'a status',
    'progress on settled at 1 May 2027: P\n  status on-track',
    'progress on settled at 1 May 2027: P\n  status off-track',
    ['progress: status changed: on track → off track'],
  ],
  [
    'a value of a new year',
    'measure m: M\n  value 62% in 2024/25',
    'measure m: M\n  value 62% in 2024/25\n  value 65% in 2025/26',
    ['measure m: value [2025/26] added:  → 65% in 2025/26'],
  ],
  [
    'a value is put right',
    'measure m: M\n  value 62% in 2024/25',
    'measure m: M\n  value 61% in 2024/25',
    ['measure m: value [2024/25] lowered by 1 percentage point: 62% → 61%'],
  ],
  [
    'a size of a new year',
    'population p: P\n  size 300 people in 2024/25',
    'population p: P\n  size 312 people in 2025/26',
    ['population p: size [2025/26] raised by 12 people: 300 people in 2024/25 → 312 people in 2025/26'],
  ],
  [
    'words',
    'vision: Everyone has a home.',
    'vision: Everyone who wants one has a home.',
    ['vision: statement reworded: Everyone {+who wants one +}has a home.'],
  ],
  [
    'another vision altogether',
    'vision: Everyone has a home.',
    'vision: Fewer victims, safer streets',
    ['vision: statement reworded: [-Everyone has a home.-]{+Fewer victims, safer streets+}'],
  ],
  [
    'a fact with no reading of its own',
    action('note: Ask the board'),
    action('note: Ask the chair'),
    ['action A1: note reworded: Ask the [-board-]{+chair+}'],
  ],
  [
    'a reason where there was none',
    'change c: C',
    'change c: C\n  because: It helps',
    ['change c: because added:  → It helps'],
  ],
  [
    'one of several barriers',
    'need n: N\n  barrier: No bus after six\n  barrier: No phone',
    'need n: N\n  barrier: No phone\n  barrier: No bus after seven',
    ['need n: barrier reworded: No bus after [-six-]{+seven+}'],
  ],
  [
    'how often a group meets',
    'group g: G\n  sits 4 times a year',
    'group g: G\n  sits every month',
    ['group g: sits raised: 4 times a year → every month'],
  ],
  [
    'the answer to a question',
    'checkpoint analyse\n  question needs no: Old data',
    'checkpoint analyse\n  question needs yes: Old data',
    ['checkpoint: question [needs] answer changed: no → yes'],
  ],
  [
    'a sub-heading moves',
    'section foreword: Foreword\n  before vision',
    'section foreword: Foreword\n  after outcomes',
    ['section foreword: before removed: vision →', 'section foreword: after added:  → outcomes'],
  ],
  [
    'an item is added and one is dropped',
    'need a: Advice on debt',
    'risk r: Costs rise',
    ['need a dropped', 'risk r added'],
  ],
  [
    'an item is of another kind',
    'action x: Sign it',
    'objective x: Sign it',
    ['objective x added', 'action x dropped'],
  ],
  [
    'a report on another day',
    'progress on settled at 1 May 2027: Going well',
    'progress on settled at 1 June 2027: Going well',
    ['progress: at later by 1 month: 1 May 2027 → 1 June 2027'],
  ],
];

function target(amount: string, by = '31 March 2028'): string {
  return `objective O1: House people\n  target homes from 40% in 2024/25 to ${amount} by ${by}\n`;
}

function action(facts: string): string {
  return `action A1: Sign a protocol\n  ${facts}\n`;
}

it.each(cases)('%s', (_, before, after, expected) => {
  expect(told(diffOf(before, after))).toEqual(expected);
});

it('tells what a header says', () => {
  const before = planOf({ 'a.cjoip': header });
  const after = planOf({
    'a.cjoip':
      'strategy northshire-2: Northshire plan, second edition\n  period 1 April 2026 to 31 March 2038\n  status approved\n',
  });
  expect(told(diffStrategies(before, after))).toEqual([
    'strategy northshire-2: name renamed: northshire → northshire-2',
    'strategy northshire-2: statement reworded: Northshire plan{+, second edition+}',
    'strategy northshire-2: period end later by 2 years: 31 March 2036 → 31 March 2038',
    'strategy northshire-2: status added:  → approved',
    'strategy northshire-2: uses removed: Community Justice Performance Framework →',
  ]);
});

it('tells what is given to every item of a kind', () => {
  const plan = (lead: string): Strategy => planOf({ 'a.cjoip': `${header}  every action lead ${lead}\n${around}` });
  expect(told(diffStrategies(plan('council'), plan('police')))).toEqual([
    'strategy northshire: every action lead changed: Northshire Council → Police Scotland',
  ]);
});

describe('no change in substance', () => {
  const plan = `need debt: Advice on debt
  category finance, health
  barrier: No bus
  text:
    One paragraph
    that runs on.

action A1: Sign a protocol
  towards settled
  by 31 March 2028
  cost £0.35m
  supported by council, police
`;
  const same: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['another order of items', { 'a.cjoip': `${header}${plan.split('\n\n').reverse().join('\n\n')}${around}` }],
    ['another file, with its part', { 'a.cjoip': `${header}${around}`, 'b.cjoip': `part of northshire\n\n${plan}` }],
    [
      'remarks and blank lines',
      {
        'a.cjoip': `# A remark\n${header}\n\n${around}\n# Another\n${plan.replaceAll('\n  by', '\n\n    by').replace('  cost', '# Why?\n  cost')}`,
      },
    ],
    [
      'days, amounts and lists written otherwise',
      {
        'a.cjoip': `${header}${around}${plan.replace('31 March 2028', '2028-03-31').replace('£0.35m', '£350,000').replace('council, police', 'police, council').replace('category finance, health', 'category health\n  category finance')}`,
      },
    ],
    [
      'lines of a paragraph broken elsewhere',
      { 'a.cjoip': `${header}${around}${plan.replace('paragraph\n    that runs on', 'paragraph that\n    runs on')}` },
    ],
  ];
  it.each(same)('%s', (_, files) => {
    const before = planOf({ 'a.cjoip': `${header}${around}${plan}` });
    const diff = diffStrategies(before, planOf(files));
    expect(told(diff)).toEqual([]);
    expect(isSameInSubstance(diff)).toBe(true);
  });
});

describe('renamed items', () => {
  const objective = (
    name: string,
    statement = 'Raise the share of people who have a settled home on release',
  ): string => `objective ${name}: ${statement}\n  towards settled\n  measured by homes\n  lead council\n`;

  it('are told as renamed, and who names them is not told', () => {
    const rest = (name: string): string =>
      `action A1: Sign a protocol\n  towards ${name}\naction A2: Open a hub\n  towards ${name}\n`;
    const diff = diffOf(
      `${objective('supported-homes')}${rest('supported-homes')}`,
      `${objective('homes-first')}${rest('homes-first')}`,
    );
    expect(told(diff)).toEqual(['objective homes-first: name renamed: supported-homes → homes-first']);
  });

  it('may be reworded as well', () => {
    const diff = diffOf(
      objective('supported-homes'),
      objective('homes-first', 'Raise the share of all people who have a settled home'),
    );
    expect(told(diff)).toEqual([
      'objective homes-first: name renamed: supported-homes → homes-first',
      'objective homes-first: statement reworded: Raise the share of {+all +}people who have a settled home[- on release-]',
    ]);
  });

  it('are not made of items that have little in common', () => {
    const diff = diffOf('objective a: Open a family room in the prison', 'objective b: Train every sheriff in trauma');
    expect(told(diff)).toEqual(['objective b added', 'objective a dropped']);
  });

  it('are found where the numbers of a plan move on', () => {
    const statements = [
      'Sign a diversion protocol with the fiscal',
      'Appoint two workers for Port Ardle',
      'Open a room in the custody suite',
    ];
    const numbered = (all: readonly string[]): string =>
      all.map((each, index) => `action A1.${index + 1}: ${each}\n`).join('');
    const [first = '', ...rest] = statements;
    const diff = diffOf(numbered(statements), numbered([first, 'Train volunteers of the advice centre', ...rest]));
    expect(told(diff)).toEqual([
      'action A1.2 added',
      'action A1.3: name renamed: A1.2 → A1.3',
      'action A1.4: name renamed: A1.3 → A1.4',
    ]);
  });

  it('are reworded, where only the name stayed and no other item says it', () => {
    const diff = diffOf('objective a: Open a family room in the prison', 'objective a: Train every sheriff in trauma');
    expect(told(diff)).toEqual([
      'objective a: statement reworded: [-Open a family room in the prison-]{+Train every sheriff in trauma+}',
    ]);
  });
});

it('gives plain data', () => {
  const diff = diffOf(target('55%'), target('60%'));
  expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
});

it('tells in the same order whatever the order of the text', () => {
  const items = [
    'need b: Debt advice',
    'risk z: Costs rise',
    'need a: A phone',
    'action A1.10: Ten',
    'action A1.2: Two',
  ];
  const namesOf = ({ items: all }: StrategyDiff): readonly string[] => all.map(({ name }: ItemDiff) => name ?? '');
  const expected = ['A1.2', 'A1.10', 'a', 'b', 'z'];
  expect(namesOf(diffOf('', items.join('\n')))).toEqual(expected);
  expect(namesOf(diffOf('', items.toReversed().join('\n')))).toEqual(expected);
});
