import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { wordOf } from '../says.ts';

export const dutiesSummary: Rule = {
  code: 'duties/summary',
  title: 'The plan sums up what law and policy ask of partners, equalities and human rights among it',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'The golden thread runs from law and national policy to local outcomes: partners who see what binds them find it easier to act together.',
  source: 'Framework, Define what you should do - and how, p. 23',
  fix: 'Write a `duty` for each law, strategy or standard that matters, with the partners it `falls on`; one at least of `kind equalities`.',
  scaffold: { items: [{ kind: 'duty', facts: { kind: 'equalities' } }] },
  ruleSets: ['framework'],
  ignoreWhen: 'A document of the partnership sums up the duties, and the plan names it.',
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Offer a settled tenancy to every person leaving HMP Northshire

duty housing-duty: Find a home for people who are threatened with homelessness
  kind law
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Offer a settled tenancy to every person leaving HMP Northshire

duty housing-duty: Find a home for people who are threatened with homelessness
  kind law

duty equality-duty: Have due regard to the need to advance equality of opportunity
  kind equalities
`,
  check(plan, report) {
    const duties = plan.ofKind('duty');
    if (duties.length === 0 && plan.ofKind('objective').length === 0) return;
    if (duties.some((duty) => wordOf(plan, duty, 'kind') === 'equalities')) return;
    report({
      place: planPlace(plan),
      message:
        duties.length === 0
          ? 'The plan does not sum up what law and policy ask of partners, so nobody can see what binds them. Write a `duty` for each, one at least of `kind equalities`.'
          : 'None of the duties is about equalities and human rights, which bind each public body. Write one with `kind equalities`, or correct the `kind` of the one that is.',
    });
  },
};
