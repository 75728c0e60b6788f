import {
  closedList,
  type IsoDate,
  inWords,
  isoDate,
  readMoment,
  standardFramework,
  standardFrameworks,
} from '@goldenthread/language';
import { statutoryFrameworks } from '../national-outcomes.ts';

/** What is asked about a new strategy, in the order in which it is asked. */
const newStrategyQuestions = ['partnership', 'area', 'start', 'years', 'commissioning', 'frameworks'] as const;

export type NewStrategyQuestion = (typeof newStrategyQuestions)[number];

/** Answers as they were typed or chosen. */
export interface NewStrategyAnswers {
  /** "Northshire Community Justice Partnership". */
  readonly partnership: string;
  /** "Northshire". */
  readonly area: string;
  /** The first day: "1 April 2027". */
  readonly start: string;
  /** How many years the plan runs: "10". */
  readonly years: string;
  /** How far partners plan together, a word of the language: "joint". */
  readonly commissioning: string;
  /** Names of standard frameworks: "cjpf". */
  readonly frameworks: readonly string[];
}

/** A new strategy as it will be written. */
export interface NewStrategyFacts {
  readonly partnership: string;
  readonly area: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly years: number;
  readonly commissioning: string;
  readonly frameworks: readonly string[];
}

/** What one can choose from, and what is usual. */
export interface NewStrategyChoices {
  readonly start: string;
  readonly years: string;
  readonly commissioning: readonly { readonly word: string; readonly meaning: string; readonly isUsual: boolean }[];
  readonly frameworks: readonly { readonly name: string; readonly title: string; readonly isUsual: boolean }[];
}

/** A name on paper is shorter; a whole page in its place is a slip of the hand. */
const longest = 200;
const mostYears = 30;

/** @param today a new plan begins with the next financial year */
export function newStrategyChoices(today: IsoDate): NewStrategyChoices {
  return {
    start: inWords(nextFinancialYear(today)),
    years: '10',
    commissioning: Object.entries(closedList('commissioning').words).map(([word, meaning]) => ({
      word,
      meaning,
      isUsual: word === 'joint',
    })),
    frameworks: standardFrameworks().flatMap(({ outline: { declarations } }) =>
      declarations
        .filter(({ kind }) => kind === 'framework')
        .map(({ name, title = name }) => ({ name, title, isUsual: name === statutoryFrameworks[0] })),
    ),
  };
}

/** What partnerships call themselves beside the area. */
const wordsOfPartnerships =
  /^(?:|the|of|for|in|and|&|safer|stronger|local|strategic|community|communities|criminal|justice|planning|safety|CJ|CJP|CPP|partnership|partners|board|group|forum|together)$/i;

/**
 * The area that a partnership's name speaks of: "Northshire" of "Northshire Community Justice Partnership", "Westray" of
 * "Safer Westray". Empty where the name does not tell.
 */
export function areaOf(partnership: string): string {
  const name = onOneLine(partnership);
  const before = name.replace(/\s+(?:community\s+(?:justice|planning)|CJ)\b.*$/i, '');
  const area = withoutWordsOfPartnerships(before) || withoutWordsOfPartnerships(name);
  return area === name ? '' : area;
}

function withoutWordsOfPartnerships(name: string): string {
  const words = name.split(/[\s:]+/);
  const isOwn = (word: string): boolean => !wordsOfPartnerships.test(word);
  return words.slice(words.findIndex(isOwn), words.findLastIndex(isOwn) + 1).join(' ');
}

/** What is wrong with an answer, in words for its author; `undefined` where nothing is. */
export function newStrategyProblem(question: NewStrategyQuestion, answer: string): string | undefined {
  switch (question) {
    case 'partnership':
      return textProblem(
        answer,
        'Write the name of the partnership, such as Northshire Community Justice Partnership.',
      );
    case 'area':
      return textProblem(answer, 'Write the area that the strategy is for, such as Northshire.');
    case 'start':
      return firstDay(answer) === undefined
        ? 'Write the first day with its month and year, such as 1 April 2027.'
        : undefined;
    case 'years':
      return yearsOf(answer) === undefined
        ? `Write for how many years the strategy runs, as a whole number from 1 to ${mostYears}.`
        : undefined;
    case 'commissioning':
      return Object.hasOwn(closedList('commissioning').words, answer)
        ? undefined
        : 'Choose how far the partners plan together.';
    case 'frameworks':
      return standardFramework(answer) === undefined ? 'Choose frameworks from the list.' : undefined;
  }
}

/** Everything that is wrong with the answers, by question; no key where nothing is. */
export function newStrategyProblems(
  answers: NewStrategyAnswers,
): Readonly<Partial<Record<NewStrategyQuestion, string>>> {
  const problems: Partial<Record<NewStrategyQuestion, string>> = {};
  for (const question of newStrategyQuestions) {
    const given = answers[question];
    for (const answer of typeof given === 'string' ? [given] : given) {
      const problem = newStrategyProblem(question, answer);
      if (problem !== undefined) problems[question] = problem;
    }
  }
  return problems;
}

/** `undefined` where an answer has a problem. */
export function newStrategyFacts(answers: NewStrategyAnswers): NewStrategyFacts | undefined {
  const start = firstDay(answers.start);
  const years = yearsOf(answers.years);
  const end = start && years && lastDay(start, years);
  if (Object.keys(newStrategyProblems(answers)).length > 0 || !start || !years || !end) return undefined;
  return {
    partnership: onOneLine(answers.partnership),
    area: onOneLine(answers.area),
    start,
    end,
    years,
    commissioning: answers.commissioning,
    frameworks: [...new Set(answers.frameworks)],
  };
}

function textProblem(answer: string, whatToDo: string): string | undefined {
  const text = onOneLine(answer);
  if (!/[\p{L}\p{N}]/u.test(text)) return whatToDo;
  return text.length > longest
    ? `This is ${text.length} characters long, and a name has ${longest} at most.`
    : undefined;
}

/** Whatever was typed or pasted as words of one line. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

function firstDay(answer: string): IsoDate | undefined {
  const moment = readMoment(onOneLine(answer));
  return moment?.precision === 'day' ? moment.start : undefined;
}

function yearsOf(answer: string): number | undefined {
  const number = /^\s*([1-9]\d?)(?:\s*years?)?\s*$/i.exec(answer)?.[1];
  return number !== undefined && Number(number) <= mostYears ? Number(number) : undefined;
}

/** The day before the same day so many years later; from 29 February on, the last of February. */
function lastDay(start: IsoDate, years: number): IsoDate | undefined {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const after = new Date(0);
  after.setUTCFullYear(year + years, month - 1, day - 1);
  return isoDate(after.getUTCFullYear(), after.getUTCMonth() + 1, after.getUTCDate());
}

function nextFinancialYear(today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4));
  const next = isoDate(today < `${year}-04-01` ? year : year + 1, 4, 1);
  return next ?? today;
}
