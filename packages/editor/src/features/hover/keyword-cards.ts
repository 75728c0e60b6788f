import {
  appendixASource,
  type ClosedListName,
  capital,
  closedList,
  type FactWord,
  type FrameworkTerm,
  factDefinitions,
  factUse,
  type ItemKind,
  joined,
  kindDefinition,
  nounOf,
  termsOfFact,
  termsOfKind,
  termsOfWord,
} from '@goldenthread/language';
import { askedFacts, questionFor } from '@goldenthread/rules';
import { formOfHead, formsOfFact } from '../../forms/fact-forms.ts';
import { shownForm } from '../../forms/shown-form.ts';
import { type Card, lines, list, type Row } from './card.ts';

/** More words of a list than this are named without what they mean. */
const mostMeanings = 10;
const mostQuestions = 4;

/** A word that begins an item: what it is for, in the Framework's words, and how it is written. */
export function kindCard(kind: ItemKind): Card {
  const { word, meaning, source } = kindDefinition(kind);
  return [
    ...lines([{ strong: word }, `: ${meaning}`], [{ aside: source }]),
    ...termCard(termsOfKind(kind)),
    ...lines([{ strong: 'Written:' }, ' ', { typed: shownForm(formOfHead(kind), kind, undefined).label }]),
  ];
}

/** What the Framework asks of a kind of item. */
export function questionsCard(kind: ItemKind): Card {
  const asked = askedFacts(kind).slice(0, mostQuestions);
  const rows = asked.map(([word]): Row => [{ typed: word }, `: ${questionFor(kind, word) ?? ''}`]);
  return rows.length === 0 ? [] : [...lines([{ strong: 'The Framework asks:' }]), ...list(rows)];
}

/** A word that begins a fact: what it says in this item, in the Framework's words, and how it is written. */
export function factCard(word: FactWord, kind: ItemKind | undefined): Card {
  const { meaning, example } = factDefinitions[word];
  const use = kind === undefined ? undefined : factUse(kind, word);
  const question = kind === undefined ? undefined : questionFor(kind, word);
  const source = kind === undefined || use === undefined ? undefined : kindDefinition(kind).source;
  const forms = kind === undefined ? [] : formsOfFact(word).map((form) => shownForm(form, kind, word).label);
  return [
    ...lines(
      [{ strong: word }, `: ${meaning}`],
      question === undefined ? undefined : ['The Framework asks: ', question],
      source === undefined ? undefined : [{ aside: source }],
    ),
    ...termCard(termsOfFact(word)),
    ...lines(
      use?.to === undefined
        ? undefined
        : [
            `It names ${joined(
              use.to.map((each) => kindDefinition(each).plural),
              'or',
            )}.`,
          ],
      use?.many === undefined ? undefined : ['More than one may be given.'],
      ...[...new Set(forms)]
        .slice(0, 2)
        .map((form, at): Row => [at === 0 ? { strong: 'Written:' } : 'or', ' ', { typed: form }]),
      [{ strong: 'Like this:' }, ' ', { typed: example }],
    ),
    ...(use?.list === undefined ? [] : listCard(use.list)),
  ];
}

/** `every action …`: what it gives to whom. */
export function everyKindCard(kind: ItemKind): Card {
  const noun = nounOf(kind);
  const { word, plural } = kindDefinition(kind);
  return lines(
    [{ strong: `every ${word}` }, `: gives the fact that follows to each ${noun} that says nothing of its own.`],
    [`On the strategy it holds for all ${plural}; on an outcome or an objective for those that are towards it.`],
    [{ strong: 'Like this:' }, ' ', { typed: `every ${word} lead council` }],
  );
}

/** A word of a closed list: its meaning, and the others. */
export function listWordCard(list: ClosedListName, word: string): Card {
  const { what, words, open } = closedList(list);
  const meaning = Object.hasOwn(words, word) ? words[word] : undefined;
  if (meaning === undefined) {
    return open === true ? lines([{ strong: word }, `: ${what} of your own. Usual ones are ${named(words)}.`]) : [];
  }
  const others = Object.keys(words).filter((other) => other !== word);
  return [
    ...lines([{ strong: word }, `: ${meaning}`]),
    ...termCard(termsOfWord(list, word)),
    ...lines([{ aside: `${capital(what)}. The others: ${others.join(', ')}.` }]),
  ];
}

/** The terms of Appendix A, word for word. */
function termCard(terms: readonly FrameworkTerm[]): Card {
  if (terms.length === 0) return [];
  const rows = terms.map(({ term, definition }): Row => [{ strong: term }, ` – ${definition}`]);
  return lines(...rows, [{ aside: appendixASource }]);
}

function listCard(name: ClosedListName): Card {
  const { words } = closedList(name);
  const all = Object.entries(words);
  if (all.length > mostMeanings) return lines([`One of ${named(words)}.`]);
  return list(all.map(([word, meaning]): Row => [{ typed: word }, `: ${meaning}`]));
}

function named(words: Readonly<Record<string, string>>): string {
  return joined(Object.keys(words), 'and');
}
