import type { IsoDate } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { checklistRoles } from '../checklist/roles.ts';
import { finished } from '../finished.ts';
import { lacking, listed, type Wanted } from '../lacking.ts';
import { leadsExactlyOne } from '../leads/exactly-one.ts';
import { costMissing } from '../money/cost-missing.ts';
import { hasLead } from '../names-of-facts.ts';
import { deliveryDays, strategyDays } from '../periods.ts';
import { planPlace } from '../places.ts';
import type { CheckContext, Rule } from '../rule.ts';
import { says } from '../says.ts';
import { smartJudgements } from '../smart/smart-rule.ts';
import { smartTimeBound } from '../smart/time-bound.ts';
import { isWithinYears } from '../spans.ts';
import { called, capital } from '../wording.ts';

export const firstYear: Rule = {
  code: 'delivery/first-year',
  title: 'Each action of the first year has a lead, a day, a measure and a cost',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'The work of the coming year is about to start: who does it, by when, what it costs and how one will see that it is done must be settled first.',
  source: 'Framework, Develop priorities, and strategies, p. 28: the greatest detail for the forthcoming year',
  fix: 'Add `lead`, `by`, `measured by` (or `target`, or `produces`) and `cost` to the action. Work within posts that are already paid for says `cost £0`, or `drawing on` what it uses.',
  scaffold: {
    facts: [
      'lead',
      ['by', 'every', 'ongoing'],
      ['measured by', 'target', 'produces'],
      ['cost', 'funded by', 'drawing on'],
    ],
  },
  ruleSets: ['framework'],
  ignoreWhen: 'The detail is in a project plan that the action is `set out in`.',
  wrong: {
    text: `strategy northshire: Northshire plan
  every action lead council: Housing Options Manager

delivery
  period 1 April 2026 to 31 March 2029

action A1: Train 12 housing officers
  from 1 April 2026
  by 31 December 2026

action A2: Train 12 more officers
  from April 2028
  by 31 March 2029
  measured by officers-trained
  cost £6,000

measure officers-trained: Housing officers trained in the protocol

partner council: Northshire Council
`,
    marks: ['A1'],
  },
  right: `strategy northshire: Northshire plan
  every action lead council: Housing Options Manager

delivery
  period 1 April 2026 to 31 March 2029

action A1: Train 12 housing officers
  from 1 April 2026
  by 31 December 2026
  measured by officers-trained
  cost £6,000

action A2: Train 12 more officers
  from April 2028
  by 31 March 2029
  measured by officers-trained
  cost £6,000

measure officers-trained: Housing officers trained in the protocol

partner council: Northshire Council
`,
  check(plan, report, { tells }) {
    const start = (deliveryDays(plan) ?? strategyDays(plan)).start;
    if (start === undefined) return;
    const actions = finished(plan, 'action').filter((action) => isInFirstYear(plan, action, start));
    const { everywhere, items } = lacking(plan, actions, wantedOf(plan, tells));
    if (everywhere.length > 0) {
      report({
        place: plan.ofKind('delivery')[0]?.namePlace ?? planPlace(plan),
        about: actions,
        message: `No action of the first year has ${listed(everywhere, 'or')}, so the work that is about to start is not settled. Add it to each action that starts or ends in that year.`,
      });
    }
    for (const [action, missing] of items) {
      report({
        place: action.namePlace,
        message: `${capital(called(action))} is work of the first year and lacks ${listed(missing)}, so it is not ready to start. Add what is missing.`,
      });
    }
  },
};

function isInFirstYear(plan: Strategy, action: Item<'action'>, start: IsoDate): boolean {
  const from = plan.fact(action, 'from')?.date;
  const by = plan.fact(action, 'by')?.date;
  const day = (from && plan.firstDay(from)) ?? (by && plan.lastDay(by));
  return day !== undefined && isWithinYears(day, start, 1);
}

/** What an action of the first year needs, but for what other rules ask of it already. */
function wantedOf(plan: Strategy, tells: CheckContext['tells']): readonly Wanted<'action'>[] {
  const actions = plan.ofKind('action');
  const isLedAnywhere = actions.some((action) => hasLead(plan, action));
  const isPricedAnywhere = actions.some((action) => isPriced(plan, action));
  return [
    ...(tells(isLedAnywhere ? leadsExactlyOne : checklistRoles) ? [] : [lead]),
    tells(smartTimeBound) ? dayBesideTime : day,
    measure,
    ...(!isPricedAnywhere && tells(costMissing) ? [] : [cost]),
  ];
}

const lead: Wanted<'action'> = { what: 'a lead (`lead`)', has: hasLead };

const day: Wanted<'action'> = {
  what: 'a day (`by`)',
  has: (plan, action) => says(plan, action, 'by', 'every', 'ongoing'),
};

/** The day of an action that says when in another way: its sentence, or a milestone. */
const dayBesideTime: Wanted<'action'> = {
  ...day,
  has: (plan, action) => day.has(plan, action) || !isTimeBound(plan, action),
};

const measure: Wanted<'action'> = {
  what: 'a measure (`measured by`, `target` or `produces`)',
  has: (plan, action) => says(plan, action, 'measured by', 'target', 'produces'),
};

const cost: Wanted<'action'> = { what: 'a cost (`cost`)', has: isPriced };

function isTimeBound(plan: Strategy, action: Item<'action'>): boolean {
  return smartJudgements(plan).get(action)?.timeBound.verdict === 'yes';
}

function isPriced(plan: Strategy, action: Item<'action'>): boolean {
  return says(plan, action, 'cost', 'funded by', 'drawing on');
}
