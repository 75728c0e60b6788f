import { factDefinitions, inWords, type Moment } from '@goldenthread/language';
import type { AnyFact, FactOfShape, Figure, Item, Quantity, Recurrence, Ref, Strategy } from '@goldenthread/strategy';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** A piece of a line: text, or a link. */
export type Piece = string | ElementContent;

/** The address of an item on the page. */
export function anchorOf(item: Item): string {
  return `item-${item.id}`;
}

/** What a fact says, for readers: names as the titles of what they stand for, everything else as it was written. */
export function factContent(fact: AnyFact, plan: Strategy): readonly Piece[] {
  const pieces = partsOf(fact, plan).filter((part) => part.length > 0);
  return pieces.flatMap((part, index) => (index === 0 ? part : [' ', ...part]));
}

type Part = readonly Piece[];

function partsOf(fact: AnyFact, plan: Strategy): readonly Part[] {
  const { shape } = factDefinitions[fact.word];
  const names = namesOf(fact.refs ?? [], plan);
  switch (shape) {
    case 'text':
      return [[(fact as FactOfShape<'text'>).text]];
    case 'words': {
      const { words, text } = fact as FactOfShape<'words'>;
      return [[words.join(', ')], said(text)];
    }
    case 'label':
      return [[(fact as FactOfShape<'label'>).label]];
    case 'flag':
      return [[(fact as FactOfShape<'flag'>).text ?? 'yes']];
    case 'people': {
      const { everyone, role } = fact as FactOfShape<'people'>;
      return [everyone ? ['all partners'] : names, said(role)];
    }
    case 'date': {
      const { date, thenOngoing, text } = fact as FactOfShape<'date'>;
      return [[when(date)], thenOngoing ? [', then ongoing'] : [], said(text)];
    }
    case 'period': {
      const { start, end } = fact as FactOfShape<'period'>;
      return [[start.written === end.written ? when(start) : `${when(start)} to ${when(end)}`]];
    }
    case 'recurrence':
      return [[recurring(fact as FactOfShape<'recurrence'>)]];
    case 'quantity':
      return [[amountOf((fact as FactOfShape<'quantity'>).quantity)]];
    case 'figures':
      return [[(fact as FactOfShape<'figures'>).figures.map(figureOf).join(', ')]];
    case 'target':
      return targetParts(fact as FactOfShape<'target'>, names);
    default:
      return lessCommonParts(fact, names, plan);
  }
}

function lessCommonParts(fact: AnyFact, names: Part, plan: Strategy): readonly Part[] {
  switch (factDefinitions[fact.word].shape) {
    case 'score':
      return [[amountOf((fact as FactOfShape<'score'>).score)], ['on'], names];
    case 'funding': {
      const { refs, amounts } = fact as FactOfShape<'funding'>;
      return listed(refs.map((ref, index) => [name(ref, plan), ...spaced(amounts[index])]));
    }
    case 'approval': {
      const { on, role } = fact as FactOfShape<'approval'>;
      return [names, ['on'], [when(on)], said(role)];
    }
    case 'reviewed': {
      const { on, role } = fact as FactOfShape<'reviewed'>;
      return [[when(on)], ['by'], names, said(role)];
    }
    case 'reports to': {
      const { recurrence, about } = fact as FactOfShape<'reports to'>;
      return [names, recurrence === undefined ? [] : [often(recurrence)], said(about)];
    }
    case 'reported': {
      const { recurrence } = fact as FactOfShape<'reported'>;
      return [[often(recurrence)], ...(names.length > 0 ? [['to'], names] : [])];
    }
    case 'leaves out':
      return [names, said((fact as FactOfShape<'leaves out'>).reason)];
    case 'terms':
      return [[(fact as FactOfShape<'terms'>).terms.map(({ term, years }) => `${term} to ${years} years`).join(', ')]];
    case 'calls': {
      const { kind, called } = fact as FactOfShape<'calls'>;
      return [[`${kind}: ${called}`]];
    }
    case 'now by': {
      const { date, reason } = fact as FactOfShape<'now by'>;
      return [[when(date)], reason === undefined ? [] : [`because: ${reason}`]];
    }
    case 'question': {
      const { question, answer, weakPoints } = fact as FactOfShape<'question'>;
      return [[`${question}: ${answer}`], said(weakPoints)];
    }
    case 'position':
      return [[(fact as FactOfShape<'position'>).position]];
    default:
      return [names];
  }
}

function targetParts({ from, direction, amount, by }: FactOfShape<'target'>, names: Part): readonly Part[] {
  return [
    names,
    ...(from === undefined ? [] : [[`from ${figureOf(from)}`]]),
    [`${direction ?? 'to'} ${amountOf(amount)}`],
    ...(by === undefined ? [] : [[`by ${when(by)}`]]),
  ];
}

/** What the author adds after a colon. */
function said(text: string | undefined): Part {
  return text === undefined ? [] : [`(${text})`];
}

function spaced(quantity: Quantity | null | undefined): Part {
  return quantity ? [` ${amountOf(quantity)}`] : [];
}

function namesOf(refs: readonly Ref[], plan: Strategy): Part {
  return listed(refs.map((ref) => [name(ref, plan)])).flat();
}

function listed(parts: readonly Part[]): readonly Part[] {
  const pieces = parts.flatMap((part, index) => (index === 0 ? part : [', ', ...part]));
  return pieces.length === 0 ? [] : [pieces];
}

/** A name as the title of what it stands for; a link where that is on the page. */
function name(ref: Ref, plan: Strategy): Piece {
  const item = plan.target(ref);
  if (item === undefined) return ref.name;
  const title = item.statement ?? ref.name;
  return plan.owns(item) ? h('a', { href: `#${encodeURIComponent(anchorOf(item))}` }, title) : title;
}

/** A day in words; a period as the author wrote it. */
export function when(moment: Moment): string {
  return moment.precision === 'day' && moment.start !== undefined ? inWords(moment.start) : moment.written;
}

/** How often, behind the fact's own word. */
function recurring({ word, recurrence }: FactOfShape<'recurrence'>): string {
  const said = often(recurrence);
  return word === 'every' ? said.replace(/^every /, '') : said;
}

function often({ count, unit, form }: Recurrence): string {
  if (form === 'times') return `${count} ${count === 1 ? 'time' : 'times'} a ${unit}`;
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

function amountOf({ amount, unit, per }: Quantity): string {
  return [amount.written, unit, per === undefined ? undefined : `a ${per}`]
    .filter((part) => part !== undefined)
    .join(' ');
}

function figureOf({ quantity, in: period }: Figure): string {
  return period === undefined ? amountOf(quantity) : `${amountOf(quantity)} in ${when(period)}`;
}
