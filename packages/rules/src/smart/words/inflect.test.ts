import { expect, it } from 'vitest';
import { inflect, singular } from './inflect.ts';

it.each([
  ['publish', 'publishes', 'publishing', 'published'],
  ['agree', 'agrees', 'agreeing', 'agreed'],
  ['plan', 'plans', 'planning', 'planned'],
  ['carry', 'carries', 'carrying', 'carried'],
  ['deploy', 'deploys', 'deploying', 'deployed'],
  ['reduce', 'reduces', 'reducing', 'reduced'],
  ['write', 'writes', 'writing', 'wrote'],
  ['set', 'sets', 'setting', 'set'],
  ['go', 'goes', 'going', 'went'],
])('%s, %s, %s, %s', (base, ...forms) => {
  expect(
    inflect(base)
      .slice(1, 4)
      .map(([word]) => word),
  ).toEqual(forms);
});

it.each([
  ['policies', 'policy'],
  ['plans', 'plan'],
  ['breaches', 'breach'],
  ['process', 'process'],
  ['analysis', 'analysis'],
  ['bus', 'bus'],
])('one of %s is %s', (many, one) => {
  expect(singular(many)).toBe(one);
});
