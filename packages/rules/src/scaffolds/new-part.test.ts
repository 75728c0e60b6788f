import { parseFile } from '@goldenthread/language';
import { StrategyWorkspace } from '@goldenthread/strategy';
import { describe, expect, it } from 'vitest';
import { planOf } from '../testing/plan.ts';
import { newParts } from './new-part.ts';

const header = 'strategy northshire: Northshire plan\n  period 1 April 2026 to 31 March 2029\n  uses cjpf\n';

describe.each(newParts(planOf(header).strategy))('a new file for "$title"', ({ name, title, text }) => {
  it('is read as a part of the plan, without a finding of the text', () => {
    const workspace = new StrategyWorkspace();
    workspace.set(parseFile('file:///plan/strategy.cjoip', header));
    workspace.set(parseFile(`file:///plan/${name}.cjoip`, text));
    const [plan, ...others] = workspace.strategies();
    expect(others).toEqual([]);
    expect(plan?.files).toHaveLength(2);
    expect(plan && workspace.textFindings(plan).map(({ message }) => message)).toEqual([]);
    const items = plan?.itemsIn(`file:///plan/${name}.cjoip`).filter(({ kind }) => kind !== 'part') ?? [];
    expect(items.length > 0, 'only the last file is empty').toBe(title !== 'Something else');
  });

  it('has a name that every disk takes', () => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });
});

it('takes no name that the plan or another new file has', () => {
  const plan = planOf(`${header}\nneed new-need: A home\n`).strategy;
  const text = newParts(plan).find(({ name }) => name === 'needs')?.text;
  expect(text).toContain('need new-need-2: ');
  const names = newParts(plan).flatMap(({ text: all }) =>
    [...all.matchAll(/^[a-z]+ (new-[\w-]+):/gm)].map(([, n]) => n),
  );
  expect(names.length).toBeGreaterThan(15);
  expect(new Set(names).size).toBe(names.length);
});
