import { quoted } from '@goldenthread/language';
import { type Rule, wordsOption } from '../rule.ts';
import { called } from '../wording.ts';
import { hitsIn, placeOf } from './passages.ts';
import { searchFor } from './phrases.ts';

export const wordingHedge: Rule = {
  code: 'wording/hedge',
  title: 'Objectives, actions and deliverables say what will be done without "as appropriate"',
  severity: 'information',
  why: 'A promise with a hedge cannot be broken, so it is none: nobody can say afterwards whether it was kept.',
  source: 'Framework, Develop priorities, and strategies, p. 27: SMART, footnote 20',
  fix: 'Take the hedge away, or say what it depends on: a day, an amount, a decision and who takes it.',
  ruleSets: ['plain-english'],
  ignoreWhen: 'The words are the name of a thing, or the law that is meant uses them.',
  options: {
    words: {
      usual: [
        'as appropriate',
        'if appropriate',
        'when appropriate',
        'where appropriate',
        'as far as possible',
        'as much as possible',
        'if possible',
        'when possible',
        'where possible',
        'wherever possible',
        'as necessary',
        'if necessary',
        'where necessary',
        'as needed',
        'as required',
        'if required',
        'where required',
        'where relevant',
        'where practicable',
        'as far as practicable',
        'as far as is practicable',
        'where feasible',
        'subject to funding',
        'subject to resources',
        'subject to available resources',
        'subject to capacity',
        'on an ongoing basis',
        'in due course',
        'possibly',
        'perhaps',
        'meaningful',
        'robust',
        'timely',
        'and so on',
        'etc',
        'or similar',
      ],
      description: 'Words that let a promise off, in the sentence of an objective, action or deliverable.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Offer a tenancy before release to 60 people a year where possible

action A1: Train 12 housing officers as appropriate
  towards O1
  produces training-pack

deliverable training-pack: A robust training pack
`,
    marks: ['where possible', 'as appropriate', 'robust'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Offer a tenancy before release to 60 people a year

action A1: Train 12 housing officers
  towards O1
  produces training-pack

deliverable training-pack: A training pack for the first week in the post

service housing-first: Housing First
  quality weak: Places are offered where possible
`,
  check(plan, report, context) {
    for (const hit of hitsIn(plan, searchFor(wordsOption(context, 'words')))) {
      const { item, word } = hit.passage;
      if (word !== 'statement' || !promises.has(item.kind)) continue;
      report({
        place: placeOf(hit),
        message: `${quoted(hit.text)} lets ${called(item)} mean anything, so nobody can say afterwards whether it was done. Take it away, or say what it depends on.`,
      });
    }
  },
};

const promises: ReadonlySet<string> = new Set(['objective', 'action', 'deliverable']);
