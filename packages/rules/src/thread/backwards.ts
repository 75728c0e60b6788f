import { isKind } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Rule } from '../rule.ts';
import { runsBack, termOf } from '../terms.ts';
import { called, capital } from '../wording.ts';

export const backwards: Rule = {
  code: 'thread/backwards',
  title: 'No outcome leads to an earlier one',
  severity: 'error',
  why: 'The model is read from the short to the long term; a link that runs back makes the order of the work impossible.',
  source: 'Framework, Long term model for effective joint planning and delivery, pp. 7-9',
  fix: 'Turn the link round, or correct the term of one of the two outcomes.',
  ruleSets: ['framework'],
  ignoreWhen:
    'There is no good reason to: if the later outcome truly makes the earlier one possible, one of the terms is wrong.',
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  medium term

outcome staying-out: People who have left custody stay out of custody
  long term
  leads to settled-homes

outcome work: People with convictions have work
  medium term
  leads to staying-out
`,
    marks: ['settled-homes'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home
  medium term
  leads to staying-out

outcome staying-out: People who have left custody stay out of custody
  long term

outcome work: People with convictions have work
  medium term
  leads to staying-out
`,
  check(plan, report) {
    for (const outcome of finished(plan, 'outcome')) {
      for (const fact of plan.facts(outcome, 'leads to')) {
        for (const ref of fact.refs) {
          const target = plan.target(ref);
          if (target === undefined || !isKind(target, 'outcome') || !runsBack(plan, outcome, target)) continue;
          report({
            place: ref.place,
            message: `${capital(called(outcome))} is for the ${termOf(plan, outcome)} and \`${ref.name}\` for the ${termOf(plan, target)}, and what comes later cannot make possible what comes first. Turn the link round, or correct one of the terms.`,
            related: [{ message: `${capital(called(target))} is defined here.`, place: target.place }],
          });
        }
      }
    }
  },
};
