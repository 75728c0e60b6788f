import type { Item } from '@goldenthread/strategy';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

export const future: Rule = {
  code: 'needs/future',
  title: 'The plan says how need is to change, and by when, or why that cannot be said',
  severity: 'information',
  why: 'A strategy for years to come that counts only the people of today will be too small, or too large, when it takes effect.',
  source: 'Framework, Assess the needs of your people, p. 22: predicting future need',
  fix: 'Add `projected` with its period to a need or a population; or answer the question `needs` of `checkpoint analyse` with `no:` and the limit of the data.',
  scaffold: { facts: ['projected'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The area is so small that a projection would be a guess.',
  wrong: {
    text: `strategy northshire: Northshire plan

population leaving-custody: People leaving custody
  projected 340 people

need home-on-release: A settled home on the day of release
`,
    marks: ['projected 340 people'],
  },
  right: `strategy northshire: Northshire plan

population leaving-custody: People leaving custody
  projected 340 people in 2030/31

need home-on-release: A settled home on the day of release
`,
  check(plan, report) {
    const needs = plan.ofKind('need');
    const counted: readonly Item<'need' | 'population'>[] = [...needs, ...plan.ofKind('population')];
    const projections = counted.flatMap((item) => plan.facts(item, 'projected').map((fact) => ({ item, fact })));
    for (const { item, fact } of projections) {
      if (fact.figures.every((figure) => figure.in !== undefined)) continue;
      report({
        place: fact.place,
        message: `This projection for ${called(item)} has no period, so nobody can tell when the services are to be ready. Write \`in\` and the period after the figure.`,
      });
    }
    if (needs.length === 0 || projections.length > 0) return;
    const isLimitStated = plan
      .ofKind('checkpoint')
      .some((checkpoint) =>
        plan
          .facts(checkpoint, 'question')
          .some(({ question, weakPoints }) => question === 'needs' && weakPoints !== undefined),
      );
    if (isLimitStated) return;
    report({
      place: planPlace(plan),
      about: needs,
      message:
        'The plan counts only the people of today, so its services may be too few when they are there. Add `projected` with its period to a need or a population, or say in `checkpoint analyse` why it cannot be known.',
    });
  },
};
