import { type IsoDate, inWords } from '@goldenthread/language';
import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Report, Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';
import { isEnd } from './reasons.ts';

export const decommissioningStillUsed: Rule = {
  code: 'decommissioning/still-used',
  title: 'A service that ends is not expanded, and not used after its end',
  severity: 'error',
  why: 'The plan contradicts itself: either the service is there or it is not. Staff, providers and the people who use it must know which.',
  source: 'Framework, Develop priorities, and strategies, p. 28: decommissioning',
  fix: 'Correct the date, name the service that takes its place, or take one of the two away.',
  ruleSets: ['framework'],
  ignoreWhen: 'Never: correct the plan, so that it says one thing.',
  wrong: {
    text: `strategy northshire: Northshire plan

change attendance-ends: The attendance programme ends
  kind decommission
  affects attendance-programme
  by 30 September 2027

change more-groups: Groups open in Port Ardle
  kind expand
  affects attendance-programme

action A1: Offer the programme to 40 people on orders
  from January 2028
  by 31 March 2029
  through attendance-programme

service attendance-programme: Attendance programme
`,
    marks: ['more-groups', 'A1'],
  },
  right: `strategy northshire: Northshire plan

change attendance-ends: The attendance programme ends
  kind decommission
  affects attendance-programme
  by 30 September 2027

action A1: Write a moving-on plan with the last 22 people
  from April 2027
  by 31 December 2027
  through attendance-programme

change more-groups: Groups open in Port Ardle
  kind expand
  affects steps

service attendance-programme: Attendance programme

service steps: Steps groups
`,
  check(plan, report) {
    for (const change of finished(plan, 'change')) {
      if (!isEnd(plan, change)) continue;
      for (const service of plan.targets(change as Item, 'affects')) {
        if (isKind(service, 'service')) checkService(plan, change, service, report);
      }
    }
  },
};

function checkService(plan: Strategy, end: Item<'change'>, service: Item<'service'>, report: Report): void {
  const fact = plan.fact(end, 'by');
  const last = fact && plan.lastDay(fact.date);
  const related = [{ message: `${capital(called(service))} ends here.`, place: end.namePlace }];
  for (const item of plan.namedBy(service, 'affects', 'through')) {
    if (isKind(item, 'change')) {
      if (item === end || !isGrowth(plan, item)) continue;
      report({
        place: item.namePlace,
        message: `${capital(called(item))} makes more of ${called(service)}, which ends with ${called(end)}, so nobody can tell whether it will be there. Take one of the two away, or name the service that is meant.`,
        related,
      });
    } else if (isKind(item, 'action', 'procurement') && last !== undefined) {
      const start = startOf(plan, item);
      if (start === undefined || start <= last) continue;
      report({
        place: item.namePlace,
        message: `${capital(called(item))} starts on ${inWords(start)} with ${called(service)}, which ends on ${inWords(last)}, so it has no service to work with. Correct one of the two dates, or name another service.`,
        related,
      });
    }
  }
}

function isGrowth(plan: Strategy, change: Item<'change'>): boolean {
  return plan.facts(change, 'kind').some(({ words }) => words.includes('expand') || words.includes('new'));
}

function startOf(plan: Strategy, item: Item<'action'> | Item<'procurement'>): IsoDate | undefined {
  const from = isKind(item as Item, 'action')
    ? plan.fact(item as Item<'action'>, 'from')
    : plan.fact(item as Item<'procurement'>, 'from');
  return from && plan.firstDay(from.date);
}
