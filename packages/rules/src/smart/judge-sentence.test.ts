import { describe, expect, it } from 'vitest';
import { judgeSentence } from './judge-sentence.ts';
import type { Letter, Verdict } from './judgement.ts';

type Case = readonly [sentence: string, verdict: Verdict];

const cases: Readonly<Record<string, readonly [Letter, readonly Case[]]>> = {
  'a checkable verb with its product': [
    'specific',
    [
      ['Publish a housing protocol.', 'yes'],
      ['Set up a working group on remand.', 'yes'],
      ['The updated risk register will go to the board each quarter.', 'yes'],
      ['Charter published on the website.', 'yes'],
      ['Digitise the case records.', 'yes'],
    ],
  ],
  'a vague verb without a result': [
    'specific',
    [
      ['Explore opportunities for joint working.', 'no'],
      ['Continue to strengthen relationships with partners.', 'no'],
      ['Ensure effective leadership.', 'no'],
      ['Greater use of technology.', 'no'],
    ],
  ],
  'a vague verb that a number, product or recurrence cancels': [
    'specific',
    [
      ['Raise awareness of coercive control by training 200 drivers.', 'yes'],
      ['Improve attendance from 71% to 80%.', 'yes'],
      ['Support the Framework by putting champions into place in each area.', 'yes'],
      ['Consider progress on the plan at each partnership meeting.', 'yes'],
      ['Ensure that an assessment is completed for every child.', 'yes'],
    ],
  ],
  'a heading that says what there will be': [
    'measurable',
    [
      ['A named housing officer for each prison.', 'yes'],
      ['Restorative justice available to all victims.', 'yes'],
      ['Housing advice surgeries every fortnight.', 'yes'],
      ['Independent chair in post.', 'yes'],
      ['Better data sharing arrangements.', 'no'],
      ['A skilled and resilient workforce.', 'no'],
    ],
  ],
  'a figure with a standard but without an amount': [
    'measurable',
    [
      ['Increase the number of people seen within three weeks.', 'no'],
      ['Every referral is seen within three weeks.', 'yes'],
    ],
  ],
  'what is spread, ended or promised': [
    'measurable',
    [
      ['Extend the recovery college to Inverclyde.', 'yes'],
      ['Extend support to families.', 'no'],
      ['End Friday releases.', 'yes'],
      ['End inequality.', 'no'],
      ['Ensure that every prisoner has a release plan.', 'yes'],
      ['Ensure that people get the services that they need.', 'no'],
    ],
  ],
  'a name that holds small words, brackets or a place': [
    'measurable',
    [
      ['Implement the Community Justice (Scotland) Act 2016.', 'yes'],
      ['Roll out Safe and Together across the partnership.', 'yes'],
      ['Deliver the Caledonian System in Dundee.', 'yes'],
    ],
  ],
  'an aside between the verb and its object': [
    'measurable',
    [
      ['Introduce, where resources allow, a mentoring service for young men.', 'yes'],
      ['Co-design with survivors a leaflet on the court process.', 'yes'],
    ],
  ],
  'somebody else\u2019s result': [
    'specific',
    [
      ['Contribute to a 10% cut in carbon emissions.', 'no'],
      ['Support a 5% reduction in the prison population.', 'no'],
      ['Support 60 people into work.', 'yes'],
    ],
  ],
  'a hedge': [
    'specific',
    [
      ['Set up a working group, or another suitable structure, as appropriate.', 'no'],
      ['Possibly publish a report.', 'no'],
      ['Train 40 volunteers where possible.', 'yes'],
    ],
  ],
  'a figure that should move': [
    'specific',
    [
      ['Reduce the use of remand.', 'yes'],
      ['By 2030 there will be fewer drug-related deaths.', 'yes'],
      ['Expand the arrest referral scheme.', 'yes'],
      ['Reduce inequalities.', 'no'],
      ['Increase collaboration.', 'no'],
    ],
  ],
  'the percentage trap': [
    'measurable',
    [
      ['Increase the percentage of people who feel safe in their community.', 'no'],
      ['Increase the number of clients we serve.', 'no'],
      ['Raise adult learner numbers by 2020.', 'no'],
      ['Increase the percentage of people who feel safe from 60% to 70%.', 'yes'],
    ],
  ],
  'products, occasions and steps': [
    'measurable',
    [
      ['Hold a tenants conference.', 'yes'],
      ['Sign up to the Armed Forces Covenant.', 'yes'],
      ['Achieve Investors in People re-accreditation.', 'yes'],
      ['Provide women with a 12 week group work programme.', 'yes'],
      ['Use of a health impact assessment.', 'yes'],
      ['A progress report is due from each partnership.', 'yes'],
      ['Adopt a trauma-informed approach.', 'no'],
      ['Develop a better shared understanding of need.', 'no'],
    ],
  ],
  'products that are told which': [
    'measurable',
    [
      ['Establish a peer mentoring scheme.', 'yes'],
      ['Review the 101 service.', 'yes'],
      ['Design and deliver services tailored to the individual.', 'no'],
      ['Start delivering a programme of activity in line with agreed deliverables.', 'no'],
      ['Provide facilities that meet demand.', 'no'],
      ['Deliver a more effective, transparent and responsive justice system.', 'no'],
    ],
  ],
  'everyone of a kind': [
    'measurable',
    [
      ['Gather service user views for every service area.', 'yes'],
      ['Every victim of burglary will be visited by an officer.', 'yes'],
      ["Improve every student's general health.", 'no'],
      ['Embedding of a trauma-informed approach by all partners.', 'no'],
      ['All staff are appropriately trained.', 'no'],
    ],
  ],
  'what others are encouraged to do': [
    'measurable',
    [
      ['Encourage NHS boards to take part in the Equally Safe at Work programme.', 'no'],
      ['Encourage employers to recruit people with convictions.', 'no'],
    ],
  ],
  means: [
    'achievable',
    [
      ['Open a hub funded by the change fund.', 'yes'],
      ['Open a hub.', 'unknown'],
    ],
  ],
  purpose: [
    'realistic',
    [
      ['Hold a conference to identify areas for review.', 'yes'],
      ['Raise it from 50% to 80%.', 'yes'],
      ['Hold a conference.', 'unknown'],
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (_reason, [letter, sentences]) => {
  it.each(sentences)('%s: %s', (sentence, verdict) => {
    const judged = judgeSentence(sentence)[letter];
    expect(judged.verdict, judged.because).toBe(verdict);
  });
});

describe('the answer names what carried it', () => {
  it.each([
    ['By 2026, 25% fewer under-18s will be charged.', 'measurable', '"25% fewer under-18s" says how much'],
    [
      'Increase the number of clients we serve.',
      'measurable',
      '"number of" names a figure, but not how much it should be',
    ],
    ['Publish a report by 31 March 2029.', 'timeBound', '"31 March 2029" says by when'],
    ['Implement the FGM Act 2020.', 'timeBound', '"2020" is part of a name, not a date'],
    [
      'See people within 30 days of referral.',
      'timeBound',
      '"within 30 days" is how soon each case is dealt with, not when the work is done',
    ],
    ['Explore options.', 'specific', '"Explore" says what is tried, not what there will be at the end'],
    ['Every person has a named worker.', 'measurable', '"has a named worker" is there or is not'],
    ['A framework will then be published.', 'measurable', '"framework will then be published" is there or is not'],
    [
      'Set up, by agreement with all of the partners in Fife, a liaison group.',
      'measurable',
      '"Set up … liaison group" is there or is not',
    ],
  ] as const)('%s', (sentence, letter, because) => {
    expect(judgeSentence(sentence)[letter].because).toBe(because);
  });
});
