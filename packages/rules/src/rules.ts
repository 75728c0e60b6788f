import { checklistVision } from './checklist/vision.ts';
import type { Rule } from './rule.ts';
import { needUnmet } from './thread/need-unmet.ts';

/** Every rule, by code. */
export const rules: readonly Rule[] = [checklistVision, needUnmet].sort((a, b) => (a.code < b.code ? -1 : 1));
