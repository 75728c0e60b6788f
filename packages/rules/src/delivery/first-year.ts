import type { IsoDate } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { lacking, listed, type Wanted } from '../lacking.ts';
import { hasLead } from '../names-of-facts.ts';
import { deliveryDays, strategyDays } from '../periods.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
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
  ruleSets: ['framework'],
  ignoreWhen: 'The detail is in a project plan that the action is `set out in`.',
  wrong: {
    text: `strategy northshire: Northshire plan

delivery
  period 1 April 2026 to 31 March 2029

action A1: Sign a housing protocol
  from 1 April 2026
  lead council: Housing Options Manager
  cost £6,000

action A2: Open 40 tenancies
  from April 2028
  by 31 March 2029

partner council: Northshire Council
`,
    marks: ['A1'],
  },
  right: `strategy northshire: Northshire plan

delivery
  period 1 April 2026 to 31 March 2029

action A1: Sign a housing protocol
  from 1 April 2026
  by 30 September 2026
  lead council: Housing Options Manager
  produces housing-protocol
  cost £6,000

deliverable housing-protocol: Signed housing protocol

partner council: Northshire Council
`,
  check(plan, report) {
    const start = (deliveryDays(plan) ?? strategyDays(plan)).start;
    if (start === undefined) return;
    const actions = finished(plan, 'action').filter((action) => isInFirstYear(plan, action, start));
    // Where no action at all names a lead or a cost, other rules say so for the plan.
    const known = wanted.filter(({ isToldElsewhere }) => isToldElsewhere === undefined || !isToldElsewhere(plan));
    const { everywhere, items } = lacking(plan, actions, known);
    if (everywhere.length > 0) {
      report({
        place: plan.ofKind('delivery')[0]?.namePlace ?? planPlace(plan),
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

interface WantedInYearOne extends Wanted<'action'> {
  readonly isToldElsewhere?: (plan: Strategy) => boolean;
}

const wanted: readonly WantedInYearOne[] = [
  {
    what: 'a lead (`lead`)',
    has: hasLead,
    isToldElsewhere: (plan) => !plan.ofKind('action').some((action) => hasLead(plan, action)),
  },
  { what: 'a day (`by`)', has: (plan, action) => says(plan, action, 'by', 'every', 'ongoing') },
  {
    what: 'a measure (`measured by`, `target` or `produces`)',
    has: (plan, action) => says(plan, action, 'measured by', 'target', 'produces'),
  },
  {
    what: 'a cost (`cost`)',
    has: isPriced,
    isToldElsewhere: (plan) => !plan.ofKind('action').some((action) => isPriced(plan, action)),
  },
];

function isPriced(plan: Strategy, action: Item<'action'>): boolean {
  return says(plan, action, 'cost', 'funded by', 'drawing on');
}
