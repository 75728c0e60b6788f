import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeStatement, type StatementInput } from './judge-statement.ts';
import { type Letter, letters, type Verdict } from './judgement.ts';

describe('the columns of an action table', () => {
  const cases: readonly (readonly [StatementInput, Letter, Verdict, string])[] = [
    [{ statement: 'Publish a report.', due: '31 March 2018' }, 'timeBound', 'yes', 'due "31 March 2018"'],
    [{ statement: 'Publish a report.', due: '2017-20' }, 'timeBound', 'yes', 'due "2017-20"'],
    [{ statement: 'Publish a report.', due: 'March' }, 'timeBound', 'yes', 'due "March"'],
    [{ statement: 'Publish a report.', due: '6 months' }, 'timeBound', 'yes', 'due "6 months"'],
    [{ statement: 'Publish a report.', due: 'Year 2' }, 'timeBound', 'yes', 'due "Year 2"'],
    [
      { statement: 'Publish a report.', due: 'by autumn 2023 and ongoing' },
      'timeBound',
      'yes',
      'due "by autumn 2023 and ongoing"',
    ],
    [{ statement: 'Publish a report.', due: '31.3.27' }, 'timeBound', 'yes', 'due "31.3.27"'],
    [{ statement: 'Publish a report.', due: '26-27' }, 'timeBound', 'yes', 'due "26-27"'],
    [{ statement: 'Publish a report.', due: 'Yr 2' }, 'timeBound', 'yes', 'due "Yr 2"'],
    [{ statement: 'Publish a report.', due: 'End of plan' }, 'timeBound', 'yes', 'due "End of plan"'],
    [{ statement: 'Publish a report.', due: 'Life of plan' }, 'timeBound', 'yes', 'due "Life of plan"'],
    [{ statement: 'Publish a report.', due: 'Short term' }, 'timeBound', 'no', '"Short term" beside it gives no date'],
    [{ statement: 'Publish a report.', due: 'ongoing' }, 'timeBound', 'no', '"ongoing" beside it gives no date'],
    [{ statement: 'Publish a report.', due: 'TBC' }, 'timeBound', 'no', 'the date beside it is "TBC"'],
    [{ statement: 'Publish a report by 2027.', due: 'TBC' }, 'timeBound', 'yes', '"2027" says by when'],
    [{ statement: 'Improve housing.', measure: '75% settled' }, 'measurable', 'yes', 'measure "75% settled"'],
    [{ statement: 'Improve housing.', measure: '75% settled' }, 'specific', 'yes', 'measure "75% settled"'],
    [{ statement: 'Improve housing.', measure: 'Report published' }, 'measurable', 'yes', 'measure "Report published"'],
    [
      { statement: 'Improve housing.', measure: 'Number of tenancies' },
      'measurable',
      'no',
      'the measure "Number of tenancies" does not say how much it should be',
    ],
    [
      { statement: 'Contribute to safer streets.', measure: '5% fewer' },
      'specific',
      'no',
      '"Contribute to": nobody can tell which part of the result is your own',
    ],
    [
      { statement: 'Open a hub.', owner: 'Head of Housing', resource: '£40,000' },
      'achievable',
      'yes',
      'led by "Head of Housing" with "£40,000"',
    ],
    [
      { statement: 'Open a hub.', owner: 'Head of Housing' },
      'achievable',
      'unknown',
      'led by "Head of Housing", but with what is not said',
    ],
    [
      { statement: 'Open a hub.', resource: 'No funding' },
      'achievable',
      'no',
      'the resource beside it is "No funding"',
    ],
  ];

  it.each(cases)('%o: %s', (input, letter, verdict, because) => {
    expect(judgeStatement(input)[letter]).toMatchObject({ verdict, because });
  });
});

describe('overall', () => {
  it.each([
    [{ statement: 'Publish a report by 2027.' }, 'smart'],
    [{ statement: 'Publish a report by 2027.', resource: 'none' }, 'partly'],
    [{ statement: 'Publish a report.' }, 'partly'],
    [{ statement: 'Improve outcomes by 2027.' }, 'partly'],
    [{ statement: 'Improve outcomes.' }, 'not-smart'],
    [{ statement: 'Contribute to a 10% cut by 2027.' }, 'partly'],
    [{ statement: '' }, 'not-smart'],
    [{ statement: ' ? ', due: '2027' }, 'not-smart'],
  ] as const)('%o is %s', (input, overall) => {
    expect(judgeStatement(input).overall).toBe(overall);
  });
});

it('reads text pasted from Word as plain text', () => {
  const pasted = judgeStatement({
    statement: 'Raise it from 50\u00a0% to 80\u00a0% by 31\u00a0March\u00a02029 \u2013 for\u00a0all',
  });
  expect(pasted.overall).toBe('smart');
});

it('answers for any text whatever, always the same', () => {
  const word = fc.constantFrom(
    ...'publish the a plan by 2027 31 March every all within 30 days of % £ ( ) , and to who that from halve - \' Act "'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, text, (statement, cell) => {
      const input = { statement, due: cell, measure: cell, owner: cell, resource: cell };
      const judged = judgeStatement(input);
      for (const letter of letters) {
        expect(['yes', 'no', 'unknown']).toContain(judged[letter].verdict);
        expect(judged[letter].because.length).toBeGreaterThan(0);
      }
      expect(judgeStatement(input)).toEqual(judged);
    }),
    { numRuns: 500 },
  );
});
