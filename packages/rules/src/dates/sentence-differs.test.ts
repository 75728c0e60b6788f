import { expect, it } from 'vitest';
import { marksOf } from '../testing/marks.ts';

const code = 'dates/sentence-differs';

it.each([
  ['Sign a protocol by June 2027', 'by March 2028'],
  ['Sign a protocol by 30th June 2027', 'by 31 March 2028'],
  ['By June 2027, sign a protocol', 'by 31 March 2028'],
  ['Sign a protocol by the end of June 2027', 'by 31 July 2027'],
  ['Sign a protocol no later than 30/06/2027', 'by 31 March 2028'],
  ['Sign a protocol before June 2027', 'by 31 March 2028'],
  ['Sign a protocol by Q1 2027/28', 'by 31 March 2028'],
  ['Ensure that a protocol is signed by June 2027', 'by 31 March 2028'],
  ['Open 20 tenancies by March 2029', 'by 31 March 2028'],
  ['Open 20 tenancies by 2027', 'by 31 March 2029'],
  ['Open 10 tenancies by March 2027 and 20 by March 2028', 'by 31 March 2029'],
  ['Cut it from 41 in 2024/25 to 25 by 2027/28', 'by 31 March 2030'],
])('"%s" contradicts `%s`', (sentence, by) => {
  expect(marksOf({ code, plan: `action a: ${sentence}\n  ${by}` })).toEqual([by]);
  expect(marksOf({ code, plan: `objective o: ${sentence}\n  ${by}` })).toEqual([by]);
});

it.each([
  ['the same day in other words', 'Sign a protocol by the end of March 2028', 'by 31 March 2028'],
  ['a period that holds the day', 'Sign a protocol by 2027/28', 'by 31 March 2028'],
  ['a day within the period', 'Sign a protocol by June 2027', 'by 2027/28'],
  ['a year that may be the financial year', 'Sign a protocol by 2027', 'by 31 March 2028'],
  ['the year that begins then', 'Sign a protocol by 2028', 'by 31 December 2027'],
  ['the month before', 'Sign a protocol before June 2027', 'by 31 May 2027'],
  ['a standard of service', 'See 90% of people within 30 days of release', 'by 31 March 2028'],
  ['the name of an Act', 'Train 30 officers in the Community Justice (Scotland) Act 2016', 'by 31 March 2028'],
  ['a duty under an Act', 'Publish the report required by the 2016 Act', 'by 31 March 2028'],
  ['the name of a plan', 'Publish the Housing Plan 2024-2027', 'by 31 March 2028'],
  ['since', 'Evaluate the service that has run since 2024', 'by 31 March 2028'],
  ['a baseline', 'Cut it to 25, from 41 in June 2025', 'by 31 March 2028'],
  ['a baseline year', 'Cut it by a tenth against the 2024 baseline', 'by 31 March 2028'],
  ['a range of years', 'Support 60 people a year from 2026 to 2028', 'by 31 March 2029'],
  ['a beginning', 'Offer group work in the evenings from April 2027', 'by 31 March 2028'],
  ['no word for a deadline', 'Hold a conference in June 2027', 'by 31 March 2028'],
  ['a month without its year', 'Publish the figures by June', 'by 31 March 2028'],
  ['a number', 'Cut calls by 2,027', 'by 31 March 2028'],
  ['an amount like a year', 'Raise the number of volunteers by 2027 people', 'by 31 March 2029'],
  ['the day of those people', 'Find a home for those who are released by June 2027', 'by 31 March 2028'],
  ['a step, then the whole', 'Train 30 officers by June 2027 and 60 by March 2028', 'by 31 March 2028'],
  ['a first step, and what follows', 'Agree a protocol by June 2027, then review it', 'by 31 March 2028'],
  ['an end that the plan gives', 'Open 20 tenancies by March 2030', 'by end of plan'],
])('%s is no contradiction: "%s"', (_, sentence, by) => {
  expect(marksOf({ code, header: 'period 2026/27 to 2029/30', plan: `action a: ${sentence}\n  ${by}` })).toEqual([]);
});

it.each([
  ['history', 'Renew the flats built by June 2019', '', []],
  ['the day of a milestone', 'Sign a protocol by June 2027', '\n  milestone by 30 June 2027: Signed', []],
  ['the day of a target', 'House 75% by March 2027', '\n  target m to 75% by 2026/27', []],
])('%s is no contradiction', (_, sentence, facts, marks) => {
  const plan = `action a: ${sentence}\n  by 31 March 2028${facts}`;
  expect(marksOf({ code, header: 'period 2026/27 to 2029/30', plan })).toEqual(marks);
});

it('tells items that take `by` over at their own place, and many of them once', () => {
  const actions = (count: number) =>
    Array.from({ length: count }, (_, at) => `action a${at}: Open ${at} homes by June 2027\n`).join('\n');
  const header = 'every action by 31 March 2029';
  expect(marksOf({ code, header, plan: actions(2) })).toEqual(['a0', 'a1']);
  expect(marksOf({ code, header, plan: actions(20) })).toEqual(['a0']);
});
