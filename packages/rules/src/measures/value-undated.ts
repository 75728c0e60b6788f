import { figureSaid } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const valueUndated: Rule = {
  code: 'measures/value-undated',
  title: 'Every value of a measure has its period',
  severity: 'warning',
  why: 'A value without its period cannot be compared with the next one.',
  source: 'Framework, Develop priorities, and strategies, p. 28: agreed measures',
  fix: 'Write `in` and the period after the value: `value 62% in 2024/25`.',
  ruleSets: ['framework'],
  ignoreWhen: 'The period cannot be found any more, and the text says how old the figure is.',
  wrong: {
    text: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  value 62%
`,
    marks: ['value 62%'],
  },
  right: `strategy northshire: Northshire plan

measure settled-on-release: People with a settled home on release
  value 62% in 2024/25
`,
  check(plan, report) {
    for (const measure of plan.ofKind('measure')) {
      for (const fact of plan.facts(measure, 'value')) {
        const undated = fact.figures.find((figure) => figure.in === undefined);
        if (undated === undefined) continue;
        report({
          place: fact.place,
          message: `The value ${figureSaid(undated.quantity)} has no period, so it cannot be compared with the next one. Write \`in\` and the period after it, as in \`value 62% in 2024/25\`.`,
        });
      }
    }
  },
};
