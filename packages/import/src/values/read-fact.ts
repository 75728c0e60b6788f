import {
  closedList,
  type FactWord,
  factDefinitions,
  factUse,
  type ItemKind,
  type ItemName,
  kindDefinition,
  nearest,
  readMoment,
} from '@goldenthread/language';
import { onOneLine, plainly } from '../clean.ts';
import type { FactLine } from '../items/draft.ts';
import { readQuantity } from './amounts.ts';
import { readDay, readDeadline, readRecurrence } from './deadlines.ts';
import { readPeople } from './people.ts';
import { entriesOf, type Referents } from './referents.ts';
import { readWord, readWords } from './words.ts';

/** A cell below the heading of a fact. */
export interface FactCell {
  readonly kind: ItemKind;
  readonly word: FactWord;
  readonly heading: string;
  /** Clean, not empty. */
  readonly text: string;
  readonly row: number;
  /** The period of a figure, from the column beside it. */
  readonly period?: string;
}

/** What a cell says as facts, and what of it is none, with the reason. */
export interface ReadFacts {
  readonly facts: readonly FactLine[];
  readonly rest: readonly string[];
  readonly why: string;
}

/** What is offered where a cell names something that the plan does not have. */
const offers: Readonly<Partial<Record<FactWord, ItemKind>>> = {
  provider: 'partner',
  'held by': 'partner',
  'falls on': 'partner',
  members: 'partner',
  'carried out by': 'group',
  meets: 'need',
  concerns: 'need',
  'measured by': 'measure',
  through: 'service',
  despite: 'service',
  for: 'population',
  'funded by': 'resource',
  addresses: 'gap',
};

/** Reads a cell into the facts of the language. What it does not say in the language's way is given back as it is. */
export function readFact(cell: FactCell, referents: Referents): ReadFacts {
  const { kind, word, text } = cell;
  const use = factUse(kind, word);
  switch (factDefinitions[word].shape) {
    case 'text':
      return only({ word, value: '', text });
    case 'people':
      return peopleFacts(cell, referents);
    case 'names':
      return nameFacts(cell, referents);
    case 'date':
      return word === 'milestone by' ? milestones(cell) : word === 'by' ? deadline(cell) : dayFact(cell);
    case 'recurrence': {
      const every = readRecurrence(onOneLine(text));
      if (every !== undefined) return only({ word, value: word === 'every' ? every.slice(6) : every });
      if (/^\d{1,2} times a (?:year|month)$/.test(onOneLine(text))) return only({ word, value: onOneLine(text) });
      return word === 'every' ? deadline({ ...cell, word: 'by' }) : none(text, 'it says no "how often"');
    }
    case 'quantity': {
      const quantity = readQuantity(text, cell.heading);
      return quantity === undefined ? none(text, 'it is not an amount alone') : only({ word, value: quantity });
    }
    case 'figures':
      return figures(cell);
    case 'words':
      return wordFacts(cell, use?.list);
    case 'label': {
      const label = text.replace(/[.)]$/, '');
      return /^[\p{L}\p{N}]+(?:[.\-/][\p{L}\p{N}]+)*$/u.test(label) && label.length < 30
        ? only({ word, value: label })
        : none(text, 'a number has letters, digits and dots');
    }
    case 'flag':
      return flag(cell);
    case 'funding':
      return funding(cell, referents);
    case 'reported':
      return reported(cell, referents);
    default:
      return none(text, `\`${word}\` cannot be read from a cell`);
  }
}

function only(fact: FactLine): ReadFacts {
  return { facts: [fact], rest: [], why: '' };
}

function none(text: string, why: string): ReadFacts {
  return { facts: [], rest: [text], why };
}

function peopleFacts({ kind, word, text, row }: FactCell, referents: Referents): ReadFacts {
  const { names, isEverybody, role, rest } = readPeople(text, factUse(kind, word)?.to ?? ['partner'], row, referents);
  const why = 'it names nobody that can be told from its words: an organisation, or a post with its organisation';
  if (isEverybody && word === 'lead') return only({ word, value: 'all partners' });
  if (names.length === 0) return none(text, why);
  const fact = { word, value: names.join(', '), ...(role === undefined ? {} : { text: role }) };
  return { facts: [fact], rest, why };
}

/** Which kind of item a heading asks for, where the fact may name several. */
function offeredKind({ kind, word, heading }: FactCell): ItemKind | undefined {
  if (word !== 'towards') return offers[word];
  if (kind === 'action' && /objective|commitment/i.test(heading)) return 'objective';
  return /outcome|objective|aim|goal/i.test(heading) ? 'outcome' : undefined;
}

function nameFacts(cell: FactCell, referents: Referents): ReadFacts {
  const { kind, word, text, row } = cell;
  const kinds = factUse(kind, word)?.to ?? [];
  const names = new Set<ItemName>();
  const rest: string[] = [];
  const offered = offeredKind(cell);
  for (const entry of entriesOf(text.length > 5_000 ? '' : text)) {
    const found = referents.resolve(entry, kinds) ?? undefined;
    const several = found === undefined ? knownBetweenCommas(entry, kinds, referents) : [found];
    const isSaid = !/^(?:n\/?a|none|tb[ac]|[-–—?]+)$/i.test(entry);
    const made =
      several ?? (offered !== undefined && isSaid ? offeredFor(offered, entry, row, kinds, referents) : undefined);
    if (made === undefined) rest.push(entry);
    else for (const name of made) names.add(name);
  }
  if (text.length > 5_000) rest.push(text);
  const value = [...names].join(', ');
  return { facts: value === '' ? [] : [{ word, value }], rest, why: 'the plan has nothing of that name' };
}

function offeredFor(
  kind: ItemKind,
  entry: string,
  row: number,
  kinds: readonly ItemKind[],
  referents: Referents,
): readonly ItemName[] | undefined {
  if (!kinds.includes(kind)) return undefined;
  if (kind === 'partner') {
    const { names, role, rest } = readPeople(entry, kinds, row, referents);
    return rest.length === 0 && role === undefined && names.length > 0 ? names : undefined;
  }
  const name = referents.offer(kind, entry, row);
  return name === undefined ? undefined : [name];
}

/** "Crown Office and Procurator Fiscal Service, Police Scotland": all of them known, the longest first. */
function knownBetweenCommas(
  entry: string,
  kinds: readonly ItemKind[],
  referents: Referents,
): readonly ItemName[] | undefined {
  const pieces = entry.split(/,\s*/);
  if (pieces.length < 2 || pieces.length > 40) return undefined;
  const names: ItemName[] = [];
  for (let at = 0; at < pieces.length; ) {
    let taken = Math.min(pieces.length - at, 8);
    let name: ItemName | undefined;
    for (; taken > 0; taken--) {
      name = referents.resolve(pieces.slice(at, at + taken).join(', '), kinds);
      if (name !== undefined) break;
    }
    if (name === undefined) return undefined;
    names.push(name);
    at += taken;
  }
  return names;
}

function dayFact({ word, text }: FactCell): ReadFacts {
  const day = readDay(onOneLine(text));
  return day === undefined ? none(text, 'it is no day or period') : only({ word, value: day });
}

function deadline({ kind, text }: FactCell): ReadFacts {
  const { by, from, every, isOngoing, rest } = readDeadline(text);
  const read: FactLine[] = [];
  if (from !== undefined) read.push({ word: 'from', value: from });
  if (by !== undefined) read.push({ word: 'by', value: by });
  if (every !== undefined) read.push({ word: 'every', value: every });
  if (isOngoing) read.push({ word: 'ongoing', value: '' });
  const facts = read.filter(({ word }) => factUse(kind, word) !== undefined);
  const why = 'it is no day or period';
  if (facts.length === read.length) return { facts, rest, why };
  return {
    facts: [],
    rest: [text],
    why: `${kindDefinition(kind).plural} have no \`${read.find((each) => !facts.includes(each))?.word}\``,
  };
}

/** "10 July 2026: Draft tested", "Draft tested (10 July 2026)", "Draft tested by July 2026". */
function milestones({ text }: FactCell): ReadFacts {
  const facts: FactLine[] = [];
  const rest: string[] = [];
  for (const entry of entriesOf(text)) {
    const fact = milestoneIn(entry);
    if (fact === undefined) rest.push(entry);
    else facts.push(fact);
  }
  return { facts, rest, why: 'a milestone has its day beside it' };
}

/** The milestones that have their days in the same cell. */
export function milestonesIn(text: string): readonly FactLine[] {
  return entriesOf(text).flatMap((entry) => milestoneIn(entry) ?? []);
}

function milestoneIn(entry: string): FactLine | undefined {
  const first = /^(.{4,40}?)\s*(?::|\s[-\u2013\u2014])\s+(.+)$/u.exec(entry);
  const day = readDay(first?.[1] ?? '');
  if (day !== undefined) return { word: 'milestone by', value: day, text: (first?.[2] ?? '').trim() };
  const last = /^(.+?)\s*(?:\(|,| by | [-\u2013\u2014] )\s*([^()]{4,40})\)?$/u.exec(entry.slice(0, 1_000));
  const later = entry.length > 1_000 ? undefined : readDay(last?.[2] ?? '');
  const words = (last?.[1] ?? '').trim();
  return later === undefined || words === '' ? undefined : { word: 'milestone by', value: later, text: words };
}

function figures({ word, text, heading, period }: FactCell): ReadFacts {
  const plain = onOneLine(text);
  if (plain.length > 100) return none(text, 'it is not a figure alone');
  const [, amount = plain, own] =
    /^(.+?)(?: in | ?\()(?:the )?((?:Q[1-4] )?[\p{L}]*\.? ?\d[\d/\u2013 to-]*)\)?$/u.exec(plain) ?? [];
  const [inHeading, year] = /(?:[^\s(]+ )?\b(20\d\d(?:[/\u2013-]\d\d(?:\d\d)?)?)(?!\d)/.exec(heading) ?? [];
  const when = [own, period, inHeading, year]
    .map((each) => (each === undefined ? undefined : readDay(each)))
    .find(Boolean);
  const isRead = own === undefined || readDay(own) !== undefined;
  const quantity = readQuantity(isRead ? amount : plain, heading);
  if (quantity === undefined) return none(text, 'it is not a figure alone');
  return only({ word, value: when === undefined ? quantity : `${quantity} in ${when}` });
}

function wordFacts({ word, text, heading }: FactCell, list: Parameters<typeof readWord>[0] | undefined): ReadFacts {
  if (list === undefined) {
    const unit = /^(?:%|per ?cent|percentage)$/i.test(text) ? 'percent' : text.toLowerCase();
    return /^\p{L}[\p{L}\p{M}\p{N}-]{0,30}$/u.test(unit)
      ? only({ word, value: unit })
      : none(text, `\`${word}\` takes one word`);
  }
  const one = readWord(list, text);
  const colon = factDefinitions[word].colon !== 'none';
  if (one !== undefined && (one.more === undefined || colon)) {
    return only({ word, value: one.word, ...(one.more === undefined ? {} : { text: onOneLine(one.more) }) });
  }
  const several = readWords(list, text);
  if (several !== undefined) return only({ word, value: several.join(', ') });
  const { what, words } = closedList(list);
  const near = nearest(plainly(text).slice(0, 40), Object.keys(words));
  const choice = near === undefined ? '' : `; the nearest is \`${near}\``;
  return none(text, `it is not ${what}${choice} (column "${heading}")`);
}

function flag({ word, text }: FactCell): ReadFacts {
  if (/^(?:y|yes|x|true|1|\u2713|\u2714|\u2612|\u2611)$/i.test(text)) return only({ word, value: '' });
  if (factDefinitions[word].colon === 'allowed') return only({ word, value: '', text });
  return none(text, 'the language says yes by the word, and no by leaving it out');
}

/** "Change fund, 2026 to 2029: £4,000". */
function funding({ word, text, row, kind, heading }: FactCell, referents: Referents): ReadFacts {
  const parts: string[] = [];
  const rest: string[] = [];
  for (const entry of entriesOf(text)) {
    const [, title = entry, sum] =
      /^(.+?)\s*(?::|\(|[-\u2013\u2014,]| of |(?= £))\s*(£[^()]+?)\)?$/u.exec(entry.slice(0, 400)) ?? [];
    const amount = sum === undefined ? undefined : readQuantity(sum, heading);
    const kinds = factUse(kind, word)?.to ?? [];
    const isTitle =
      entry.length <= 400 &&
      !(sum !== undefined && amount === undefined) &&
      !/^[£\d]/.test(title) &&
      !/^(?:n\/?a|none|tb[ac]|[-–—?]+)$/i.test(title);
    const name = isTitle ? (referents.resolve(title, kinds) ?? referents.offer('resource', title, row)) : undefined;
    if (name === undefined) rest.push(entry);
    else parts.push(amount === undefined ? name : `${name} ${amount}`);
  }
  const value = parts.join(', ');
  return { facts: value === '' ? [] : [{ word, value }], rest, why: 'it does not say which money it is' };
}

/** "Every quarter to the delivery group". */
function reported({ word, text, row }: FactCell, referents: Referents): ReadFacts {
  const plain = onOneLine(text);
  const [, often = plain, whom] = /^(.+?) to (?:the )?(.+)$/i.exec(plain) ?? [];
  const every = readRecurrence(often);
  if (every === undefined) return none(text, 'it says no "how often"');
  if (whom === undefined) return only({ word, value: every });
  const { names, role, rest } = readPeople(whom, ['group', 'partner'], row, referents);
  if (names.length === 0 || role !== undefined || rest.length > 0) return none(text, 'it names nobody that is known');
  return only({ word, value: `${every} to ${names.join(', ')}` });
}

/** Whether two moments end on the same day, so that one of them says nothing new. */
export function isSameDeadline(a: string, b: string): boolean {
  const [first, second] = [readMoment(a), readMoment(b)];
  return first?.end !== undefined && first.end === second?.end;
}
