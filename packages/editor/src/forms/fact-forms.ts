import {
  type ColonUse,
  type FactShape,
  type FactWord,
  factDefinitions,
  type HeadForm,
  type ItemKind,
  kindDefinition,
} from '@goldenthread/language';
import { type Form, readForm } from './form.ts';

const amount = 'AMOUNT <UNIT> <a YEAR>';

/** The forms of each shape of fact, the usual one first. The author's own words after a colon are added by the fact. */
const shapes: Readonly<Record<FactShape, readonly string[]>> = {
  text: [''],
  names: ['{NAME}'],
  words: ['{WORD}'],
  label: ['LABEL'],
  flag: [''],
  people: ['{NAME}', 'all_partners'],
  date: ['DATE [, then_ongoing]'],
  period: ['DATE (to DATE)'],
  recurrence: ['every [NUMBER] MONTHS', 'NUMBER times a YEAR'],
  quantity: ['AMOUNT <UNIT> [a YEAR]'],
  figures: [`{${amount} (in PERIOD)}`],
  target: [
    `NAME from ${amount} (in PERIOD) to ${amount} (by DATE)`,
    `NAME to ${amount} (by DATE)`,
    `NAME up ${amount} [from ${amount} [in PERIOD]] (by DATE)`,
    `NAME down ${amount} [from ${amount} [in PERIOD]] (by DATE)`,
  ],
  score: ['NUMBER on {NAME}'],
  funding: [`{NAME [${amount}]}`],
  approval: ['NAME on DATE'],
  reviewed: ['DATE by NAME'],
  'reports to': ['NAME (every [NUMBER] MONTHS)', 'NAME NUMBER times a YEAR'],
  reported: ['every [NUMBER] MONTHS (to {NAME})', 'NUMBER times a YEAR (to {NAME})'],
  'leaves out': ['{NAME} because'],
  terms: ['{TERM to NUMBER years}'],
  calls: ['KIND'],
  'now by': ['DATE because'],
  question: ['QUESTION ANSWER'],
  position: ['PLACE'],
  default: [''],
};

/** Facts whose form is narrower than that of their shape. */
const words: Readonly<Partial<Record<FactWord, readonly string[]>>> = {
  // The word that begins the line is that of the form.
  every: ['[NUMBER] MONTHS'],
  rank: ['NUMBER'],
  weight: ['NUMBER'],
};

/** What is done with the colon; a post is usual beside a person. */
function colonOf(colon: ColonUse, shape: FactShape): string {
  if (colon === 'none') return '';
  if (colon === 'needed') return ': TEXT';
  return shape === 'people' || shape === 'approval' || shape === 'reviewed' ? '(: TEXT)' : '[: TEXT]';
}

const heads: Readonly<Record<HeadForm, string>> = {
  named: 'NEW : TEXT',
  text: ': TEXT',
  alone: '',
  part: 'NAME',
  about: 'NAME : TEXT',
  'about at': 'NAME at DATE : TEXT',
  stage: 'STAGE',
};

const known = new Map<string, Form>();

/** The ways in which a fact's values may be written, the usual one first. */
export function formsOfFact(word: FactWord): readonly Form[] {
  const { shape, colon } = factDefinitions[word];
  return (words[word] ?? shapes[shape]).map((form) => formOf(`${form} ${colonOf(colon, shape)}`));
}

/** The way in which the head of an item goes on after its word. */
export function formOfHead(kind: ItemKind): Form {
  return formOf(heads[kindDefinition(kind).head]);
}

function formOf(written: string): Form {
  const form = known.get(written) ?? readForm(written);
  known.set(written, form);
  return form;
}
