import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { isLater, termOf } from '../terms.ts';

export const longerTerm: Rule = {
  code: 'delivery/longer-term',
  title: 'The delivery plan leads to the longer term outcomes',
  severity: 'warning',
  why: 'A delivery plan of one to three years is a first step: if its actions lead nowhere beyond, the long term stays a wish.',
  source: 'Framework, Develop priorities, and strategies, p. 28: how delivery in years 1-3 will contribute',
  fix: 'Let the objectives of the actions be `towards` outcomes that `leads to` later ones, or say it in a `text:` below `delivery`.',
  scaffold: { facts: ['text'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The plan covers the short term only, and another plan holds what it leads to.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome home-planned: People have a housing plan before they leave custody
  short term

outcome staying-out: People who have left custody stay out of custody
  long term

delivery
  period 1 April 2026 to 31 March 2029

action A1: Sign a housing protocol
  towards home-planned
`,
    marks: ['delivery'],
  },
  right: `strategy northshire: Northshire plan

outcome home-planned: People have a housing plan before they leave custody
  short term

outcome staying-out: People who have left custody stay out of custody
  long term

delivery
  period 1 April 2026 to 31 March 2029
  text: A plan for a home comes first. From 2029 on the same partners plan for work, and both keep people out of custody.

action A1: Sign a housing protocol
  towards home-planned
`,
  check(plan, report) {
    const [delivery] = plan.ofKind('delivery');
    const actions = plan.ofKind('action');
    if (delivery === undefined || plan.ofKind('delivery').some((item) => says(plan, item, 'text'))) return;
    if (!plan.ofKind('outcome').some((outcome) => isBeyondShort(plan, outcome))) return;
    // Actions without a purpose have findings of their own.
    if (!actions.some((action) => plan.targets(action, 'towards').length > 0)) return;
    if (reachesBeyondShort(plan, actions)) return;
    report({
      place: delivery.namePlace,
      message:
        'No action of the delivery plan leads to a medium or long term outcome, so nobody can see how these years bring the later ones about. Let their outcomes say what each `leads to`, or explain it in a `text:` here.',
    });
  },
};

function isBeyondShort(plan: Strategy, outcome: Item<'outcome'>): boolean {
  return isLater(termOf(plan, outcome), 'short term');
}

/** Follows the thread from the actions through objectives and outcomes, each once. */
function reachesBeyondShort(plan: Strategy, actions: readonly Item[]): boolean {
  const reached = new Set<Item>(actions);
  for (const item of reached) {
    if (isKind(item, 'outcome') && isBeyondShort(plan, item)) return true;
    for (const next of plan.targets(item, 'towards', 'leads to')) reached.add(next);
  }
  return false;
}
