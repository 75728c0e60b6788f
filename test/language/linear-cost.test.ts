import { parseFile } from '@goldenthread/language';
import { it } from 'vitest';
import { expectBelow, leastCostOf } from '../cost.ts';

/**
 * A file of 10,000 lines costs less than half as much again as ten files of 1,000, whatever stands in it. Ratios within
 * one process, of the least of several runs; a ratio that a busy machine spoils is taken again.
 */

const few = 1_000;
const many = 10_000;

/** Texts of about `count` lines of forty characters, or one line as long as all of them. */
const shapes: Readonly<Record<string, (count: number) => string>> = {
  'one block of prose': (count) => `vision:\n${'  Everyone has the home and the work they need.\n'.repeat(count)}`,
  'blocks of prose': (count) => 'need n-1: N\n  text:\n    # A heading\n    A home\n\n    and work\n'.repeat(count / 6),
  'prose in column 0': (count) => 'this is prose that nobody asked for\n'.repeat(count),
  'paragraphs of prose': (count) => 'this is prose that nobody asked for\n\n'.repeat(count / 2),
  'paragraphs between facts': (count) =>
    'need n-1: N\n\nit is far to go\n\nGovernance\n  category housing\n'.repeat(count / 6),
  'rows of a table with heads among them': (count) => 'Need\tSize\nHomes\t312\nNeed home: A home\n'.repeat(count / 3),
  'texts that go on': (count) => `need n-1: N\n${'  barrier: No bus\n  and nobody helps\n'.repeat(count / 2)}`,
  'one text that goes on': (count) => `need n-1: A home\n${'  and nobody helps us on at all\n'.repeat(count)}`,
  'posts in place of names': (count) =>
    `partner council: C\nobjective O1: O\n${'  lead Head of Housing\n'.repeat(count)}`,
  'items that lost their head': (count) => 'need n-1: N\n\n  provider council\n\n'.repeat(count / 4),
  'prose between facts': (count) => 'need n-1: N\n  it is far to go\n  category housing\n'.repeat(count / 3),
  'misspelt facts': (count) => `need n-1: N\n${'  categry housing\n'.repeat(count)}`,
  'items of no kind': (count) => 'nede home-1: A home\n  category housing\n'.repeat(count / 2),
  'heads without a colon': (count) => 'need home-1 A home\nvision\nneed\n'.repeat(count / 3),
  'facts that have no place': (count) => `need n-1: N\n${'  provider council\n\n'.repeat(count / 2)}`,
  'the same fact again': (count) => `need n-1: N\n${'  for people\n'.repeat(count)}`,
  'values that are left over': (count) => `need n-1: N\n${'  category housing for people by 31 March\n'.repeat(count)}`,
  'values that end too soon': (count) => `action a-1: A\n${'  target m-1 from 62%\n'.repeat(count)}`,
  'short lists': (count) => `service s-1: S\n${'  meets home, work, health, learning\n'.repeat(count)}`,
  'a list over all lines': (count) => `service s-1: S\n  meets home${',\n    home'.repeat(count)}\n`,
  'comments beside facts': (count) => `need n-1: N\n${'  category housing # ask the council\n'.repeat(count)}`,
  items: (count) => 'need n-1: N\n'.repeat(count),
  comments: (count) => '  # ask the council about this\n'.repeat(count),
  'comments below a head': (count) => `vision:\n${'  # ask the council about this\n'.repeat(count)}`,
  'blank lines': (count) => `vision:\n${' \n'.repeat(count)}`,
  'lines that end with CR': (count) => 'need n-1: N\r  category housing\r'.repeat(count / 2),
  'characters from a word processor': (count) =>
    `need n-1: N\n${'  sup\u00adported\u00a0by \u201ccouncil\u201d\n'.repeat(count)}`,
  'lines run together': (count) => `need n-1: N\n${'  barrier: No bus action A-1: Do it\n'.repeat(count)}`,
  'conflicts of git': (count) => `need n-1: N\n${'<<<<<<< HEAD\n  unit a\n=======\n>>>>>>> b\n'.repeat(count / 4)}`,
  'one conflict of git, never closed': (count) => `<<<<<<< HEAD\n${'=======\nprose it is\n'.repeat(count / 2)}`,
  'one long text': (count) => `need n-1: ${'A home for everyone need x-1 and work:'.repeat(count)}\n`,
  'one long line of prose': (count) => `${'it is far to go and nobody helps them on '.repeat(count)}\n`,
  'one long word': (count) => `${'abcdefghijklmnopqrstuvwxyzabcdefghijklmn'.repeat(count)}\n`,
  'one long list': (count) =>
    `service s-1: S\n  meets home${', home-on-release, home, work, health'.repeat(count / 2)}\n`,
  'one long list without commas': (count) =>
    `service s-1: S\n  meets home-1${' home-on-release home-1 work-1'.repeat(count)}\n`,
  'one long row of signs': (count) => `service s-1: S\n  meets ${'"-,.:;\u201c!#%&/()=?'.repeat(count * 2)}\n`,
  'one long row of numbers': (count) => `action a-1: A\n  cost £${'1,204 12 000 10 in 2024/25 '.repeat(count)}\n`,
  'one long number': (count) =>
    `action a-1: A\n  cost £${'1234567890'.repeat(count * 4)}\n  cost ${'1,2'.repeat(count * 8)}x\n`,
  'one long row of spaces': (count) =>
    `need${' '.repeat(count * 40)}n-1${' '.repeat(count * 40)}: N${' '.repeat(count * 40)}\n`,
  'one long row of tabs': (count) => `x${'\t'.repeat(count * 40)}y\n`,
  'one long row of hyphens': (count) =>
    `need ${'-'.repeat(count * 40)}x: N\nservice s: S\n  meets "${'-'.repeat(count * 40)}x"\n`,
  'one long row of quotation marks': (count) =>
    `need ${'"'.repeat(count * 40)}x: N\nservice s: S\n  meets ${'"'.repeat(count * 20)}\n`,
  'one long row of colons': (count) => `need n-1: ${': '.repeat(count * 20)}\n${': '.repeat(count * 20)}\n`,
  'one long row of comments': (count) => `need n-1: N\n  category ${'housing # '.repeat(count * 4)}\u2028x\n`,
  'one long name with dots': (count) =>
    `service s-1: S\n  meets ${'a.1'.repeat(count * 10)}:\nneed ${'a.b'.repeat(count * 10)}: N\n`,
};

it.each(Object.entries(shapes))(
  '%s',
  (_, shape) => {
    const small = shape(few);
    const large = shape(many);
    expectBelow(1.5, () => leastCostOf(() => read(large, 1)) / leastCostOf(() => read(small, many / few)));
  },
  60_000,
);

/** Reads a text so many times and keeps what was read, so that as much memory is in use as for one long text. */
function read(text: string, times: number): unknown {
  return Array.from({ length: times }, (_, number) => parseFile(`file:///plan-${number}.cjoip`, text).tree);
}
