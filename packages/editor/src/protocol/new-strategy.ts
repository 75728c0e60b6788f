import type { NewStrategy, NewStrategyAnswers, NewStrategyChoices, NewStrategyQuestion } from '@goldenthread/rules';
import type { Request } from './request.ts';

export type { NewStrategy, NewStrategyAnswers, NewStrategyChoices, NewStrategyQuestion };

export interface NewStrategyAnswerParams {
  readonly question: NewStrategyQuestion;
  readonly answer: string;
}

/** What is said of one answer. */
export interface NewStrategyAnswerSaid {
  /** What is wrong with it, in a sentence; `null` where nothing is. */
  readonly problem: string | null;
  /** The area that the name of a partnership speaks of; `''` where it speaks of none. */
  readonly area: string;
}

/** What one can choose from for a new strategy, and what is usual today. */
export const NewStrategyChoicesRequest: Request<Record<string, never>, NewStrategyChoices> = {
  method: 'goldenthread/newStrategyChoices',
};

/** Looks at an answer while it is being typed. */
export const NewStrategyAnswerRequest: Request<NewStrategyAnswerParams, NewStrategyAnswerSaid> = {
  method: 'goldenthread/newStrategyAnswer',
};

/** The files of a new strategy, which has a name of its own among those at hand; `null` where an answer has a problem. */
export const NewStrategyRequest: Request<NewStrategyAnswers, NewStrategy | null> = {
  method: 'goldenthread/newStrategy',
};
