import { type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import { hasBegun } from '../has-begun.ts';
import { namesAnything } from '../names-of-facts.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

/** How a plan speaks of what goes wrong and is put right. */
const problems =
  /\b(?:problem|issue|concern|dispute|disagree|complaint|escalat|resolv|solv|settle|improv|put right|goes wrong|go wrong|underperform)/i;

export const arrangementsMonitoring: Rule = {
  code: 'arrangements/monitoring',
  title: 'The plan says how services are monitored, by whom, and how problems are solved',
  severity: 'information',
  why: 'When a service struggles, people who use it feel it first. Commissioner and provider need a way to notice and to mend it that both know beforehand.',
  source: 'Framework, Develop systems and services, pp. 33-34',
  fix: 'Write an `arrangement` of `kind monitoring`: `with` which services, its `lead`, and in `text:` how a problem is solved, in meetings and between them.',
  scaffold: { items: [{ kind: 'arrangement', facts: { kind: 'monitoring' } }], facts: [['lead', 'with'], 'text'] },
  ruleSets: ['framework'],
  ignoreWhen: 'Monitoring is set out in the contracts, and the plan names them.',
  wrong: {
    text: `strategy northshire: Northshire plan

arrangement monitoring-meetings: Quarterly meetings on figures and stories
  kind monitoring
`,
    marks: ['monitoring-meetings'],
  },
  right: `strategy northshire: Northshire plan

arrangement monitoring-meetings: Quarterly meetings on figures and stories
  kind monitoring
  with mentors
  lead council: Strategic Commissioning Manager
  text: What is not settled in four weeks goes to the resources group. Between meetings either side may ring the other.

service mentors: Throughcare mentors

partner council: Northshire Council
`,
  check(plan, report) {
    const monitoring = finished(plan, 'arrangement').filter((item) => isOfKind(plan, item, 'monitoring'));
    if (monitoring.length === 0) {
      if (plan.ofKind('service').length === 0 || !hasBegun(plan) || isMonitoredOtherwise(plan)) return;
      report({
        place: planPlace(plan),
        message:
          'Nothing says how services are monitored, so a service that struggles is noticed late. Write an `arrangement` of `kind monitoring`, with its `lead` and how problems are solved.',
      });
      return;
    }
    for (const item of monitoring) {
      const missing = [
        ...(plan.facts(item, 'lead').length > 0 || namesAnything(plan, item, 'with')
          ? []
          : ['who takes part (`lead` or `with`)']),
        ...(saysHowProblemsAreSolved(item) ? [] : ['how a problem is solved (in `text:`)']),
      ];
      if (missing.length === 0) continue;
      report({
        place: item.namePlace,
        message: `${capital(called(item))} leaves open ${missing.join(' and ')}, so a service that struggles waits for help. Add it.`,
      });
    }
  },
};

export function isOfKind(plan: Strategy, item: Item<'arrangement'>, kind: string): boolean {
  return plan.facts(item, 'kind').some(({ words }) => words.includes(kind));
}

function isMonitoredOtherwise(plan: Strategy): boolean {
  return finished(plan, 'procurement').some((item) => plan.facts(item, 'monitored by').length > 0);
}

function saysHowProblemsAreSolved(item: Item<'arrangement'>): boolean {
  if (problems.test(item.statement ?? '') || ownFacts(item as Item, 'set out in').length > 0) return true;
  return ownFacts(item as Item, 'text').some(({ text }) => problems.test(text));
}
