import {
  type closedLists,
  type FactWord,
  freeName,
  type ItemName,
  inWords,
  nameWords,
  parseFile,
  standardFrameworkNames,
} from '@goldenthread/language';
import { type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { nationalOutcomes } from '../national-outcomes.ts';
import { type NewItem, newItemText } from './new-item.ts';
import { type NewStrategyAnswers, type NewStrategyFacts, newStrategyFacts } from './new-strategy-answers.ts';
import { firstYears } from './prompt-line.ts';

/** A file of a new strategy. */
export interface NewFile {
  /** "needs.cjoip". */
  readonly name: string;
  readonly text: string;
}

/** The files of a new strategy, and where its author begins. */
export interface NewStrategy {
  readonly name: ItemName;
  /** The header's file is the first. */
  readonly files: readonly NewFile[];
  /** The first words to write, in the first file: lines and characters count from 0, and the end is behind them. */
  readonly begin: { readonly line: number; readonly start: number; readonly end: number };
}

/** One file of the skeleton. */
interface Sheet {
  readonly name: string;
  readonly remarks: readonly string[];
  readonly items: (plan: Strategy, facts: NewStrategyFacts) => readonly NewItem[];
}

/**
 * A strategy in the parts of the Framework: each item begun, with the Framework's questions as remarks. Nothing of it meets
 * a point of the checklist before its words are written, and what belongs together is linked already.
 * @param taken names of other strategies, which the new one must not have
 * @returns `undefined` where an answer has a problem (`newStrategyProblems`)
 */
export function newStrategy(answers: NewStrategyAnswers, taken: Iterable<string> = []): NewStrategy | undefined {
  const facts = newStrategyFacts(answers);
  if (facts === undefined) return undefined;
  const name = strategyName(facts.area, new Set([...taken, ...standardFrameworkNames]));
  const workspace = new StrategyWorkspace();
  const header = headerText(name, facts);
  workspace.set(parseFile(uriOf('strategy'), header));
  const names = new Set<string>();
  const files = sheets.flatMap((sheet): NewFile[] => {
    const plan = workspace.strategies().find((each) => each.name === name);
    const items = (plan && sheet.items(plan, facts)) ?? [];
    if (plan === undefined || items.length === 0) return [];
    const texts = items.map((item) => newItemText(plan, item, names)).filter((text) => text !== undefined);
    const remarks = sheet.remarks.map((line) => `# ${line}`).join('\n');
    const top = sheet.name === 'strategy' ? `${remarks}\n\n${header}` : `part of ${name}\n\n${remarks}\n`;
    const text = `${[top, ...texts.map((each) => `${each}\n`)].join('\n')}`;
    workspace.set(parseFile(uriOf(sheet.name), text));
    return [{ name: `${sheet.name}.cjoip`, text }];
  });
  return { name, files, begin: beginOf(files[0]?.text ?? '') };
}

function uriOf(name: string): string {
  return `new-strategy:/${name}.cjoip`;
}

function headerText(name: ItemName, facts: NewStrategyFacts): string {
  const { partnership, area, start, end, years, commissioning, frameworks } = facts;
  const title = `${area} Community Justice Outcomes Improvement Plan ${start.slice(0, 4)} to ${end.slice(0, 4)}`;
  return [
    `strategy ${name}: ${title}`,
    `  partnership: ${partnership}`,
    `  area: ${area}`,
    `  period ${inWords(start)} to ${inWords(end)}`,
    `  commissioning ${commissioning}`,
    '  status draft',
    ...(frameworks.length === 0 ? [] : [`  uses ${frameworks.join(', ')}`]),
    `  terms ${termsOf(years)}`,
    '  reviewed every 12 months',
    '',
  ].join('\n');
}

/** A third, two thirds and all of the years: 3, 6 and 10 of ten. A short plan looks beyond itself. */
function termsOf(years: number): string {
  const whole = Math.max(years, 6);
  return [Math.floor(whole / 3), Math.floor((whole * 2) / 3), whole]
    .map((each, at) => `${['short', 'medium', 'long'][at]} to ${each} years`)
    .join(', ');
}

/** "east-lothian"; a number is added where another has the name. */
function strategyName(area: string, taken: ReadonlySet<string>): ItemName {
  const base = nameWords(area).join('-');
  const short = base.length <= longestName ? base : base.slice(0, longestName).replace(/-[^-]*$/, '');
  const wanted = short === '' ? 'strategy-of-the-area' : short;
  return freeName(wanted, (name) => taken.has(name));
}

const longestName = 40;

/** The words that stand for the vision: with them a plan begins. */
function beginOf(text: string): NewStrategy['begin'] {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.startsWith('vision: '));
  return line === -1
    ? { line: 0, start: 0, end: 0 }
    : { line, start: 'vision: '.length, end: lines[line]?.length ?? 0 };
}

/** The national bodies among the eight partners of the Act have the same name everywhere. */
const statutoryPartners: readonly NewItem[] = [
  partner('council', 'local-authority', 'the name of the council'),
  partner('police', 'police', undefined, 'Police Scotland'),
  partner('health-board', 'health-board', 'the name of the health board'),
  partner('integration-board', 'integration-joint-board', 'the name of the Integration Joint Board'),
  partner('fire-service', 'fire', undefined, 'Scottish Fire and Rescue Service'),
  partner('skills-scotland', 'skills', undefined, 'Skills Development Scotland'),
  partner('courts-service', 'courts', undefined, 'Scottish Courts and Tribunals Service'),
  partner('prison-service', 'prisons', undefined, 'Scottish Prison Service'),
  partner('fiscal-service', 'fiscal', undefined, 'Crown Office and Procurator Fiscal Service'),
];

function partner(name: string, word: string, insert?: string, statement?: string): NewItem {
  return {
    kind: 'partner',
    name,
    ...(insert !== undefined && { insert }),
    ...(statement !== undefined && { statement }),
    facts: { sector: 'statutory', 'statutory as': word },
  };
}

function item(kind: NewItem['kind'], name?: string, facts?: Readonly<Partial<Record<FactWord, string>>>): NewItem {
  return { kind, ...(name !== undefined && { name }), ...(facts !== undefined && { facts }) };
}

function document(kind: keyof (typeof closedLists)['documentKind']['words']): NewItem {
  return item('document', kind, { kind });
}

const sheets: readonly Sheet[] = [
  {
    name: 'strategy',
    remarks: [
      'What the plan is, and where it wants to go. Its other parts are in the files beside this one.',
      'Write over what stands in square brackets. A line that begins with # is a remark: it asks what',
      'the Framework asks, with the page. Write the answer as a line of its own, as in the example',
      'behind "e.g.", and delete the remark.',
    ],
    items: () => [item('vision'), item('scope')],
  },
  {
    name: 'people',
    remarks: [
      'Who decides, who the partners are, and how people take part: points 5, 6, 11 and 12 of',
      'the checklist.',
    ],
    items: () => [
      ...[item('governance'), item('group', 'partnership-board')],
      ...statutoryPartners,
      {
        kind: 'partner',
        name: 'third-sector-interface',
        insert: 'the name of the third sector interface',
        facts: { sector: 'third' },
      },
      item('role', 'co-ordinator', { kind: 'leadership' }),
      item('participation', 'lived-experience-panel', { involves: 'lived-experience, providers, practitioners' }),
      ...(['participation-statement', 'impact-assessment', 'needs-assessment', 'terms-of-reference'] as const).map(
        document,
      ),
    ],
  },
  {
    name: 'needs',
    remarks: [
      'Who needs what, and how that is known. Copy an item for each further need; its name must be',
      'another one.',
    ],
    items: () => [
      item('population', 'first-population'),
      item('need', 'first-need', { for: 'first-population', 'based on': 'first-evidence' }),
      item('evidence', 'first-evidence', { for: 'first-population' }),
    ],
  },
  {
    name: 'services',
    remarks: ['What is there, what is missing, what partners can use, and what changes: point 8 of', 'the checklist.'],
    items: () => [
      item('service', 'first-service', { meets: 'first-need', for: 'first-population' }),
      item('gap', 'first-gap', { concerns: 'first-need', despite: 'first-service' }),
      item('resource', 'first-resource'),
      item('change', 'first-change', { affects: 'first-service', addresses: 'first-gap' }),
    ],
  },
  {
    name: 'outcomes',
    remarks: [
      'What comes first, what will be different for people, what has to be done for it, and how it is',
      'measured: points 2, 3, 4 and 13 of the checklist.',
    ],
    items: () => [
      item('priority', 'first-priority', { addresses: 'first-gap' }),
      item('outcome', 'short-term-outcome', {
        'short term': '',
        'leads to': 'medium-term-outcome',
        meets: 'first-need',
      }),
      item('outcome', 'medium-term-outcome', { 'medium term': '', 'leads to': 'long-term-outcome' }),
      item('outcome', 'long-term-outcome', { 'long term': '' }),
      item('objective', 'O1', {
        towards: 'short-term-outcome',
        answers: 'first-priority',
        'drawing on': 'first-resource',
      }),
      item('measure', 'first-measure'),
      item('evaluation'),
      item('review', 'yearly-review', { kind: 'annual', every: '12 months' }),
    ],
  },
  {
    name: 'delivery',
    remarks: [
      'Who does what by when in the first years, and what there is to show for it: points 7, 9 and 10',
      'of the checklist.',
    ],
    items: (_plan, { start, end }) => [
      item('delivery', undefined, { period: `${inWords(start)} to ${inWords(firstYears(start, end))}` }),
      item('action', 'A1', { towards: 'O1' }),
      item('deliverable', 'first-deliverable'),
      item('workforce', 'first-workforce-need'),
    ],
  },
  {
    name: 'national-outcomes',
    remarks: [
      'What section 19 of the Act asks for: for each national outcome, how near it is, whether it is a',
      'priority here, and what will be done or why nothing will be.',
    ],
    items: (plan) => {
      const national = nationalOutcomes(plan);
      return (national?.outcomes ?? []).map(() => item('assessment'));
    },
  },
];
