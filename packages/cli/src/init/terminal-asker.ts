import checkbox from '@inquirer/checkbox';
import input from '@inquirer/input';
import select from '@inquirer/select';
import { Failure, type Terminal } from '../host.ts';
import type { Asker, Choice } from './answers.ts';

/** Asks at a terminal. What is asked goes to the error output, as results alone go to the output. */
export function terminalAsker(terminal: Terminal): Asker {
  return {
    text: async (message, usual, problem) =>
      await orStopped(
        input(
          {
            message,
            ...(usual === '' ? {} : { default: usual }),
            validate: (answer) => problem(answer) ?? true,
          },
          terminal,
        ),
      ),
    one: async (message, choices) =>
      await orStopped(
        select(
          { message, choices: choices.map(listed), default: choices.find(({ isUsual }) => isUsual)?.value ?? '' },
          terminal,
        ),
      ),
    several: async (message, choices) =>
      await orStopped(
        checkbox(
          { message, choices: choices.map((choice) => ({ ...listed(choice), checked: choice.isUsual })) },
          terminal,
        ),
      ),
  };
}

function listed({ value, meaning }: Choice) {
  return { value, name: `${value}: ${meaning}`, short: value };
}

/** Who presses Ctrl-C wants nothing written. */
async function orStopped<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') {
      throw new Failure('Stopped, and nothing was written.');
    }
    throw error;
  }
}
