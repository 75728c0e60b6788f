import { finished } from '../finished.ts';
import { lacking, listed, type Wanted } from '../lacking.ts';
import { namesAnything } from '../names-of-facts.ts';
import { planPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { says, wordOf } from '../says.ts';
import { called, capital } from '../wording.ts';

export const gapIncomplete: Rule = {
  code: 'gaps/incomplete',
  title: 'Every gap names the need, the services that are there, and the evidence',
  severity: 'warning',
  byStatus: { draft: 'information' },
  why: 'A gap is the difference between what people need, what there is and what works: with one of the three missing it is an opinion.',
  source: 'Framework, Identify the gaps between need and provision, p. 26',
  fix: 'Add `concerns` with the need, `despite` with the services (or `kind missing` where there is none), and `based on` with the evidence.',
  scaffold: { facts: ['concerns', 'despite', ['based on', 'set out in']] },
  ruleSets: ['framework'],
  ignoreWhen: 'The gap is in what partners know, and not in what they provide.',
  wrong: {
    text: `strategy northshire: Northshire plan

gap too-few-tenancies: Housing First has 12 tenancies for 41 people
  concerns home-on-release
  kind too-little

need home-on-release: A settled home on the day of release
`,
    marks: ['too-few-tenancies'],
  },
  right: `strategy northshire: Northshire plan

gap too-few-tenancies: Housing First has 12 tenancies for 41 people
  concerns home-on-release
  despite housing-first
  based on exit-survey-2025
  kind too-little

gap no-day-centre: No place to go in the daytime
  concerns home-on-release
  based on exit-survey-2025
  kind missing

need home-on-release: A settled home on the day of release

service housing-first: Housing First

evidence exit-survey-2025: Four in ten people leave custody without a home
`,
  check(plan, report) {
    const { everywhere, items } = lacking(plan, finished(plan, 'gap'), wanted);
    if (everywhere.length > 0) {
      report({
        place: planPlace(plan),
        about: finished(plan, 'gap'),
        message: `No gap names ${listed(everywhere, 'or')}, so readers cannot see what the gaps rest on. Add it to each gap.`,
      });
    }
    for (const [gap, missing] of items) {
      report({
        place: gap.namePlace,
        message: `${capital(called(gap))} does not name ${listed(missing, 'or')}, so readers cannot see what it rests on. Add what is missing.`,
      });
    }
  },
};

const wanted: readonly Wanted<'gap'>[] = [
  { what: 'a need (`concerns`)', has: (plan, gap) => namesAnything(plan, gap, 'concerns') },
  {
    what: 'what is there (`despite`, or `kind missing`)',
    has: (plan, gap) => namesAnything(plan, gap, 'despite') || wordOf(plan, gap, 'kind') === 'missing',
  },
  { what: 'the evidence (`based on`)', has: (plan, gap) => says(plan, gap, 'based on', 'set out in') },
];
