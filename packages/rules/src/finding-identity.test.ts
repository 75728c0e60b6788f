import { type Finding, formatText, parseFile } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { reportOn, type StrategyReport } from './all-findings.ts';
import { identities, identityText } from './finding-identity.ts';
import { context } from './testing/plan.ts';

const header = 'strategy north: North plan\n  uses cjpf\n';
const home = 'need home: A settled home on the day of release\n  category housing\n';
const work = 'need work: Work that lasts\n  category employability\n';

function reportsOn(files: Readonly<Record<string, string>>): readonly StrategyReport[] {
  const workspace = new StrategyWorkspace();
  for (const [name, text] of Object.entries(files)) workspace.set(parseFile(`file:///plans/${name}`, text));
  return workspace.strategies().map((strategy) => reportOn(strategy, workspace, context));
}

function allOf({ findings, ignored }: StrategyReport): readonly Finding[] {
  return [...findings, ...ignored.map(({ finding }) => finding)];
}

/** The identities of all findings in files, in a fixed order; with a code, of its findings alone. */
function identified(files: Readonly<Record<string, string>>, code?: string): readonly string[] {
  return reportsOn(files)
    .flatMap((report) => [...identities(report.strategy, allOf(report)).values()])
    .filter((identity) => code === undefined || identity.code === code)
    .map(identityText)
    .sort();
}

const plan = { 'plan.cjoip': `${header}\n${home}\n${work}` };

it('names the strategy, the code and the item', () => {
  expect(identified(plan, 'thread/need-unmet')).toEqual([
    'north thread/need-unmet need home 1',
    'north thread/need-unmet need work 1',
  ]);
});

it('is another for every finding of a strategy', () => {
  const all = identified(plan);
  expect(all.length).toBeGreaterThan(10);
  expect(new Set(all).size).toBe(all.length);
});

describe('stays the same', () => {
  it.each<readonly [how: string, files: Readonly<Record<string, string>>]>([
    ['where lines are moved down', { 'plan.cjoip': `# A remark\n\n${header}\n\n\n# Another\n${home}\n\n${work}` }],
    ['where items change places', { 'plan.cjoip': `${header}\n${work}\n${home}` }],
    ['under another name of the file', { 'the plan 2026.cjoip': plan['plan.cjoip'] }],
    ['in other files', { 'b.cjoip': `${header}\n${home}`, 'a.cjoip': `part of north\n\n${work}` }],
    [
      'where the text is written otherwise',
      {
        'plan.cjoip': plan['plan.cjoip']
          .replaceAll('\n', '\r\n')
          .replaceAll('  category', '\t\tcategory')
          .replace('need work:', 'need  work:'),
      },
    ],
    ['where a statement is reworded', { 'plan.cjoip': plan['plan.cjoip'].replace('Work that lasts', 'Lasting work') }],
  ])('%s', (_how, files) => {
    expect(identified(files)).toEqual(identified(plan));
  });

  it('where the text is put in order', () => {
    const untidy = `${header}need   home :A settled home on the day of release\n      category   housing\n\n\n\n${work}`;
    const tidy = formatText('file:///plans/plan.cjoip', untidy);
    expect(tidy).not.toBe(untidy);
    expect(identified({ 'plan.cjoip': tidy })).toEqual(identified({ 'plan.cjoip': untidy }));
  });

  it('where it is ignored on the record', () => {
    const above = `# ignore thread/need-unmet: agreed by the board\n${home}`;
    expect(identified({ 'plan.cjoip': `${header}\n${above}\n${work}` }, 'thread/need-unmet')).toEqual(
      identified(plan, 'thread/need-unmet'),
    );
  });
});

describe('tells apart', () => {
  it('findings with one code in one item, in the order of the text', () => {
    const service = 'service first-nights: First nights\n  meets home, nowhere, nobody\n';
    const [report] = reportsOn({ 'plan.cjoip': `${header}\n${home}\n${service}` });
    if (report === undefined) throw new Error('The text of the test holds no plan.');
    const found = [...identities(report.strategy, report.findings)].filter(([{ code }]) => code === 'name/unknown');
    expect(found.map(([{ message }, identity]) => [message.includes('nowhere'), identityText(identity)])).toEqual([
      [true, 'north name/unknown service first-nights 1'],
      [false, 'north name/unknown service first-nights 2'],
    ]);
  });

  it('items with the same name', () => {
    const files = { 'plan.cjoip': `${header}\n${home}\n${home}` };
    expect(identified(files, 'name/twice')).toEqual(['north name/twice need home 1']);
  });

  it('strategies', () => {
    const south = plan['plan.cjoip'].replace('strategy north', 'strategy south');
    const both = identified({ 'north/plan.cjoip': plan['plan.cjoip'], 'south/plan.cjoip': south }, 'thread/need-unmet');
    expect(both.filter((text) => text.startsWith('south '))).toEqual([
      'south thread/need-unmet need home 1',
      'south thread/need-unmet need work 1',
    ]);
    expect(both).toHaveLength(4);
  });
});

describe('the item of', () => {
  it.each<readonly [what: string, code: string, text: string, identity: string]>([
    ['a point of the checklist', 'checklist/vision', `${header}\n${home}`, 'north checklist/vision strategy north 1'],
    [
      'a misspelt word',
      'line/misspelt',
      `${header}\n${home.replace('category', 'categry')}`,
      'north line/misspelt need home 1',
    ],
    ['a fact above all items', 'fact/no-item', `category housing\n\n${header}`, 'north fact/no-item 1'],
    [
      'a fact in a part, above its items',
      'fact/not-here',
      'part of north\n  category housing\n\nneed home: A settled home\n',
      'north fact/not-here 1',
    ],
    [
      'progress on an item',
      'line/date-missing',
      `${header}\naction A1: Sign it\n\nprogress on A1: The draft is there\n`,
      'north line/date-missing progress A1 1',
    ],
  ])('%s', (_what, code, text, identity) => {
    expect(identified({ 'plan.cjoip': text }, code)).toEqual([identity]);
  });
});
