import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { lacking, listed, type Wanted } from '../lacking.ts';
import { hasLead } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const deliverablePromised: Rule = {
  code: 'delivery/deliverable',
  title: 'Each deliverable has a lead and a day, its own or those of the action that produces it',
  severity: 'warning',
  why: 'A deliverable without a lead or a day is one that nobody has promised.',
  source: 'Framework, Partnership checklist, p. 32: point 9',
  fix: 'Add `by` and `lead` to the deliverable, or let an action that has both say that it `produces` it.',
  scaffold: { facts: ['by', 'lead'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The deliverable is renewed all the time, as a web page is.',
  wrong: {
    text: `strategy northshire: Northshire plan

deliverable housing-protocol: Signed housing protocol

deliverable leaflet: Leaflet for people leaving custody
  by 31 December 2027

action A1: Sign a housing protocol
  by 30 September 2027
  lead council: Housing Options Manager
  produces housing-protocol

partner council: Northshire Council
`,
    marks: ['leaflet'],
  },
  right: `strategy northshire: Northshire plan

deliverable housing-protocol: Signed housing protocol

deliverable leaflet: Leaflet for people leaving custody
  by 31 December 2027
  lead council: Housing Options Manager

action A1: Sign a housing protocol
  by 30 September 2027
  lead council: Housing Options Manager
  produces housing-protocol

partner council: Northshire Council
`,
  check(plan, report) {
    const { items } = lacking(plan, finished(plan, 'deliverable'), wanted);
    // Where none is promised, the checklist says so.
    if (items.length === plan.ofKind('deliverable').length) return;
    for (const [deliverable, missing] of items) {
      report({
        place: deliverable.namePlace,
        message: `${capital(called(deliverable))} lacks ${listed(missing)}, so nobody has promised it. Add it here, or to the action that \`produces\` it.`,
      });
    }
  },
};

const wanted: readonly Wanted<'deliverable'>[] = [
  { what: 'a day (`by`)', has: (plan, item) => orMaker(plan, item, (each) => plan.facts(each, 'by').length > 0) },
  { what: 'a lead (`lead`)', has: (plan, item) => orMaker(plan, item, (each) => hasLead(plan, each)) },
];

function orMaker(
  plan: Strategy,
  deliverable: Item<'deliverable'>,
  has: (item: Item<'deliverable' | 'action'>) => boolean,
): boolean {
  if (has(deliverable)) return true;
  return plan.namedBy(deliverable, 'produces').some((maker) => isKind(maker, 'action') && has(maker));
}
