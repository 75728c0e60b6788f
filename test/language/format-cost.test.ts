import { formatEdits, parseFile } from '@goldenthread/language';
import { it } from 'vitest';
import { expectBelow, leastCostOf } from '../cost.ts';

/**
 * To put 10,000 lines in order costs less than half as much again as ten times 1,000, whatever is in disorder. Ratios
 * within one process, of the least of several runs; a ratio that a busy machine spoils is taken again.
 */

const few = 1_000;
const many = 10_000;

/** Texts of about `count` lines of forty characters, or one line as long as all of them. */
const shapes: Readonly<Record<string, (count: number) => string>> = {
  'facts further in': (count) => `need n-1: N\n${'      for   people  \n'.repeat(count)}`,
  'facts of damaged items': (count) => 'need n-1: N\nunmet because:\nit is far\ncategory housing\n'.repeat(count / 4),
  'one damaged line below many in the first column': (count) =>
    `need n-1: N\n${'unmet because: it is far\n'.repeat(count)} categry housing\n`,
  'one damaged line above many in the first column': (count) =>
    `need n-1: N\nunmet because\n${'barrier: it is far\n'.repeat(count)}`,
  'items without blank lines': (count) => 'need n-1: N\n'.repeat(count),
  'blank lines': (count) => `need n-1: N\n${' \t\n'.repeat(count)}need n-2: N\n`,
  comments: (count) => `need n-1: N\n${'      # ask the council about this\n'.repeat(count)}`,
  'comments apart': (count) => `need n-1: N\n${'      # ask the council about this\n\n\n'.repeat(count / 3)}`,
  'one block of text': (count) => `vision:\n${'      Everyone has the home they need.  \n'.repeat(count)}`,
  'a list over all lines': (count) => `service s-1: S\n  meets home${',\n       home'.repeat(count)}\n`,
  'a list with comments': (count) => `service s-1: S\n  meets home${',\n # then\n home'.repeat(count / 2)}\n`,
  'one long list': (count) => `service s-1: S\n  meets home${',home-on-release,home,work,health'.repeat(count)}\n`,
  'one long row of spaces': (count) => `need${' '.repeat(count * 40)}n-1:${' '.repeat(count * 40)}N\n`,
  'values in other forms': (count) => `measure m-1: M\n${'  value 62 per cent in 2024-25\n'.repeat(count)}`,
  'line ends of two kinds': (count) => `need n-1: N\n${'  for people\r\n  for people\n'.repeat(count / 2)}`,
  'conflicts of git': (count) => `need n-1: N\n${'<<<<<<< HEAD\n  unit a\n=======\n>>>>>>> b\n'.repeat(count / 4)}`,
};

it.each(Object.entries(shapes))(
  '%s',
  (_, shape) => {
    const file = parseFile('file:///plan.cjoip', shape(many));
    const part = parseFile('file:///part.cjoip', shape(few));
    expectBelow(
      1.5,
      () => leastCostOf(() => formatEdits(file)) / leastCostOf(() => repeat(many / few, () => formatEdits(part))),
    );
  },
  60_000,
);

function repeat(times: number, work: () => unknown): void {
  for (let time = 0; time < times; time++) work();
}
