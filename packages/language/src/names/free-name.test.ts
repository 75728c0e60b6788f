import { expect, it } from 'vitest';
import { freeName } from './free-name.ts';

it.each([
  [[], 'home'],
  [['home'], 'home-2'],
  [['home', 'home-2', 'home-4'], 'home-3'],
  [['home-2'], 'home'],
])('beside %j it is %s', (taken, name) => {
  expect(freeName('home', (each) => taken.includes(each))).toBe(name);
});
