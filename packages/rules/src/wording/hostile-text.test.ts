import { expect, it } from 'vitest';
import { practiceRules } from '../catalogue/practice.ts';
import { runRule } from '../rule.ts';
import { context, planOf } from '../testing/plan.ts';

/** Texts on which a careless search takes a time that grows with the square of their length, or worse. */
const pieces: readonly string[] = [
  'a',
  'A',
  'AB ',
  'XX',
  'x',
  '?',
  '_',
  '[insert ',
  '(',
  '"',
  "'",
  '“',
  ' ',
  'as ',
  'where ',
  'where possible ',
  'offenders ',
  'Offenders ',
  'young offenders ',
  'the homeless ',
  'left a ',
  'not aaaaaaaaaaaaaaaaaaaa',
  'and open a ',
  'https://x/',
  'HSCP (',
  'to follow ',
  'TBC ',
  '-',
  '../',
  'é',
  '😀',
];

const length = 60_000;

it.each(pieces)('%j, many times over, costs the rules no more than other text', (piece) => {
  const text = piece.repeat(Math.ceil(length / piece.length)).trim() || '.';
  const { strategy } = planOf(
    [
      'strategy plan: Plan',
      `objective o: Open ${text}`,
      `action a: ${text}\n  text: ${text}`,
      `participation p: P\n  involves lived-experience\n  targeting: ${text}`,
      `need n: N\n  complexity:\n    ${text}`,
      `document d: D\n  link: ${text}`,
      `document e: E\n  file: ${text}`,
      `review r: ${text}\n  text: ${text}`,
      `arrangement t: T\n  kind monitoring\n  text: ${text}`,
      `partner q: Q\n  known as: ${text}`,
    ].join('\n\n'),
  );
  const slow = practiceRules.flatMap((rule) => {
    const start = process.cpuUsage();
    runRule(rule, strategy, context);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    return took > 1_000 ? [`${rule.code}: ${took.toFixed(0)} ms`] : [];
  });
  expect(slow).toEqual([]);
});
