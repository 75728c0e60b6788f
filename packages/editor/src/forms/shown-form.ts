import {
  capital,
  closedList,
  type FactWord,
  factUse,
  type ItemKind,
  joined,
  kindDefinition,
  nounOf,
  progressSubjects,
} from '@goldenthread/language';
import type { Form, Part, Slot } from './form.ts';

/** A piece of a form as readers see it: a value with the words before it, such as `by DATE`. */
export interface ShownPiece {
  /** Where it stands in the label. */
  readonly start: number;
  readonly end: number;
  /** What is written there, in a sentence. */
  readonly about: string;
}

/** A form as readers see it: `target MEASURE from AMOUNT in PERIOD to AMOUNT by DATE`. */
export interface ShownForm {
  readonly label: string;
  readonly pieces: readonly ShownPiece[];
  /** By part of the form, its piece. */
  readonly pieceOf: readonly number[];
}

/** Writes a form out for a fact, or for the head of an item where there is no fact. */
export function shownForm(form: Form, kind: ItemKind, fact: FactWord | undefined, every?: ItemKind): ShownForm {
  const before = every === undefined ? '' : `every ${kindDefinition(every).word} `;
  let label = `${before}${fact ?? kindDefinition(kind).word}`;
  const pieces: ShownPiece[] = [];
  const pieceOf: number[] = [];
  /** Where the words before the next value begin. */
  let begun: number | undefined;
  form.parts.forEach((part, at) => {
    const isSign = part.type === 'sign';
    if (part.given === 'hidden') {
      // A comma, and what an amount counts, are part of the value that they follow.
      pieceOf[at] = Math.max(0, pieces.length - 1);
      return;
    }
    if (part.text !== ':' && part.text !== ',') label += ' ';
    begun ??= label.length;
    label += part.type === 'slot' ? nameOfSlot(part.text as Slot, kind, fact) : part.text;
    if (part.isList && isLastOfList(form.parts, at) && mayBeMany(kind, fact)) label += ', …';
    pieceOf[at] = pieces.length;
    const isLastWord =
      part.type === 'link' && form.parts[at + 1]?.type !== 'slot' && form.parts[at + 1]?.type !== 'link';
    if (part.type === 'slot' || (isLastWord && !isSign)) {
      pieces.push({ start: begun, end: label.length, about: aboutPart(part, kind, fact) });
      begun = undefined;
    }
  });
  return { label, pieces, pieceOf };
}

/** Whether the comma that the list goes on with is what readers see next. */
function isLastOfList(parts: readonly Part[], at: number): boolean {
  return parts.slice(at + 1).find(({ given, text }) => text === ',' || given !== 'hidden')?.text === ',';
}

/** The words of a list of which an item has one are not many; nor are the names of whom it has one. */
function mayBeMany(kind: ItemKind, fact: FactWord | undefined): boolean {
  const use = fact === undefined ? undefined : factUse(kind, fact);
  return use?.many === true || (use?.to === undefined && use?.list === undefined);
}

function nameOfSlot(slot: Slot, kind: ItemKind, fact: FactWord | undefined): string {
  switch (slot) {
    case 'NAME': {
      const kinds = named(kind, fact);
      return kinds.length > 3 ? 'ITEM' : kinds.map((each) => nounOf(each).toUpperCase()).join(' or ');
    }
    case 'NEW':
      return 'NAME';
    case 'WORD':
      return wordName(kind, fact).toUpperCase();
    case 'TEXT':
      return fact === undefined ? kindDefinition(kind).calls : textName(fact);
    case 'MONTHS':
      return 'MONTHS';
    default:
      return slot;
  }
}

/** The kinds of item that may be named; a few, so that the form stays readable. */
function named(kind: ItemKind, fact: FactWord | undefined): readonly ItemKind[] {
  if (fact !== undefined) return factUse(kind, fact)?.to ?? [];
  if (kind === 'part') return ['strategy'];
  return kind === 'assessment' ? ['outcome'] : progressSubjects;
}

/** "kind of need", "sector"; the fact's own word where it has no list. */
function wordName(kind: ItemKind, fact: FactWord | undefined): string {
  const list = fact === undefined ? undefined : factUse(kind, fact)?.list;
  return list === undefined ? (fact ?? '') : closedList(list).what.replace(/^(?:an?|one of the|the) /, '');
}

function textName(fact: FactWord): string {
  return /^(?:lead|chair|member|strategic lead|operational lead|approved by|reviewed on)$/.test(fact) ? 'post' : 'text';
}

function aboutPart({ text, given, isList, type }: Part, kind: ItemKind, fact: FactWord | undefined): string {
  const what = type === 'link' ? 'As it stands.' : aboutSlot(text as Slot, kind, fact);
  const more = isList && mayBeMany(kind, fact) ? ' More may follow, each after a comma.' : '';
  return `${what}${more}${given === 'needed' ? '' : ' It may be left out.'}`;
}

function aboutSlot(slot: Slot, kind: ItemKind, fact: FactWord | undefined): string {
  const list = fact === undefined ? undefined : factUse(kind, fact)?.list;
  switch (slot) {
    case 'NAME':
      return `The name of ${joined(
        named(kind, fact).map((each) => `${kindDefinition(each).article} ${nounOf(each)}`),
        'or',
      )}.`;
    case 'NEW':
      return 'A short name by which other items speak of it, such as `home-on-release`.';
    case 'WORD':
      return list === undefined
        ? 'A word.'
        : `${capital(closedList(list).what)}: ${Object.keys(closedList(list).words).slice(0, 6).join(', ')}.`;
    case 'LABEL':
      return 'A label as readers see it, such as `9.1`.';
    case 'AMOUNT':
      return 'An amount: `62%`, `312 people`, `£12,000`, `12 per 10,000`, `1 in 4`.';
    case 'UNIT':
      return 'What is counted.';
    case 'NUMBER':
      return 'A number.';
    case 'MONTHS':
      return 'A span of time: `6 months`, `quarter`, `year`.';
    case 'YEAR':
      return 'What the amount is for: `year`, `quarter`, `month`.';
    case 'DATE':
      return 'A day or a period, of which the last day counts: `31 March 2029`, `March 2029`, `2028/29`, `end of plan`.';
    case 'PERIOD':
      return 'When the figure was so: `2024/25`, `March 2025`, `Q2 2024/25`, `2025`.';
    case 'TEXT':
      return 'Your own words.';
    case 'TERM':
      return '`short`, `medium` or `long`.';
    case 'KIND':
      return 'A kind of item, such as `outcome`.';
    case 'QUESTION':
      return "One of the Framework's questions for this checkpoint.";
    case 'ANSWER':
      return '`yes` or `no`.';
    case 'PLACE':
      return 'A part of the document, such as `vision`, or a section.';
    case 'STAGE':
      return `A checkpoint: ${Object.keys(closedList('checkpoint').words).join(', ')}.`;
  }
}
