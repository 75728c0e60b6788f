import { type FactWord, factDefinitions, type ItemKind } from '@goldenthread/language';
import { askedFacts, questionFor } from '@goldenthread/rules';

/** What the Framework asks about a kind of item, a line each. */
export function whatFor(kind: ItemKind): readonly string[] {
  const questions = askedFacts(kind).map(([word]) => `${word}: ${questionFor(kind, word) ?? ''}`);
  return questions.length === 0 ? [] : ['The Framework asks:', ...questions];
}

/** What a fact is for in an item of a kind. */
export function aboutFact(kind: ItemKind, word: FactWord): readonly string[] {
  const question = questionFor(kind, word);
  const { meaning } = factDefinitions[word];
  return question === undefined ? [meaning] : [meaning, `The Framework asks: ${question}`];
}
