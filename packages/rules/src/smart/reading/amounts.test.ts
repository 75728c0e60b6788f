import { describe, expect, it } from 'vitest';
import { type AmountKind, amountsIn } from './amounts.ts';
import { timesIn } from './times.ts';

const cases: Readonly<Record<string, readonly (readonly [string, AmountKind, string])[]>> = {
  'figures, shares and sums': [
    ['By 2026, 25% fewer will be charged.', 'size', '25% fewer'],
    ['Reduce it by 5 per cent.', 'size', '5 per cent'],
    ['Invest £1.2 million in alternatives.', 'size', '£1.2 million'],
    ['Train 60 police officers to mark cases.', 'size', '60 police officers'],
    ['Extend it from four to nine secondary schools.', 'size', 'from four to nine secondary schools'],
    ['Train 1,200 people.', 'size', '1,200 people'],
    ['1 in 4 people say so.', 'size', '1 in 4 people'],
    ['Raise £50,000.', 'size', '£50,000'],
  ],
  'quantities in words': [
    ['Halve missed appointments.', 'size', 'Halve missed appointments'],
    ['Double the number of diversions.', 'size', 'Double the number'],
    ['Host at least two sessions.', 'size', 'two sessions'],
    ['At least half of the children will pass.', 'size', 'half'],
    ['Reduce it by a quarter.', 'size', 'by a quarter'],
    ['Achieve zero deaths.', 'size', 'zero deaths'],
    ['Nobody waits.', 'size', 'Nobody waits'],
    ['No escapes from custody.', 'size', 'No escapes'],
    ['Use one standard card.', 'size', 'one standard card'],
    ['Keep funding at the present level.', 'size', 'present level'],
  ],
  'a level that others have, or had': [
    ['Keep reconvictions below the Scottish average.', 'size', 'below the Scottish average'],
    ['Return to pre-pandemic levels.', 'size', 'pre-pandemic levels'],
    ['Be in the top quartile of councils.', 'size', 'top quartile'],
  ],
  'a part of a known number': [['They hold two of the twelve seats.', 'size', 'two']],
  'how soon each case is dealt with': [
    ['Assess applications within 28 days.', 'standard', 'within 28 days'],
    ['Cut the average wait to seven days.', 'standard', 'seven days'],
    ['The wait does not exceed 21 days.', 'standard', '21 days'],
    ['The service will run seven days a week.', 'standard', 'seven days a week'],
  ],
  'everyone of a kind': [
    ['Gather views for every service area.', 'coverage', 'every service area'],
    ['All staff receive an appraisal.', 'coverage', 'All staff receive'],
    ['Every person leaving HMP Grampian has a home.', 'coverage', 'Every person leaving HMP Grampian'],
    ['Work across the three sheriffdoms.', 'coverage', 'three sheriffdoms'],
  ],
};

describe.each(Object.entries(cases))('%s', (_reason, sentences) => {
  it.each(sentences)('%s', (sentence, kind, text) => {
    const [amount] = amountsIn(sentence, timesIn(sentence));
    expect(amount?.kind).toBe(kind);
    expect(amount?.text).toBe(text);
  });
});

const none: Readonly<Record<string, readonly string[]>> = {
  'a figure that is named without an amount': [
    'Increase the percentage of people who feel safe.',
    'Increase the number of clients we serve.',
    'Record the measured value.',
  ],
  'numbers in names and references': [
    'Embed MAT standards 1-5.',
    'Contribute to outcome 4 and priority 2.',
    'Act on section 27 of the Act.',
    'Support NHS 24 and the 101 service.',
    'Learn from the COVID-19 pandemic.',
    'Pilot the Moving Forward 2 Change programme.',
    'Improve the level 4 award.',
  ],
  'dates and ages': [
    'Publish it by 31 March 2029.',
    'Support children aged 0 to 5.',
    'Work with under-18s and over 65s.',
    'Support 16 and 17 year olds.',
    'Support residents under 18.',
  ],
  'a known number': ['Strengthen the three partnerships.', 'Work with the 32 councils.'],
  'words that only look like amounts': [
    'Work with the third sector.',
    'Take a zero tolerance stance.',
    'Listen to one another.',
    'Tackle all forms of violence.',
  ],
};

describe.each(Object.entries(none))('%s is no amount', (_reason, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    expect(amountsIn(sentence, timesIn(sentence))).toEqual([]);
  });
});
