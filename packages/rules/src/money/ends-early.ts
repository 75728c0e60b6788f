import { type IsoDate, inWords, type Place } from '@goldenthread/language';
import { type Item, isKind, type Strategy } from '@goldenthread/strategy';
import { finished } from '../finished.ts';
import type { Report, Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const endsEarly: Rule = {
  code: 'money/ends-early',
  title: 'What pays for work lasts until the work is done',
  severity: 'warning',
  why: 'When the money ends before the work, the work ends too, and the people whom it was for are let down half-way.',
  source: 'Framework, Review and map available services, p. 19: funding and risks to it',
  fix: 'Name a resource that lasts longer, end the work earlier, or say how the rest is paid for.',
  ruleSets: ['framework'],
  ignoreWhen: 'The money has been renewed each year so far, and a risk of the plan says what happens if it is not.',
  wrong: {
    text: `strategy northshire: Northshire plan

resource housing-fund: Rapid rehousing fund
  until 31 March 2028

service housing-first: Housing First
  funded by housing-fund
  funded until 31 March 2029

service job-club: Job club
  funded until 31 March 2027

action A1: Open 40 tenancies
  by 31 December 2028
  funded by housing-fund

action A2: Help 75 people into work
  by 31 March 2028
  through job-club
`,
    marks: ['funded until 31 March 2029', 'housing-fund', 'job-club'],
  },
  right: `strategy northshire: Northshire plan

resource housing-fund: Rapid rehousing fund
  until 31 March 2028

resource council-core: Council core budget

service housing-first: Housing First
  funded by housing-fund, council-core
  funded until 31 March 2029

service job-club: Job club
  funded until 31 March 2028

action A1: Open 40 tenancies
  by 31 March 2028
  funded by housing-fund
  through housing-first

action A2: Help 75 people into work
  by 31 March 2028
  through job-club
`,
  check(plan, report) {
    const told = new Set<Place>();
    const tell: Report = (found) => {
      if (told.has(found.place)) return;
      told.add(found.place);
      report(found);
    };
    for (const service of finished(plan, 'service')) {
      const until = plan.fact(service, 'funded until');
      const end = until && plan.lastDay(until.date);
      const last = end && endingEarly(plan, service, end);
      if (until === undefined || end === undefined || last === undefined) continue;
      tell({
        place: until.place,
        message: `${capital(called(service))} is to be funded until ${inWords(end)}, and what pays for it ends on ${inWords(last.end)}, so the rest has no money. Name a resource that lasts as long, or correct a date.`,
        related: [{ message: `${capital(called(last.resource))} ends here.`, place: last.place }],
      });
    }
    for (const item of [...finished(plan, 'objective'), ...finished(plan, 'action')]) checkWork(plan, item, tell);
  },
};

function checkWork(plan: Strategy, item: Item<'objective' | 'action'>, report: Report): void {
  const by = plan.fact(item, 'by');
  // The end of the strategy says that the work goes on all the time.
  const due = by && by.date.precision !== 'end of plan' ? plan.lastDay(by.date) : undefined;
  if (due === undefined) return;
  const last = endingEarly(plan, item, due);
  if (last !== undefined) {
    report({
      place: last.ref,
      message: `${capital(called(item))} runs until ${inWords(due)}, and ${called(last.resource)} ends on ${inWords(last.end)}, so the end of the work has no money. Name a resource that lasts as long, or correct a date.`,
      related: [{ message: `${capital(called(last.resource))} ends here.`, place: last.place }],
    });
  }
  for (const { refs } of plan.facts(item, 'through')) {
    for (const ref of refs) {
      const service = plan.target(ref);
      const until = service && isKind(service, 'service') ? plan.fact(service, 'funded until') : undefined;
      const end = until && plan.lastDay(until.date);
      if (service === undefined || until === undefined || end === undefined || end >= due) continue;
      report({
        place: ref.place,
        message: `${capital(called(item))} runs until ${inWords(due)}, and ${called(service)} is funded until ${inWords(end)} only, so the work would lose the service that it goes through. Say how the service is paid for after that, or correct a date.`,
        related: [{ message: `The funding of ${called(service)} ends here.`, place: until.place }],
      });
    }
  }
}

interface Ending {
  readonly resource: Item;
  readonly end: IsoDate;
  /** Where the item names the resource, and where the resource says its end. */
  readonly ref: Place;
  readonly place: Place;
}

/** The resource that lasts longest, where each of the item's ends before `day`. */
function endingEarly(plan: Strategy, item: Item<'objective' | 'action' | 'service'>, day: IsoDate): Ending | undefined {
  let longest: Ending | undefined;
  const facts = [
    ...(isKind(item, 'action', 'service') ? plan.facts(item, 'funded by') : []),
    ...(isKind(item, 'action', 'objective') ? plan.facts(item, 'drawing on') : []),
  ];
  for (const ref of facts.flatMap(({ refs }) => refs)) {
    const resource = plan.target(ref);
    if (resource === undefined || !isKind(resource, 'resource')) return undefined;
    const until = plan.fact(resource, 'until');
    const end = until && plan.lastDay(until.date);
    if (until === undefined || end === undefined || end >= day) return undefined;
    if (longest === undefined || end > longest.end) longest = { resource, end, ref: ref.place, place: until.place };
  }
  return longest;
}
