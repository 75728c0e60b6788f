import { either } from '@goldenthread/language';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { newItems } from '../scaffolds/new-item.ts';

export const rolesAreas: Rule = {
  code: 'roles/areas',
  title: 'The plan names roles in leadership, management, partnership and production',
  severity: 'warning',
  why: 'A plan needs people who lead it, who manage it, who hold partners together, and who write and count. Where one of the four is missing, the others do it badly or not at all.',
  source: 'Framework, Key competencies and roles, pp. 46-48',
  fix: 'Write a `role` for each area, with the post, `with` its partner, and `kind` leadership, management, partnership or production.',
  ruleSets: ['framework'],
  ignoreWhen: 'The roles stand in the terms of reference or in job descriptions that the plan links to.',
  wrong: {
    text: `strategy northshire: Northshire plan

partner council: Northshire Council

role co-ordinator: Community Justice Co-ordinator
  with council
  kind management
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

partner council: Northshire Council

role co-ordinator: Community Justice Co-ordinator
  with council
  kind management

role chair: Chair of the partnership
  with council
  kind leadership

role partnership-officer: Partnership Officer
  with council
  kind partnership

role commissioning-officer: Commissioning Officer
  with council
  kind production
`,
  check(plan, report) {
    // Who the partners are comes first, and is asked by point 6 of the checklist.
    if (plan.ofKind('partner').length === 0) return;
    const roles = plan.ofKind('role');
    const held = new Set(roles.flatMap((role) => plan.facts(role, 'kind').flatMap(({ words }) => words)));
    const missing = areas.filter((area) => !held.has(area));
    if (missing.length === 0) return;
    report({
      place: planPlace(plan),
      scaffold: newItems(
        plan,
        missing.map((kind) => ({ kind: 'role', name: `new-${kind}-role`, facts: { kind } })),
      ),
      message:
        roles.length === 0
          ? 'The plan names no roles, so nobody can see who leads it, manages it, holds partners together, and writes and counts. Write a `role` for each of the four, with its `kind` and its `skills`.'
          : `No role of the plan is of the kind ${either(missing)}, so this work is in nobody's hands. Write a \`role\` with that \`kind\`, or add it to the one that does the work.`,
    });
  },
};

const areas = ['leadership', 'management', 'partnership', 'production'] as const;
