import type { Fix } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { hasLead } from '../names-of-facts.ts';
import { reportOnlyBegun, written } from '../only-begun.ts';
import { planPlace } from '../places.ts';
import { responsibilities } from '../responsibilities.ts';
import type { Rule } from '../rule.ts';
import { missingFacts } from '../scaffolds/missing-facts.ts';
import { newItem } from '../scaffolds/new-item.ts';

export const checklistRoles: Rule = {
  code: 'checklist/roles',
  title: 'The plan says which partners develop, deliver and oversee its activities',
  severity: 'error',
  why: 'Work that belongs to everybody is done by nobody: each partner must see its own part, and each reader whom to ask.',
  source: 'Framework, Partnership checklist, p. 32: point 6; Develop priorities, and strategies, p. 28',
  fix: 'Name each `partner`; give actions their `lead` and `supported by`; and say below a `group` or a partner what it answers for, such as `leads the plan` or `oversees delivery`.',
  scaffold: { items: [{ kind: 'partner' }], facts: ['lead'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The roles stand in terms of reference that the plan links to, and the reason says where.',
  checklistPoint: 6,
  answers: (plan) => plan.ofKind('partner'),
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Sign a housing protocol

group partnership-board: Northshire Community Justice Partnership
  members council

partner council: Northshire Council
`,
    marks: ['northshire', 'northshire'],
  },
  right: `strategy northshire: Northshire plan

action A1: Sign a housing protocol
  lead council: Housing Options Manager

group partnership-board: Northshire Community Justice Partnership
  members council
  oversees delivery

partner council: Northshire Council
`,
  check(plan, report) {
    const [begun] = plan.ofKind('partner');
    if (begun === undefined) {
      report({
        place: planPlace(plan),
        message:
          'The plan names no partners, so nobody can see who does what. Write a `partner` for each organisation that plans or delivers (checklist point 6).',
      });
      return;
    }
    if (written(plan, 'partner').length === 0) reportOnlyBegun(begun, 6, report);
    const actions = written(plan, 'action');
    if (actions.length > 0 && !actions.some((action) => hasLead(plan, action))) {
      report({
        place: planPlace(plan),
        about: actions,
        message:
          'No action has a lead, so nobody answers for its delivery. Add `lead` with the partner and the post to each action (checklist point 6).',
      });
    }
    const isOverseen = [...plan.ofKind('group'), ...plan.ofKind('partner')].some((body) =>
      answersFor.some((word) => plan.facts(body, word).length > 0),
    );
    const groups = plan.ofKind('group');
    const [begunGroup] = groups;
    if (!isOverseen && begunGroup !== undefined && written(plan, 'group').length === 0) {
      reportOnlyBegun(begunGroup as Item, 6, report);
    } else if (!isOverseen) {
      report({
        place: planPlace(plan),
        scaffold: overseer(plan),
        message:
          'No group or partner answers for developing or overseeing the plan, so nobody notices when it stalls. Add `leads the plan` and `oversees delivery` to the group or partner that does (checklist point 6).',
      });
    }
  },
};

/** What a group or a partner can answer for: outcomes and objectives, or one of the seven responsibilities. */
const answersFor = ['responsible for', ...responsibilities] as const;

/** A group that is there can answer for the plan; else one is begun. */
function overseer(plan: Strategy): Fix | undefined {
  const groups = finished(plan, 'group').slice(0, 1);
  return groups.length > 0 ? missingFacts(plan, groups, responsibilities) : newItem(plan, 'group');
}
