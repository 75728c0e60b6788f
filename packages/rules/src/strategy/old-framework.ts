import { inWords, readIsoDate } from '@goldenthread/language';
import { ownFacts } from '@goldenthread/strategy';
import type { Rule } from '../rule.ts';

export const strategyOldFramework: Rule = {
  code: 'strategy/old-framework',
  title: 'A plan uses the national framework that is in force when it starts',
  severity: 'warning',
  why: 'The national outcomes of 2016 were replaced on 31 March 2023. Progress against the old ones can no longer be reported or compared.',
  source: 'Community Justice Performance Framework, 2023; Community Justice (Scotland) Act 2016, sections 18 and 19',
  fix: 'Write `uses cjpf` in place of `uses opi`, and let outcomes and assessments name the outcomes of 2023.',
  ruleSets: ['framework', 'statute'],
  ignoreWhen: 'The plan carries on an older one for a short time, and its successor is being written.',
  wrong: {
    text: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036
  uses opi
`,
    marks: ['opi'],
  },
  right: `strategy northshire: Northshire plan
  period 1 April 2018 to 31 March 2023
  uses opi
`,
  check(plan, report) {
    const { start } = plan.period;
    const { header } = plan;
    if (header === undefined || start === undefined || replaced === undefined || start <= replaced) return;
    const refs = ownFacts(header, 'uses').flatMap((fact) => fact.refs);
    const old = refs.find(({ name }) => name === 'opi');
    if (old === undefined || refs.some(({ name }) => name === 'cjpf')) return;
    report({
      place: old.place,
      message: `The plan starts on ${inWords(start)} and uses the national outcomes of 2016, which were replaced on ${inWords(replaced)}, so its progress cannot be reported nationally. Write \`uses cjpf\`, and name its outcomes.`,
    });
  },
};

/** The Community Justice Performance Framework was published on this day and holds from April 2023. */
const replaced = readIsoDate('2023-03-31');
