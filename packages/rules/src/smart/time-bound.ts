import { isKind } from '@goldenthread/strategy';
import { datesOngoing } from '../dates/ongoing.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { smartCheck, smartSource } from './smart-rule.ts';

export const smartTimeBound: Rule = {
  code: 'smart/time-bound',
  title: 'Every objective and action has a date or a period',
  severity: 'warning',
  why: 'Without a date nothing is ever late, and the delivery plan cannot be checked.',
  source: smartSource,
  fix: 'Add `by` with a day, a quarter or a year; for work that repeats, `every` and how often.',
  ruleSets: ['framework'],
  ignoreWhen:
    'The work cannot begin before something outside the plan happens; say what, and when the date will be set.',
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Publish a housing protocol with HMP Northshire
`,
    marks: ['O1'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Publish a housing protocol with HMP Northshire
  by 31 March 2027
`,
  check: smartCheck(
    'timeBound',
    { fails: 'has no end in time', matters: 'it can be put off for ever' },
    (plan, item, { tells }) => isKind(item, 'action') && says(plan, item, 'ongoing') && tells(datesOngoing),
  ),
};
