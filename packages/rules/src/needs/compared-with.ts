import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { says } from '../says.ts';
import { called, capital } from '../wording.ts';

export const comparedWith: Rule = {
  code: 'needs/compared-with',
  title: 'A comparison says what was compared',
  severity: 'information',
  why: 'Without the other area, group or time a reader cannot tell whether the difference is large.',
  source: 'Framework, Assess the needs of your people, p. 22: comparative approaches',
  fix: 'Add `compared with:` and the area, the group or the time.',
  scaffold: { facts: ['compared with'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The needs assessment that the need is `set out in` holds the comparison.',
  wrong: {
    text: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  approach comparative
`,
    marks: ['approach comparative'],
  },
  right: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  approach comparative
  compared with: The three partnerships next to ours, 2025/26
`,
  check(plan, report) {
    for (const need of finished(plan, 'need')) {
      const fact = plan.facts(need, 'approach').find(({ words }) => words.includes('comparative'));
      if (fact === undefined || says(plan, need, 'compared with')) continue;
      report({
        place: fact.place,
        about: [need],
        message: `${capital(called(need))} was assessed by comparing and does not say with what, so nobody can tell whether the difference is large. Add \`compared with:\` and the area, the group or the time.`,
      });
    }
  },
};
