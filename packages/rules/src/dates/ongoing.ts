import type { AnyFact, Item, Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { strategyDays } from '../periods.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const datesOngoing: Rule = {
  code: 'dates/ongoing',
  title: 'An action has a day of its own, and not only "ongoing" or the end of the plan',
  severity: 'information',
  why: 'What is due at the end of everything is due when it can no longer be mended: nobody notices before that it has not begun.',
  source: 'Framework, Develop priorities, and strategies, p. 27: SMART, footnote 20',
  fix: 'Give a day within the plan; or keep `ongoing` and add `milestone by`, `every` so often, or a `target` with its day.',
  ruleSets: ['framework'],
  ignoreWhen: 'The action is a duty that never ends, and a measure is reported on it.',
  wrong: {
    text: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036

action A1: Keep the housing protocol up to date
  ongoing

action A2: Publish the figures
  by end of plan
`,
    marks: ['ongoing', 'by end of plan'],
  },
  right: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036

action A1: Keep the housing protocol up to date
  ongoing
  milestone by 30 June 2027: First yearly check with HMP Northshire

action A2: Hold a panel
  by end of 2026, then ongoing

action A3: Publish the figures
  every quarter
  by end of plan
`,
  check(plan, report) {
    const told = new Set<AnyFact>();
    for (const action of finished(plan, 'action')) {
      const loose = looseEnd(plan, action);
      if (loose === undefined || told.has(loose.fact)) continue;
      told.add(loose.fact);
      report({
        place: loose.fact.place,
        message: `${capital(called(action))} ${loose.says}, so nobody notices in time that it has not begun. Give a day within the plan, or add \`milestone by\`, \`every\` so often or a \`target\` with its day.`,
      });
    }
  },
};

/** The one date of an action, where it says no more than that the work goes on. */
function looseEnd(
  plan: Strategy,
  action: Item<'action'>,
): { readonly fact: AnyFact; readonly says: string } | undefined {
  const hasStep =
    plan.facts(action, 'milestone by').length > 0 ||
    plan.facts(action, 'every').length > 0 ||
    plan.facts(action, 'target').some(({ by }) => by !== undefined);
  if (hasStep) return undefined;
  const by = plan.fact(action, 'by');
  const ongoing = plan.fact(action, 'ongoing');
  if (by === undefined) return ongoing && { fact: ongoing, says: 'is ongoing and has no other date' };
  const { start, end } = strategyDays(plan);
  // In a plan of a year or two, its end is a day like any other.
  const isLong = start === undefined || end === undefined || Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 2;
  const isEnd = by.date.precision === 'end of plan' || (end !== undefined && by.date.end === end);
  return isEnd && isLong ? { fact: by, says: 'is due on the last day of the plan and not before' } : undefined;
}
