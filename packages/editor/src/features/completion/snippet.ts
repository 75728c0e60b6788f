import {
  closedList,
  type FactWord,
  factUse,
  type ItemKind,
  kindDefinition,
  nounOf,
  questionsOf,
} from '@goldenthread/language';
import { questionFor, textToWrite } from '@goldenthread/rules';
import { formOfHead, formsOfFact } from '../../forms/fact-forms.ts';
import type { Form, Part, Slot } from '../../forms/form.ts';

/** How often things recur, as plans write it. */
export const usualSpans = ['month', '6 weeks', 'quarter', '6 months', 'year', '2 years'] as const;

/** The tab stops of one snippet, numbered in their order. */
export class TabStops {
  #stops = 0;

  /** A stop with what stands there until something is typed. */
  stop(written: string): string {
    this.#stops++;
    return `\${${this.#stops}:${plain(written)}}`;
  }

  /** A stop at which one of the words is chosen. */
  choice(words: readonly string[]): string {
    const [only, second] = words;
    if (only === undefined || second === undefined) return this.stop(only ?? '');
    this.#stops++;
    return `\${${this.#stops}|${words.map((word) => plain(word).replace(/[,|]/g, '\\$&')).join(',')}|}`;
  }
}

/** Text as it stands, outside and inside of tab stops. */
export function plain(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** What a tab stop stands in for. */
interface Filled {
  readonly kind: ItemKind;
  readonly fact: FactWord | undefined;
  /** What is known already of a name. */
  readonly name?: string | undefined;
  readonly date?: string | undefined;
  readonly stage?: string | undefined;
}

/** A fact's line from its word on, with a tab stop for each value that it usually has. */
export function factSnippet(stops: TabStops, kind: ItemKind, fact: FactWord, known: Partial<Filled> = {}): string {
  const [form] = formsOfFact(fact);
  return `${fact}${form === undefined ? '' : valuesSnippet(stops, form, { ...known, kind, fact })}`;
}

/** The head of an item, with a tab stop for each of its parts. */
export function headSnippet(stops: TabStops, kind: ItemKind, known: Partial<Filled> = {}): string {
  return `${kindDefinition(kind).word}${valuesSnippet(stops, formOfHead(kind), { ...known, kind, fact: undefined })}`;
}

function valuesSnippet(stops: TabStops, { parts }: Form, filled: Filled): string {
  return parts
    .filter(({ given, text }) => (given === 'needed' || given === 'usual') && text !== ',')
    .map((part) =>
      part.type === 'sign' ? part.text : ` ${part.type === 'link' ? part.text : value(stops, part, filled)}`,
    )
    .join('');
}

function value(stops: TabStops, { text }: Part, { kind, fact, name, date, stage }: Filled): string {
  const use = fact === undefined ? undefined : factUse(kind, fact);
  switch (text as Slot) {
    case 'NAME':
      return stops.stop(name ?? `${nameFor(kind, fact)}-name`);
    case 'NEW':
      return stops.stop(`${nounOf(kind).replaceAll(' ', '-')}-name`);
    case 'WORD':
      return use?.list === undefined ? stops.stop(fact ?? '') : stops.choice(wordsOf(use.list));
    case 'TEXT':
      return stops.stop(`[insert ${fact === undefined ? textToWrite(kind) : toWrite(kind, fact)}]`);
    case 'DATE':
      return stops.stop(date ?? 'a-date');
    case 'MONTHS':
      return stops.choice(usualSpans);
    case 'TERM':
      return stops.choice(wordsOf('term'));
    case 'PLACE':
      return stops.choice(wordsOf('documentPart'));
    case 'ANSWER':
      return stops.choice(wordsOf('yesNo'));
    case 'STAGE':
      return stops.choice(stage === undefined ? wordsOf('checkpoint') : [stage]);
    case 'QUESTION': {
      const lists: Readonly<Record<string, Parameters<typeof closedList>[0]>> = questionsOf;
      const list = stage === undefined ? undefined : lists[stage];
      return list === undefined ? stops.stop('question-name') : stops.choice(wordsOf(list));
    }
    default:
      // With the hyphen, several in a line do not read as prose.
      return stops.stop(/^[AEIOU]/.test(text) ? `an-${text.toLowerCase()}` : `a-${text.toLowerCase()}`);
  }
}

function wordsOf(list: Parameters<typeof closedList>[0]): string[] {
  return Object.keys(closedList(list).words);
}

/** The kind of item that is named, which stands in for its name. */
function nameFor(kind: ItemKind, fact: FactWord | undefined): string {
  const named = fact === undefined ? undefined : factUse(kind, fact)?.to?.[0];
  if (named !== undefined) return named;
  return kind === 'assessment' ? 'outcome' : kind === 'part' ? 'strategy' : 'item';
}

/** "who answers for it" for "Who answers for it? (p. 48)". */
function toWrite(kind: ItemKind, fact: FactWord): string {
  if (/^(?:lead|chair|member|strategic lead|operational lead)$/.test(fact)) return 'post';
  if (fact === 'supported by') return 'what they give';
  const question = questionFor(kind, fact)?.replace(/\?.*$/, '') ?? fact;
  return question.charAt(0).toLowerCase() + question.slice(1);
}
