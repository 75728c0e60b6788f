import { closedList, formatText, parseFile, readIsoDate, standardFrameworkNames } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOn } from '../all-findings.ts';
import { context } from '../testing/plan.ts';
import { type NewStrategy, newStrategy } from './new-strategy.ts';
import { areaOf, type NewStrategyAnswers, newStrategyChoices, newStrategyProblems } from './new-strategy-answers.ts';

const usual: NewStrategyAnswers = {
  partnership: 'Northshire Community Justice Partnership',
  area: 'Northshire',
  start: '1 April 2027',
  years: '10',
  commissioning: 'joint',
  frameworks: ['cjpf'],
};

function made(answers: NewStrategyAnswers, taken: readonly string[] = []): NewStrategy {
  const strategy = newStrategy(answers, taken);
  if (strategy === undefined) throw new Error(`These answers have problems: ${JSON.stringify(answers)}`);
  return strategy;
}

function read({ files }: NewStrategy) {
  const workspace = new StrategyWorkspace();
  for (const { name, text } of files) workspace.set(parseFile(`file:///new/${name}`, text));
  const strategies = workspace.strategies();
  const [strategy] = strategies;
  if (strategy === undefined) throw new Error('A new strategy is a strategy.');
  return { workspace, strategies, strategy };
}

function report(strategy: NewStrategy) {
  const plan = read(strategy);
  return reportOn(plan.strategy, plan.workspace, context);
}

/** Whatever the answers: one strategy, readable to the last line, in order, without an error. */
function holds(strategy: NewStrategy): void {
  const plan = read(strategy);
  expect(plan.strategies.map(({ name }) => name)).toEqual([strategy.name]);
  expect(plan.workspace.textFindings(plan.strategy).map(({ message }) => message)).toEqual([]);
  const told = reportOn(plan.strategy, plan.workspace, context).findings;
  expect(told.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  for (const { name, text } of strategy.files) expect(formatText(`file:///new/${name}`, text), name).toBe(text);
  const names = plan.strategy.items.flatMap(({ kind, name }) => (name === undefined || kind === 'part' ? [] : [name]));
  expect(new Set(names).size, 'each name stands for one item').toBe(names.length);
}

describe('a new strategy', () => {
  it('has a file for each part of the Framework, the header first', () => {
    expect(made(usual).files.map(({ name }) => name)).toEqual([
      'strategy.cjoip',
      'people.cjoip',
      'needs.cjoip',
      'services.cjoip',
      'outcomes.cjoip',
      'delivery.cjoip',
      'national-outcomes.cjoip',
    ]);
  });

  it('says what was answered', () => {
    const header = made({ ...usual, years: '15 years', frameworks: ['cjpf', 'national-strategy'] }).files[0]?.text;
    expect(header).toContain(`
strategy northshire: Northshire Community Justice Outcomes Improvement Plan 2027 to 2042
  partnership: Northshire Community Justice Partnership
  area: Northshire
  period 1 April 2027 to 31 March 2042
  commissioning joint
  status draft
  uses cjpf, national-strategy
  terms short to 5 years, medium to 10 years, long to 15 years
  reviewed every 12 months
`);
  });

  it('begins at the vision', () => {
    const { files, begin } = made(usual);
    const line = files[0]?.text.split('\n')[begin.line] ?? '';
    expect(line.slice(0, begin.start)).toBe('vision: ');
    expect(line.slice(begin.start, begin.end)).toMatch(/^\[insert .*\]$/);
    expect(line).toHaveLength(begin.end);
  });

  it('is calm: one finding in the list says where to begin, and the rest are hints', () => {
    const { findings } = report(made(usual));
    const listed = findings.filter(({ severity }) => severity !== 'hint');
    expect(listed.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['information checklist/vision']);
  });

  it('says where to go on once the vision is written', () => {
    const { files, ...rest } = made(usual);
    const written = files.map(({ name, text }) => ({
      name,
      text: text.replace(/^vision: .*$/m, 'vision: Nobody in Northshire comes home to nothing'),
    }));
    const listed = report({ ...rest, files: written }).findings.filter(({ severity }) => severity !== 'hint');
    expect(listed.map(({ code }) => code)).toEqual(['checklist/outcomes']);
  });

  it('meets no point of the checklist before anything is written', () => {
    expect(report(made(usual)).checklist.filter(({ isMet }) => isMet)).toEqual([]);
  });

  it('assesses the national outcomes of the framework in force, and none where none is used', () => {
    const assessed = (frameworks: readonly string[]): number =>
      read(made({ ...usual, frameworks })).strategy.ofKind('assessment').length;
    expect(assessed(['cjpf'])).toBe(9);
    expect(assessed(['national-strategy'])).toBe(0);
    expect(made({ ...usual, frameworks: [] }).files.map(({ name }) => name)).not.toContain('national-outcomes.cjoip');
  });
});

describe('every combination is sound', () => {
  const commissioning = Object.keys(closedList('commissioning').words);
  const frameworks = [[], ...[...standardFrameworkNames].map((name) => [name]), [...standardFrameworkNames]];
  const cases = commissioning.flatMap((word) =>
    frameworks.flatMap((names) =>
      ['1', '3', '10', '30'].map((years) => ({ commissioning: word, frameworks: names, years })),
    ),
  );
  it.each(cases)('$commissioning commissioning, $years years, with $frameworks', (chosen) => {
    holds(made({ ...usual, ...chosen }));
  });
});

describe('odd answers are safe', () => {
  it.each([
    ['quotes and signs', { partnership: '"The" #1: Partnership', area: '# Northshire: "the north", & more' }],
    ['words of the language', { partnership: 'strategy x: y', area: 'part of northshire' }],
    ['Gaelic', { partnership: 'Com-pàirteachas Ceartas nan Eilean Siar', area: 'Na h-Eileanan Siar' }],
    ['several lines', { partnership: 'One\nvision: Two\r\n\tThree', area: 'Here\u2028there\u0000' }],
    ['the longest', { partnership: 'x'.repeat(200), area: `${'North '.repeat(33)}x` }],
    ['a number alone', { area: '42' }],
    ['a name that the skeleton gives', { area: 'Council' }],
    ['a name of a framework', { area: 'cjpf' }],
    ['a leap day', { start: '29 February 2028', years: '1' }],
  ])('%s', (_what, answers) => holds(made({ ...usual, ...answers })));

  it('whatever is typed: a problem in words, or a sound strategy', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (partnership, area) => {
        const answers = { ...usual, partnership, area };
        const strategy = newStrategy(answers);
        const isRight = Object.keys(newStrategyProblems(answers)).length === 0;
        expect(strategy !== undefined).toBe(isRight);
        if (strategy !== undefined) holds(strategy);
      }),
      { numRuns: 20 },
    );
    // Each time, a whole strategy is read, judged and put in order.
  }, 30_000);

  it('a name that another strategy has is not given again', () => {
    expect(made(usual, ['northshire', 'northshire-2']).name).toBe('northshire-3');
  });
});

it.each<[Partial<NewStrategyAnswers>, string]>([
  [{ partnership: '   ' }, 'partnership'],
  [{ partnership: 'x'.repeat(201) }, 'partnership'],
  [{ area: '#' }, 'area'],
  [{ start: 'spring' }, 'start'],
  [{ start: '31 April 2027' }, 'start'],
  [{ start: '2027' }, 'start'],
  [{ years: '0' }, 'years'],
  [{ years: '31' }, 'years'],
  [{ years: 'ten' }, 'years'],
  [{ commissioning: 'constructor' }, 'commissioning'],
  [{ frameworks: ['cjpf', 'else'] }, 'frameworks'],
])('%j has a problem, which is said', (answer, question) => {
  const all = { ...usual, ...answer };
  expect(Object.keys(newStrategyProblems(all))).toEqual([question]);
  expect(newStrategy(all)).toBeUndefined();
});

it.each([
  ['2026-11-22', '1 April 2027'],
  ['2027-03-31', '1 April 2027'],
  ['2027-04-01', '1 April 2028'],
])('on %s a plan usually begins on %s', (today, start) => {
  const day = readIsoDate(today);
  expect(day && newStrategyChoices(day).start).toBe(start);
});

it('offers the frameworks by their titles, the one in force chosen', () => {
  const day = readIsoDate('2026-11-22');
  const frameworks = day === undefined ? [] : newStrategyChoices(day).frameworks;
  expect(frameworks.find(({ isUsual }) => isUsual)?.title).toBe('Community Justice Performance Framework');
  expect(frameworks).toHaveLength(standardFrameworkNames.size);
});

it.each([
  ['Northshire Community Justice Partnership', 'Northshire'],
  ['  East  Lothian community justice partnership', 'East Lothian'],
  ['Westray CJP', 'Westray'],
  ['Safer Westray', 'Westray'],
  ['The Partnership for Community Justice in Argyll and Bute', 'Argyll and Bute'],
  ['Community Justice Westray', 'Westray'],
  ['Community Justice Partnership: Northshire', 'Northshire'],
  ['North and South Westray Community Safety and Justice Partnership', 'North and South Westray'],
  ['The Partnership', ''],
  ['Community Justice Partnership', ''],
  ['Turning Point', ''],
  ['', ''],
])('the area of %j is %j', (partnership, area) => {
  expect(areaOf(partnership)).toBe(area);
});
