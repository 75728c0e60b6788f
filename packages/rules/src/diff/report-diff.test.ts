import { parseFile, readIsoDate } from '@goldenthread/language';
import { diffStrategies, StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { reportOn, type StrategyReport } from '../all-findings.ts';
import { defaultSettings } from '../settings/settings.ts';
import { diffReports, isJudgedAlike, type ReportDiff } from './report-diff.ts';

const asOf = readIsoDate('2026-11-22');
if (asOf === undefined) throw new Error('The day of the tests is no day.');
const day = asOf;

function reportOf(text: string): StrategyReport {
  const workspace = new StrategyWorkspace();
  workspace.set(parseFile('file:///plans/plan.cjoip', `strategy north: North\n  uses cjpf\n\n${text}`));
  const [plan] = workspace.strategies();
  if (plan === undefined) throw new Error('The text of the test holds no plan.');
  return reportOn(plan, workspace, { asOf: day, settings: { ...defaultSettings, ruleSets: ['framework', 'statute'] } });
}

function judged(before: string, after: string): ReportDiff {
  const [old, now] = [reportOf(before), reportOf(after)];
  return diffReports(old, now, diffStrategies(old.strategy, now.strategy));
}

const need = 'need home: A settled home\n';
const service = 'service first-nights: First nights\n  meets home\n';

describe('needs', () => {
  it('are no longer met where the service is gone', () => {
    expect(judged(`${need}${service}`, need).needs).toEqual({
      noLongerMet: [{ name: 'home', title: 'A settled home', before: 'met', after: 'uncovered' }],
      nowMet: [],
    });
  });

  it('are met at last', () => {
    const { nowMet } = judged(`${need}gap g: No home\n  concerns home\n`, `${need}${service}`).needs;
    expect(nowMet).toEqual([{ name: 'home', title: 'A settled home', before: 'gap', after: 'met' }]);
  });

  it('that came or went are told elsewhere', () => {
    expect(judged('', need).needs).toEqual({ noLongerMet: [], nowMet: [] });
    expect(judged(`${need}${service}`, 'service first-nights: First nights\n').needs.noLongerMet).toEqual([]);
  });

  it('are the same under another name', () => {
    const renamed = (text: string): string =>
      text.replaceAll('home:', 'settled-home:').replace('meets home', 'meets settled-home');
    expect(judged(`${need}${service}`, renamed(`${need}${service}`)).needs).toEqual({ noLongerMet: [], nowMet: [] });
    expect(judged(`${need}${service}`, renamed(need)).needs.noLongerMet.map(({ name }) => name)).toEqual([
      'settled-home',
    ]);
  });
});

it('points of the checklist are gained and lost', () => {
  const vision = 'vision: Everyone who leaves custody comes home to a place of their own, and stays.\n';
  const gained = judged('', vision).checklist;
  expect(gained.gained.map(({ point }) => point)).toEqual([1]);
  expect(gained.lost).toEqual([]);
  expect(judged(vision, '').checklist.lost.map(({ point }) => point)).toEqual([1]);
});

describe('findings', () => {
  const codes = (notes: readonly { readonly code: string }[]): readonly string[] => notes.map(({ code }) => code);

  it('are new, and fixed', () => {
    const { findings } = judged(need, `${need}${service}`);
    expect(codes(findings.fixed)).toContain('thread/need-unmet');
    expect(codes(judged(`${need}${service}`, need).findings.new)).toContain('thread/need-unmet');
  });

  it('are the same on another line, in another file order and with remarks', () => {
    const text = `${need}\n${service}\nobjective O1: Work together\n`;
    const moved = `# A remark\nobjective O1: Work together\n\n\n${service}\n# More\n${need}`;
    expect(isJudgedAlike(judged(text, moved))).toBe(true);
  });

  it('are the same for an item that was renamed', () => {
    const { findings } = judged(need, need.replace('home:', 'settled-home:'));
    expect(findings).toEqual({ new: [], fixed: [], dropped: [], ignored: [] });
  });

  it('of an item that was dropped are not called fixed', () => {
    const { findings } = judged(`${need}need phone: A phone of their own\n`, need);
    expect(findings.dropped.map(({ code, item }) => `${item?.name} ${code}`)).toContain('phone thread/need-unmet');
    expect(findings.fixed.filter(({ item }) => item?.name === 'phone')).toEqual([]);
  });

  it('left on the record are told as that', () => {
    const { findings } = judged(need, `# ignore thread/need-unmet: agreed by the board on 3 March 2026\n${need}`);
    expect(codes(findings.ignored)).toEqual(['thread/need-unmet']);
    expect(findings.fixed).toEqual([]);
  });

  it('of which one of two is gone are counted', () => {
    const { findings } = judged(`${need}  statos draft\n  statos draft\n`, `${need}  statos draft\n`);
    expect(codes(findings.fixed)).toEqual(['line/misspelt']);
  });
});
