import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const procurementNonCompetitive: Rule = {
  code: 'procurement/non-competitive',
  title: 'Buying without competition has a reason',
  severity: 'warning',
  why: 'Non-competitive action is for exceptional circumstances. Without the reason, other providers can challenge the award, and it may be undone.',
  source: 'Framework, What is commissioning?, pp. 16-17',
  fix: 'Say with `because:` what is exceptional, after advice from procurement colleagues; or choose another `route`.',
  ruleSets: ['framework'],
  ignoreWhen: 'The reason is confidential and is written down elsewhere.',
  wrong: {
    text: `strategy northshire: Northshire plan

procurement buy-naloxone: Naloxone training for families
  route non-competitive
`,
    marks: ['route non-competitive'],
  },
  right: `strategy northshire: Northshire plan

procurement buy-naloxone: Naloxone training for families
  route non-competitive
  because: One body alone is licensed to train the trainers
`,
  check(plan, report) {
    for (const item of finished(plan, 'procurement')) {
      if (plan.facts(item, 'because').length > 0) continue;
      for (const fact of plan.facts(item, 'route')) {
        if (!fact.words.includes('non-competitive')) continue;
        report({
          place: fact.place,
          message: `${capital(called(item))} is bought without competition and gives no reason, so other providers can challenge it. Say with \`because:\` what is exceptional, or choose another route.`,
        });
      }
    }
  },
};
