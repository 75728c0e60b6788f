import type { Rule } from '../rule.ts';
import { smartAchievable } from '../smart/achievable.ts';
import { smartMeasurable } from '../smart/measurable.ts';
import { smartRealistic } from '../smart/realistic.ts';
import { smartSpecific } from '../smart/specific.ts';
import { smartTimeBound } from '../smart/time-bound.ts';

export const smartRules: readonly Rule[] = [
  smartSpecific,
  smartMeasurable,
  smartAchievable,
  smartRealistic,
  smartTimeBound,
];
