import type { Rule } from '../rule.ts';

export const partnershipRules: readonly Rule[] = [];
