import {
  type ClosedListName,
  closedList,
  type FactUse,
  factUse,
  type IsoDate,
  itemKinds,
  kindDefinition,
  questionsOf,
} from '@goldenthread/language';
import type { AskedFile } from '../../asked.ts';
import { formOfHead, formsOfFact } from '../../forms/fact-forms.ts';
import type { Part, Slot } from '../../forms/form.ts';
import { readValues } from '../../forms/read-values.ts';
import type { ValuesHere, WrittenHere, WrittenToken } from '../../written-at.ts';
import { amountCandidates, spanCandidates, unitCandidates, yearCandidates } from './amounts.ts';
import { type Candidate, kinds } from './candidate.ts';
import { answeredQuestions, stageHere } from './checkpoints.ts';
import { dateCandidates } from './dates.ts';
import { nameCandidates, namesIn } from './names.ts';

/** A place for a value: what may stand there, and what it takes the place of. */
export interface ValuePlace {
  readonly asked: AskedFile;
  readonly here: WrittenHere;
  readonly values: ValuesHere;
  /** The values before it. */
  readonly before: readonly WrittenToken[];
  readonly use: FactUse | undefined;
  readonly start: number;
  readonly end: number;
  readonly today: IsoDate;
}

/** No value has more words than this: `31 March 2029`, `62% in 2024/25`. */
const mostWords = 4;

/** The values and linking words that may stand at the cursor, and the values of several words that it stands in. */
export function valueCandidates(
  asked: AskedFile,
  here: WrittenHere,
  values: ValuesHere,
  today: IsoDate,
): readonly Candidate[] {
  const { written, current, fact, kind } = values;
  if (written.some(({ type }) => type === 'colon' || type === 'text')) return [];
  // What an item cannot have has no values: the finding on the line says so.
  if (fact !== undefined && factUse(kind, fact) === undefined) return [];
  const found: Candidate[] = [];
  for (let count = written.length; count >= Math.max(0, written.length - mostWords); count--) {
    const start = written[count]?.span.start ?? current.start;
    const typed = asked.file.text.slice(start, here.offset);
    const place: ValuePlace = {
      asked,
      here,
      values,
      before: written.slice(0, count),
      use: fact === undefined ? undefined : factUse(kind, fact),
      start,
      end: Math.max(current.end, here.offset),
      today,
    };
    const all = candidatesAt(place);
    const isOneWord = count === written.length && !/\s/.test(typed);
    found.push(...(isOneWord ? all : all.filter((one) => beginsWith(one, typed) && !endsWithOneOf(one, found))));
  }
  return found;
}

/** Whether a candidate begins with what is typed, where that has several words and the client would not tell. */
export function beginsWith({ label }: Candidate, typed: string): boolean {
  return label.toLowerCase().startsWith(typed.toLowerCase().replace(/\s+/g, ' '));
}

/** Where `months` is offered, `6 months` says no more. */
function endsWithOneOf({ label }: Candidate, found: readonly Candidate[]): boolean {
  return found.some((other) => label.endsWith(` ${other.label}`));
}

function candidatesAt(place: ValuePlace): readonly Candidate[] {
  const { fact, kind } = place.values;
  const forms = fact === undefined ? [formOfHead(kind)] : formsOfFact(fact);
  const parts = new Map<string, Part>();
  for (const form of forms) {
    const reading = readValues(form, place.before);
    if (!reading.isFitting) continue;
    for (const at of reading.next) {
      const part = form.parts[at];
      // `12 people a week` goes without saying: it is read, and not offered.
      const isAside = part?.given === 'hidden' && part.text !== 'UNIT';
      if (part !== undefined && !isAside) parts.set(`${part.type} ${part.text}`, part);
    }
  }
  const all = [...parts.values()];
  // Values come before the words that may stand instead.
  return [...all.filter(({ type }) => type === 'slot'), ...all.filter(({ type }) => type === 'link')].flatMap((part) =>
    part.type === 'slot' ? slotCandidates(part.text as Slot, place) : linkCandidates(part.text, place),
  );
}

function slotCandidates(slot: Slot, place: ValuePlace): readonly Candidate[] {
  const { use, values, asked, here } = place;
  switch (slot) {
    case 'NAME':
      return nameCandidates(place);
    case 'WORD':
      return use?.list === undefined ? unitCandidates(place) : listCandidates(use.list, place);
    case 'TERM':
      return listCandidates('term', place);
    case 'ANSWER':
      return listCandidates('yesNo', { ...place, before: [] });
    case 'STAGE':
      return listCandidates('checkpoint', place);
    case 'QUESTION': {
      const stage = stageHere(asked.file, here.line);
      const lists: Readonly<Record<string, ClosedListName>> = questionsOf;
      const list = stage !== undefined && Object.hasOwn(lists, stage) ? lists[stage] : undefined;
      const answered = answeredQuestions(asked.file, here.line);
      return list === undefined ? [] : listCandidates(list, place).filter(({ label }) => !answered.has(label));
    }
    case 'PLACE':
      return [...listCandidates('documentPart', place), ...nameCandidates(place)];
    case 'KIND':
      return itemKinds.map((kind) => word(kindDefinition(kind).word, kindDefinition(kind).meaning, place));
    case 'UNIT':
      return unitCandidates(place);
    case 'MONTHS':
      return spanCandidates(place);
    case 'YEAR':
      return yearCandidates(place);
    case 'AMOUNT':
      return amountCandidates(place);
    case 'DATE':
    case 'PERIOD':
      return dateCandidates(place, slot, values.fact);
    default:
      return [];
  }
}

/** The words of a closed list with their meaning, without those that stand in the fact already. */
function listCandidates(name: ClosedListName, place: ValuePlace): readonly Candidate[] {
  const given = namesIn(place.before);
  // An item that has one of them is not given a second.
  if (place.use?.list === name && !place.use.many && given.size > 0) return [];
  return Object.entries(closedList(name).words)
    .filter(([each]) => !given.has(each))
    .map(([each, meaning]) => word(each, meaning, place));
}

export function word(label: string, meaning: string, { start, end }: ValuePlace): Candidate {
  return { label, kind: kinds.word, detail: meaning, span: { start, end } };
}

const linkMeanings: Readonly<Record<string, string>> = {
  from: 'where it stands now, or where it begins',
  to: 'where it should be, or where it ends',
  up: 'more by an amount',
  down: 'less by an amount',
  in: 'the period of the figure',
  by: 'the last day, or who did it',
  on: 'the day, or the criterion',
  at: 'the day that is spoken of',
  a: 'the time that the amount is for',
  every: 'how often',
  times: 'how often in a year',
  years: 'how many years',
  because: 'the reason, in your own words',
  'all partners': 'Every partner answers for it.',
  'then ongoing': 'It goes on after that day.',
};

/** A word between values: it is followed by something, but for those that end the fact. */
function linkCandidates(text: string, { start, end, values, before }: ValuePlace): readonly Candidate[] {
  const isLast = /^(?:all partners|then ongoing|years)$/.test(text);
  const isAlone = values.rest.trim() === '';
  const after = text === 'because' ? ': ' : ' ';
  // Two numbers do not follow each other: `every 6` is not `6 times`.
  if (text === 'times' && before.length > 1 && before.at(-2)?.text === 'every') return [];
  return [
    {
      label: text,
      kind: kinds.link,
      detail: linkMeanings[text] ?? '',
      span: { start, end },
      text: isAlone && !isLast ? `${text}${after}` : text,
      goesOn: isAlone && !isLast && text !== 'because',
    },
  ];
}
