import { readFileSync } from 'node:fs';
import { parseFile } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { reportOn } from '../all-findings.ts';
import { context } from '../testing/plan.ts';
import { type BaselineEntry, baselineText } from './baseline.ts';
import { baselineSchema } from './baseline-schema.ts';
import { entriesFor, type FoundInStrategy, holdBack } from './hold-back.ts';
import { matchBaseline } from './match-baseline.ts';
import { noLongerOccurs } from './no-longer-occurs.ts';
import { readBaseline } from './read-baseline.ts';

const uri = 'file:///plans/goldenthread-baseline.json';

const header = 'strategy north: North plan\n';
const home = 'need home: A settled home on the day of release\n';
const work = 'need work: Work that lasts\n';

function found(...texts: readonly string[]): FoundInStrategy {
  const workspace = new StrategyWorkspace();
  for (const [index, text] of texts.entries()) workspace.set(parseFile(`file:///plans/${index}.cjoip`, text));
  const [strategy] = workspace.strategies();
  if (strategy === undefined) throw new Error('There is no strategy in the texts.');
  const { findings, ignored } = reportOn(strategy, workspace, context);
  return { strategy, findings, ignored: ignored.map(({ finding }) => finding) };
}

/** What is new, and the entries with more than there is, with how many there are now. */
function against(before: FoundInStrategy, now: FoundInStrategy, isJudged = (_code: string) => true) {
  const { held, gone } = holdBack(now, entriesFor(before, '.'), isJudged);
  return {
    isNew: now.findings
      .filter((finding) => !held.has(finding))
      .map(({ code, place }) => `${code} ${place.range.start.line}`),
    gone: [...gone].map(([{ code, item }, count]) => `${code} ${item} ${count}`),
  };
}

const nothing = { isNew: [], gone: [] };

describe('a baseline holds what it was made of', () => {
  it.each<readonly [how: string, ...texts: readonly string[]]>([
    ['as it was', header + home + work],
    ['with lines moved', `# A remark\n\n${header}\n\n${home}\n\n# Another\n${work}`],
    ['with items in another order', header + work + home],
    ['in other files', header, `part of north\n${home}${work}`],
    ['written otherwise', (header + home + work).replaceAll('\n', '\r\n').replace('need work:', 'need   work:')],
    ['in other words', header + home + work.replace('that lasts', 'and training')],
    ['under another name of the strategy', (header + home + work).replace('strategy north', 'strategy north-east')],
  ])('%s', (_how, ...texts) => {
    expect(against(found(header + home + work), found(...texts))).toEqual(nothing);
  });
});

it('tells what is new, and what is gone', () => {
  const health = 'need health: Health care on the day of release\n';
  expect(against(found(header + home), found(header + home + health)).isNew).toContain('thread/need-unmet 2');
  expect(against(found(header + home + work), found(header + home)).gone).toEqual(['thread/need-unmet need work 0']);
});

it('takes the last of several alike for new', () => {
  const service = (names: string): string => `${header}${home}service first-nights: First nights\n  meets ${names}\n`;
  const [one, three] = [found(service('home, hoem')), found(service('home, hoem, huose, wrok'))];
  expect(against(one, three).isNew).toEqual(['name/unknown 3', 'name/unknown 3']);
  const { held } = holdBack(three, entriesFor(one, '.'), () => true);
  const isNew = three.findings.filter((finding) => !held.has(finding));
  expect(isNew.map(({ message }) => /`(\w+)`/.exec(message)?.[1])).toEqual(['huose', 'wrok']);
  expect(against(three, one).gone).toEqual(['name/unknown service first-nights 1']);
});

it('does not take for gone what was not looked for', () => {
  const isJudged = (code: string): boolean => code !== 'thread/need-unmet';
  expect(against(found(header + home + work), found(header + home), isJudged).gone).toEqual([]);
});

it('needs no entry for what is left as it is on the record', () => {
  const ignored = `${header}# ignore thread/need-unmet: the board agreed on 3 March 2026\n${home}`;
  expect(entriesFor(found(ignored), '.').map(({ code }) => code)).not.toContain('thread/need-unmet');
  expect(against(found(header + home), found(ignored)).gone).toEqual(['thread/need-unmet need home 0']);
});

describe('the file', () => {
  const entries: readonly BaselineEntry[] = [
    { strategy: 'north', folder: 'plans/"n"\nö', code: 'thread/need-unmet', item: 'need work', count: 2 },
    { strategy: 'north', folder: '.', code: 'thread/need-unmet', item: 'need work', count: 1 },
    { strategy: 'north', folder: '.', code: 'file/no-header', count: 1 },
    { strategy: '', folder: '.', code: 'file/no-header', count: 1 },
  ];
  const isAllowed = new Ajv({ allErrors: true }).compile(baselineSchema());

  it('is sorted and has one entry a line', () => {
    expect(baselineText(entries)).toBe(`{
  "version": 1,
  "findings": [
    { "strategy": "", "folder": ".", "code": "file/no-header", "count": 1 },
    { "strategy": "north", "folder": ".", "code": "file/no-header", "count": 1 },
    { "strategy": "north", "folder": ".", "code": "thread/need-unmet", "item": "need work", "count": 1 },
    { "strategy": "north", "folder": "plans/\\"n\\"\\nö", "code": "thread/need-unmet", "item": "need work", "count": 2 }
  ]
}
`);
    expect(baselineText([...entries].reverse())).toBe(baselineText(entries));
  });

  it.each([[[]], [entries]])('is read back, and its schema allows it: %#', (written) => {
    const text = baselineText(written);
    const read = readBaseline(uri, text);
    if ('problem' in read) throw new Error(read.problem);
    expect(baselineText(read.entries)).toBe(text);
    expect(isAllowed(JSON.parse(text)), JSON.stringify(isAllowed.errors)).toBe(true);
  });

  it('may have been put in another form, with a mark before it and a comma too many', () => {
    const read = readBaseline(uri, `\ufeff${baselineText(entries).replace(/\s+\]/, ',]').replaceAll('\n', '\r\n')}`);
    expect(read).toMatchObject({ entries: { length: 4 } });
  });

  it.each([
    ['', 'not well-formed JSON: in line 1'],
    ['[]', 'is not a baseline'],
    ['{ "version": 1, "findings": {} }', 'is not a baseline'],
    ['{ "version": 2, "findings": [] }', 'later version'],
    ['{ "version": 1,\n "findings": [\n', 'not well-formed JSON: in line'],
    [
      '{ "version": 1, "findings": [\n{ "strategy": "a", "folder": ".", "code": "b", "count": 0 }] }',
      'in line 2 that is none',
    ],
    ['{ "version": 1, "findings": [\n\n7] }', 'in line 3 that is none'],
    ['{\n<<<<<<< mine\n"version": 1\n=======\n', 'line 2 is a mark of git'],
    ['['.repeat(100_000), 'not'],
  ])('that is damaged is not read at all: %#', (text, problem) => {
    const read = readBaseline(uri, text);
    expect('problem' in read ? read.problem : read).toContain(problem);
  });

  it('is described by the published schema', () => {
    const published = readFileSync(
      new URL('../../../../docs/schemas/goldenthread-baseline.schema.json', import.meta.url),
    );
    expect(JSON.parse(String(published)), 'run `npm run docs`').toEqual(baselineSchema());
    expect(isAllowed({ version: 1, findings: [{ strategy: 'a', folder: '.', code: 'b', count: 0 }] })).toBe(false);
  });
});

describe('the entries of a strategy', () => {
  const entry = (strategy: string, folder: string): BaselineEntry => ({ strategy, folder, code: 'a/b', count: 1 });
  const none = (): boolean => false;

  it('are those of its name in its folder, where several are called the same', () => {
    const plans = [
      { name: 'north', folder: '2021' },
      { name: 'north', folder: '2026' },
    ];
    const entries = [entry('north', '2026'), entry('north', '2021')];
    const { byStrategy, others } = matchBaseline(plans, entries, none);
    expect(plans.map((plan) => byStrategy.get(plan)?.map(({ folder }) => folder))).toEqual([['2021'], ['2026']]);
    expect(others).toEqual([]);
  });

  it.each([
    ['its folder has another name', { name: 'north', folder: 'new' }, ['old'], 1],
    ['it has another name', { name: 'north-east', folder: 'old' }, [], 1],
    ['it is a copy in another folder', { name: 'north', folder: 'new' }, [], 0],
    ['it is another strategy', { name: 'south', folder: 'new' }, ['old'], 0],
  ])('where %s', (_where, plan, empty, count) => {
    const { byStrategy } = matchBaseline([plan], [entry('north', 'old')], (folder) =>
      empty.some((each) => each === folder),
    );
    expect(byStrategy.get(plan)?.length ?? 0).toBe(count);
  });

  it('are nobody’s where two strategies may be meant', () => {
    const plans = [
      { name: 'north', folder: 'a' },
      { name: 'north', folder: 'b' },
    ];
    const { byStrategy, others } = matchBaseline(plans, [entry('north', 'old')], () => true);
    expect({ matched: byStrategy.size, others: others.length }).toEqual({ matched: 0, others: 1 });
  });
});

it.each([
  [{ item: 'need home', count: 1 }, 0, '`a/b` in `need home` of `north` is held by the baseline and no longer occurs.'],
  [{ count: 3 }, 1, 'The baseline holds `a/b` of `north` 3 times, and it occurs once now.'],
])('says what to do about an entry that holds more than there is: %j', (entry, now, message) => {
  const place = { uri, range: { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } } };
  const finding = noLongerOccurs({ strategy: 'north', folder: '.', code: 'a/b', place, ...entry }, now);
  expect(finding.message).toContain(message);
  expect(finding.message).toContain('`goldenthread lint --prune-baseline`');
});
