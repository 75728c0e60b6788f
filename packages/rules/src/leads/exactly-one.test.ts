import { expect, it } from 'vitest';
import { runRule } from '../rule.ts';
import { applyFix } from '../testing/apply-fix.ts';
import { context, planOf } from '../testing/plan.ts';
import { leadsExactlyOne } from './exactly-one.ts';

const partners = '\n\npartner council: Council\n\npartner police: Police\n';

it('lets the first partner lead and the others support, on the author’s word', () => {
  const text = `strategy plan: Plan\n\naction A1: Sign\n  lead council, police: Heads of service${partners}`;
  const [found] = runRule(leadsExactlyOne, planOf(text).strategy, context);
  expect(found?.fix).toMatchObject({ title: 'Let `council` lead and the others support', isSafe: false });
  const fixed = applyFix(text, found?.fix);
  expect(fixed).toContain('\n  lead council: Heads of service\n  supported by police\n');
  expect(planOf(fixed).textFindings).toEqual([]);
  expect(runRule(leadsExactlyOne, planOf(fixed).strategy, context)).toEqual([]);
});

it('leaves two leads for all actions to the author: a line below the strategy cannot be split like this', () => {
  const text = `strategy plan: Plan\n  every action lead council, police\n\naction A1: Sign${partners}`;
  const [found] = runRule(leadsExactlyOne, planOf(text).strategy, context);
  expect(found?.message).toContain('more than one lead');
  expect(found).not.toHaveProperty('fix');
});
