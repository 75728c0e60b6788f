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
  options: {
    most: { usual: 6, description: 'The most objectives that one outcome may have.' },
  },
  wrong: {
    text: `strategy northshire: Northshire plan

outcome staying-out: People who have left custody stay out of custody

objective O1: Open 40 tenancies
  towards staying-out

objective O2: Keep 36 tenancies for a year
  towards staying-out

objective O3: Help 75 people into work
  towards staying-out

objective O4: Hold a weekly job club
  towards staying-out

objective O5: Train 20 people as drivers
  towards staying-out

objective O6: Treat 120 people within three weeks
  towards staying-out

objective O7: Open two clinics in the glens
  towards staying-out
`,
    marks: ['staying-out'],
  },
  right: `strategy northshire: Northshire plan

outcome staying-out: People who have left custody stay out of custody

outcome settled-homes: People leaving custody have a settled home
  leads to staying-out

outcome work: People with convictions have work
  leads to staying-out

outcome health: People with convictions are in better health
  leads to staying-out

objective O1: Open 40 tenancies
  towards settled-homes

objective O2: Keep 36 tenancies for a year
  towards settled-homes

objective O3: Help 75 people into work
  towards work

objective O4: Hold a weekly job club
  towards work

objective O5: Train 20 people as drivers
  towards work

objective O6: Treat 120 people within three weeks
  towards health

objective O7: Open two clinics in the glens
  towards health
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
