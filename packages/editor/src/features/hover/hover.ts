import {
  closedList,
  factUse,
  type ItemKind,
  kindOfDefault,
  kindOfWord,
  questionsOf,
  type Span,
} from '@goldenthread/language';
import { type AnyFact, allFacts, type Fact, type Item } from '@goldenthread/strategy';
import type { Hover, Position } from 'vscode-languageserver';
import { type AskedFile, itemAt } from '../../asked.ts';
import type { Feature, FeatureContext } from '../../feature.ts';
import { nameAt, namedItem } from '../../name-at.ts';
import { type Card, cardContent, together } from './card.ts';
import { dateCard } from './date-card.ts';
import { itemCard, shortItemCard } from './item-card.ts';
import { everyKindCard, factCard, kindCard, listWordCard, questionsCard } from './keyword-cards.ts';
import { linkingWordCard } from './linking-words.ts';
import { explainedAt, explainedCard } from './prose-card.ts';
import { quantityCard } from './quantity-card.ts';
import { codeCard, codeIn } from './remark-card.ts';
import { type ValueHere, valueHere, type WordHere, wordAt } from './word-here.ts';

/** What the word below the pointer means: an item with its thread, a word of the language, a date, an amount. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  listen: (context) => {
    const { connection, answer, client } = context;
    connection.onHover(({ textDocument, position }, token) =>
      answer(textDocument.uri, token, (asked): Hover | undefined => {
        const found = hoverAt(asked, position, context);
        if (found === undefined || found.card.length === 0) return undefined;
        const { start, end } = found.span;
        return { contents: cardContent(found.card, client()), range: asked.file.index.range(start, end) };
      }),
    );
  },
};

interface Found {
  readonly card: Card;
  readonly span: Span;
}

type HoverContext = Pick<FeatureContext, 'judged' | 'host'>;

export function hoverAt(asked: AskedFile, position: Position, context: HoverContext): Found | undefined {
  const word = wordAt(asked, position);
  if (word === undefined || word.token.type === 'text') return proseAt(asked, position);
  const { token, text } = word;
  const { span } = token;
  switch (token.type) {
    case 'comment': {
      const found = codeIn(text, asked.file.index.offset(position) - span.start);
      return (
        found && {
          card: codeCard(found.code),
          span: { start: span.start + found.span.start, end: span.start + found.span.end },
        }
      );
    }
    case 'kind':
      return { card: kindWordCard(asked, word), span };
    case 'fact':
      return { card: factWordCard(word), span };
    case 'link':
      return { card: linkingWordCard(text, word.line.fact, word.line.every ?? word.line.kind), span };
    case 'name':
      return { card: nameCard(asked, word, context), span };
    case 'date':
    case 'number':
      return { card: valueCard(asked, word, context), span };
    default:
      return undefined;
  }
}

function proseAt({ file, strategy }: AskedFile, position: Position): Found | undefined {
  const line = file.index.lineSpan(position.line);
  if (position.line >= file.index.lineCount || position.character > line.end - line.start) return undefined;
  const found = explainedAt(file, line, line.start + position.character, strategy);
  if (found === undefined) return undefined;
  return { card: explainedCard(file.text.slice(found.span.start, found.span.end), found.item), span: found.span };
}

/** What the kind is, and below it the item that the word begins. */
function kindWordCard(asked: AskedFile, { line, text }: WordHere): Card {
  const kind = line.kind ?? kindOfWord(text);
  if (kind === undefined) return [];
  const item = headedBy(asked, line.number);
  return together(kindCard(kind), item === undefined ? questionsCard(kind) : shortItemCard(asked, item));
}

/** The item whose head begins on a line. */
function headedBy(asked: AskedFile, line: number): Item | undefined {
  const item = itemAt(asked, { line, character: 0 });
  return item?.place.range.start.line === line ? item : undefined;
}

function factWordCard({ line, token, text }: WordHere): Card {
  const every = token === line.tokens[0] ? kindOfDefault(text.replace(/\s+/g, ' ')) : undefined;
  if (every !== undefined) return everyKindCard(every);
  return line.fact === undefined ? [] : factCard(line.fact, line.every ?? line.kind);
}

/** A name as the item that it stands for; a word of a list, or of the language, as what it means. */
function nameCard(asked: AskedFile, word: WordHere, context: HoverContext): Card {
  const here = nameAt(asked.file, word.token.span.start);
  const item = here === undefined ? undefined : namedItem(here, asked)?.item;
  if (item !== undefined) return itemCard(asked, item, context);
  const value = valueHere(asked, word);
  return value === undefined ? [] : wordOfListCard(value, word.text);
}

function wordOfListCard({ kind, fact, slot, before }: ValueHere, text: string): Card {
  switch (slot) {
    case 'WORD': {
      const list = fact && factUse(kind, fact)?.list;
      return list === undefined ? [] : listWordCard(list, text);
    }
    case 'TERM':
      return listWordCard('term', text);
    case 'PLACE':
      return listWordCard('documentPart', text);
    case 'STAGE':
      return listWordCard('checkpoint', text);
    case 'QUESTION':
    case 'ANSWER':
      return questionCard(slot === 'QUESTION' ? text : (before[0] ?? ''));
    case 'KIND': {
      const named: ItemKind | undefined = kindOfWord(text);
      return named === undefined ? [] : kindCard(named);
    }
    default:
      return [];
  }
}

/** A question of a checkpoint, which one list or another holds. */
function questionCard(question: string): Card {
  const list = Object.values(questionsOf).find((name) => Object.hasOwn(closedList(name).words, question));
  return list === undefined ? [] : listWordCard(list, question);
}

/** A date or an amount, in the fact that has it. */
function valueCard(asked: AskedFile, word: WordHere, context: HoverContext): Card {
  const { strategy } = asked;
  const value = valueHere(asked, word);
  const item = itemAt(asked, { line: word.line.number, character: 0 });
  const fact = item && factOn(item, word.line.number);
  if (word.token.type === 'number' && value?.slot !== 'DATE' && value?.slot !== 'PERIOD') {
    return quantityCard(word.text, strategy, item, fact);
  }
  return dateCard(word.text, {
    plan: strategy,
    today: context.host.today(),
    fact: value?.fact,
    before: value?.before.at(-1),
    period: fact?.word === 'period' ? (fact as Fact<'period'>) : undefined,
  });
}

/** The fact that a line is part of, also one for all items of a kind. */
function factOn(item: Item, line: number): AnyFact | undefined {
  return [...allFacts(item), ...item.defaults.map(({ fact }) => fact)].find(
    ({ place: { range } }) => range.start.line <= line && line <= range.end.line,
  );
}
