import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called, capital } from '../wording.ts';

export const needSize: Rule = {
  code: 'needs/size',
  title: 'A need that was counted says how many people have it, when, and where the figure comes from',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'How much of a service is needed follows from how many people need it; a figure without its year and source cannot be brought up to date.',
  source: 'Framework, Assess the needs of your people, p. 22: quantitative approaches',
  fix: 'Add `size` with its period, and `source:` or `based on`, to the need or to its population.',
  scaffold: { facts: ['size', ['source', 'based on', 'set out in']] },
  ruleSets: ['framework'],
  ignoreWhen: 'The numbers are too small to publish.',
  wrong: {
    text: `strategy northshire: Northshire plan

population leaving-custody: People leaving custody
  size 312 people

need home-on-release: A settled home on the day of release
  approach quantitative
`,
    marks: ['leaving-custody', 'home-on-release'],
  },
  right: `strategy northshire: Northshire plan

population leaving-custody: People leaving custody
  size 312 people in 2025/26
  source: Prison case records

need home-on-release: A settled home on the day of release
  for leaving-custody
  approach quantitative
`,
  check(plan, report) {
    for (const need of finished(plan, 'need')) {
      const isCounted = plan.facts(need, 'approach').some(({ words }) => words.includes('quantitative'));
      const missing = says(plan, need, 'size') ? missingIn(plan, need) : [];
      if (isCounted && !says(plan, need, 'size') && !isCountedByPopulation(plan, need)) {
        missing.push('how many people have it (`size`)');
      }
      tell(need, missing);
    }
    for (const population of finished(plan, 'population')) {
      if (says(plan, population, 'size')) tell(population, missingIn(plan, population));
    }
    function tell(item: Item, missing: readonly string[]): void {
      if (missing.length === 0) return;
      report({
        place: item.namePlace,
        message: `${capital(called(item))} does not say ${missing.join(' nor ')}, so nobody can tell how much is needed or bring the figure up to date. Add what is missing.`,
      });
    }
  },
};

/** What the sizes of an item lack. */
function missingIn(plan: Strategy, item: Item<'need' | 'population'>): string[] {
  const figures = plan.facts(item, 'size').flatMap((fact) => fact.figures);
  const missing: string[] = [];
  if (figures.some((figure) => figure.in === undefined))
    missing.push('when its people were counted (`in` and the period)');
  if (!says(plan, item, 'source', 'based on', 'set out in'))
    missing.push('where its size comes from (`source:` or `based on`)');
  return missing;
}

function isCountedByPopulation(plan: Strategy, need: Item<'need'>): boolean {
  return plan.targets(need, 'for').some((item) => isKind(item, 'population') && says(plan, item, 'size'));
}
