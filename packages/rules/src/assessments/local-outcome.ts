import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { checklistDeliveryPlan } from '../checklist/delivery-plan.ts';
import { checklistEvaluation } from '../checklist/evaluation.ts';
import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import { probablyMeant } from '../probably-meant.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const assessmentsLocalOutcome: Rule = {
  code: 'assessments/local-outcome',
  title: 'An outcome of the area itself has an indicator and an action',
  severity: 'error',
  why: 'An area may set outcomes beyond the national ones. The Act then asks by what they are measured and what partners will do for them.',
  source: 'Community Justice (Scotland) Act 2016, section 19',
  fix: 'Add `measured by` or a `target` to the outcome, and `towards` with its name to an objective that has an action, or to the action itself. If it helps to reach a national outcome, say so with `contributes to`.',
  scaffold: { facts: [['measured by', 'target']] },
  ruleSets: ['statute'],
  ignoreWhen: 'The outcome is a step inside the partnership, and not one that the plan sets for the area.',
  byStatus: { draft: 'warning' },
  wrong: {
    text: `strategy northshire: Northshire plan
  uses cjpf

outcome safe-harbour: The harbour is a safe place at night

measure harbour-calls: Calls to the police from the harbour at night

objective O1: Light the harbour until two in the morning
  towards safe-harbour
  measured by harbour-calls

action A1: Put up 14 lamps
  towards O1

outcome settled-homes: People leaving custody have a settled home
  contributes to cjpf.accommodation
`,
    marks: ['safe-harbour'],
  },
  right: `strategy northshire: Northshire plan
  uses cjpf

outcome safe-harbour: The harbour is a safe place at night
  measured by harbour-calls

measure harbour-calls: Calls to the police from the harbour at night

objective O1: Light the harbour until two in the morning
  towards safe-harbour

action A1: Put up 14 lamps
  towards O1

outcome housing-plan: People have a housing plan before they leave custody
  leads to settled-homes

outcome settled-homes: People leaving custody have a settled home
  contributes to cjpf.accommodation
`,
  check(plan, report, { tells }) {
    if (plan.frameworkItems('outcome').length === 0) return;
    const reaching = reachesNational(plan);
    // That a plan has no measure or no action at all is told by the checklist.
    const measures = plan.ofKind('measure').length > 0 || !tells(checklistEvaluation);
    const actions = plan.ofKind('action').length > 0 || !tells(checklistDeliveryPlan);
    for (const outcome of finished(plan, 'outcome')) {
      if (reaching.has(outcome)) continue;
      const noIndicator = measures && !namesAnything(plan, outcome, 'measured by', 'target');
      const noAction = actions && !hasAction(plan, outcome);
      if (!noIndicator && !noAction) continue;
      const missing = noIndicator ? (noAction ? 'no indicator and no action' : 'no indicator') : 'no action';
      report({
        place: outcome.namePlace,
        message: `${capital(called(outcome))} reaches no national outcome, so it is one of the area's own, and the Act asks for its indicator and its action. It has ${missing}: add ${
          noIndicator ? '`measured by` and a measure' : ''
        }${noIndicator && noAction ? ', and ' : ''}${noAction ? 'an action for it' : ''} (section 19).`,
      });
    }
  },
};

/** Outcomes that contribute to a national outcome, and those that lead to them. A misspelt name counts as one. */
function reachesNational(plan: Strategy): ReadonlySet<Item> {
  const reaching = new Set<Item>(plan.ofKind('outcome').filter((item) => namesAnything(plan, item, 'contributes to')));
  for (const outcome of reaching) {
    for (const earlier of plan.namedBy(outcome, 'leads to')) if (isKind(earlier, 'outcome')) reaching.add(earlier);
  }
  return reaching;
}

function hasAction(plan: Strategy, outcome: Item): boolean {
  if (probablyMeant(plan).has(outcome)) return true;
  return plan.namedBy(outcome, 'towards').some((item) => {
    if (isKind(item, 'action')) return true;
    return isKind(item, 'objective') && plan.namedBy(item, 'towards').some((action) => action.kind === 'action');
  });
}
