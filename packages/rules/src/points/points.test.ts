import { describe, expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { rules } from '../rules.ts';
import { context, planOf } from '../testing/plan.ts';
import { checklistStanding } from './checklist-standing.ts';
import { duties } from './duties.ts';
import type { PointStanding } from './point-standing.ts';
import { statutoryStanding } from './statutory-standing.ts';

const header = 'strategy northshire: Northshire plan\n';

describe('the checklist', () => {
  it('counts a point as done where the judgement does', () => {
    const points = rules.filter(({ checklistPoint }) => checklistPoint !== undefined);
    expect(points).toHaveLength(13);
    for (const { right, wrong } of points) {
      for (const text of [right, wrong.text]) {
        const { strategy } = planOf(text);
        const met = judge(strategy, context).checklist.map(({ code, isMet }) => [code, isMet]);
        const done = checklistStanding(strategy, context).map(({ id, state }) => [id, state === 'done']);
        expect(done).toEqual(met);
      }
    }
  });

  it.each(rules.filter(({ checklistPoint }) => checklistPoint !== undefined))(
    '$code: says what the plan has for it',
    ({ code, right }) => {
      const point = (text: string): PointStanding | undefined =>
        checklistStanding(planOf(text).strategy, context).find(({ id }) => id === code);
      expect(point(right)?.there.length).toBeGreaterThan(0);
      expect(point(header)).toMatchObject({ state: 'missing', there: [] });
      expect(point(header)?.lacking.length).toBeGreaterThan(0);
    },
  );

  it('is partly there where something is missing still, or only begun', () => {
    const { strategy } = planOf(
      `${header}\nvision: [insert the goal]\n\noutcome a: People have a home\n  short term\n`,
    );
    const states = checklistStanding(strategy, context).map(({ number, state }) => `${number} ${state}`);
    expect(states.slice(0, 3)).toEqual(['1 partly', '2 partly', '3 missing']);
  });

  it('is none of a framework', () => {
    const { strategy } = planOf('framework own: Our framework\n');
    expect(checklistStanding(strategy, context)).toEqual([]);
    expect(statutoryStanding(strategy, context)).toEqual([]);
  });
});

describe('the Act', () => {
  function states(text: string, settings = {}): readonly string[] {
    const { strategy } = planOf(text);
    return statutoryStanding(strategy, { ...context, ...settings }).map(({ number, state }) => `${number} ${state}`);
  }

  it('has a duty for each of its rules, and names no other', () => {
    const named = new Set<string>(duties.flatMap(({ rules: codes }) => codes));
    const ofStatute = rules.filter(({ ruleSets }) => ruleSets.includes('statute')).map(({ code }) => code);
    expect([...named].toSorted()).toEqual(ofStatute.toSorted());
  });

  it('asks a draft for nothing that is due when the plan is out', () => {
    expect(states(header)).toEqual([
      'section 13 missing',
      'section 14 missing',
      'sections 18, 19 missing',
      ...Array.from({ length: 7 }, () => 'section 19 missing'),
      'section 19 later',
      'section 19 later',
      'sections 20, 21 missing',
      'section 21 missing',
      'section 22 later',
      'section 23 later',
    ]);
  });

  it('asks a published plan for all', () => {
    const after = states('strategy northshire: Northshire plan\n  status published\n');
    expect(after[10]).toBe('section 19 missing');
    expect(after.slice(-2)).toEqual(['section 22 missing', 'section 23 missing']);
  });

  it('is judged whichever rules the settings choose', () => {
    const partner = `${header}\npartner council: Council\n  statutory as local-authority\n`;
    const off = { ruleSets: ['plain-english'] as const, rules: { 'partners/statutory': { severity: 'off' } as const } };
    expect(states(partner, { settings: off })[0]).toBe('section 13 partly');
    expect(states(partner)[0]).toBe('section 13 partly');
  });
});
