import {
  closedList,
  type FactWord,
  factDefinitions,
  factUse,
  factWordsOf,
  type ItemKind,
  inWords,
  joined,
  kindDefinition,
} from '@goldenthread/language';
import type { Strategy } from '@goldenthread/strategy';
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
  const { example, shape } = factDefinitions[word];
  if (shape === 'flag') return [];
  // The example of the vocabulary is the long period of a strategy.
  if (kind === 'delivery' && shape === 'period') return ['period 1 April 2026 to 31 March 2029'];
  if (use?.list !== undefined) {
    const known = Object.keys(closedList(use.list).words);
    const shown = example.slice(word.length).replace(/:.*/, '').trim().split(', ');
    return shown.every((each) => known.includes(each)) ? [example] : [`${word} ${known[0] ?? ''}`];
  }
  if (shape === 'date' && plan.period.end !== undefined && (word === 'by' || word === 'retained until')) {
    return [`${word} ${inWords(plan.period.end)}`];
  }
  const [named] = namedItems(plan, use?.to ?? []);
  if (shape === 'target') {
    const whole = named === undefined ? example : example.replace(/(?<=^target )\S+/, named.name);
    return [whole, whole.replace(/ from .* to /, ' to ')];
  }
  if (named === undefined || !(shape === 'names' || shape === 'people')) return [example];
  const post = shape === 'people' && named.kind === 'partner' ? (/:.*$/.exec(example)?.[0] ?? '') : '';
  return [`${word} ${named.name}${post}`, `${word} ${named.name}`];
}
