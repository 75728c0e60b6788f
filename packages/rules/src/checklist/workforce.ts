import { finished } from '../finished.ts';
import { hasLead, namesAnything } from '../names-of-facts.ts';
import { reportOnlyBegun, written } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

export const checklistWorkforce: Rule = {
  code: 'checklist/workforce',
  title: 'The plan says which skills and people are short, and what is done about it',
  severity: 'warning',
  why: 'Services stand and fall with the people who work in them; a shortage that is seen late cannot be mended in time.',
  source: 'Framework, Partnership checklist, p. 32: point 10',
  fix: 'Write a `workforce` item for each shortage or training need, with `answered by` and the action; or with its own `lead` and `by`.',
  scaffold: { items: [{ kind: 'workforce' }], facts: [['answered by', 'lead'], 'by'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The shortage is known and is being dealt with outside the partnership, and the reason says by whom.',
  checklistPoint: 10,
  answers: (plan) => plan.ofKind('workforce'),
  wrong: {
    text: `strategy northshire: Northshire plan

workforce protocol-training: Housing officers need training in the new protocol
  kind training
`,
    marks: ['protocol-training'],
  },
  right: `strategy northshire: Northshire plan

workforce protocol-training: Housing officers need training in the new protocol
  kind training
  answered by A1

workforce bail-officers-short: Bail supervision officers are scarce
  lead council: Justice Social Work Manager
  by 30 November 2026

action A1: Train 12 housing officers

partner council: Northshire Council
`,
  check(plan, report) {
    const [begun] = plan.ofKind('workforce');
    if (begun === undefined) {
      report({
        place: planPlace(plan),
        message:
          'The plan says nothing about its workforce, so a shortage of skills may stop it. Write a `workforce` item for each shortage or training need (checklist point 10).',
      });
    }
    if (begun !== undefined && written(plan, 'workforce').length === 0) reportOnlyBegun(begun, 10, report);
    for (const workforce of finished(plan, 'workforce')) {
      if (namesAnything(plan, workforce, 'answered by')) continue;
      if (hasLead(plan, workforce) && plan.facts(workforce, 'by').length > 0) continue;
      report({
        place: workforce.namePlace,
        message: `Nobody acts on ${called(workforce)}, so it will still be there when the work begins. Add \`answered by\` and the action, or a \`lead\` and a day (checklist point 10).`,
      });
    }
  },
};
