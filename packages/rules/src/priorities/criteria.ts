import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll, capital } from '../wording.ts';

export const prioritiesCriteria: Rule = {
  code: 'priorities/criteria',
  title: 'Every priority says by which criteria, or for what reason, it was chosen',
  severity: 'warning',
  why: 'Clear and open criteria make hard decisions fair, and let those who lose by them see why.',
  source: 'Framework, Develop priorities, and strategies, p. 28',
  fix: 'Write a `criterion` for each test that you used and `score` the priority on it; or give the reason with `because:`.',
  scaffold: { facts: [['score', 'because']] },
  ruleSets: ['framework'],
  ignoreWhen: 'The priority is set by law or by a national decision, and was not weighed against others.',
  wrong: {
    text: `strategy northshire: Northshire plan

priority homes-first: Supported tenancies for people leaving custody
`,
    marks: ['homes-first'],
  },
  right: `strategy northshire: Northshire plan

criterion impact: How much it changes people's lives

priority homes-first: Supported tenancies for people leaving custody
  score 4 on impact

priority women-first: A service for women that women have designed
  because: Women leave services that were designed for men
`,
  check(plan, report) {
    const silent = finished(plan, 'priority').filter(
      (priority) => !namesAnything(plan, priority, 'score') && plan.facts(priority, 'because').length === 0,
    );
    tellTogether(
      report,
      silent,
      (priority) =>
        `${capital(called(priority))} says neither by which criteria nor for what reason it was chosen, so nobody can see that the choice was fair. Add \`score\` on a criterion, or \`because:\`.`,
      (all) =>
        `${calledAll(all, 3)} say neither by which criteria nor for what reason they were chosen, so nobody can see that the choice was fair. Add \`score\` on a criterion, or \`because:\`, to each.`,
    );
  },
};
