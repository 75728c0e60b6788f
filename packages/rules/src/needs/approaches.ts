import { closedLists, joined } from '@goldenthread/language';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const approaches: Rule = {
  code: 'needs/approaches',
  title: 'Needs are assessed by counting, by comparing and by asking people',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'Each approach sees what the others miss: counts show how many, comparisons show what is unusual, and people tell what it is like.',
  source: 'Framework, Assess the needs of your people, p. 22: three approaches',
  fix: 'Add `approach quantitative, comparative, engagement` to the needs and findings, as far as each was used, and plan for what was not.',
  scaffold: { facts: ['approach'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The assessment is renewed in the plan, and an action says how the missing approach is to be used.',
  wrong: {
    text: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  approach quantitative, comparative
`,
    marks: ['northshire'],
  },
  right: `strategy northshire: Northshire plan

need home-on-release: A settled home on the day of release
  approach quantitative, comparative

finding cliff-edge: Help stops at the gate
  approach engagement
`,
  check(plan, report) {
    const assessed = plan.ofKind('need');
    if (assessed.length === 0) return;
    const used = new Set<string>();
    for (const need of assessed)
      for (const { words } of plan.facts(need, 'approach')) for (const word of words) used.add(word);
    for (const finding of plan.ofKind('finding')) {
      for (const { words } of plan.facts(finding, 'approach')) for (const word of words) used.add(word);
    }
    const missing = Object.keys(closedLists.approach.words).filter((word) => !used.has(word));
    if (missing.length === 0) return;
    report({
      place: planPlace(plan),
      about: assessed,
      message:
        used.size === 0
          ? 'No need says how it was assessed, so readers cannot tell how sure it is. Add `approach` with `quantitative`, `comparative` or `engagement` to each.'
          : `No need was assessed by the approach ${joined(
              missing.map((word) => `\`${word}\``),
              'or',
            )}, so the assessment misses what it would have shown. Add it to \`approach\` where it was used, or plan for it.`,
    });
  },
};
