import {
  commonFacts,
  type FactWord,
  factDefinitions,
  factUse,
  factWordsOf,
  type ItemKind,
  itemKinds,
  kindDefinition,
} from '@goldenthread/language';
import { askedFacts, type FactGroup } from '@goldenthread/rules';
import type { Item, Strategy } from '@goldenthread/strategy';
import { type AskedFile, itemAt } from '../../asked.ts';
import { formsOfFact } from '../../forms/fact-forms.ts';
import type { FactsHere, FirstWord, WrittenHere } from '../../written-at.ts';
import { type Candidate, kinds } from './candidate.ts';
import { factSnippet, TabStops } from './snippet.ts';
import { aboutFact } from './what-for.ts';

/** Items that may say what holds for all items of a kind that lack it. */
const givesToOthers: readonly ItemKind[] = ['strategy', 'outcome', 'objective'];

/** Facts that plans state once for all items of a kind; kinds that have none of them are not offered after `every`. */
const givenToAll: readonly FactWord[] = ['lead', 'by', 'every', 'funded by', 'reported', 'strategic lead'];

/** Shapes of facts that speak of one item alone. */
const ofOneItem: ReadonlySet<string> = new Set(['text', 'label', 'flag', 'figures', 'target', 'score']);

/** Facts that say themselves in several values: their line is begun with a place for each. */
const shapesInParts: ReadonlySet<string> = new Set([
  'target',
  'score',
  'terms',
  'period',
  'reviewed',
  'approval',
  'reported',
]);

/** The facts that the item can still have: what the Framework asks for and it lacks comes first. */
export function factCandidates(asked: AskedFile, here: WrittenHere, word: FirstWord & FactsHere): readonly Candidate[] {
  const { kind, every } = word;
  if (every !== undefined) {
    const facts = givesToOthers.includes(kind) ? (Object.keys(kindDefinition(every).facts) as FactWord[]) : [];
    return facts
      .filter((fact) => !ofOneItem.has(factDefinitions[fact].shape))
      .filter((fact) => !word.given.has(`every ${kindDefinition(every).word} ${fact}`))
      .toSorted((a, b) => Number(givenToAll.includes(b)) - Number(givenToAll.includes(a)))
      .map((fact) => candidate(every, fact, word, false));
  }
  const item = itemAt(asked, asked.file.index.position(here.line.span.start));
  const ranked = factWordsOf(kind)
    .filter((fact) => !word.given.has(fact) || factUse(kind, fact)?.many)
    .filter((fact) => !isRuledOut(fact, kind, word.given))
    .filter((fact) => takesValues(fact) || factDefinitions[fact].shape === 'text' || !/^\s*[^\s:#]/.test(word.rest))
    .map((fact) => ({
      fact,
      rank: rankOf(fact, kind, word.given, asked.strategy, item?.kind === kind ? item : undefined),
    }));
  const facts = ranked.toSorted((a, b) => a.rank - b.rank);
  return [
    ...facts.map(({ fact, rank }) => candidate(kind, fact, word, rank === 0)),
    ...(givesToOthers.includes(kind) ? everyCandidates(kind, word) : []),
  ];
}

/** An outcome of the short term is none of the long term: of words that stand for each other, one is given. */
function isRuledOut(fact: FactWord, kind: ItemKind, given: ReadonlySet<string>): boolean {
  const group: FactGroup | undefined = askedFacts(kind).find((each) => each.includes(fact));
  const isFlag = (word: FactWord): boolean => factDefinitions[word].shape === 'flag';
  return isFlag(fact) && (group ?? []).some((other) => other !== fact && isFlag(other) && given.has(other));
}

/**
 * - 0: the Framework asks for it, and the item lacks it
 * - 1: the item may have it
 * - 2: it has it already, has one that does as well, or is given it by `every …`
 * - 3: facts that every item can have
 */
function rankOf(
  fact: FactWord,
  kind: ItemKind,
  given: ReadonlySet<string>,
  plan: Strategy,
  item: Item | undefined,
): number {
  const group: FactGroup | undefined = askedFacts(kind).find((each) => each.includes(fact));
  if ((group ?? [fact]).some((each) => given.has(each))) return 2;
  if (item !== undefined && plan.facts(item, fact as Parameters<Strategy['facts']>[1]).length > 0) {
    // The line itself does not count: its word may be the one that is being changed.
    const own = (item.facts as Readonly<Record<string, unknown>>)[fact];
    if (own === undefined) return 2;
  }
  if (group !== undefined) return 0;
  return Object.hasOwn(commonFacts, fact) ? 3 : 1;
}

function candidate(kind: ItemKind, fact: FactWord, word: FirstWord, isMissing: boolean): Candidate {
  const { example, colon, shape, meaning } = factDefinitions[fact];
  const isAlone = word.rest.trim() === '';
  const isText = shape === 'text';
  const after = isText ? ': ' : takesValues(fact) ? ' ' : '';
  const hasColon = /^\s*:/.test(word.rest);
  const inParts = shapesInParts.has(shape) ? factSnippet(new TabStops(), kind, fact) : undefined;
  const snippet = isText ? `${fact}: $0` : inParts;
  return {
    label: fact,
    kind: kinds.fact,
    detail: isMissing ? `Asked for: ${meaning}` : meaning,
    about: aboutFact(kind, fact),
    example,
    span: word.span,
    text: isAlone ? `${fact}${after}` : `${fact}${isText && !hasColon && colon === 'needed' ? ':' : ''}`,
    goesOn: isAlone && takesValues(fact) && !isText && inParts === undefined,
    ...(isAlone && snippet !== undefined ? { snippet } : {}),
  };
}

/** Whether names, words or amounts follow the fact's word; `specialist` and texts have none. */
function takesValues(fact: FactWord): boolean {
  return formsOfFact(fact).some(({ first, parts }) => first.some((at) => parts[at]?.type !== 'sign'));
}

/** `every action …`, for the kinds that have a fact to be given. */
function everyCandidates(giver: ItemKind, word: FirstWord): readonly Candidate[] {
  const given = itemKinds.filter(
    (kind) =>
      !kindDefinition(kind).word.includes(' ') &&
      givenToAll.some((fact) => kindDefinition(kind).facts[fact] !== undefined) &&
      // An outcome or an objective gives to the items that are towards it.
      (giver === 'strategy' || factUse(kind, 'towards')?.to?.includes(giver)),
  );
  const isAlone = word.rest.trim() === '';
  return given.map((kind) => ({
    label: `every ${kindDefinition(kind).word}`,
    kind: kinds.fact,
    detail: `What holds for all ${kindDefinition(kind).plural} that do not say it themselves.`,
    example: `every ${kindDefinition(kind).word} lead all partners`,
    about: [`What holds for all ${kindDefinition(kind).plural} that do not say it themselves: who leads, by when.`],
    span: word.span,
    text: `every ${kindDefinition(kind).word}${isAlone ? ' ' : ''}`,
    goesOn: isAlone,
  }));
}
