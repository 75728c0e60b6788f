import { finished } from '../finished.ts';
import { numberOption, type Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const outcomesManyObjectives: Rule = {
  code: 'outcomes/many-objectives',
  title: 'An outcome has no more objectives than partners can keep in view',
  severity: 'hint',
  why: 'Five or six objectives can be steered. With more, effort is spread thin and nobody can tell which of them made the difference.',
  source:
    'Framework, Develop priorities, and strategies, p. 27; HM Treasury, The Green Book: five or six SMART objectives at most',
  fix: 'Bring objectives together, or write the smaller ones as actions of a larger one.',
  ruleSets: ['framework'],
  ignoreWhen: 'The outcome is a long term one that the whole of the plan works towards.',
  options: { most: 6 },
  wrong: {
    text: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home

${[1, 2, 3, 4, 5, 6, 7].map((number) => `objective O${number}: Open ${number}0 tenancies\n  towards settled-homes\n`).join('\n')}`,
    marks: ['settled-homes'],
  },
  right: `strategy northshire: Northshire plan

outcome settled-homes: People leaving custody have a settled home

objective O1: Open 40 tenancies
  towards settled-homes
`,
  check(plan, report, context) {
    const most = numberOption(context, 'most');
    for (const outcome of finished(plan, 'outcome')) {
      const { size } = new Set(
        plan.links(outcome, 'towards').flatMap(({ from }) => (from.kind === 'objective' ? [from] : [])),
      );
      if (size <= most) continue;
      report({
        place: outcome.namePlace,
        message: `${capital(called(outcome))} has ${size} objectives, more than partners can keep in view at once. Bring some together, or write the smaller ones as actions.`,
      });
    }
  },
};
