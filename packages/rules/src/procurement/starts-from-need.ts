import { type Item, isKind } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

export const procurementStartsFromNeed: Rule = {
  code: 'procurement/starts-from-need',
  title: 'What is bought starts from a need or a gap',
  severity: 'information',
  why: 'Commissioning drives procurement, and not the other way round: a contract that is renewed because it ran out may buy what nobody needs any more.',
  source: 'Framework, Key principles for commissioning well, p. 13',
  fix: 'Add `addresses` with the gap or the need; or `meets` to the service that the procurement `affects`.',
  scaffold: { facts: ['addresses'] },
  ruleSets: ['framework'],
  ignoreWhen: 'What is bought serves the plan as a whole, such as a data system.',
  wrong: {
    text: `strategy northshire: Northshire plan

procurement buy-throughcare: A grant for one throughcare service
  affects mentors

service mentors: Throughcare mentors
`,
    marks: ['buy-throughcare'],
  },
  right: `strategy northshire: Northshire plan

procurement buy-throughcare: A grant for one throughcare service
  affects mentors

service mentors: Throughcare mentors
  meets steady-alongside

need steady-alongside: Somebody alongside from before release

procurement buy-flats: A contract for support in 20 flats
  addresses steady-alongside
`,
  check(plan, report) {
    for (const item of finished(plan, 'procurement')) {
      if (namesAnything(plan, item, 'addresses')) continue;
      const services = plan.targets(item as Item, 'affects');
      const hasNeed = services.some(
        (service) =>
          isKind(service, 'service') &&
          (namesAnything(plan, service, 'meets') || plan.links(service, 'despite').length > 0),
      );
      if (hasNeed || (services.length === 0 && namesAnything(plan, item, 'affects'))) continue;
      report({
        place: item.namePlace,
        message: `Nothing says which need or gap ${called(item)} starts from, so it may buy what nobody needs. Add \`addresses\` with the gap or the need.`,
      });
    }
  },
};
