import type { LineTokenType } from '@goldenthread/language';
import type { Form, Part, Slot } from './form.ts';

/** One word or sign of a fact as a form is compared with it. */
export interface Written {
  readonly type: LineTokenType;
  readonly text: string;
}

/** How far a form fits what is written. */
export interface FormReading {
  readonly form: Form;
  /** How many words and signs fit. */
  readonly fitting: number;
  /** Whether all that is written fits. */
  readonly isFitting: boolean;
  /** The parts that the last word that fits may be; none before the first. */
  readonly last: readonly number[];
  /** The parts that may come next. */
  readonly next: readonly number[];
}

const slotTypes: Readonly<Record<Slot, readonly LineTokenType[]>> = {
  NAME: ['name'],
  NEW: ['name'],
  WORD: ['name'],
  LABEL: ['label'],
  AMOUNT: ['number'],
  UNIT: ['name'],
  NUMBER: ['number'],
  MONTHS: ['name'],
  YEAR: ['name'],
  // A year alone is a number to the lexer.
  DATE: ['date', 'number'],
  PERIOD: ['date', 'number'],
  TEXT: ['text'],
  TERM: ['name'],
  KIND: ['name'],
  QUESTION: ['name'],
  ANSWER: ['name'],
  PLACE: ['name'],
  STAGE: ['name'],
};

/** Compares a form with what is written of it so far. */
export function readValues(form: Form, written: readonly Written[]): FormReading {
  let last: readonly number[] = [];
  let next = form.first;
  let fitting = 0;
  for (const word of written) {
    const here = next.filter((at) => fits(form.parts[at], word));
    if (here.length === 0) break;
    fitting++;
    last = here;
    next = [...new Set(here.flatMap((at) => form.next[at] ?? []))];
  }
  return { form, fitting, isFitting: fitting === written.length, last, next };
}

/** Where the line cannot be read, it may be whatever value the form has there. */
function fits(part: Part | undefined, { type, text }: Written): boolean {
  switch (part?.type) {
    case 'slot':
      return type === 'unknown' || slotTypes[part.text as Slot].includes(type);
    case 'link':
      return type === 'link' && text.replace(/\s+/g, ' ') === part.text;
    case 'sign':
      return type === (part.text === ':' ? 'colon' : 'comma');
    default:
      return false;
  }
}
