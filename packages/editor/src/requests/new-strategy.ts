import { areaOf, newStrategy, newStrategyChoices, newStrategyProblem } from '@goldenthread/rules';
import type { Feature } from '../feature.ts';
import { NewStrategyAnswerRequest, NewStrategyChoicesRequest, NewStrategyRequest } from '../protocol/new-strategy.ts';
import { answer } from '../protocol/request.ts';

/** Begins a strategy: asks what has to be known, and writes its files. */
export const beginningStrategies: Feature = {
  listen: ({ connection, host, plans, ready }) => {
    answer(connection, NewStrategyChoicesRequest, () => Promise.resolve(newStrategyChoices(host.today())));
    answer(connection, NewStrategyAnswerRequest, (said) =>
      Promise.resolve({
        problem: newStrategyProblem(said.question, said.answer) ?? null,
        area: said.question === 'partnership' ? areaOf(said.answer) : '',
      }),
    );
    answer(connection, NewStrategyRequest, async (answers, token) => {
      await ready(token);
      plans.update();
      const taken = plans.workspace.strategies().map(({ name }) => name);
      return newStrategy(answers, taken) ?? null;
    });
  },
};
