import { joined } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

export const decommissioningReasons: Rule = {
  code: 'decommissioning/reasons',
  title: 'What ends is a service of the plan, and the plan says why, on what evidence and for which gap',
  severity: 'warning',
  why: 'People lose a service that they rely on. They, and the staff, must be able to see that it was decided on evidence.',
  source: 'Framework, Develop priorities, and strategies, p. 28: decommissioning',
  fix: 'Add `affects` with the service, `because:` with the reason, `based on` with the evidence or the appraisal, and `addresses` with the gap.',
  scaffold: { facts: ['affects', 'because', ['based on', 'set out in'], 'addresses'] },
  ruleSets: ['framework'],
  ignoreWhen:
    "The service ends by a decision that is not the partnership's, such as the end of a national grant, and `because:` says so.",
  wrong: {
    text: `strategy northshire: Northshire plan

change attendance-ends: The attendance programme ends
  kind decommission
  affects attendance-programme
  because: Two in three people leave before the end

service attendance-programme: Attendance programme
`,
    marks: ['attendance-ends'],
  },
  right: `strategy northshire: Northshire plan

change attendance-ends: The attendance programme ends
  kind decommission
  affects attendance-programme
  because: Two in three people leave before the end
  based on group-work-review
  addresses group-work-gap

service attendance-programme: Attendance programme

evidence group-work-review: The programme has no effect on reconviction

gap group-work-gap: Group work that does not match the evidence
`,
  check(plan, report) {
    for (const change of finished(plan, 'change')) {
      if (!isEnd(plan, change)) continue;
      const missing = [
        ...(namesAnything(plan, change, 'affects') ? [] : ['`affects` with the service']),
        ...(plan.facts(change, 'because').length > 0 ? [] : ['`because:` with the reason']),
        ...(namesAnything(plan, change, 'based on', 'set out in') ? [] : ['`based on` with the evidence']),
        ...(namesAnything(plan, change, 'addresses') ? [] : ['`addresses` with the gap']),
      ];
      if (missing.length === 0) continue;
      report({
        place: change.namePlace,
        message: `A service ends with ${called(change)}, and the plan does not say all that those who rely on it must know. Add ${joined(missing, 'and')}.`,
      });
    }
  },
};

/** Whether a service ends with the change. */
export function isEnd(plan: Strategy, change: Item<'change'>): boolean {
  return plan.facts(change, 'kind').some(({ words }) => words.includes('decommission'));
}
