import { type ClosedListName, capital, factDefinitions, factUse, type ItemKind } from '@goldenthread/language';
import {
  type AnyFact,
  type FactOfShape,
  figureInWords,
  type Item,
  momentInWords,
  ownFacts,
  quantityInWords,
  type Ref,
  recurrenceInWords,
  type Strategy,
} from '@goldenthread/strategy';
import type { PhrasingContent } from 'mdast';
import { authorLine, authorRunOn } from './author-text.ts';
import { displayList, displayWord } from './display-words.ts';
import { anchorOf, link, text } from './make.ts';
import { wordsOf } from './words-of.ts';

/** A piece of a line: words, or a link. */
type Piece = string | PhrasingContent;
type Part = readonly Piece[];

/**
 * What a fact says, for readers: names as the titles of what they stand for, words of lists as words of plain English,
 * everything else as it was written. `kind` is that of the item which it is a fact of: `high` is another word on a
 * risk than on a measure.
 */
export function factContent(fact: AnyFact, plan: Strategy, kind?: ItemKind): PhrasingContent[] {
  const list = kind && factUse(kind, fact.word)?.list;
  const pieces = partsOf(fact, plan, list).filter((part) => part.length > 0);
  return pieces
    .flatMap((part, index) => (index === 0 ? part : [' ', ...part]))
    .map((piece) => (typeof piece === 'string' ? text(piece) : piece));
}

/** What a fact says, as points where it names several things by titles that are nearly sentences. */
export function factPoints(fact: AnyFact, plan: Strategy, kind?: ItemKind): PhrasingContent[][] {
  const { refs = [] } = fact;
  if (factDefinitions[fact.word].shape === 'names' && refs.length > 1) {
    const titles = refs.map((ref) => nameContent(ref, plan));
    if (titles.some((title) => wordsIn(title).length > 40)) return titles.map((title) => [title]);
  }
  return [factContent(fact, plan, kind)];
}

/** A name as the title of what it stands for; a link where that is in the document. */
export function nameContent(ref: Ref, plan: Strategy): PhrasingContent {
  const item = plan.target(ref);
  return item === undefined ? text(readableName(ref.name)) : itemLink(item, plan);
}

/** A name as words, where there are no others: "People in westdale". Labels such as `A1.2` stay. */
export function readableName(name: string): string {
  return /^[\p{Ll}\d]+(?:-[\p{L}\d]+)+$/u.test(name) ? capital(name.replaceAll('-', ' ')) : name;
}

/** An item's title; a link where the item is in the document. */
export function itemLink(item: Item, plan: Strategy): PhrasingContent {
  const title = itemHeading(item);
  return plan.owns(item) ? link(`#${anchorOf(item)}`, title) : text(title);
}

/** "9.1 Offer a settled tenancy", as the author numbers it. */
export function itemHeading(item: Item): string {
  const known = headings.get(item);
  if (known !== undefined) return known;
  const heading = headingOf(item);
  headings.set(item, heading);
  return heading;
}

/** Titles are asked for many times, and items of files that did not change are the same from one document to the next. */
const headings = new WeakMap<Item, string>();

function headingOf(item: Item): string {
  const reference = referenceOf(item);
  const title = authorLine(item.statement ?? readableName(item.about?.name ?? ''));
  if (title === '') return reference ?? (item.name === undefined ? capital(item.kind) : readableName(item.name));
  return reference === undefined ? title : `${reference} ${title}`;
}

/** The label that readers know an item by: its `number`, or a name that is one (`O1`, `A1.2`). */
export function referenceOf(item: Item): string | undefined {
  const number = ownFacts(item, 'number')[0]?.label;
  return number ?? (/^[A-Z]{1,3}\d+(?:\.\d+)*[a-z]?$/.test(item.name ?? '') ? item.name : undefined);
}

function partsOf(fact: AnyFact, plan: Strategy, list: ClosedListName | undefined): readonly Part[] {
  const { shape } = factDefinitions[fact.word];
  const names = namesOf(fact.refs ?? [], plan);
  switch (shape) {
    case 'text':
      return [authorRunOn((fact as FactOfShape<'text'>).text)];
    case 'words': {
      const { words, text } = fact as FactOfShape<'words'>;
      // Words that stand in no list, such as a unit, are the author's own.
      return [[list === undefined ? words.join(', ') : displayList(list, words)], said(text)];
    }
    case 'label':
      return [[(fact as FactOfShape<'label'>).label]];
    case 'flag':
      return [flagSaid(fact as FactOfShape<'flag'>)];
    case 'people': {
      const { everyone, role } = fact as FactOfShape<'people'>;
      const who = everyone ? ['All partners'] : names;
      // Where no partner is named, the post stands for itself.
      return who.length > 0 ? [who, said(role)] : [role === undefined ? [] : authorRunOn(role)];
    }
    case 'date': {
      const { date, thenOngoing, text } = fact as FactOfShape<'date'>;
      // A step with its day: what is done comes first in a plan, and the day decides where it is looked for.
      if (fact.word === 'milestone by')
        return [[momentInWords(date), ...(text === undefined ? [] : [': ', ...authorRunOn(text)])]];
      return [[thenOngoing ? `${momentInWords(date)}, then ongoing` : momentInWords(date)], said(text)];
    }
    case 'period': {
      const { start, end } = fact as FactOfShape<'period'>;
      return [
        [start.written === end.written ? momentInWords(start) : `${momentInWords(start)} to ${momentInWords(end)}`],
      ];
    }
    case 'recurrence':
      return [[capital(recurrenceInWords((fact as FactOfShape<'recurrence'>).recurrence))]];
    case 'quantity':
      return [[quantityInWords((fact as FactOfShape<'quantity'>).quantity)]];
    case 'figures':
      return [[(fact as FactOfShape<'figures'>).figures.map(figureInWords).join(', ')]];
    case 'target':
      return targetParts(fact as FactOfShape<'target'>, names);
    default:
      return lessCommonParts(fact, names, plan);
  }
}

function lessCommonParts(fact: AnyFact, names: Part, plan: Strategy): readonly Part[] {
  switch (factDefinitions[fact.word].shape) {
    case 'score':
      return [[quantityInWords((fact as FactOfShape<'score'>).score)], ['on'], names];
    case 'funding': {
      const { refs, amounts } = fact as FactOfShape<'funding'>;
      return [
        joined(
          refs.map((ref, index) => [
            nameContent(ref, plan),
            ...(amounts[index] ? [`: ${quantityInWords(amounts[index])}`] : []),
          ]),
        ),
      ];
    }
    case 'approval': {
      const { on, role } = fact as FactOfShape<'approval'>;
      return [names, ['on'], [momentInWords(on)], said(role)];
    }
    case 'reviewed': {
      const { on, role } = fact as FactOfShape<'reviewed'>;
      return [[momentInWords(on)], ['by'], names, said(role)];
    }
    case 'reports to': {
      const { recurrence, about } = fact as FactOfShape<'reports to'>;
      return [names, recurrence === undefined ? [] : [recurrenceInWords(recurrence)], said(about)];
    }
    case 'reported': {
      const { recurrence } = fact as FactOfShape<'reported'>;
      return [[capital(recurrenceInWords(recurrence))], ...(names.length > 0 ? [['to'], names] : [])];
    }
    case 'leaves out': {
      const { reason } = fact as FactOfShape<'leaves out'>;
      return [[...names, ...(reason === undefined ? [] : [': ', ...authorRunOn(reason)])]];
    }
    case 'terms': {
      const { terms } = fact as FactOfShape<'terms'>;
      const each = terms.map(({ term, years }) => `${term} term up to ${years} ${years === 1 ? 'year' : 'years'}`);
      return [[capital(each.join(', '))]];
    }
    case 'calls': {
      const { kind, called } = fact as FactOfShape<'calls'>;
      return [[`${capital(kind)}: ${authorLine(called)}`]];
    }
    case 'now by': {
      const { date, reason } = fact as FactOfShape<'now by'>;
      return [[momentInWords(date), ...(reason === undefined ? [] : [': ', ...authorRunOn(reason)])]];
    }
    case 'question': {
      const { question, answer, weakPoints } = fact as FactOfShape<'question'>;
      return [[`${displayWord(undefined, question)}: ${answer}`], said(weakPoints)];
    }
    case 'position':
      return [[(fact as FactOfShape<'position'>).position]];
    default:
      return [names];
  }
}

function flagSaid({ word, text }: FactOfShape<'flag'>): Part {
  if (text !== undefined) return authorRunOn(text);
  return [word === 'no data yet' ? 'There are none yet' : 'Yes'];
}

function targetParts({ from, direction, amount, by }: FactOfShape<'target'>, names: Part): readonly Part[] {
  return [
    names.length > 0 ? [...names, ':'] : [],
    ...(from === undefined ? [] : [[`from ${figureInWords(from)}`]]),
    [`${direction === undefined ? 'to' : `${direction} by`} ${quantityInWords(amount)}`],
    ...(by === undefined ? [] : [[`by ${momentInWords(by)}`]]),
  ];
}

/** What the author adds after a colon. */
function said(words: string | undefined): Part {
  return words === undefined ? [] : ['(', ...authorRunOn(words), ')'];
}

function namesOf(refs: readonly Ref[], plan: Strategy): Part {
  return joined(refs.map((ref) => [nameContent(ref, plan)]));
}

/** Titles that hold commas are kept apart by semicolons. */
function joined(parts: readonly Part[]): Part {
  const separator = parts.some((part) => part.some((piece) => wordsIn(piece).includes(','))) ? '; ' : ', ';
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

function wordsIn(piece: Piece): string {
  return typeof piece === 'string' ? piece : wordsOf(piece);
}
