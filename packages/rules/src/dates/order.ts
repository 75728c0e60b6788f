import { type FactWordOf, type ItemKind, inWords } from '@goldenthread/language';
import { type Fact, type Item, ownFacts, type Strategy } from '@goldenthread/strategy';
import { everyFact } from '../every-fact.ts';
import { dayInWords } from '../periods.ts';
import type { Report, Rule } from '../rule.ts';
import { called, capital } from '../wording.ts';

export const datesInOrder: Rule = {
  code: 'dates/order',
  title: 'Nothing ends before it starts, and milestones fall between',
  severity: 'error',
  why: 'Dates that contradict each other leave those who do the work to guess which is meant.',
  source: 'Framework, Develop priorities, and strategies, p. 28: plans in SMART terms',
  fix: 'Correct the date that is wrong. A period used as a deadline means its last day, as a start its first.',
  ruleSets: ['framework'],
  ignoreWhen: 'There is no good reason to: one of the two dates is a slip.',
  wrong: {
    text: `strategy northshire: Northshire plan
  period 31 March 2036 to 1 April 2026

action A1: Sign a housing protocol
  from 30 September 2026
  by April 2026

action A2: Open 40 tenancies
  from April 2027
  by 31 March 2028
  milestone by 31 March 2027: Contract signed
  milestone by 30 June 2028: All are open
`,
    marks: [
      'period 31 March 2036 to 1 April 2026',
      'by April 2026',
      'milestone by 31 March 2027: Contract signed',
      'milestone by 30 June 2028: All are open',
    ],
  },
  right: `strategy northshire: Northshire plan
  period 1 April 2026 to 31 March 2036

action A1: Sign a housing protocol
  from 2026/27
  by 30 September 2026
  milestone by 30 June 2026: Draft agreed

action A2: Hold a panel
  by end of 2026, then ongoing
  milestone by 30 June 2027: Second panel held
`,
  check(plan, report) {
    for (const { fact } of everyFact(plan, 'period')) {
      const start = plan.firstDay(fact.start);
      const end = plan.lastDay(fact.end);
      if (start === undefined || end === undefined || start <= end) continue;
      report({
        place: fact.place,
        message: `This period ends on ${inWords(end)}, before it starts on ${inWords(start)}, so it covers no day. Write the first day, \`to\` and the last day.`,
      });
    }
    checkSpans(plan, 'action', 'from', 'by', report);
    checkSpans(plan, 'procurement', 'from', 'by', report);
    checkSpans(plan, 'resource', 'from', 'until', report);
    checkSpans(plan, 'change', 'by', 'retained until', report);
  },
};

type DateWord = 'from' | 'by' | 'until' | 'retained until';

type DateFact = Fact<DateWord> | undefined;

/** `first` says when items of the kind start, `last` when they end. */
function checkSpans<K extends ItemKind>(
  plan: Strategy,
  kind: K,
  first: DateWord & FactWordOf<K>,
  last: DateWord & FactWordOf<K>,
  report: Report,
): void {
  const told = new Set<DateFact>();
  for (const item of plan.ofKind(kind)) {
    checkSpan(plan, item as Item, plan.fact(item, first), plan.fact(item, last), told, report);
  }
}

/** `told` are facts that have their finding already: one for all items of a kind is told once. */
function checkSpan(
  plan: Strategy,
  item: Item,
  first: DateFact,
  last: DateFact,
  told: Set<DateFact>,
  report: Report,
): void {
  const start = first && plan.firstDay(first.date);
  const due = last && plan.lastDay(last.date);
  if (first && last && start !== undefined && due !== undefined && due < start) {
    const isFirstTheOwn = ownFacts(item, first.word).includes(first) && !ownFacts(item, last.word).includes(last);
    const own = isFirstTheOwn ? first : last;
    if (told.has(own)) return;
    told.add(own);
    report({
      place: own.place,
      message: `${capital(called(item))} has \`${last.word} ${last.date.written}\`, which is before \`${first.word} ${first.date.written}\`, so there is no time in which it can happen. Correct one of the two dates.`,
    });
    return;
  }
  for (const milestone of ownFacts(item, 'milestone by')) {
    const day = plan.lastDay(milestone.date);
    if (day === undefined) continue;
    const written = dayInWords(day, milestone.date, 'last');
    const goesOn = last?.thenOngoing || ownFacts(item, 'ongoing').length > 0;
    if (start !== undefined && first && day < start) {
      report({
        place: milestone.place,
        message: `This milestone is due on ${written}, before ${called(item)} starts on ${inWords(start)}. Correct one of the two dates.`,
      });
    } else if (due !== undefined && last && day > due && !goesOn) {
      report({
        place: milestone.place,
        message: `This milestone is due on ${written}, after ${called(item)} is to be done on ${inWords(due)}. Correct one of the two dates.`,
      });
    }
  }
}
