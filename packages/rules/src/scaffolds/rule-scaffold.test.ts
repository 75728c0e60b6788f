import { type Finding, type Fix, parseFile } from '@goldenthread/language';
import { type Strategy, StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { type Rule, type RuleCode, runRule } from '../rule.ts';
import { rules } from '../rules.ts';
import { applyFix } from '../testing/apply-fix.ts';
import { context, planOf, type TestPlan } from '../testing/plan.ts';
import { sectionScaffolds } from './section-scaffolds.ts';

/** Plans in which a rule finds that something is missing, where its wrong example shows something else. */
const lacking: Readonly<Partial<Record<RuleCode, string>>> = {
  'checklist/roles': 'action A1: Sign a protocol\n\npartner council: Council\n\ngroup board: Board\n',
  'delivery/years': 'delivery\n',
  'needs/approaches': 'need home: A settled home\n',
  'needs/category-leads': 'need home: A home\n  category housing\n',
  'needs/future': 'need home: A settled home\n',
  'needs/sub-groups': 'population everyone: Everyone\n',
  'participation/not-using-services': 'participation panel: Eight people\n  involves lived-experience\n',
  'participation/stages': 'participation panel: A panel\n  involves providers\n',
  'partners/statutory': 'partner council: Northshire Council\n',
  'reviews/annual': 'action A1: Sign a protocol\n',
  'reviews/feedback': 'review yearly: Yearly review\n  kind annual\n',
  'reviews/horizon-scan': 'review yearly: Yearly review\n  kind annual\n',
  'roles/skills': 'role lead: Co-ordinator\n',
  'scores/weights': 'criterion a: A\n  weight 3\n\ncriterion b: B\n\npriority p: P\n  score 1 on a\n  score 2 on b\n',
  'strategy/published-where': '',
};
const status = { 'strategy/published-where': '  status published\n' } as Readonly<Record<string, string>>;

/** Each rule with a plan to which it gives skeletons, and these. */
const begun = rules.flatMap((rule) => {
  const items = lacking[rule.code];
  const ofWrong = [rule.code, rule, rule.wrong.text] as const;
  const texts =
    items === undefined
      ? [ofWrong]
      : [ofWrong, [rule.code, rule, `strategy plan: Plan\n${status[rule.code] ?? ''}\n${items}`] as const];
  return texts.flatMap(([code, , text]) => {
    const scaffolds = scaffoldsOf(rule, text);
    return scaffolds.length === 0 ? [] : [{ code, rule, text, scaffolds }];
  });
});

it('gives every rule that declares a skeleton one', () => {
  const codes = new Set<string>(begun.map(({ code }) => code));
  const silent = rules.filter(({ code, scaffold }) => scaffold !== undefined && !codes.has(code));
  expect(
    silent.map(({ code }) => code),
    'add to `lacking` a plan in which something is missing',
  ).toEqual([]);
});

it('is tried on plans in which something is missing', () => {
  const tried = new Set(begun.filter(({ rule, text }) => text !== rule.wrong.text).map(({ code }) => code));
  expect(Object.keys(lacking).filter((code) => !tried.has(code as RuleCode))).toEqual([]);
});

it('gives every point of the checklist a skeleton', () => {
  const points = new Set(begun.flatMap(({ rule }) => rule.checklistPoint ?? []));
  expect([...points].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
});

describe.each(begun)('the skeleton of $code', ({ rule, text, scaffolds }) => {
  it('is read without a finding of the text', () => {
    for (const scaffold of scaffolds) {
      expect(textFindings(applyFix(text, scaffold))).toEqual([]);
    }
  });

  it('takes nothing away, is never safe and is in the plan afterwards', () => {
    for (const { isSafe, changes } of scaffolds) {
      expect(isSafe).toBe(false);
      for (const { place, newText } of changes) {
        expect(place.range.start).toEqual(place.range.end);
        expect(applyFix(text, { title: '', isSafe, changes })).toContain(newText);
      }
    }
  });

  it('has the line ends of the file', () => {
    const windows = text.replaceAll('\n', '\r\n');
    const fixed = scaffoldsOf(rule, windows).map((scaffold) => applyFix(windows, scaffold));
    expect(fixed).toEqual(scaffolds.map((scaffold) => applyFix(text, scaffold).replaceAll('\n', '\r\n')));
  });

  it('is offered once: what still lacks something is not asked for the same again', () => {
    for (const scaffold of scaffolds) {
      const next = scaffoldsOf(rule, applyFix(text, scaffold)).map(textsOf);
      expect(next.filter((each) => textsOf(scaffold) === each)).toEqual([]);
    }
  });
});

it('leaves a damaged text no worse: every item stays, and there are no more errors', () => {
  const worse: string[] = [];
  let tried = 0;
  for (const { code, rule, text } of begun) {
    for (const damaged of damagedTexts(text)) {
      const before = planOf(damaged);
      for (const scaffold of runRule(rule, before.strategy, context).flatMap((found) => found.scaffold ?? [])) {
        tried++;
        const fixed = applyFix(damaged, scaffold);
        const after = planOf(fixed);
        const isWhole = before.strategy.items.every(({ id, statement }) => {
          const same = after.strategy.item(id);
          return same !== undefined && same.statement === statement;
        });
        if (!isWhole || errorsOf(after) > errorsOf(before)) worse.push(`${code}:\n${fixed}`);
      }
    }
  }
  expect(worse.slice(0, 5)).toEqual([]);
  expect(tried).toBeGreaterThan(10 * begun.length);
});

describe('the checklist of a plan in several files', () => {
  const files = new Map([
    ['file:///plan/governance.cjoip', 'part of northshire\n\ngroup board: Partnership board\n\nrole post: A post'],
    ['file:///plan/needs.cjoip', 'part of northshire\n\ncriterion reach: Reach\n\ngap homes: Homes\n# The end\n'],
    ['file:///plan/strategy.cjoip', 'strategy northshire: Northshire plan\n\nmeasure homes-found: Homes\n'],
    ['file:///plan/work.cjoip', 'part of northshire\n\nprogress on nothing at 1 May 2026: None\n\ndelivery\n'],
  ]);

  it('is begun point by point, each in the file where it belongs', () => {
    const begun = sectionScaffolds(planOfFiles(files), context).map(({ point, fix }) => [
      point,
      [...new Set(fix.changes.map(({ place }) => place.uri.replace('file:///plan/', '')))].join(),
      [
        ...fix.changes
          .map(({ newText }) => newText.trim())
          .join('\n')
          .matchAll(/^[a-z]+/gm),
      ].join(),
    ]);
    expect(begun).toEqual([
      [1, 'strategy.cjoip', 'vision'],
      [2, 'strategy.cjoip', 'outcome,outcome,outcome'],
      [3, 'strategy.cjoip', 'objective'],
      [4, 'needs.cjoip', 'priority'],
      [5, 'governance.cjoip', ''],
      [6, 'governance.cjoip', 'partner'],
      [7, 'work.cjoip', 'action'],
      [8, 'needs.cjoip', 'change'],
      [9, 'work.cjoip', 'deliverable'],
      [10, 'governance.cjoip', 'workforce'],
      [11, 'governance.cjoip', 'participation'],
      [12, 'strategy.cjoip', 'document,document,document'],
      [13, 'strategy.cjoip', 'evaluation'],
    ]);
  });

  it('asks nothing of the header where a section is missing', () => {
    const plan = planOf('strategy northshire: Northshire plan\n').strategy;
    for (const { point, fix } of sectionScaffolds(plan, context)) {
      for (const { newText } of fix.changes) expect(newText, `point ${point}`).toMatch(/^\n\n[a-z]/);
    }
  });

  it('has every section after its skeletons, and no new finding of the text', () => {
    const before = [...files].flatMap(([uri, text]) => parseFile(uri, text).findings);
    let texts: ReadonlyMap<string, string> = files;
    for (let left = 40; left > 0; left--) {
      const [section] = sectionScaffolds(planOfFiles(texts), context);
      if (section === undefined) break;
      texts = applied(texts, section.fix);
    }
    const plan = planOfFiles(texts);
    expect(sectionScaffolds(plan, context), 'every point is begun, and none is begun for ever').toEqual([]);
    expect([...texts].flatMap(([uri, text]) => parseFile(uri, text).findings)).toEqual(before);
    for (const kind of ['vision', 'objective', 'priority', 'partner', 'action', 'change', 'evaluation'] as const) {
      expect(plan.ofKind(kind), kind).toHaveLength(1);
    }
    for (const [uri, text] of files) {
      const lines = (texts.get(uri) ?? '').split('\n');
      for (const line of text.split('\n')) expect(lines, 'what was there is there still').toContain(line);
    }
  });
});

function scaffoldsOf(rule: Rule, text: string): readonly Fix[] {
  return runRule(rule, planOf(text).strategy, context).flatMap(({ scaffold }) => scaffold ?? []);
}

/** The text cut off after each of its lines and in the middle of them, and with a line lost. */
function damagedTexts(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.slice(1).flatMap((line, index) => {
    const before = lines.slice(0, index + 1).join('\n');
    const half = line.slice(0, Math.ceil(line.length / 2));
    return [before, `${before}\n${half}`, [...lines.slice(0, index + 1), ...lines.slice(index + 2)].join('\n')];
  });
}

function errorsOf({ textFindings }: TestPlan): number {
  return textFindings.filter(({ severity }) => severity === 'error').length;
}

function textsOf({ changes }: Fix): string {
  return changes.map(({ newText }) => newText.replace(/-\d+(?=:)/g, '')).join('\n');
}

function textFindings(text: string): readonly string[] {
  return planOf(text).textFindings.map(({ code, message }: Finding) => `${code}: ${message}`);
}

function planOfFiles(texts: ReadonlyMap<string, string>): Strategy {
  const workspace = new StrategyWorkspace();
  for (const [uri, text] of texts) workspace.set(parseFile(uri, text));
  const strategy = workspace.strategies()[0];
  if (strategy === undefined) throw new Error('The files hold no strategy.');
  return strategy;
}

function applied(texts: ReadonlyMap<string, string>, scaffold: Fix): Map<string, string> {
  return new Map(
    [...texts].map(([uri, text]) => {
      const changes = scaffold.changes.filter(({ place }) => place.uri === uri);
      return [uri, changes.length === 0 ? text : applyFix(text, { ...scaffold, changes })];
    }),
  );
}
