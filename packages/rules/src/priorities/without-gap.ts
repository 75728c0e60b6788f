import { finished } from '../finished.ts';
import { namesAnything } from '../names-of-facts.ts';
import type { Rule } from '../rule.ts';
import { tellTogether } from '../together.ts';
import { called, calledAll, capital } from '../wording.ts';

export const prioritiesWithoutGap: Rule = {
  code: 'priorities/without-gap',
  title: 'Every priority addresses a gap, a need or a challenge',
  severity: 'warning',
  why: 'Evidence from the analysis must inform what comes first; a priority that addresses nothing found there rests on opinion.',
  source: 'Framework, Develop priorities, and strategies, p. 28; Identify the gaps between need and provision, p. 26',
  fix: 'Add `addresses` and the name of the gap, the need or the challenge.',
  scaffold: { facts: ['addresses'] },
  ruleSets: ['framework'],
  ignoreWhen: 'The priority is about how partners work together, and answers no need of people that can be counted.',
  wrong: {
    text: `strategy northshire: Northshire plan

gap few-tenancies: 12 tenancies for the 41 people a year who need one

priority homes-first: Supported tenancies for people leaving custody
  because: A home comes before treatment and work can hold
`,
    marks: ['homes-first'],
  },
  right: `strategy northshire: Northshire plan

gap few-tenancies: 12 tenancies for the 41 people a year who need one

priority homes-first: Supported tenancies for people leaving custody
  addresses few-tenancies
`,
  check(plan, report) {
    const adrift = finished(plan, 'priority').filter((priority) => !namesAnything(plan, priority, 'addresses'));
    tellTogether(
      report,
      adrift,
      (priority) =>
        `${capital(called(priority))} addresses no gap and no need, so readers cannot see what it rests on. Add \`addresses\` and the gap that it is to close.`,
      (all) =>
        `${calledAll(all, 3)} address no gap and no need, so readers cannot see what they rest on. Add \`addresses\` and the gap to each.`,
    );
  },
};
