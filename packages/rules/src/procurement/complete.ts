import { joined } from '@goldenthread/language';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

export const procurementComplete: Rule = {
  code: 'procurement/complete',
  title: 'What is bought has a route, advice and terms by which it is monitored',
  severity: 'warning',
  why: 'Procurement colleagues who come in late can only stop what is wrong. Providers need to know early how they can take part, and by what they will be judged.',
  source: "Framework, 'Buying'/procuring services, p. 30; Develop priorities, and strategies, p. 28",
  fix: 'Add `route`, `adviser:` and `monitored by:` to the procurement.',
  scaffold: { facts: ['route', 'adviser', 'monitored by'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The purchase is so small that the rules of the partner who buys ask for no route or advice.',
  byStatus: { draft: 'information' },
  wrong: {
    text: `strategy northshire: Northshire plan

procurement buy-throughcare: A grant for one throughcare service
  route grant
`,
    marks: ['buy-throughcare'],
  },
  right: `strategy northshire: Northshire plan

procurement buy-throughcare: A grant for one throughcare service
  route grant
  adviser: The procurement team of the council, since January 2026
  monitored by: Eight measures and a quarterly meeting
`,
  check(plan, report) {
    for (const item of finished(plan, 'procurement')) {
      const missing = [
        ...(plan.facts(item, 'route').length > 0 ? [] : ['`route`']),
        ...(plan.facts(item, 'adviser').length > 0 ? [] : ['`adviser:` with who advises on it']),
        ...(plan.facts(item, 'monitored by').length > 0 ? [] : ['`monitored by:` with the terms']),
      ];
      if (missing.length === 0) continue;
      report({
        place: item.namePlace,
        message: `The plan does not yet say all that buyers and providers need to know of ${called(item)}, and late advice can only stop what is wrong. Add ${joined(missing, 'and')}.`,
      });
    }
  },
};
