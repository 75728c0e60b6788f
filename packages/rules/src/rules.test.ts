import { existsSync } from 'node:fs';
import { byPlace, parseFile } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { type Rule, runRule } from './rule.ts';
import { rules } from './rules.ts';
import { context, planOf } from './testing/plan.ts';

/** Every wrong example cut off after each of its lines and in the middle of them, and with a line lost. */
const damaged = rules.flatMap(({ wrong: { text } }) => {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const before = lines.slice(0, index).join('\n');
    const half = line.slice(0, Math.ceil(line.length / 2));
    return [before, `${before}\n${half}`, [...lines.slice(0, index), ...lines.slice(index + 1)].join('\n')].map(
      (cut) => planOf(cut).strategy,
    );
  });
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  it('finds what its wrong example shows, at the marked places', () => {
    const { strategy, textFindings, marked } = planOf(rule.wrong.text);
    expect(runRule(rule, strategy, context).sort(byPlace).map(marked)).toEqual(rule.wrong.marks);
    expect(messages(textFindings), 'the wrong example must be well written, but for the rule').toEqual([]);
  });

  it('has nothing to say about its right example', () => {
    const { strategy, textFindings } = planOf(rule.right);
    expect(messages(runRule(rule, strategy, context))).toEqual([]);
    expect(messages(textFindings), 'the right example must be well written').toEqual([]);
  });

  it('is the one rule that tells its wrong example from its right one', () => {
    const onlyInWrong = without(marksByRule(rule.wrong.text), marksByRule(rule.right));
    const own = rule.wrong.marks.map((mark) => `${rule.code} at "${mark}"`);
    expect(
      onlyInWrong,
      'with every rule on, another rule finds something in the wrong example that it does not find in the right one: let both examples lack, or have, what that rule asks for; or let one rule be silent where the other tells the same (`tells`)',
    ).toEqual(own);
  });

  it('says what, why and what to do in plain English', () => {
    for (const message of messages(runRule(rule, planOf(rule.wrong.text).strategy, context))) {
      expect(message).toMatch(/^[A-Z`].*\.$/s);
      expect(message).not.toMatch(/!|invalid|token|parse|syntax|expect|unexpected|undefined/i);
    }
    for (const words of [rule.title, rule.why, rule.source, rule.fix]) expect(words.length).toBeGreaterThan(10);
  });

  it('bears any plan, however damaged', () => {
    for (const plan of damaged) expect(() => runRule(rule, plan, context)).not.toThrow();
  });
});

it('gives each rule a code of its own, and each point of the checklist one rule', () => {
  expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
  const points = rules.flatMap((rule) => (rule.checklistPoint === undefined ? [] : [rule.checklistPoint]));
  expect(points.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
});

it('keeps each rule in the file that its code names', () => {
  const lost = rules.filter(({ code }) => !existsSync(new URL(`./${code}.ts`, import.meta.url)));
  expect(lost.map(({ code }) => code)).toEqual([]);
});

it('judges a plan the same, whatever the order in which its files came and changed', () => {
  const files = [
    'strategy northshire: Northshire plan\n  uses cjpf\n',
    ...rules.map(({ wrong }) => partOf(wrong.text)),
  ];
  const inOrder = judgementOf(files.map((text, index) => [index, text]));
  expect(inOrder.findings.length).toBeGreaterThan(rules.length / 2);
  const backwards = files.map((text, index) => [index, text] as const).reverse();
  expect(judgementOf(backwards)).toEqual(inOrder);
  const withHistory = [...files.keys()].map((index) => [index, 'part of northshire\n\nneed x: Y\n'] as const);
  expect(judgementOf([...withHistory.slice(1), ...backwards])).toEqual(inOrder);
});

it('takes time in proportion to the plan', () => {
  const small = planOf(largePlan(200)).strategy;
  const large = planOf(largePlan(200 * 32)).strategy;
  const slow = rules.flatMap((rule) => {
    const before = timeOf(rule, small);
    // A rule that compares every item with every other takes 1,024 times as long; a large plan does not fit the caches.
    const limit = 200 * before + 50;
    const after = timeOf(rule, large, limit);
    return after > limit ? [`${rule.code}: ${before.toFixed(2)} ms became ${after.toFixed(2)} ms`] : [];
  });
  expect(slow, 'these rules grow faster than the plan: use the links of the strategy').toEqual([]);
  // Reading the large plan takes longer than judging it.
}, 30_000);

function messages(findings: readonly { readonly message: string }[]): string[] {
  return findings.map(({ message }) => message);
}

/** The findings of every rule there is, each as its code and the text under its mark, in the order of the plan. */
function marksByRule(text: string): string[] {
  const { strategy, marked } = planOf(text);
  const { findings } = judge(strategy, { ...context, settings: { ruleSets: ['all'], rules: {} } });
  return findings.map((finding) => `${finding.code} at "${marked(finding)}"`);
}

/** What is left of a list when each of the others is taken from it once. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return all.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function partOf(text: string): string {
  return text.replace(/^strategy [^\n]*\n(?: {2}[^\n]*\n)*/, 'part of northshire\n');
}

function judgementOf(changes: readonly (readonly [file: number, text: string])[]) {
  const workspace = new StrategyWorkspace();
  for (const [file, text] of changes) {
    workspace.set(parseFile(`file:///plan/${String(file).padStart(3, '0')}.cjoip`, text));
    workspace.strategies();
  }
  const plan = workspace.strategies()[0];
  if (plan === undefined) throw new Error('The files hold no strategy.');
  return judge(plan, context);
}

/** A plan with much of everything: long chains, and items that all others name. */
function largePlan(count: number): string {
  const items = [
    'strategy large: Large\n  uses cjpf\n  period 2026 to 2036\n  every action lead council',
    'partner council: Council\n\noutcome all: All\n  long term\n\nmeasure m: M\n  unit percent\n  value 50% in 2024/25',
  ];
  for (let at = 0; at < count; at++) {
    items.push(
      `outcome o${at}: Outcome\n  short term\n  leads to o${at + 1}, all\n  target m from 50% in 2024/25 to 60% by 2030`,
      `objective j${at}: Objective\n  towards o${at}, all`,
      `action a${at}: Action\n  towards j${at}, j0\n  from 2026/27\n  by 2028/29\n  depends on a${at + 1}`,
      `need n${at}: Need\n  based on e${at}\n\nevidence e${at}: Evidence\n\ndeliverable d${at}: Thing`,
    );
  }
  return `${items.join('\n\n')}\n`;
}

/** The shortest of a few runs in milliseconds of the processor, so that a busy machine does not count. */
function timeOf(rule: Rule, plan: Parameters<Rule['check']>[0], enough = 0): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5 && best > enough; run++) {
    const start = process.cpuUsage();
    runRule(rule, plan, context);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
