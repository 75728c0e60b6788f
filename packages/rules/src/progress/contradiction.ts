import { type IsoDate, inWords } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { figureSaid, isSame } from '../figures.ts';
import type { Report, Rule } from '../rule.ts';
import { wordOf } from '../says.ts';
import { dayOf } from './reports.ts';

export const contradiction: Rule = {
  code: 'progress/contradiction',
  title: 'Reports of progress do not contradict each other or themselves',
  severity: 'warning',
  why: 'Where two reports differ readers believe neither, and the annual report to Community Justice Scotland has to pick one.',
  source: 'Framework, Review strategy, performance and impact, p. 36; the Act, section 23',
  fix: 'Keep the report that is right, and correct its `status`, `value`, `now by` or `closed on`.',
  ruleSets: ['framework'],
  ignoreWhen: 'Two partners report on their own share of the same work, and the text of each report says so.',
  wrong: {
    text: `strategy northshire: Northshire plan

action A1: Sign a housing protocol

action A2: Train 12 housing officers

progress on A1 at 30 September 2026: Signed
  status complete
  now by 31 December 2026 because: The lawyers need more time

progress on A2 at 30 September 2026: Eight officers are trained
  status at-risk

progress on A2 at 30 September 2026: Training goes well
  status on-track
`,
    marks: ['now by 31 December 2026 because: The lawyers need more time', 'A2'],
  },
  right: `strategy northshire: Northshire plan

action A1: Sign a housing protocol

action A2: Train 12 housing officers

progress on A1 at 30 September 2026: Signed
  status complete
  closed on 24 September 2026

progress on A2 at 30 June 2026: Training goes well
  status on-track

progress on A2 at 30 September 2026: Eight officers are trained
  status at-risk
  now by 31 January 2027 because: The trainer was ill
`,
  check(plan, report, { asOf }) {
    const byDay = new Map<string, Item<'progress'>>();
    for (const progress of plan.ofKind('progress')) {
      checkItself(plan, progress, asOf, report);
      const day = dayOf(plan, progress);
      const subject = progress.about && plan.target(progress.about);
      if (day === undefined || subject === undefined) continue;
      const key = `${day} ${subject.id}`;
      const before = byDay.get(key);
      if (before === undefined) byDay.set(key, progress);
      else checkPair(plan, before, progress, day, report);
    }
  },
};

function checkItself(plan: Strategy, progress: Item<'progress'>, asOf: IsoDate, report: Report): void {
  const day = dayOf(plan, progress);
  const first = progress.at && plan.firstDay(progress.at);
  const status = wordOf(plan, progress, 'status');
  const moved = plan.fact(progress, 'now by');
  const closed = plan.fact(progress, 'closed on');
  const closedDay = closed && plan.firstDay(closed.date);
  if (first !== undefined && first > asOf) {
    report({
      place: progress.place,
      message: `This report is of ${inWords(first)}, and today is ${inWords(asOf)}: what is still to come cannot be reported. Correct the day.`,
    });
  }
  if (moved !== undefined && (status === 'complete' || closed !== undefined)) {
    report({
      place: moved.place,
      message:
        'This report says that the work is over and gives it a new date, so readers cannot tell which holds. Take `now by` away, or correct the `status`.',
    });
  }
  if (closed === undefined) return;
  if (closedDay !== undefined && day !== undefined && closedDay > day) {
    report({
      place: closed.place,
      message: `The work was closed on ${inWords(closedDay)}, after the report of ${inWords(day)} that says so. Correct one of the two days.`,
    });
  } else if (status === 'on-track' || status === 'at-risk') {
    report({
      place: closed.place,
      message: `This report says that the work is closed and that it is \`${status}\`, so readers cannot tell whether it goes on. Write \`status complete\`, or take \`closed on\` away.`,
    });
  }
}

/** Two reports on one item and one day. */
function checkPair(
  plan: Strategy,
  first: Item<'progress'>,
  second: Item<'progress'>,
  day: IsoDate,
  report: Report,
): void {
  const [status, other] = [wordOf(plan, first, 'status'), wordOf(plan, second, 'status')];
  const [value, otherValue] = [first, second].map((each) => plan.fact(each, 'value')?.figures[0]?.quantity);
  const differ =
    status !== undefined && other !== undefined && status !== other
      ? `\`${status}\` in one and \`${other}\` in the other`
      : value !== undefined && otherValue !== undefined && !isSame(value, otherValue)
        ? `${figureSaid(value)} in one and ${figureSaid(otherValue)} in the other`
        : undefined;
  if (differ === undefined) return;
  report({
    place: second.about?.place ?? second.namePlace,
    message: `Two reports on \`${second.about?.name}\` of ${inWords(day)} say ${differ}, so readers believe neither. Keep the one that is right.`,
    related: [{ message: 'The other report is here.', place: first.place }],
  });
}
