import { cpuUsage } from 'node:process';
import { expect, it } from 'vitest';
import { judgeStatement } from './judge-statement.ts';

it('takes time in the length of the text, whatever it repeats', () => {
  const pieces = [
    'all all ',
    'and, ',
    'by 2026 ',
    'within 30 days ',
    'the number of ',
    '(((',
    '1,',
    'will also ',
    'a-',
  ];
  for (const piece of pieces) {
    const cost = costOf(() => judgeStatement({ statement: piece.repeat(100_000 / piece.length) }));
    expect(cost, `a long text of ${JSON.stringify(piece)} took too long`).toBeLessThan(500);
  }
});

it('judges thousands of statements a second', () => {
  const statements = Array.from(
    { length: 2_000 },
    (_, number) => `Train ${number} officers in each of the areas by March 2027.`,
  );
  const cost = costOf(() => {
    for (const statement of statements) judgeStatement({ statement });
  });
  // 10,000 a second on a usual machine; a slow one gets five times as long.
  expect(cost).toBeLessThan(1_000);
});

/** What the processor has done for it, in milliseconds: other work on the machine does not count. */
function costOf(work: () => void): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1_000;
}
