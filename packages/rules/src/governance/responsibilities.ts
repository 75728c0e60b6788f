import { either } from '@goldenthread/language';
import type { Item } from '@goldenthread/strategy';
import { planPlace } from '../places.ts';
import { responsibilities } from '../responsibilities.ts';
import type { Rule } from '../rule.ts';
import { missingFacts } from '../scaffolds/missing-facts.ts';

export const governanceResponsibilities: Rule = {
  code: 'governance/responsibilities',
  title: 'Each of the seven responsibilities of good governance is held by a group or a partner',
  severity: 'warning',
  why: "What is in nobody's charge is not done: resources stay apart, and nobody asks whether the plan has made a difference.",
  source: 'Framework, Good Governance, p. 38',
  fix: 'Write the missing responsibilities below the group or partner that holds them, for example `aligns resources`.',
  ruleSets: ['framework'],
  ignoreWhen: 'The responsibility is held by a body outside the plan, and the terms of reference say which.',
  wrong: {
    text: `strategy northshire: Northshire plan

governance

group partnership-board: Northshire Community Justice Partnership
  leads the plan
  oversees delivery

partner council: Northshire Council
  aligns resources
`,
    marks: ['governance'],
  },
  right: `strategy northshire: Northshire plan

governance

group community-planning-board: Community Planning Board
  secures commitment
  agrees priorities

group partnership-board: Northshire Community Justice Partnership
  leads the plan
  leads change
  oversees delivery
  reviews impact

partner council: Northshire Council
  aligns resources
`,
  check(plan, report) {
    const bodies: readonly Item<'group' | 'partner'>[] = [...plan.ofKind('group'), ...plan.ofKind('partner')];
    const missing = responsibilities.filter((word) => !bodies.some((body) => plan.facts(body, word).length > 0));
    // That nobody holds any is told by point 6 of the checklist.
    if (missing.length === 0 || missing.length === responsibilities.length) return;
    report({
      place: plan.ofKind('governance')[0]?.namePlace ?? planPlace(plan),
      scaffold: missingFacts(plan, bodies.slice(0, 1), missing),
      message: `Nobody in the plan ${either(missing)}, so ${missing.length === 1 ? 'this responsibility is' : 'these responsibilities are'} in nobody's charge. Add ${missing.length === 1 ? 'the line' : 'each line'} below the group or partner that answers for it.`,
    });
  },
};
