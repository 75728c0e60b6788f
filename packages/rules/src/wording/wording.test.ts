import { describe, expect, it } from 'vitest';
import { type MarkCase, marksOf } from '../testing/marks.ts';

const personFirst: readonly (readonly [says: string, text: string, marks: readonly string[]])[] = [
  ['people with a label', 'Help for offenders and drug users.', ['offenders', 'drug users']],
  ['a label at the start of a sentence', 'Help came. Offenders were asked.', ['Offenders']],
  ['an ex-offender once, and not twice', 'One ex-offender told us.', ['ex-offender']],
  ['the title of an Act', 'The Management of Offenders etc. (Scotland) Act 2005 applies.', []],
  ['the title of an Act at the start', 'Offenders etc. (Scotland) Act 2005', []],
  ['the title of an outside work', "The Farmer Review for Women: 'Female Offenders' was read.", []],
  ['the name of a body', 'Run by the National Offender Management Service until 2017.', []],
  ['the name of a body at the start', 'Offender Management Services reported.', []],
  ['a term of the law', 'An order with an offender supervision requirement.', []],
  ['the name of a kind of place', 'At a young offenders institution, or a Young Offenders’ Institution.', []],
  [
    'the same words beside it, as a label',
    'In a young offenders institution young offenders wait.',
    ['young offenders'],
  ],
  ['quoted speech', 'He said: "I am an offender to them."', []],
  ['quoted speech in curly marks', 'She said: “Just another addict”, and left.', []],
  ['quoted speech in single marks', "They don't like 'offender' and 'hard to reach'.", []],
  ['what stands after a quotation', 'She said "no". The addicts waited.', ['addicts']],
  ['an apostrophe opens no quotation', "It's what addicts don't get.", ['addicts']],
  ['a mark that is never closed quotes nothing', 'A 6" pipe and the addicts.', ['addicts']],
  ['offending is what was done, not a person', 'Offending, re-offending, re/offending and offences fall.', []],
  ['a thing that is named after people in prison', 'Such as prisoner healthcare and prisoner escorts.', []],
  ['people in prison', 'Each prisoner has a plan; prisoners asked for it.', ['prisoner', 'prisoners']],
  ['a service that is named after homelessness', 'The homeless service and the homeless application.', []],
  ['the homeless as a group', 'For the homeless, and the homeless in towns.', ['the homeless', 'the homeless']],
  ['a drink', 'No alcoholic drinks; an alcoholic is welcome.', ['alcoholic']],
  ['criminal as a word of the law', 'Criminal justice, criminal records and criminal proceedings.', []],
  ['victims, a word that many choose', 'Victims and witnesses are heard by Victim Support Scotland.', []],
  ['an address', 'See https://northshire.example/offenders/help for it.', []],
  ['a longer word', 'The offendership and Drogenabhängige-offenders.', []],
];

describe('wording/person-first', () => {
  it.each(personFirst)('%s', (_says, text, marks) => {
    expect(marksOf({ code: 'wording/person-first', plan: `need n: Need\n  complexity: ${text}` })).toEqual(marks);
  });

  it.each([
    ['a partner', 'partner p: Action for Offenders and addicts'],
    ['a document', 'document d: What offenders say'],
    ['a source', 'evidence e: Finding\n  source: Survey of offenders'],
    ['a post', 'action a: A\n  lead p: Head of offender services\n\npartner p: P'],
    ['the glossary', 'glossary offender: A word that we do not use of offenders'],
    ['a remark for the draft', 'action a: A\n  note: Ask the offenders'],
    ['a comment', 'need n: N\n  # what about offenders\n  category housing'],
    ['a comment in a block of text', 'need n: N\n  complexity:\n    One line.\n  # what about offenders\n    Another.'],
  ])('leaves %s alone', (_says, plan) => {
    expect(marksOf({ code: 'wording/person-first', plan })).toEqual([]);
  });

  it('looks into blocks of text, at their headings too', () => {
    const plan = 'need n: N\n  text:\n    # For offenders\n\n    - Addicts wait.';
    expect(marksOf({ code: 'wording/person-first', plan })).toEqual(['offenders', 'Addicts']);
  });
});

const cases: readonly MarkCase[] = [
  {
    code: 'wording/placeholder',
    says: 'words that are to come, in every place that has words',
    plan: 'objective o: Tbc\n  lead council: TBA\n\nneed n: N\n  source: [insert source]\n  barrier: ???\n\npartner council: C',
    marks: ['Tbc', 'TBA', '[insert source]', '???'],
  },
  {
    code: 'wording/placeholder',
    says: 'dates and amounts that are to come, once for each sentence',
    plan: 'objective o: Cut it by £XX in xx/xx/2027\n\nobjective p: Open it on XX March',
    marks: ['XX', 'XX'],
  },
  {
    code: 'wording/placeholder',
    says: 'to follow is a verb as well',
    plan: 'objective o: Train staff to follow the guide\n\nobjective p: Write a guide for all staff and partners to follow\n\nobjective q: Costs to follow.',
    marks: ['to follow'],
  },
  {
    code: 'wording/placeholder',
    says: 'remarks for the draft may say what is missing',
    plan: 'objective o: Open 12 flats\n  note: Figures TBC',
    marks: [],
  },
  {
    code: 'wording/placeholder',
    says: 'a number, a name and an address',
    plan: 'objective o: Act on Article XX\n\ndocument d: D\n  link: https://x.example/tbc/xx\n\nobjective XX: Sign it',
    marks: [],
  },
  {
    code: 'wording/hedge',
    says: 'hedges count where something is promised',
    plan: 'action a: Meet, if  possible\n\nneed n: Homes where possible\n\noutcome o: Where possible, homes\n\ndeliverable d: A timely report etc',
    marks: ['if  possible', 'timely', 'etc'],
  },
  {
    code: 'wording/abbreviation',
    says: 'letters in brackets after their words, wherever in the plan',
    plan: 'action a: Ask the HSCP\n\nneed n: The health and social care partnership (HSCP) asks',
    marks: [],
  },
  {
    code: 'wording/abbreviation',
    says: 'letters in brackets after other words explain nothing',
    plan: 'need n: Led by the council (HSCP)',
    marks: ['HSCP'],
  },
  {
    code: 'wording/abbreviation',
    says: 'letters before their words in brackets',
    plan: 'need n: DTTO (drug treatment and testing order) and DTTOs',
    marks: [],
  },
  {
    code: 'wording/abbreviation',
    says: 'each is told once, with or without s',
    plan: 'need n: CPOs and a CPO and CPOs',
    marks: ['CPOs'],
  },
  {
    code: 'wording/abbreviation',
    says: 'lines in capitals, numbers of chapters and words with weight',
    plan: 'need n: WHAT WE WILL DO IN NORTHSHIRE\n\nneed m: Part III, and NOT part IV',
    marks: [],
  },
  {
    code: 'wording/abbreviation',
    says: 'names of items and of partners',
    plan: 'need PA7: As in PA7 with SACRO and the YW\n\npartner sacro: SACRO\n\ngroup g: Young Women\n  known as: YW, YWG',
    marks: [],
  },
  {
    code: 'wording/absolute',
    says: 'outcomes and visions may aim at everybody',
    plan: 'vision: Nobody is left out.\n\noutcome o: Everyone has a home\n\nobjective p: Reach 100% of people',
    marks: ['100%'],
  },
  {
    code: 'wording/outcome-as-action',
    says: 'nouns that are verbs as well',
    plan: 'outcome a: Support for families lasts\n\noutcome b: Support the families\n\noutcome c: Access is fair\n\noutcome d: Reoffending falls',
    marks: ['b'],
  },
  {
    code: 'wording/objective-as-outcome',
    says: 'an amount, here or in a target, makes it an objective',
    plan: 'objective a: More people are diverted\n\nobjective b: More people are diverted\n  target m to 120\n\nobjective c: 120 more people are diverted\n\nobjective d: People: reach 120\n\nmeasure m: M',
    marks: ['a'],
  },
  {
    code: 'wording/two-actions',
    says: 'objects that are joined are one thing to do',
    plan: [
      'action a: Train officers and staff',
      'action b: Put health and support workers in the custody suite',
      'action c: Agree, sign and publish a protocol',
      'action d: Run a course to assess and train staff',
      'action e: Publish the figures and review the plan',
      'action f: Recruit two nurses, and publish a guide',
      'action g: The council and the board publish a plan',
    ].join('\n\n'),
    marks: ['e', 'f'],
  },
];

it.each(cases)('$code: $says', (example) => {
  expect(marksOf(example)).toEqual(example.marks);
});
