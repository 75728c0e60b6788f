import { quoted } from '@goldenthread/language';
import type { Item, Strategy } from '@goldenthread/strategy';
import { isKind } from '@goldenthread/strategy';
import { type Rule, wordsOption } from '../rule.ts';
import { called } from '../wording.ts';
import { hitsIn, placeOf } from './passages.ts';
import { searchFor } from './phrases.ts';

export const wordingAbsolute: Rule = {
  code: 'wording/absolute',
  title: 'An objective or action aims at what can be reached, and not at everybody or nobody',
  severity: 'hint',
  why: 'One person who is missed makes an absolute goal fail, and a goal that is sure to fail soon counts for nothing.',
  source: 'Framework, Develop priorities, and strategies, p. 27: SMART, footnote 20',
  fix: 'Write how far you will get by the day; or say with `achievable because:` why nobody will be missed.',
  ruleSets: ['framework', 'plain-english'],
  ignoreWhen: 'Nothing less would do: the law gives a right to everybody, or no death is acceptable.',
  options: {
    words: {
      usual: [
        'zero',
        'nobody',
        'no one',
        'no-one',
        'everyone',
        'everybody',
        'every person',
        'every individual',
        'all people',
        'all individuals',
        '100%',
        '100 per cent',
        'eliminate',
        'eradicate',
        'never',
      ],
      description: 'Words that promise all or nothing, in the sentence of an objective or action.',
    },
  },
  wrong: {
    text: `strategy northshire: Northshire plan

objective O1: Cut homelessness on release from 41 people a year to zero

action A1: Offer a plan to everyone in custody by placing two officers at the prison
`,
    marks: ['zero', 'everyone'],
  },
  right: `strategy northshire: Northshire plan

objective O1: Cut homelessness on release from 41 to 25 people a year

action A1: Offer a plan to everyone in custody
  achievable because: Two officers meet each of the 300 people in their first week

outcome settled-homes: Everyone who leaves custody has a home
`,
  check(plan, report, context) {
    for (const hit of hitsIn(plan, searchFor(wordsOption(context, 'words')))) {
      const { item, word } = hit.passage;
      if (word !== 'statement' || !isKind(item, 'objective', 'action') || isExplained(plan, item)) continue;
      report({
        place: placeOf(hit),
        message: `With ${quoted(hit.text)}, ${called(item)} fails as soon as one person is missed. Write how far you will get, or say with \`achievable because:\` why nobody will be.`,
      });
    }
  },
};

function isExplained(plan: Strategy, item: Item<'objective' | 'action'>): boolean {
  return (['achievable because', 'realistic because'] as const).some((word) => plan.facts(item, word).length > 0);
}
