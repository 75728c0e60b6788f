import { describe, expect, test } from 'vitest';
import { costOf } from '../cost.ts';
import { colour, loadGrammar } from './tokenizer.ts';

// A pasted line may be long and hold anything. VS Code colours up to 20,000 characters of a line.
const grammar = await loadGrammar();
const length = 20_000;

const pasted = ['[', '[a](', '*', '**a', '`', '_a', 'http://', 'a,', 'a ', 'a.', '1 ', '1,', '£1 ', '# ', '| a ', ': '];

describe.each(['', 'need ', 'need a: ', 'text:\n  ', '  text: ', '  meets ', '  lead ', '  by ', '  approach '])(
  'a long line that begins with %j',
  (start) => {
    test.each(pasted)('and goes on with %j is coloured in no time', (unit) => {
      const text = start + unit.repeat(length / unit.length);
      const quickest = Math.min(...[1, 2, 3].map(() => costOf(() => colour(grammar, text))));
      // Reading it once takes up to 140 ms, and reading it again for each of its characters some seconds.
      expect(quickest, 'An expression of the grammar looks at the line again and again.').toBeLessThan(700);
    });
  },
);
