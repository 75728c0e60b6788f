import { type ItemKind, nounOf } from '@goldenthread/language';
import { everyFact } from '../every-fact.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const leadsAllPartners: Rule = {
  code: 'leads/all-partners',
  title: 'Work is led by one partner, and not by all of them',
  severity: 'warning',
  why: 'What all lead nobody leads: there is no one to ask when it is late.',
  source: 'Framework, Partnership checklist, p. 32: point 6; Key competencies and roles, p. 46',
  fix: 'Name the partner and the post that leads, and write `supported by all partners` for the rest.',
  ruleSets: ['framework'],
  ignoreWhen: 'Each partner does the same thing in its own house, and one person gathers what they have done.',
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Train the staff of each partner
  lead all partners
`,
    marks: ['lead all partners'],
  },
  right: `strategy northshire: Northshire plan

action A1: Train the staff of each partner
  lead council: Workforce Manager
  supported by all partners

partner council: Northshire Council
`,
  check(plan, report) {
    for (const { fact, item, of } of everyFact(plan, 'lead')) {
      if (!fact.everyone || !work.has(of)) continue;
      const what = item.kind === of ? called(item) : `every ${nounOf(of)} without a lead of its own`;
      report({
        place: fact.place,
        message: `${capital(what)} is led by all partners, so there is no one to ask when it is late. Name the partner and the post that leads, and add \`supported by all partners\`.`,
      });
    }
  },
};

/** What is done by a day. An outcome or an objective may well be in the charge of all. */
const work: ReadonlySet<ItemKind> = new Set<ItemKind>(['action', 'deliverable', 'workforce', 'procurement', 'change']);
