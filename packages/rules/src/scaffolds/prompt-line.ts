import {
  closedList,
  type FactShape,
  type FactWord,
  factDefinitions,
  factUse,
  factWordsOf,
  type IsoDate,
  type ItemKind,
  inWords,
  joined,
  kindDefinition,
} from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
import { exampleNationalOutcome } from '../national-outcomes.ts';
import { namedItems } from './certain-line.ts';
import { prompts } from './prompts.ts';

/** A prompt that is longer is hard to read beside a plan; the example is left away first. */
const longest = 100;

/** Facts of which one is enough, the one that is asked for first. */
export type FactGroup = readonly [FactWord, ...FactWord[]];

interface AnyPrompts {
  readonly insert?: string;
  readonly facts: Readonly<Partial<Record<FactWord, string>>>;
  readonly either?: readonly (readonly FactWord[])[];
}

function promptsOf(kind: ItemKind): AnyPrompts {
  return Object.hasOwn(prompts, kind) ? prompts[kind as keyof typeof prompts] : { facts: {} };
}

/** The facts that the Framework asks of a kind, in the order of the vocabulary. */
export function askedFacts(kind: ItemKind): readonly FactGroup[] {
  const { facts } = promptsOf(kind);
  const told = new Set<FactWord>();
  const groups: FactGroup[] = [];
  for (const word of inOrder(kind, Object.keys(facts) as FactWord[])) {
    if (told.has(word)) continue;
    const group = groupOf(kind, word);
    groups.push(group);
    for (const each of group) told.add(each);
  }
  return groups;
}

/** What the Framework asks about a fact, with its page; `undefined` where it asks nothing. */
export function questionFor(kind: ItemKind, word: FactWord): string | undefined {
  return promptsOf(kind).facts[word];
}

/** What is to be written as an item's statement or text. */
export function textToWrite(kind: ItemKind): string {
  return promptsOf(kind).insert || `the ${kindDefinition(kind).calls}`;
}

/** The words in the order of the vocabulary, without those that the kind cannot have. */
export function inOrder(kind: ItemKind, words: Iterable<FactWord>): FactWord[] {
  const wanted = new Set(words);
  return factWordsOf(kind).filter((word) => wanted.has(word));
}

/** The fact with those that do as well as it. */
export function groupOf(kind: ItemKind, word: FactWord): FactGroup {
  const others = promptsOf(kind).either?.find((group) => group.includes(word)) ?? [];
  return [word, ...others.filter((other) => other !== word)];
}

/**
 * A prompt as a remark: `# meets: Which need does it meet? (p. 19), e.g. meets home-on-release`. The example names what
 * the plan has, where it has something to name.
 */
export function promptLine(plan: Strategy, kind: ItemKind, group: FactGroup, indent = '  '): string {
  const [word] = group;
  const question = promptsOf(kind).facts[word] ?? factDefinitions[word].meaning.replace(/\.$/, '');
  const line = `${indent}# ${joined(group, 'or')}: ${question}`;
  const endings = examples(plan, kind, word).flatMap((example) => [example, firstOf(word, example)]);
  const example = endings.find((each) => line.length + between.length + each.length <= longest);
  return example === undefined ? line : `${line}${between}${example}`;
}

const between = ', e.g. ';

/** The first of the names or words alone, and no text where none is needed: a shorter line that is right as well. */
function firstOf(word: FactWord, example: string): string {
  return factDefinitions[word].colon === 'needed' ? example : (/^[^,:]*/.exec(example)?.[0] ?? example);
}

/** Whether a remark asks for one of the facts. */
export function asksFor(remark: string, group: FactGroup): boolean {
  const label = /^\s*#\s*([a-z ,]+):/.exec(remark)?.[1];
  return label?.split(/, | or /).some((word) => (group as readonly string[]).includes(word)) ?? false;
}

/** A line of the fact as it may look, the best first. */
function examples(plan: Strategy, kind: ItemKind, word: FactWord): readonly string[] {
  const use = factUse(kind, word);
  const { shape } = factDefinitions[word];
  const example = examplesOfKind[kind]?.[word] ?? factDefinitions[word].example;
  if (shape === 'flag') return [];
  if (word === 'contributes to') return [`${word} ${exampleNationalOutcome(plan)}`];
  const { start, end } = plan.period;
  // The example of the vocabulary is the long period of a strategy.
  if (kind === 'delivery' && shape === 'period') {
    const days = [start ?? ('2026-04-01' as IsoDate), firstYears(start, end)] as const;
    return [`period ${days.map((day) => inWords(day)).join(' to ')}`];
  }
  if (use?.list !== undefined) {
    const known = Object.keys(closedList(use.list).words);
    const shown = example.slice(word.length).replace(/:.*/, '').trim().split(', ');
    return shown.every((each) => known.includes(each)) ? [example] : [`${word} ${known[0] ?? ''}`];
  }
  // The day of a document lies behind; what else the plan speaks of lies within its own days.
  if (shape === 'date' && word !== 'date') {
    const day = word === 'from' || kind === 'appraisal' ? start : end;
    if (day !== undefined) return [`${word} ${inWords(day)}`];
  }
  if (shape === 'now by' && end !== undefined) return [`${word} ${inWords(end)} because: It was late`];
  const [named] = namedItems(plan, use?.to ?? []);
  if (shape === 'target') {
    const dated = end === undefined ? example : example.replace(/(?<= by ).*$/, inWords(end));
    const whole = named === undefined ? dated : dated.replace(/(?<=^target )\S+/, named.name);
    return [whole, whole.replace(/ from .* to /, ' to ')];
  }
  if (named === undefined) return [example];
  const pattern = nameIn[shape];
  if (pattern !== undefined) return [example.replace(pattern, named.name)];
  if (!(shape === 'names' || shape === 'people')) return [example];
  const post = shape === 'people' && named.kind === 'partner' ? (/:.*$/.exec(example)?.[0] ?? '') : '';
  return [`${word} ${named.name}${post}`, `${word} ${named.name}`];
}

/** Examples where that of the vocabulary, which several kinds share, is no answer to the kind's question. */
const examplesOfKind: Readonly<Partial<Record<ItemKind, Readonly<Partial<Record<FactWord, string>>>>>> = {
  duty: { source: 'source: Housing (Scotland) Act 1987' },
  evidence: { source: 'source: Exit interviews' },
  finding: { source: 'source: Needs assessment, section 2' },
};

/** Where the name stands in the example of a fact that says more than names. */
const nameIn: Readonly<Partial<Record<FactShape, RegExp>>> = {
  'reports to': /(?<=^reports to )\S+/,
  reported: /\S+$/,
  score: /\S+$/,
  funding: /(?<=^funded by )\S+/,
};

/** The last day of the plan, or of its first three years where it goes on for longer. */
export function firstYears(start: IsoDate | undefined, end: IsoDate | undefined): IsoDate {
  const [year = 2026, month = 4, day = 1] = (start ?? '2026-04-01').split('-').map(Number);
  const third = new Date(Date.UTC(year + 3, month - 1, day - 1)).toISOString().slice(0, 10) as IsoDate;
  return end !== undefined && end < third ? end : third;
}
