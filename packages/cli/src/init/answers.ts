import type { IsoDate } from '@goldenthread/language';
import {
  areaOf,
  type NewStrategyAnswers,
  type NewStrategyChoices,
  newStrategyChoices,
  newStrategyProblem,
} from '@goldenthread/rules';
import { WrongUsage } from '../host.ts';
import { instead } from '../instead.ts';

/** Answers that were given as options: as they were typed. */
export interface GivenAnswers {
  readonly partnership?: string;
  readonly area?: string;
  readonly start?: string;
  readonly years?: string;
  readonly commissioning?: string;
  readonly framework?: readonly string[];
}

/** Asks a person for one answer at a time. */
export interface Asker {
  /** @param problem what is wrong with an answer; it is asked for until nothing is */
  readonly text: (question: string, usual: string, problem: (answer: string) => string | undefined) => Promise<string>;
  readonly one: (question: string, choices: readonly Choice[]) => Promise<string>;
  readonly several: (question: string, choices: readonly Choice[]) => Promise<readonly string[]>;
}

export interface Choice {
  readonly value: string;
  readonly meaning: string;
  readonly isUsual: boolean;
}

/**
 * The answers about a new strategy: those that were given; of a person, where one is there; and otherwise what is usual.
 * @throws WrongUsage where an answer that was given is wrong, or one without a usual answer is missing
 */
export async function newAnswers(
  given: GivenAnswers,
  today: IsoDate,
  asker: Asker | undefined,
): Promise<NewStrategyAnswers> {
  const choices = newStrategyChoices(today);
  checkGiven(given, choices);
  /** @param missing what to say where there is no answer and nobody to ask */
  const text = async (
    question: 'partnership' | 'area' | 'start' | 'years',
    words: string,
    usual: string,
    missing = '',
  ) => {
    const answer = given[question];
    if (answer !== undefined) return answer;
    if (asker !== undefined) return await asker.text(words, usual, (each) => newStrategyProblem(question, each));
    if (usual !== '') return usual;
    throw new WrongUsage(missing);
  };
  const partnership = await text(
    'partnership',
    'Which partnership is it for?',
    '',
    `${newStrategyProblem('partnership', '') ?? ''} Give it with \`--partnership\`.`,
  );
  const area = await text(
    'area',
    'Which area is it for?',
    areaOf(partnership),
    `The name \`${partnership}\` does not tell for which area the strategy is. Add the area, such as \`--area Northshire\`.`,
  );
  const start = await text('start', 'On which day does it begin?', choices.start);
  const years = await text('years', 'For how many years does it run?', choices.years);
  const ways = choices.commissioning.map(({ word, ...rest }) => ({ value: word, ...rest }));
  const frameworks = choices.frameworks.map(({ name, title, isUsual }) => ({ value: name, meaning: title, isUsual }));
  return {
    partnership,
    area,
    start,
    years,
    commissioning:
      given.commissioning ??
      (await asker?.one('How far do the partners plan together?', ways)) ??
      usualOf(ways)[0] ??
      '',
    frameworks:
      withoutNone(given.framework) ??
      (await asker?.several('Which standard frameworks does it work by?', frameworks)) ??
      usualOf(frameworks),
  };
}

function usualOf(choices: readonly Choice[]): readonly string[] {
  return choices.filter(({ isUsual }) => isUsual).map(({ value }) => value);
}

/** `--framework none` says that there is none. */
function withoutNone(frameworks: readonly string[] | undefined): readonly string[] | undefined {
  return frameworks?.filter((name) => name !== 'none');
}

function checkGiven(given: GivenAnswers, choices: NewStrategyChoices): void {
  for (const question of ['partnership', 'area', 'start', 'years'] as const) {
    const answer = given[question];
    const problem = answer === undefined ? undefined : newStrategyProblem(question, answer);
    if (problem !== undefined) throw wrong(question, answer ?? '', problem);
  }
  const { commissioning, framework = [] } = given;
  const words = choices.commissioning.map(({ word }) => word);
  if (commissioning !== undefined && !words.includes(commissioning)) {
    throw wrong('commissioning', commissioning, instead(commissioning, words));
  }
  const names = [...choices.frameworks.map(({ name }) => name), 'none'];
  for (const name of framework) {
    if (!names.includes(name)) throw wrong('framework', name, instead(name, names));
  }
  if (framework.includes('none') && framework.length > 1) {
    throw new WrongUsage('`--framework none` says that there is none, so no other can be given with it.');
  }
}

function wrong(option: string, answer: string, help: string): WrongUsage {
  return new WrongUsage(`\`--${option}\` does not know what to do with \`${answer}\`. ${help}`);
}
