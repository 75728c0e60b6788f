import { closedList, either } from '@goldenthread/language';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const rolesSkills: Rule = {
  code: 'roles/skills',
  title: 'Each of the ten skills of commissioning is held, or there is a plan to fill it',
  severity: 'warning',
  why: 'A skill that nobody holds is missed when it is needed: the needs assessment is not done, or people are asked the wrong questions.',
  source: 'Framework, Key competencies and roles, p. 46',
  fix: 'Add the skill to the `skills` of a `role`; or write a `workforce` item with that skill, and what is done about it.',
  scaffold: { facts: ['skills'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The skill is bought when it is needed, and the plan says from whom.',
  wrong: {
    text: `strategy northshire: Northshire plan

role co-ordinator: Community Justice Co-ordinator
  skills project-management, change-management, policy-analysis, data-analysis, qualitative-research, working-with-people, interviewing

workforce presenters: Nobody is trained to lead workshops and to present and report what came of them
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

role co-ordinator: Community Justice Co-ordinator
  skills project-management, change-management, policy-analysis, data-analysis, qualitative-research, working-with-people, interviewing

workforce presenters: Nobody is trained to lead workshops and to present and report what came of them
  skills presentations, workshops, report-writing
`,
  check(plan, report) {
    const roles = plan.ofKind('role');
    // That there are no roles at all is told by `roles/areas`.
    if (roles.length === 0) return;
    const named = new Set(
      [
        ...roles.flatMap((role) => plan.facts(role, 'skills')),
        ...plan.ofKind('workforce').flatMap((item) => plan.facts(item, 'skills')),
      ].flatMap(({ words }) => words),
    );
    const missing = Object.keys(closedList('skill').words).filter((skill) => !named.has(skill));
    if (missing.length === 0) return;
    report({
      place: planPlace(plan),
      about: roles,
      message:
        named.size === 0
          ? 'The roles of the plan name no skills, so nobody can see which of the ten are missing. Add `skills` to each `role`.'
          : `Nobody in the plan holds the ${missing.length === 1 ? 'skill' : 'skills'} ${either(missing)}, which will be missed when the work begins. Add ${missing.length === 1 ? 'it' : 'each'} to the \`skills\` of a \`role\`, or write a \`workforce\` item that fills it.`,
    });
  },
};
