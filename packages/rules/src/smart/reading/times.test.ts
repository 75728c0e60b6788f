import { describe, expect, it } from 'vitest';
import type { TimeKind } from './time.ts';
import { timesIn } from './times.ts';

const cases: Readonly<Record<string, readonly (readonly [string, TimeKind, string])[]>> = {
  'a day, month, quarter, season or year is a deadline': [
    ['Publish it by 31 March 2029.', 'deadline', '31 March 2029'],
    ['Publish it by 31/03/2029.', 'deadline', '31/03/2029'],
    ['Publish it in March 2029.', 'deadline', 'March 2029'],
    ['Publish it by the end of March 2029.', 'deadline', 'the end of March 2029'],
    ['Publish it by Q3 2027.', 'deadline', 'Q3 2027'],
    ['Publish it in autumn 2023.', 'deadline', 'autumn 2023'],
    ['Publish it by end of 2022.', 'deadline', 'end of 2022'],
    ['Publish it in 2018/19.', 'deadline', '2018/19'],
    ['Publish it by 2018-19.', 'deadline', '2018-19'],
    ['By 2026, publish it.', 'deadline', '2026'],
    ['Introduce a repairs policy, December 2008.', 'deadline', 'December 2008'],
    ['Publish it by June.', 'deadline', 'by June'],
    ['Publish it by Easter.', 'deadline', 'by Easter'],
    ['Train everybody by Labor Day.', 'deadline', 'by Labor Day'],
  ],
  'a year of two figures is a year where only a year can stand': [
    ['Publish it by 31/12/26.', 'deadline', '31/12/26'],
    ['Publish it by 31.3.27.', 'deadline', '31.3.27'],
    ['Publish it during 26/27.', 'deadline', '26/27'],
    ['Publish it by FY26/27.', 'deadline', 'FY26/27'],
    ['Publish it by the end of FY 2026/27.', 'deadline', 'FY 2026/27'],
    ['Publish it by Q4 26/27.', 'deadline', 'Q4 26/27'],
    ['Publish it, 31 Mar 27.', 'deadline', '31 Mar 27'],
  ],
  'a meeting or survey with its month or year says when': [
    ['Elect a chair at the June meeting.', 'deadline', 'at the June meeting'],
    ['Review it at the March and September meetings.', 'repeated', 'at the March and September meetings'],
    ['Be rated good in the 2027 audit.', 'deadline', '2027'],
  ],
  'a date told by the plan or the work itself is a deadline': [
    ['Publish it by the end of year one.', 'deadline', 'by the end of year one'],
    ['The goal by year three is a plan.', 'deadline', 'by year three'],
    ['When the programme ends, 70% will have work.', 'deadline', 'When the programme ends'],
    ['Upon completion of the course, 70% will have work.', 'deadline', 'Upon completion of the course'],
    ['Raise it by the end of this fiscal year.', 'deadline', 'by the end of this fiscal year'],
    ['Reduce it this year.', 'deadline', 'this year'],
    ['Clear it before the end of plan.', 'deadline', 'before the end of plan'],
    ['Score four in the next national survey.', 'deadline', 'in the next national survey'],
  ],
  'a span is a period': [
    ['Over three years, train 90 people.', 'period', 'Over three years'],
    ['Reduce it over the next two years.', 'period', 'over the next two years'],
    ['Fund two posts for two years.', 'period', 'for two years'],
    ['Improve it over the lifetime of the plan.', 'period', 'over the lifetime of the plan'],
    ['Cut it between 2000 and 2015.', 'period', 'between 2000 and 2015'],
  ],
  'a recurrence binds': [
    ['Report every six months.', 'repeated', 'every six months'],
    ['Survey everyone annually.', 'repeated', 'annually'],
    ['Brief sheriffs twice a year.', 'repeated', 'twice a year'],
    ['Hold quarterly meetings.', 'repeated', 'quarterly'],
    ['Consider it at each partnership meeting.', 'repeated', 'at each partnership meeting'],
    ['Help 60 people a year.', 'repeated', 'a year'],
    ['All staff receive an annual appraisal.', 'repeated', 'annual'],
  ],
  'within so many days of an event is a standard': [
    ['See people within 30 days of referral.', 'standard', 'within 30 days'],
    ['See people within five working days of release.', 'standard', 'within five working days'],
    ['Answer 90% of calls within 10 seconds.', 'standard', 'within 10 seconds'],
    ['Assess homeless applications within 28 days.', 'standard', 'within 28 days'],
    ['Support people who keep a tenancy for 12 months.', 'standard', 'for 12 months'],
    ['Offer it to new staff within six months of starting.', 'standard', 'within six months'],
    ['Tell victims about release within two working days.', 'standard', 'within two working days'],
    ['Answer requests on the same day.', 'standard', 'on the same day'],
    ['Give everyone a worker by the end of their first week.', 'standard', 'by the end of their first week'],
  ],
  'within so many months of the plan is a deadline': [
    ['Within 12 months, halve infections.', 'deadline', 'Within 12 months'],
    ['Reduce falls by 30% within 6 months.', 'deadline', 'within 6 months'],
    ['Within three months of approval, circulate the plan.', 'deadline', 'Within three months'],
  ],
  'how long a thing is says nothing about when': [
    ['Provide a 12 week course.', 'length', '12 week'],
    ['Offer it to 10/11 year olds.', 'length', '11 year'],
    ['Start 12 weeks before release.', 'length', '12 weeks'],
    ['Set five-year targets.', 'length', 'five-year'],
    ['Open the helpline seven days a week.', 'length', 'seven days a week'],
    ['Introduce a weekly drop-in.', 'length', 'weekly'],
  ],
  'a baseline or the day a thing began lies behind': [
    ['Reduce it compared with 2018/19.', 'past', '2018/19'],
    ['Reduce it against the 2019 baseline.', 'past', '2019'],
    ['Evaluate the service launched in 2021.', 'past', '2021'],
    ['Raise it from 62% in 2024/25.', 'past', '2024/25'],
  ],
  'a year in a name is no deadline': [
    ['Publish guidance on the Community Justice (Scotland) Act 2016.', 'name', '2016'],
    ['Implement the FGM Act 2020 in full.', 'name', '2020'],
    ['Contribute to the Local Outcomes Improvement Plan 2017-2027.', 'name', '2017-2027'],
    ['Build on the 2023 pilot.', 'name', '2023'],
    ['Publish the 2025 needs assessment.', 'name', '2025'],
    ['Raise satisfaction in the annual survey.', 'name', 'annual'],
    ['Make the annual report easier to read.', 'name', 'annual'],
  ],
  'no end is no time': [
    ['Provide ongoing support.', 'open', 'ongoing'],
    ['Do it as soon as possible.', 'open', 'as soon as possible'],
    ['Make improvements in due course.', 'open', 'in due course'],
    ['Regular (possibly annual) updates.', 'open', 'possibly annual'],
  ],
};

describe.each(Object.entries(cases))('%s', (_reason, sentences) => {
  it.each(sentences)('%s', (sentence, kind, text) => {
    const [time] = timesIn(sentence);
    expect(time).toMatchObject({ kind });
    expect(time?.text.replace(/^(?:by|in) (?=\d)/i, '')).toBe(text);
  });
});

it.each([
  'Recruit 2000 volunteers.',
  'Review the 101 service.',
  'Reduce it by a quarter.',
  'We may publish it.',
  'Sort 24/25 cases by age.',
  'March together against violence.',
])('sees no time in: %s', (sentence) => {
  expect(timesIn(sentence)).toEqual([]);
});
