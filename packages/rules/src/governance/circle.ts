import type { Item } from '@goldenthread/strategy';
import { circles } from '../circles.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const governanceCircle: Rule = {
  code: 'governance/circle',
  title: 'No group answers to itself, be it through others',
  severity: 'error',
  why: 'Where groups answer to each other in a circle, in the end nobody answers to anybody.',
  source: 'Framework, Good Governance, pp. 38-39',
  fix: 'Take away the `accountable to` of the circle that runs the wrong way.',
  ruleSets: ['framework'],
  ignoreWhen: 'There is no good reason to: two groups that keep each other informed say so with `reports to`.',
  wrong: {
    text: `strategy northshire: Northshire plan

group community-planning-board: Community Planning Board
  accountable to partnership-board

group partnership-board: Northshire Community Justice Partnership
  accountable to community-planning-board
`,
    marks: ['community-planning-board'],
  },
  right: `strategy northshire: Northshire plan

group community-planning-board: Community Planning Board
  reports to partnership-board every year: What it has decided

group partnership-board: Northshire Community Justice Partnership
  accountable to community-planning-board
`,
  check(plan, report) {
    const groups: readonly Item[] = plan.ofKind('group');
    for (const [first, ...others] of circles(groups, (group) => plan.targets(group, 'accountable to'))) {
      if (first === undefined) continue;
      if (others.length === 0) {
        report({
          place: first.namePlace,
          message: `${capital(called(first))} is accountable to itself, so it answers to nobody. Name the body above it.`,
        });
        continue;
      }
      const shown = others.length > 3 ? others.slice(0, 3) : others;
      const steps = [...shown.map(called), ...(shown.length < others.length ? ['others'] : []), called(first)];
      report({
        place: first.namePlace,
        message: `${capital(called(first))} is accountable to ${steps.join(', which is accountable to ')}, so in the end none of them answers to anybody. Take away the \`accountable to\` that runs the wrong way.`,
        related: others.map((group) => ({
          message: `${capital(called(group))} is in the circle.`,
          place: group.place,
        })),
      });
    }
  },
};
