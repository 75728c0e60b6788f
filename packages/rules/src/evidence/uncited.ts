import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { lacking } from '../lacking.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says, wordOf } from '../says.ts';
import { called } from '../wording.ts';

export const evidenceUncited: Rule = {
  code: 'evidence/uncited',
  title: 'Evidence is cited for every service that the plan builds on',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'Money that goes into what does not work is lost to the people for whom something else would have.',
  source: 'Framework, Define what you should do - and how, p. 23; Plan: checkpoint, p. 29',
  fix: 'Add `based on` with the evidence to the service, to the change that affects it, or to the objective or action that goes through it.',
  scaffold: { facts: ['based on'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The service is new of its kind and is tested in the plan, with an evaluation.',
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
  through housing-first

service housing-first: Housing First
`,
    marks: ['housing-first'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Offer a settled tenancy to every person leaving HMP Northshire
  through housing-first

service housing-first: Housing First
  based on pilot-2023

evidence pilot-2023: 74% of tenants kept their home for two years
  rated effective
  source: Evaluation of the pilot, 2023
`,
  check(plan, report) {
    const chosen = finished(plan, 'service').filter((service) => users(plan, service).length > 0);
    const { everywhere, items } = lacking(plan, chosen, [{ what: 'evidence', has: isBacked }]);
    if (everywhere.length > 0) {
      report({
        place: planPlace(plan),
        about: chosen,
        message:
          'No service that the plan builds on cites evidence, so nobody can tell whether what is paid for works. Add `based on` with the evidence to each service, or to the change that affects it.',
      });
    }
    for (const [service] of items) {
      report({
        place: service.namePlace,
        message: `The plan builds on ${called(service)} and cites no evidence for it, so nobody can tell whether it works. Add \`based on\` with the evidence here, or in the change that affects it.`,
      });
    }
  },
};

/** The objectives and actions that go through a service, and the changes that keep or widen it. */
function users(plan: Strategy, service: Item): readonly Item[] {
  return plan
    .namedBy(service, 'through', 'affects')
    .filter(
      (item) =>
        isKind(item, 'objective', 'action') ||
        (isKind(item, 'change') && !['decommission', 'reduce'].includes(wordOf(plan, item, 'kind') ?? '')),
    );
}

function isBacked(plan: Strategy, service: Item<'service'>): boolean {
  if (says(plan, service, 'based on')) return true;
  return users(plan, service).some(
    (item) => isKind(item, 'objective', 'action', 'change') && says(plan, item, 'based on'),
  );
}
